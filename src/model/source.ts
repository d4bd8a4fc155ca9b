import type { Bilingual } from './bilingual.ts';
import type { Finding, Place } from './finding.ts';
import type { Json } from './json.ts';

/**
 * Values as they came in, before any blank is read: a plain tree whose scalars are strings as written
 * (so that `1.50` stays `1.50`), booleans, or null, and the way back to where each stood.
 */
export interface ValuesSource {
  /** Name for messages: the file's base name, or `表.xlsx`. */
  readonly file: string;
  /** Objects have no prototype. */
  readonly data: { readonly [key: string]: Json };
  /** The source as text, carried inside the finished letter. */
  readonly text: string;
  /** Where the value at a pointer stands, or its nearest ancestor that is there; `key` asks for the key instead. */
  place(pointer: string, part?: 'key' | 'value'): Place;
  /** What to do about a finding, where these values are not written in a values file: a table speaks of columns. */
  remedy?(finding: Finding): Bilingual | undefined;
}
