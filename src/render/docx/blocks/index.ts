import type { Block } from '../../../model/letter.ts';
import type { Context } from '../context.ts';
import { type Draft, keptWithNext } from '../draft.ts';
import { annexDrafts } from './annex.ts';
import { clauseDrafts } from './clause.ts';
import { listDrafts } from './list.ts';
import { paragraphDrafts } from './paragraph.ts';
import { signatureDrafts } from './signatures.ts';
import { tableDrafts } from './table.ts';

/** The paragraphs and tables of some blocks; what precedes a signature block stays on its page. */
export function blockDrafts(blocks: readonly Block[], context: Context): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  for (const block of blocks) {
    if (block.type === 'signatures') drafts = keptWithNext(drafts);
    drafts = [...drafts, ...draftsOf(block, context)];
  }
  return drafts;
}

function draftsOf(block: Block, context: Context): readonly Draft[] {
  switch (block.type) {
    case 'clause':
      return clauseDrafts(block, context, blockDrafts);
    case 'paragraph':
      return paragraphDrafts(block, context);
    case 'list':
      return listDrafts(block, context);
    case 'table':
      return tableDrafts(block, context);
    case 'recitals':
      return blockDrafts(block.blocks, context);
    case 'annex':
      return annexDrafts(block, context, blockDrafts);
    case 'signatures':
      return signatureDrafts(block, context);
    default:
      throw unknownBlock(block);
  }
}

/** A block that no handler knows must never vanish from a letter in silence. */
function unknownBlock(block: never): Error {
  return new Error(`The DOCX renderer has no handler for the block ${JSON.stringify(block)}`);
}

/** How a handler has the blocks inside its own block made. */
export type DraftBlocks = typeof blockDrafts;
