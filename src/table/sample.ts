import { parseValues } from '../load/index.ts';
import type { Json } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { memoised } from '../model/memo.ts';
import type { Field, KindFields, ListField } from './fields.ts';
import type { Said } from './refusal.ts';

type Group = { readonly [key: string]: Json };

const exampleOf = memoised('examples as values', (kind: LetterKind): Group => {
  const parsed = parseValues(kind.example, 'example.yaml');
  return parsed.ok ? parsed.value.data : {};
});

/** Texts that belong to one firm or person: whoever has them in common with the example has copied it. */
const PERSONAL: ReadonlySet<string> = new Set(['phone', 'email', 'web', 'credit-code', 'letter-number']);

/** Whether the filled blanks of a row are those of the kind's example, names and numbers of its fictitious firm included. */
export function isSample(fields: KindFields, data: Group): boolean {
  return isSame(fields.fields, exampleOf(fields.kind), data);
}

/** The same for a row of a list, against all rows of the example. A row of few figures (一级, 4小时) equals one by plain chance. */
export function isSampleRow({ kind }: KindFields, list: ListField, row: Group): boolean {
  return rowsOf(kind, list).some((one) => isSame(list.fields, one, row));
}

/**
 * Whether a list was left standing below another letter: it is the example's from its first row to its last, or each of its rows
 * is one of the example's and together they say too much for chance.
 */
export function isSampleList({ kind }: KindFields, list: ListField, rows: readonly Group[]): boolean {
  const example = rowsOf(kind, list);
  if (example.length === 0 || rows.length < 2) return false;
  const whole =
    example.length === rows.length &&
    rows.every((row, at) => likenessOf(list.fields, example[at] ?? {}, row)?.complete === true);
  if (whole) return true;
  const likenesses = rows.map((row) =>
    Math.max(-1, ...example.map((one) => likenessOf(list.fields, one, row)?.points ?? -1)),
  );
  return (
    likenesses.every((points) => points >= 0) &&
    likenesses.reduce((sum, points) => sum + points, 0) >= PROOF_OF_LIST
  );
}

/** How much equal content is no chance any more, in the points of {@link pointsOf}. */
const PROOF_OF_ROW = 4;
const PROOF_OF_LIST = 6;
/** Figures alone prove no more than this, however many: 2小时, 24小时 and 48小时 are everybody's. */
const MOST_OF_FIGURES = 2;

function rowsOf(kind: LetterKind, { path }: ListField): readonly Group[] {
  const rows = valueAt(exampleOf(kind), path);
  return Array.isArray(rows) ? (rows as readonly Group[]) : [];
}

function isSame(fields: readonly Field[], example: Group, data: Group): boolean {
  const likeness = likenessOf(fields, example, data);
  return likeness !== undefined && (likeness.personal || likeness.points >= PROOF_OF_ROW);
}

interface Likeness {
  /** Whether something in common belongs to one firm or person. */
  readonly personal: boolean;
  /** Whether nothing of the example was left out. */
  readonly complete: boolean;
  readonly points: number;
}

/** What a row has in common with one of the example; undefined where one of its filled cells says something else. */
function likenessOf(fields: readonly Field[], example: Group, data: Group): Likeness | undefined {
  let [personal, complete, prose, figures] = [false, true, 0, 0];
  for (const field of fields) {
    const written = valueAt(data, field.path);
    const own = valueAt(example, field.path);
    if (written === undefined) {
      complete &&= own === undefined;
      continue;
    }
    if (own === undefined || meaning(field, written) !== meaning(field, own)) return undefined;
    personal ||= isPersonal(field);
    if (field.node.type === 'text' || field.node.type === 'date') prose += pointsOf(field, String(written));
    else if (field.node.type !== 'choice' && field.node.type !== 'flag') figures += 1;
  }
  const counted = prose > 1 ? figures : Math.min(figures, MOST_OF_FIGURES);
  return { personal, complete, points: prose + counted };
}

/** What equal words prove: a sentence or a day more than a name of a few characters, a word of two nothing. */
function pointsOf({ node: { type } }: Field, written: string): number {
  const length = [...written.trim()].length;
  return type === 'date' || length >= 6 ? 2 : length >= 3 ? 1 : 0;
}

function isPersonal({ node: { schema } }: Field): boolean {
  const { format } = (schema.text ?? {}) as { readonly format?: string };
  return format !== undefined && PERSONAL.has(format);
}

/** What a blank means, however it is written. */
function meaning({ node: { blank } }: Field, written: Json): string {
  if (typeof written === 'object') return JSON.stringify(written);
  const reading = blank.read(typeof written === 'boolean' ? written : String(written));
  return reading.ok ? JSON.stringify(reading.value) : String(written);
}

export function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let node: Json | undefined = data;
  for (const step of path) {
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = Object.hasOwn(node, step) ? (node as Group)[step] : undefined;
  }
  return node ?? undefined;
}

/** A row of a list that equals one of the example. */
export const SAMPLE_ROW: Said = [
  '这一行与示例中的一行完全相同，没有改成自己的内容。',
  'This row is one of the example, unchanged.',
  '改成自己的内容，或整行删去；确实要这样承诺的，把文字写得与示例不同。',
  'Write your own content, or delete the row; if it is meant, word it otherwise than the example.',
];

/** A row that was copied from the example of the form. */
export const SAMPLE: Said = [
  '这一行与示例相同，是虚构的单位，不能生成。',
  'This row is the example, a firm that does not exist; no letter is made of it.',
  '改成自己的内容，或整行删去。',
  'Write your own content, or delete the row.',
];
