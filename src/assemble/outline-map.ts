import type { Inline } from '../model/letter.ts';
import { mapInlines } from '../model/map.ts';
import type { OutlineBlock } from './structure.ts';

/** The outline with every inline changed. */
export function mapOutline(
  blocks: readonly OutlineBlock[],
  change: (inline: Inline) => Inline,
): OutlineBlock[] {
  return blocks.map((block): OutlineBlock => {
    switch (block.type) {
      case 'clause':
        return { ...block, content: block.content.map(change), blocks: mapOutline(block.blocks, change) };
      case 'annex':
        return { ...block, title: block.title.map(change), blocks: mapOutline(block.blocks, change) };
      case 'recitals':
        return { ...block, blocks: mapOutline(block.blocks, change) };
      case 'signatures':
        return block;
      default:
        return mapInlines(block, change) as OutlineBlock;
    }
  });
}
