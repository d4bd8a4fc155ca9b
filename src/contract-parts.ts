import type { Bilingual } from './model/bilingual.ts';
import type { Json } from './model/json.ts';
import type { Detail } from './model/kind.ts';
import { allInlines, clausesOf, type Letter, textOf } from './model/letter.ts';

/** Values by their names. */
export type Data = Readonly<Record<string, Json>>;

/** Pointers of everything that a letter prints. */
export function pointersIn(letter: Letter): ReadonlySet<string> {
  return new Set(
    allInlines(letter).flatMap((inline) =>
      'pointer' in inline && inline.pointer !== undefined ? [inline.pointer] : [],
    ),
  );
}

/** Every word of a letter. */
export function wordsOf(letter: Letter): string {
  return textOf(allInlines(letter));
}

/** Numbers that do not follow the one before them in their list. */
export function gaps(letter: Letter): readonly string[] {
  const last = new Map<string, number>();
  return clausesOf(letter).flatMap(({ number: { list, ordinals, label } }) => {
    const above = `${list}:${ordinals.slice(0, -1).join('.')}`;
    const expected = (last.get(above) ?? 0) + 1;
    const own = ordinals.at(-1) ?? 0;
    last.set(above, own);
    return own === expected ? [] : [label];
  });
}

/** Paths of all values below a node; a row is one, for lists have least lengths. */
export function pathsOf(data: Json, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return path.length === 0 ? [] : [path];
  const own = path.length === 0 ? [] : [path];
  return [
    ...own,
    ...Object.entries(data).flatMap(([name, value]) =>
      path.length === 0 && STEERING.has(name) ? [] : pathsOf(value, [...path, name]),
    ),
  ];
}

const STEERING: ReadonlySet<string> = new Set([
  'kind',
  'detail',
  'print',
  'waivers',
  'omit',
  'clauses',
  'replace',
  'terms',
  'copies',
  '$schema',
]);

/** The values without what lies at a path. */
export function withoutPath(data: Json, [name = '', ...rest]: readonly string[]): Json {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const { [name]: inner, ...others } = data as Data;
  return rest.length === 0 || inner === undefined ? others : { ...others, [name]: withoutPath(inner, rest) };
}

const NAMES: Readonly<Record<Detail, string>> = { short: '简式', standard: '标准', full: '全文' };

/** A sentence about one length. */
export function at(detail: Detail, zh: string, en: string): Bilingual {
  return said(`${NAMES[detail]}：${zh}`, `${detail}: ${en}`);
}

/** A sentence in both languages. */
export function said(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** A pointer as a values file names it. */
export function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

/** `/faults/2/level` and `/faults/0/level` are one blank. */
export function pattern(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

/** Sentences, each once. */
export function unique(sentences: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(sentences.map((one) => [one.zh, one])).values()];
}
