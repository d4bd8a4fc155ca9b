import type { Block } from '../../../model/letter.ts';
import { closesLetter, introduces } from '../../layout/index.ts';
import type { Context } from '../context.ts';
import { type Draft, keptWithNext } from '../draft.ts';
import { annexDrafts } from './annex.ts';
import { clauseDrafts } from './clause.ts';
import { listDrafts } from './list.ts';
import { paragraphDrafts } from './paragraph.ts';
import { signatureDrafts } from './signatures.ts';
import { tableDrafts } from './table.ts';

/**
 * The paragraphs and tables of some blocks. 特此承诺 and the two paragraphs before it stay on the page of the signature
 * block, of a longer first one the last two lines (by widow control); text that introduces a table stays with it.
 */
export function blockDrafts(blocks: readonly Block[], context: Context): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  let closing = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'signatures') drafts = keptWithNext(drafts, closing + 2);
    const own = draftsOf(block, context);
    const introducing = block.type === 'paragraph' && introduces(block.content, blocks[at + 1]);
    drafts = [...drafts, ...(introducing ? keptWithNext(own) : own)];
    closing = closesLetter(block) ? closing + own.length : 0;
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
