import { type Box, moved } from './boxes.ts';
import { type Page, paginate } from './paginate.ts';

/** Lines that stand at least before a signature block on its page, as in the letters of a careful office. */
const LINES_BEFORE_BLOCK = 5;

/** Line pitches that are tried, one after the other, to bring a signature block back to the page before. */
const TIGHTER = [0.985, 0.97, 0.955, 0.94] as const;

/**
 * Puts boxes onto pages so that no signature block stands with a line or two on a page of its own: the letter is tightened,
 * by at most 6 % of its line pitch, where that saves the page; else more lines go over to it.
 */
export function fitPages(boxes: readonly Box[], height: number): Page[] {
  const natural = paginate(boxes, height);
  if (!natural.some(isThin)) return natural;
  for (const scale of TIGHTER) {
    const tried = paginate(
      boxes.map((box) => tightened(box, scale)),
      height,
    );
    if (tried.length < natural.length && !tried.some(isThin)) return tried;
  }
  return paginate(boundToBlocks(boxes), height);
}

/** Whether a page other than the first holds a block with too little before it. */
function isThin({ linesBeforeBlock }: Page, at: number): boolean {
  return at > 0 && linesBeforeBlock !== undefined && linesBeforeBlock < LINES_BEFORE_BLOCK;
}

/** A line of text with its pitch made smaller; the text stays in the middle of it. */
function tightened(box: Box, scale: number): Box {
  const saved = (box.pitch ?? 0) * (1 - scale);
  return {
    ...box,
    height: box.height - saved,
    before: box.before * scale,
    marks: saved === 0 ? box.marks : box.marks.map((mark) => moved(mark, 0, -saved / 2)),
  };
}

/** Binds to each signature block as many lines as shall stand before it. */
function boundToBlocks(boxes: readonly Box[]): readonly Box[] {
  const bound = [...boxes];
  for (const [block, { beginsBlock }] of boxes.entries()) {
    let lines = 0;
    for (let at = block - 1; beginsBlock && at >= 0 && lines < LINES_BEFORE_BLOCK; at--) {
      const box = bound[at];
      if (!box || box.beginsBlock) break;
      bound[at] = { ...box, keepNext: true };
      if (box.pitch !== undefined) lines++;
      if (box.breakBefore) break;
    }
  }
  return bound;
}
