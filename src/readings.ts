import { assemble } from './assemble/index.ts';
import { blankKeyword } from './blanks/index.ts';
import { draft } from './chinese/drafting.ts';
import { fill } from './fill/index.ts';
import type { Prepared } from './letter.ts';
import { parseValues } from './load/index.ts';
import type { Bilingual } from './model/bilingual.ts';
import type { Json } from './model/json.ts';
import type { BlankSchema, LetterKind } from './model/kind.ts';
import { memoised } from './model/memo.ts';
import { childPointer, parentPointer } from './model/pointer.ts';
import { CONTROL_KEYS, conditionsOf, itemsOf, propertiesOf } from './model/schema.ts';
import { type BlankValue, type GroupValue, type Value, valueAt } from './model/value.ts';
import { type PrintPlaces, printPlaces } from './places.ts';

/** How a blank of a letter came by its content, for whoever proof-reads it. */
export interface Reading {
  readonly pointer: string;
  /** Title of the blank with those of the groups around it: 承诺人 / 名称; the pointer tells the row of a list. */
  readonly title: Bilingual;
  /** `default`: nothing was written, and the kind has a value for that; `empty`: nothing was written, and nothing is promised. */
  readonly from: 'written' | 'default' | 'empty';
  /** A choice or a flag: it is seen by its effect, its own words need not be printed. */
  readonly steers?: true;
  /** As written in the values file or the cell. */
  readonly written?: string;
  /** What was understood, as letters write it: 半小时 is read as 30分钟. */
  readonly read?: string;
  /** Where the letter prints it first, as printed there; absent where the letter does not print it. */
  readonly printed?: string;
  /**
   * Citation of the clause that prints it first; 首部 and 签署栏 before and after the clauses. For what is empty: the innermost
   * clause of this letter that would hold it.
   */
  readonly clause?: string;
}

/** The blanks of a letter in the order of its kind. A group or list without any content is one entry. */
export function readingsOf(prepared: Prepared): readonly Reading[] {
  const { kind, source, filled, letter } = prepared;
  const reader: Reader = { kind, values: filled.values, places: printPlaces(letter) };
  return groupReadings(reader, { schema: kind.schema, data: source.data, pointer: '', titles: NO_TITLES });
}

interface Reader {
  readonly kind: LetterKind;
  readonly values: GroupValue;
  readonly places: PrintPlaces;
}

/** A node of the kind's schema with what was written for it. */
interface Node {
  readonly schema: BlankSchema;
  readonly data: Json | undefined;
  readonly pointer: string;
  readonly titles: readonly Bilingual[];
}

const NO_TITLES: readonly Bilingual[] = [];

function nodeReadings(reader: Reader, node: Node): readonly Reading[] {
  if (blankKeyword(node.schema)) return [blankReading(reader, node)];
  const inner = itemsOf(reader.kind, node.schema) ? rowReadings(reader, node) : groupReadings(reader, node);
  return inner.some(({ from }) => from !== 'empty') ? inner : [emptyReading(reader, node)];
}

function groupReadings(reader: Reader, { schema, data, pointer, titles }: Node): readonly Reading[] {
  const given = isGroup(data) ? data : {};
  return propertiesOf(reader.kind, schema).flatMap(([name, node]) => {
    if (pointer === '' && CONTROL_KEYS.has(name)) return [];
    const written = Object.hasOwn(given, name) ? given[name] : undefined;
    if (isBlank(written) && isOutOfPlay(reader, schema, name, pointer)) return [];
    const at = childPointer(pointer, name);
    return nodeReadings(reader, {
      schema: node,
      data: written,
      pointer: at,
      titles: [...titles, titleOf(node, name)],
    });
  });
}

function rowReadings(reader: Reader, { schema, data, pointer, titles }: Node): readonly Reading[] {
  const items = itemsOf(reader.kind, schema);
  const value = valueAt(reader.values, pointer);
  if (!items || value?.type !== 'rows') return [];
  return value.rows.flatMap((_, index) =>
    groupReadings(reader, {
      schema: items,
      data: Array.isArray(data) ? (data[index] as Json) : undefined,
      pointer: childPointer(pointer, index),
      titles,
    }),
  );
}

