import { type Box, type Mark, moved, type OutlineEntry, type Spot } from './boxes.ts';

/** A finished page: marks in points from the upper left corner of the type area. */
export interface Page {
  readonly marks: Mark[];
  /** Lines of text so far, and before the first signature block of the page, if it has one. */
  lines: number;
  linesBeforeBlock?: number;
  readonly outline: OutlineEntry[];
  readonly spots: Spot[];
}

/** Room for rounding in sums of heights, in points. */
const EPSILON = 0.01;

/**
 * Puts boxes onto pages of a height. Boxes bound together by `keepNext` stay on one page as long as they fit one at all;
 * space above a box vanishes at a page's top.
 */
export function paginate(boxes: readonly Box[], height: number): Page[] {
  const pages: Page[] = [];
  let page = newPage(pages);
  let y = 0;
  for (let start = 0; start < boxes.length; ) {
    const end = groupEnd(boxes, start);
    const group = boxes.slice(start, end);
    const empty = page.marks.length === 0;
    const fits = y + extent(group, empty) <= height + EPSILON;
    const whole = extent(group, true) + repeated(group[0]) <= height + EPSILON;
    if (!empty && (group[0]?.breakBefore || (!fits && whole))) {
      page = newPage(pages);
      y = 0;
    }
    for (const box of group) {
      if (page.marks.length > 0 && y + box.before + box.height > height + EPSILON) {
        page = newPage(pages);
        y = 0;
      }
      if (page.marks.length === 0) {
        for (const head of box.repeat ?? []) y = place(page, untagged(head), y);
      }
      y = place(page, box, y);
    }
    start = end;
  }
  return pages;
}

function newPage(pages: Page[]): Page {
  const page: Page = { marks: [], lines: 0, outline: [], spots: [] };
  pages.push(page);
  return page;
}

/** One past the last box that is bound to the one at `start`. */
function groupEnd(boxes: readonly Box[], start: number): number {
  let end = start + 1;
  while (end < boxes.length && boxes[end - 1]?.keepNext && !boxes[end]?.breakBefore) end++;
  return end;
}

function extent(group: readonly Box[], atTop: boolean): number {
  return group.reduce((sum, box, i) => sum + box.height + (i === 0 && atTop ? 0 : box.before), 0);
}

function repeated(box: Box | undefined): number {
  return box?.repeat?.reduce((sum, head) => sum + head.height, 0) ?? 0;
}

/** What is printed again is no part of the letter. */
function untagged(box: Box): Box {
  return { ...box, marks: box.marks.map((mark) => ('part' in mark ? { ...mark, part: undefined } : mark)) };
}

/** Draws a box and returns the y below it. */
function place(page: Page, box: Box, y: number): number {
  const top = page.marks.length === 0 ? 0 : y + box.before;
  for (const mark of box.marks) page.marks.push(moved(mark, 0, top));
  // A box without marks still takes its place, so that the next one does not think itself at the top.
  if (box.marks.length === 0)
    page.marks.push({ kind: 'fill', x: 0, y: top, width: 0, height: 0, color: 'FFFFFF' });
  if (box.beginsBlock) page.linesBeforeBlock ??= page.lines;
  if (box.pitch !== undefined) page.lines++;
  if (box.outline) page.outline.push(box.outline);
  for (const spot of box.spots ?? []) page.spots.push({ ...spot, y: spot.y + top });
  return top + box.height;
}
