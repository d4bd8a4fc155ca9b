import type { Finding } from '../model/finding.ts';
import type { Field } from './fields.ts';
import { openBlank, senseOf } from './figures.ts';
import { cellName } from './grid.ts';
import { type Heading, type HeadingIndex, isKeyHeading, isKindHeading, OWN_COLUMN } from './headings.ts';
import { tableFinding } from './refusal.ts';
import type { Head } from './survey.ts';
import { wordingColumn } from './wording.ts';

/** A column that fills a blank. */
export interface Column {
  readonly column: number;
  readonly field: Field;
  /** Unit of bare numbers, from the heading. */
  readonly unit: string;
}

/** Which columns of a sheet fill which blanks of one kind (or of one list), in the order of the schema. */
export function columnsFor(index: HeadingIndex, head: Head): readonly Column[] {
  const columns: Column[] = [];
  for (const [column, text] of head.texts) {
    if (isControl(text)) continue;
    const heading = index.find(text);
    if (heading.means !== 'blank') continue;
    if (columns.some(({ field }) => field === heading.field)) continue;
    columns.push({ column, field: heading.field, unit: heading.unit });
  }
  return columns.sort((a, b) => a.field.node.order - b.field.node.order);
}

/** Headings that are no blanks: of the user's own, of the key, of the kind, of the words of the letter. */
export function isControl(text: string): boolean {
  const known = isKeyHeading(text) || isKindHeading(text) || wordingColumn(text) !== undefined;
  return text === '' || OWN_COLUMN.test(text) || known;
}

/** The column whose heading satisfies a test. */
export function columnWhere(head: Head, test: (text: string) => boolean): number | undefined {
  return [...head.texts].find(([, text]) => test(text))?.[0];
}

/** What is wrong with the headings of a sheet, seen by every kind that it holds. */
export function headingFindings(
  file: string,
  sheet: string,
  head: Head,
  indexes: readonly HeadingIndex[],
  figures: ReadonlyMap<number, string> = new Map(),
): Finding[] {
  const filled = new Set(indexes.flatMap((index) => columnsFor(index, head).map(({ field }) => field)));
  const fields = indexes.flatMap((index) => index.fields);
  const seen = new Map<string, string>();
  return [...head.texts].flatMap(([column, text]) => {
    const place = { file, cell: cellName(sheet, column, head.row) };
    const key = isKeyHeading(text)
      ? 'key'
      : isKindHeading(text)
        ? 'kind'
        : wordingColumn(text)?.path.join('.');
    if (key === undefined && isControl(text)) return [];
    const meanings = key === undefined ? indexes.map((index) => index.find(text)) : [];
    const blank = meanings.find((meaning) => meaning.means === 'blank');
    const identity = key ?? blank?.field.path.join('.');
    if (identity === undefined) {
      const figure = figures.get(column);
      const open = figure === undefined ? undefined : openBlank(senseOf(text, figure), fields, filled);
      return [
        figure !== undefined && open ? orphaned(text, figure, open, place) : unusable(text, meanings, place),
      ];
    }
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, text);
      return [];
    }
    return [duplicate(first, text, place)];
  });
}

function unusable(
  text: string,
  meanings: readonly Heading[],
  place: { file: string; cell: string },
): Finding {
  const wrong = meanings.find((meaning) => meaning.means === 'wrong');
  if (wrong) return tableFinding(wrong.code, 'error', wrong.said, place);
  const near = meanings.flatMap((meaning) => (meaning.means === 'unknown' ? (meaning.near ?? []) : []))[0];
  // One letter off in a long word is a slip, and the blank's default would be printed unnoticed.
  const slip = near !== undefined && [...text].length > 2;
  return tableFinding(
    'TABLE-UNKNOWN-COLUMN',
    slip ? 'error' : 'warning',
    [
      `表头“${shortened(text)}”不是填写项，这一列不会印出来。`,
      `The heading “${shortened(text)}” is no blank; the column is not printed.`,
      near === undefined
        ? '核对名称（pledge show 列出全部填写项）；自用的列在表头前加 #。'
        : `是不是“${near}”？自用的列在表头前加 #。`,
      near === undefined
        ? 'Check the name (pledge show lists all blanks); put # before the heading of a column of your own.'
        : `Did you mean “${near}”? Put # before the heading of a column of your own.`,
    ],
    place,
  );
}

/** Figures under a heading that nobody knows, while a blank of their sense has no column: the promise would be lost. */
function orphaned(
  text: string,
  figure: string,
  { names }: Field,
  place: { file: string; cell: string },
): Finding {
  const blank = names.map(([title = '']) => title).join('-');
  return tableFinding(
    'TABLE-UNKNOWN-COLUMN',
    'error',
    [
      `表头“${shortened(text)}”不是填写项，列里却有“${shortened(figure)}”这样的数，而“${blank}”等项没有填。`,
      `The heading “${shortened(text)}” is no blank, yet its column holds figures such as “${shortened(figure)}”, and “${blank}” is not filled in.`,
      '改成所要填写的项的名称（pledge show 列出全部）；自用的列在表头前加 #。',
      'Name the blank that is meant (pledge show lists all), or put # before the heading of a column of your own.',
    ],
    place,
  );
}

function duplicate(first: string, second: string, place: { file: string; cell: string }): Finding {
  return tableFinding(
    'TABLE-DUPLICATE-HEADING',
    'error',
    [
      `表头“${shortened(second)}”与前面的“${shortened(first)}”是同一个填写项。`,
      `The heading “${shortened(second)}” means the same blank as “${shortened(first)}” before it.`,
      '保留一列，删去另一列，或在其中一列的表头前加 #。',
      'Keep one of the columns, or put # before one heading.',
    ],
    place,
  );
}

export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 28).join('')}……` : characters.join('');
}
