import { toYaml } from '../load/index.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { ValuesSource } from '../model/source.ts';

/** The values of a row as they travel to another thread: functions cannot. */
export interface PlainSource {
  readonly file: string;
  readonly data: { readonly [key: string]: Json };
  readonly text: string;
}

/** What stands before a pointer in the cell of a place that has not been looked up yet. */
const KEY = 'key:';
const VALUE = 'value:';

/** A row's values with the kind that the table names elsewhere, and with the number that was drawn for it. */
export function completed(
  source: ValuesSource,
  kind: string | undefined,
  number: string | undefined,
): PlainSource {
  const { file, data, text } = source;
  const named = kind === undefined || data.kind !== undefined;
  if (named && number === undefined) return { file, data, text };
  const whole = {
    ...(named ? {} : { kind }),
    ...data,
    ...(number === undefined ? {} : { number }),
  };
  return { file, data: whole, text: toYaml(whole) };
}

/** Values on the other thread: a place there is a pointer, to be looked up where the table is, see {@link located}. */
export function travelled({ file, data, text }: PlainSource): ValuesSource {
  return {
    file,
    data,
    text,
    place: (pointer, part = 'value') => ({ file, cell: `${part === 'key' ? KEY : VALUE}${pointer}` }),
  };
}

/** Findings with the cells that their places stand for, and with the remedy in the words of the table. */
export function located(findings: readonly Finding[], source: ValuesSource): Finding[] {
  return findings.map((finding) => {
    const hint = source.remedy?.(finding) ?? finding.hint;
    return { ...finding, ...(hint ? { hint } : {}), place: placeOf(finding, source) };
  });
}

function placeOf({ place, pointer = '' }: Finding, source: ValuesSource): Place {
  const cell = place?.cell;
  if (cell?.startsWith(KEY)) return source.place(cell.slice(KEY.length), 'key');
  if (cell?.startsWith(VALUE)) return source.place(cell.slice(VALUE.length));
  return place ?? source.place(pointer);
}
