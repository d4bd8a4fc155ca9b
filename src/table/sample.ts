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

/** The same for a row of a list, against all rows of the example. Rows of mere figures may well be the same. */
export function isSampleRow({ kind }: KindFields, list: ListField, row: Group): boolean {
  const rows = valueAt(exampleOf(kind), list.path);
  return Array.isArray(rows) && rows.some((one) => isSame(list.fields, one as Group, row));
}

/**
 * Whether a list is the example's from its first row to its last. One row of figures and choices (一级, 4小时) equals one
 * of the example by plain chance, the whole list of several rows does not: it was left standing below another letter.
 */
export function isSampleList({ kind }: KindFields, list: ListField, rows: readonly Group[]): boolean {
  const example = valueAt(exampleOf(kind), list.path);
  if (!Array.isArray(example) || example.length !== rows.length || rows.length < 2) return false;
  return rows.every((row, at) => {
    const own = example[at] as Group;
    return list.fields.every((field) => {
      const [written, given] = [valueAt(row, field.path), valueAt(own, field.path)];
      if (written === undefined || given === undefined) return written === given;
      return meaning(field, written) === meaning(field, given);
    });
  });
}

function isSame(fields: readonly Field[], example: Group, data: Group): boolean {
  let personal = false;
  for (const field of fields) {
    const written = valueAt(data, field.path);
    if (written === undefined) continue;
    const own = valueAt(example, field.path);
    if (own === undefined || meaning(field, written) !== meaning(field, own)) return false;
    personal ||= isPersonal(field);
  }
  return personal;
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

/** A row that was copied from the example of the form. */
export const SAMPLE: Said = [
  '这一行与示例相同，是虚构的单位，不能生成。',
  'This row is the example, a firm that does not exist; no letter is made of it.',
  '改成自己的内容，或整行删去。',
  'Write your own content, or delete the row.',
];
