import { type Inline, inlinesOf, textOf } from '../model/letter.ts';
import type { Outline, OutlineAnnex, OutlineBlock } from './structure.ts';

/** What has a name in a letter: chapters, clauses, annexes. */
export type Part = Outline | OutlineAnnex;

/** A part with those around it, outermost first. */
export interface Found {
  readonly part: Part;
  readonly around: readonly Part[];
}

/** Every part of an outline, parents before children. */
export function partsOf(blocks: readonly OutlineBlock[], around: readonly Part[] = []): readonly Found[] {
  return blocks.flatMap((block): readonly Found[] => {
    if (!('blocks' in block)) return [];
    if (block.type === 'recitals') return partsOf(block.blocks, around);
    return [{ part: block, around }, ...partsOf(block.blocks, [...around, block])];
  });
}

/** Parts by id, failing that by printed title; white space, quotes and end punctuation make no difference. */
export function partsNamed(blocks: readonly OutlineBlock[], name: string): readonly Found[] {
  const all = partsOf(blocks);
  const byId = all.filter(({ part }) => part.id === name.trim());
  return byId.length > 0 ? byId : all.filter(({ part }) => bare(titleOf(part)) === bare(name));
}

/** The title of a part as it is printed: of a clause the bold words that it begins with; empty where there are none. */
export function titleOf(part: Part): string {
  if (part.type === 'annex') return textOf(part.title);
  if (part.heading) return textOf(part.content);
  const [lead] = part.content;
  return lead?.type === 'text' && lead.strong === true ? lead.text.replace(/[：:。]\s*$/, '') : '';
}

/** How a part is spoken of in a finding. */
export function nameOf(part: Part): string {
  const title = titleOf(part);
  const shown = title === '' && part.type === 'clause' ? textOf(part.content).slice(0, 12) : title;
  return `${shown}${part.id === undefined ? '' : `（${part.id}）`}`;
}

function bare(title: string): string {
  return title.replace(/[\s《》“”"'：:。，、]/g, '').toLowerCase();
}

/** Every inline of some blocks in printing order. */
export function inlinesWithin(blocks: readonly OutlineBlock[]): readonly Inline[] {
  return blocks.flatMap((block) => [
    ...ownInlines(block),
    ...('blocks' in block ? inlinesWithin(block.blocks) : []),
  ]);
}

/** The inlines of a block itself. */
function ownInlines(block: OutlineBlock): readonly Inline[] {
  switch (block.type) {
    case 'clause':
      return block.content;
    case 'annex':
      return block.title;
    case 'recitals':
      return [];
    default:
      return inlinesOf(block).flat();
  }
}

/** The outline with one block made into others. */
export function spliced(
  blocks: readonly OutlineBlock[],
  target: OutlineBlock,
  make: (block: OutlineBlock) => readonly OutlineBlock[],
): OutlineBlock[] {
  return blocks.flatMap((block): readonly OutlineBlock[] => {
    if (block === target) return make(block);
    return 'blocks' in block ? [{ ...block, blocks: spliced(block.blocks, target, make) }] : [block];
  });
}

/** The outline without some of its parts. */
export function without(blocks: readonly OutlineBlock[], gone: ReadonlySet<OutlineBlock>): OutlineBlock[] {
  return blocks
    .filter((block) => !gone.has(block))
    .map((block) => ('blocks' in block ? { ...block, blocks: without(block.blocks, gone) } : block));
}
