import { type Block, type Inline, textOf } from '../../model/letter.ts';

/**
 * Lines of the letter's own text that stand above 特此承诺 and the signatures on their page: a page with nothing else
 * could be taken out and put under another letter.
 */
export const LINES_BEFORE_CLOSING = 2;

/** Whether a block only closes the letter, 特此承诺, and says nothing that would tie a page to it. */
export function closesLetter(block: Block): boolean {
  return block.type === 'paragraph' && block.role === 'closing';
}

/** Whether text announces what follows, a table or points after a colon, and so stays on the page of its beginning. */
export function introduces(content: readonly Inline[], next: Block | undefined): boolean {
  if (next === undefined) return false;
  return next.type === 'table' || /[：:]$/u.test(textOf(content).trimEnd());
}

/** Rows up to which a table may break after every one: bound together they would leave a third of a page empty. */
const FEW_ROWS = 3;

/** Whether a row of a table stays with the next: neither the first row of a longer one stands alone on a page nor the last. */
export function bindsNextRow(at: number, rows: number): boolean {
  return rows > FEW_ROWS && (at === 0 || at === rows - 2);
}
