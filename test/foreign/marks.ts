import { readdirSync, readFileSync } from 'node:fs';
import { parseData } from '../../src/load/index.ts';

/** What a letter is, as `check --as` says it. */
export const LETTER_FORMS = ['published', 'signed', 'bilateral', 'bid', 'internal'] as const;

/** How a blank is written; README.md beside this file tells what each name covers. */
export const BLANK_FORMS = [
  'underscore',
  'cross',
  'hash',
  'star',
  'circle',
  'dots',
  'dash',
  'square',
  'lenticular',
  'brace',
  'dollar',
  'angle',
  'guillemet',
  'paren',
  'mou',
  'pending',
  'wide-space',
  'colon',
  'date',
  'boxes',
  'title',
  'question',
  'cell',
  'tab',
] as const;

export const ROLES = [
  'deadline',
  'period',
  'money',
  'rate',
  'share',
  'hours',
  'frequency',
  'window',
  'notice',
] as const;

/** The units of the policy, and CNY for sums of money (in yuan). */
export const UNITS = [
  'minute',
  'hour',
  'workday',
  'day',
  'month',
  'year',
  'percent',
  'permille',
  'count',
  'kilometre',
  'CNY',
] as const;

/** One blank of a letter: a passage around it, which holds this blank alone and occurs `count` times. */
export interface BlankMark {
  readonly text: string;
  readonly form: (typeof BLANK_FORMS)[number];
  readonly count: number;
}

/** One fault; `at` is absent where the fault is that something is missing. `*`: the code is not settled. */
export interface FindingMark {
  readonly code: string;
  readonly at?: string;
  readonly count?: number;
  readonly fault?: string;
}

/** One figure that somebody binds himself to; `at` is the passage that holds it, within `sentence`. */
export interface PromiseMark {
  readonly sentence: string;
  readonly at: string;
  readonly role: (typeof ROLES)[number];
  readonly operator: '<=' | '>=' | '=';
  readonly value: string;
  readonly unit?: (typeof UNITS)[number];
  readonly clock?: 'business';
  readonly start?: string;
  readonly action?: string;
  readonly who?: string;
  readonly per?: string;
  readonly every?: { readonly value: string; readonly unit: string };
}

export interface Marks {
  readonly style: string;
  readonly as: (typeof LETTER_FORMS)[number];
  readonly blanks: readonly BlankMark[];
  readonly spared?: readonly string[];
  readonly findings: readonly FindingMark[];
  readonly absent: readonly string[];
  readonly open?: readonly string[];
  readonly promises: readonly PromiseMark[];
}

export interface MarkedLetter {
  readonly name: string;
  readonly text: string;
  readonly marks: Marks;
}

const MARKS = '.marks.yaml';

/** The letters of a folder beside this file, each with its marks, in the order of their names. */
export function markedLetters(folder: 'letters' | 'held-out'): readonly MarkedLetter[] {
  const root = new URL(`${folder}/`, import.meta.url);
  const names = readdirSync(root).sort();
  return names
    .filter((name) => name.endsWith(MARKS))
    .map((marksName) => {
      const stem = marksName.slice(0, -MARKS.length);
      const name = names.find((other) => other !== marksName && other.startsWith(`${stem}.`));
      if (name === undefined) throw new Error(`${folder}/${marksName} has no letter beside it`);
      const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
      // The project writes these files itself and marks.test.ts keeps their shape.
      return { name, text: read(name), marks: parseData(read(marksName)) as unknown as Marks };
    });
}
