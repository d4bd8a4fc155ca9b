import { assemble } from './assemble/index.ts';
import { type FormNode, formOf, type Group, type List } from './blanks/form.ts';
import { draft } from './chinese/drafting.ts';
import { fill } from './fill/index.ts';
import { parseValues } from './load/index.ts';
import type { Bilingual } from './model/bilingual.ts';
import type { Json } from './model/json.ts';
import type { LetterKind } from './model/kind.ts';
import { memoised } from './model/memo.ts';
import { childPointer, parentPointer } from './model/pointer.ts';
import type { Prepared } from './model/prepared.ts';
import { CONTROL_KEYS } from './model/schema.ts';
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
  return groupReadings(reader, formOf(kind).root, source.data, '');
}

interface Reader {
  readonly kind: LetterKind;
  readonly values: GroupValue;
  readonly places: PrintPlaces;
}

/** What was written for a node of the form; its pointer has the numbers of its rows. */
interface Written<Node> {
  readonly node: Node;
  readonly data: Json | undefined;
  readonly pointer: string;
}

function nodeReadings(reader: Reader, written: Written<FormNode>): readonly Reading[] {
  const { node, data, pointer } = written;
  if (node.shape === 'field' || (node.shape === 'group' && node.statute))
    return [blankReading(reader, written)];
  const inner =
    node.shape === 'list'
      ? rowReadings(reader, node, data, pointer)
      : groupReadings(reader, node, data, pointer);
  return inner.some(({ from }) => from !== 'empty') ? inner : [emptyReading(reader, written)];
}

function groupReadings(
  reader: Reader,
  group: Group,
  data: Json | undefined,
  pointer: string,
): readonly Reading[] {
  const given = isGroup(data) ? data : {};
  return group.children.flatMap((node) => {
    const { name } = node;
    if (pointer === '' && CONTROL_KEYS.has(name)) return [];
    const written = Object.hasOwn(given, name) ? given[name] : undefined;
    if (isBlank(written) && isOutOfPlay(reader, node, pointer)) return [];
    return nodeReadings(reader, { node, data: written, pointer: childPointer(pointer, name) });
  });
}

function rowReadings(
  reader: Reader,
  list: List,
  data: Json | undefined,
  pointer: string,
): readonly Reading[] {
  const value = valueAt(reader.values, pointer);
  if (value?.type !== 'rows') return [];
  return value.rows.flatMap((_, index) => {
    const row = Array.isArray(data) ? (data[index] as Json) : undefined;
    return groupReadings(reader, list.row, row, childPointer(pointer, index));
  });
}

function blankReading(reader: Reader, written: Written<FormNode>): Reading {
  const { node, pointer, data } = written;
  const value = valueAt(reader.values, pointer);
  // A flag that nobody set is no default that promises anything.
  const isUnset = value?.type === 'flag' && !value.value && isBlank(data);
  if (value === undefined || value.type === 'missing' || isUnset) return emptyReading(reader, written);
  const place = reader.places.get(pointer);
  return {
    pointer,
    title: titleOf(node),
    from: isBlank(data) ? 'default' : 'written',
    ...(isBlank(data) ? {} : { written: asWritten(data) }),
    ...(value.type === 'choice' || value.type === 'flag' ? { steers: true } : {}),
    ...(isBlankValue(value) ? { read: draft(value) } : {}),
    ...place,
  };
}

function emptyReading({ kind, places }: Reader, { node, pointer }: Written<FormNode>): Reading {
  const clause = clauseAround(kind, places, pointer);
  return { pointer, title: titleOf(node), from: 'empty', ...(clause === undefined ? {} : { clause }) };
}

/** A blank that another answer makes necessary is not missed where that answer was not given. */
function isOutOfPlay({ values }: Reader, { when }: FormNode, pointer: string): boolean {
  return when.some(({ name, is }) => {
    const value = valueAt(values, childPointer(pointer, name));
    return !(value && 'value' in value && value.value === is);
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

/** Its title with those of the groups around it. */
function titleOf({ groups, title }: FormNode): Bilingual {
  const titles = [...groups, title];
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
