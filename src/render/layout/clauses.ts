import type { Block, Clause } from '../../model/letter.ts';
import type { NumberingLevel, NumberingScheme } from '../../model/manifest.ts';
import type { Layout } from './layout.ts';

/** Indents of a paragraph in em of the body size: `left` of all lines, `firstLine` more (or less) for the first. */
export interface Indent {
  readonly left: number;
  readonly firstLine: number;
}

/** Clear space between a hanging number and its text where the number is wider than its room, in em. */
export const NUMBER_GAP = 0.5;

/** A level of a list in a letter: its form, and the room in em that its numbers need, the widest one too. */
export interface ListLevel {
  readonly form: NumberingLevel;
  readonly room: number;
}

/** The levels of the list that the clauses of a letter, or of an annex, are numbered in. */
export function listLevels(scheme: NumberingScheme, blocks: readonly Block[]): readonly ListLevel[] {
  const clauses = clausesOfList(blocks);
  return scheme.map((form, level) => {
    const labels = clauses.flatMap(({ number }) => (number.level === level ? [number.label] : []));
    return { form, room: Math.max(usualRoom(form), ...labels.map(roomOf)) };
  });
}

/** The clauses of a list in printing order: an annex has a list of its own. */
export function clausesOfList(blocks: readonly Block[]): readonly Clause[] {
  return blocks.flatMap((block): readonly Clause[] => {
    if (block.type === 'clause') return [block, ...clausesOfList(block.blocks)];
    return block.type === 'recitals' ? clausesOfList(block.blocks) : [];
  });
}

/**
 * Where a numbered clause stands. In a hanging layout `firstLine` is minus the room of the number: its text begins at
 * `left`, the number at `left + firstLine`.
 */
export function clauseIndent(layout: Layout, levels: readonly ListLevel[], clause: Clause): Indent {
  const { level, label } = clause.number;
  if (layout.clauses === 'indented') return { left: 0, firstLine: 2 };
  if (label === '') return clause.heading ? { left: 0, firstLine: 0 } : { left: 0, firstLine: 2 };
  return levelIndent(layout, levels, level, clause.heading);
}

/** Where the clauses of a level stand; what native numbering of a word processor needs. */
export function levelIndent(
  layout: Layout,
  levels: readonly ListLevel[],
  level: number,
  heading: boolean,
): Indent {
  if (layout.clauses === 'indented') return { left: 0, firstLine: 2 };
  const { form, room } = levels[level] ?? {};
  if (form === undefined || room === undefined || form.text === '')
    return { left: 0, firstLine: heading ? 0 : 2 };
  // 1.1.1 tells its depth by itself and stands at the margin; a single ordinal tells it by its indent.
  const start = heading || isNested(form) ? 0 : Math.min(level, 2) * 2;
  return { left: start + room, firstLine: -room };
}

/** Where a paragraph that belongs to a clause stands: under the clause's text, or as body text below a heading. */
export function innerIndent(layout: Layout, levels: readonly ListLevel[], clause: Clause): Indent {
  const own = clauseIndent(layout, levels, clause);
  return clause.heading || own.firstLine >= 0 ? { left: 0, firstLine: 2 } : { left: own.left, firstLine: 0 };
}

/**
 * Text between number and clause, when it is printed as running text: nothing after 、 ） 。 and the like, which
 * carry their own space; half an em (one space) after a digit, letter or 条.
 */
export function numberGap(label: string): '' | ' ' {
  return label === '' || /[、）。．：]$/u.test(label) ? '' : ' ';
}

function isNested(form: NumberingLevel): boolean {
  return (form.text.match(/%\d/g) ?? []).length > 1;
}

/** Room for the usual numbers of a level, in em: one place for each ordinal. Letters with fewer clauses look alike. */
function usualRoom(form: NumberingLevel): number {
  const sample = { decimal: '0', chinese: '十', 'lower-letter': 'a', none: '' }[form.format];
  return roomOf(form.text.replace(/%\d/g, isNested(form) ? '0' : sample));
}

/** Room for a number and the gap behind it, rounded up to half an em. */
function roomOf(label: string): number {
  let width = 0;
  for (const character of label) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return Math.max(2, Math.ceil((width + NUMBER_GAP) * 2) / 2);
}
