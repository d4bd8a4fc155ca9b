import { type Comparison, compareLetter, type Found, isSameText } from '../compare/index.ts';
import { type Prepared, prepare } from '../letter.ts';
import type { Json } from '../model/json.ts';
import { allInlines, type Letter } from '../model/letter.ts';
import { pointerSegments } from '../model/pointer.ts';
import type { Returned } from '../model/returned.ts';
import { schemaAt } from '../model/schema.ts';
import type { Values } from '../model/source.ts';
import { valuesText } from '../model/values-text.ts';
import type { VerifyOptions } from './verify.ts';

/** Values whose letter says what came back, as far as blanks can say it. */
export interface Acceptance {
  readonly accepted: Prepared;
  /** A values file. */
  readonly text: string;
  readonly taken: readonly Found[];
  /** What the values cannot say: fixed words, rows, notes, what cannot be read or is not allowed. */
  readonly left: readonly Found[];
}

/**
 * Takes the changed blanks of a returned letter into its values, one after another. A blank is taken when the letter with it
 * prints exactly what came back; what then still differs is left, and said.
 */
export function accept(issued: Prepared, returned: Returned, options: VerifyOptions): Acceptance {
  let current = issued;
  let comparison: Comparison = compareLetter(issued.letter, returned);
  const taken: Found[] = [];
  // Values may depend on each other (a final answer after a preliminary one): a second round takes what the first could not.
  for (let round = 0; round < 3; round++) {
    const before = taken.length;
    for (const found of comparison.changes) {
      const next = takenInto(current, found, options);
      if (!next) continue;
      current = next;
      taken.push(found);
    }
    comparison = compareLetter(current.letter, returned);
    if (taken.length === before) break;
  }
  const { waivers: _, ...data } = current.source.data;
  return { accepted: current, text: valuesText(data), taken, left: comparison.changes };
}

function takenInto(current: Prepared, found: Found, options: VerifyOptions): Prepared | undefined {
  const { kind, pointer, after } = found;
  if (kind !== 'blank' || pointer === undefined || after === undefined) return undefined;
  for (const candidate of candidatesFor(current, pointer, after)) {
    const next = prepare(withValue(current.source, pointer, candidate), { ...options, found: [] });
    if (next.ok && isPrinted(next.value.letter, pointer, after)) return next.value;
  }
  return undefined;
}

/** What may have been written for a blank that prints like this: the print itself, a choice by its name, a sum by its figures. */
export function candidatesFor({ kind }: Prepared, pointer: string, printed: string): readonly Json[] {
  const schema = schemaAt(kind, pointer);
  const choices = Object.entries((schema?.choice ?? {}) as Readonly<Record<string, string>>);
  const chosen = choices.filter(([, label]) => label === printed).map(([id]) => id);
  const box: Json[] = printed === '☑' ? [true] : printed === '☐' ? [false] : [];
  const sum = /[¥￥]\s*([\d,.]+\d)/.exec(printed)?.[1]?.replaceAll(',', '');
  return [...chosen, ...box, printed, ...(sum === undefined ? [] : [sum, `${sum}元`])];
}

/** Whether a letter prints this for a blank. */
export function isPrinted(letter: Letter, pointer: string, text: string): boolean {
  return allInlines(letter).some((inline) => {
    if (inline.type === 'blank' && inline.pointer === pointer) return isSameText(inline.text, text);
    return inline.type === 'checkbox' && inline.pointer === pointer && (inline.checked ? '☑' : '☐') === text;
  });
}

/** Values with another value at a pointer. */
export function withValue(source: Values, pointer: string, value: Json): Values {
  const data = setAt(source.data, pointerSegments(pointer), value) as Values['data'];
  return { file: source.file, data, text: valuesText(data) };
}

function setAt(node: Json | undefined, path: readonly string[], value: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(node)) {
    const items = [...(node as readonly Json[])];
    items[Number(first)] = setAt(items[Number(first)], rest, value);
    return items;
  }
  const group = typeof node === 'object' && node !== null ? (node as { readonly [key: string]: Json }) : {};
  return Object.assign(Object.create(null), group, { [first]: setAt(group[first], rest, value) }) as Json;
}
