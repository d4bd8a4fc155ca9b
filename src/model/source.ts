import type { Bilingual } from './bilingual.ts';
import type { Finding, Part, Place } from './finding.ts';
import type { Json } from './json.ts';

/**
 * Values as they came in, before any blank is read: a plain tree whose scalars are strings as written
 * (so that `1.50` stays `1.50`), booleans, or null. Plain data, which may go to another thread.
 */
export interface Values {
  /** Name for messages: the file's base name, or `表.xlsx`. */
  readonly file: string;
  /** Objects have no prototype; names stand in the order of the file. */
  readonly data: { readonly [key: string]: Json };
  /** The source as text. */
  readonly text: string;
}

/** Values with the way back to where each stood. */
export interface ValuesSource extends Values {
  /** Where the value at a pointer stands, or its nearest ancestor that is there; `key` asks for the key instead. */
  place(pointer: string, part?: Part): Place;
  /** What to do about a finding, where these values are not written in a values file: a table speaks of columns. */
  remedy?(finding: Finding): Bilingual | undefined;
}

/**
 * Findings with the places that their pointers stand for, and with the remedies of their source. Phases speak of pointers
 * alone; whoever shows findings looks places up, once.
 */
export function located(findings: readonly Finding[], source: Values | ValuesSource): readonly Finding[] {
  if (!('place' in source)) return findings;
  return findings.map((finding) => {
    const hint = source.remedy?.(finding);
    const placed = hint ? { ...finding, hint } : finding;
    if (finding.place || finding.pointer === undefined) return placed;
    return { ...placed, place: source.place(finding.pointer, finding.part) };
  });
}