function blankReading(reader: Reader, node: Node): Reading {
  const { pointer, titles, data } = node;
  const value = valueAt(reader.values, pointer);
  // A flag that nobody set is no default that promises anything.
  const isUnset = value?.type === 'flag' && !value.value && isBlank(data);
  if (value === undefined || value.type === 'missing' || isUnset) return emptyReading(reader, node);
  const place = reader.places.get(pointer);
  return {
    pointer,
    title: joined(titles),
    from: isBlank(data) ? 'default' : 'written',
    ...(isBlank(data) ? {} : { written: asWritten(data) }),
    ...(value.type === 'choice' || value.type === 'flag' ? { steers: true } : {}),
    ...(isBlankValue(value) ? { read: draft(value) } : {}),
    ...place,
  };
}

function emptyReading({ kind, places }: Reader, { pointer, titles }: Node): Reading {
  const clause = clauseAround(kind, places, pointer);
  return { pointer, title: joined(titles), from: 'empty', ...(clause === undefined ? {} : { clause }) };
}

/** A blank that another answer makes necessary is not missed where that answer was not given. */
function isOutOfPlay({ values }: Reader, schema: BlankSchema, name: string, pointer: string): boolean {
  const conditions = Object.entries(conditionsOf(schema)[name] ?? {});
  return conditions.some(([sibling, expected]) => {
    const value = valueAt(values, childPointer(pointer, sibling));
    return !(value && 'value' in value && value.value === expected);
  });
}

/** The innermost clause of a letter around what the example of its kind prints for a blank. */
function clauseAround(kind: LetterKind, { citations }: PrintPlaces, pointer: string): string | undefined {
  const inner = clausesOfExample(kind)
    .get(patternOf(pointer))
    ?.findLast((id) => citations.has(id));
  return inner === undefined ? undefined : citations.get(inner);
}

/** For each blank, group and list that the example of a kind prints, the ids of the clauses around its first print. */
const clausesOfExample = memoised('clauses of the examples', (kind: LetterKind) => {
  const clauses = new Map<string, readonly string[]>();
  const source = parseValues(kind.example, 'example.yaml');
  const filled = source.ok ? fill(kind, source.value, { draft: true }) : source;
  const letter = filled.ok ? assemble(filled.value) : filled;
  if (!letter.ok) return clauses;
  for (const [pointer, path] of printPlaces(letter.value).paths)
    for (let at = patternOf(pointer); at !== '' && !clauses.has(at); at = parentPointer(at))
      clauses.set(at, path);
  return clauses;
});

/** `/faults/2/level` and `/faults/0/level` are one blank. */
export function patternOf(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

function titleOf(schema: BlankSchema, name: string): Bilingual {
  const english = schema['x-en'];
  const en =
    typeof english === 'object' && english !== null && 'title' in english ? String(english.title) : name;
  return { zh: schema.title ?? name, en };
}

function joined(titles: readonly Bilingual[]): Bilingual {
  return { zh: titles.map(({ zh }) => zh).join(' / '), en: titles.map(({ en }) => en).join(' / ') };
}

function asWritten(data: Json | undefined): string {
  if (isGroup(data)) return Object.values(data).map(asWritten).join(' ');
  return Array.isArray(data) ? data.map(asWritten).join('、') : String(data ?? '');
}

function isBlank(data: Json | undefined): boolean {
  if (Array.isArray(data)) return data.every(isBlank);
  if (isGroup(data)) return Object.values(data).every(isBlank);
  return data === undefined || data === null || (typeof data === 'string' && data.trim() === '');
}

function isGroup(data: Json | undefined): data is { readonly [key: string]: Json } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isBlankValue(value: Value): value is BlankValue {
  return value.type !== 'group' && value.type !== 'rows';
}
