import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  BLANK_FORMS,
  LETTER_FORMS,
  type MarkedLetter,
  markedLetters,
  type PromiseMark,
  ROLES,
  UNITS,
} from './marks.ts';

const RULES = readdirSync(new URL('../cases/rules', import.meta.url));
const DECIMAL = /^\d+(\.\d+)?$/u;
const HOURS =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Workday)(-(Fri|Sat|Sun))? \d{2}:\d{2}-\d{2}:\d{2}(,\d{2}:\d{2}-\d{2}:\d{2})*$/u;
const KEYS = ['style', 'as', 'blanks', 'spared', 'findings', 'absent', 'open', 'promises'];
const PROMISE_KEYS = [
  ...['sentence', 'at', 'role', 'operator', 'value', 'unit', 'clock', 'start', 'action', 'who'],
  ...['per', 'every'],
];

const times = (text: string, passage: string): number => text.split(passage).length - 1;

/** What is wrong with one promise, in words: its figure in shape, its passages in the letter. */
function faultsOf(promise: PromiseMark, { text }: MarkedLetter): readonly string[] {
  const { sentence, at, role, operator, value, unit, start, action, who } = promise;
  const shape = role === 'hours' ? HOURS.test(value) && unit === undefined : DECIMAL.test(value);
  return [
    ...Object.keys(promise).filter((key) => !PROMISE_KEYS.includes(key)),
    ...(ROLES.includes(role) ? [] : [`role ${role}`]),
    ...(['<=', '>=', '='].includes(operator) ? [] : [`operator ${operator}`]),
    ...(shape ? [] : [`value ${value}`]),
    ...(role === 'hours' || (unit !== undefined && UNITS.includes(unit)) ? [] : [`unit ${unit}`]),
    ...(text.includes(sentence) ? [] : [`sentence ${sentence}`]),
    ...(times(text, at) === 1 && sentence.includes(at.trim()) ? [] : [`at ${at}`]),
    ...[start, action, who].filter((words) => words !== undefined && !text.includes(words)).map(String),
  ];
}

describe.each(['letters', 'held-out'] as const)('%s', (folder) => {
  const letters = markedLetters(folder);

  test.each(letters)('$name', (letter) => {
    const { text, marks } = letter;
    const unsettled = [...marks.absent, ...(marks.open ?? [])];
    expect(Object.keys(marks).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(LETTER_FORMS).toContain(marks.as);
    for (const { text: passage, form, count } of marks.blanks) {
      expect(BLANK_FORMS).toContain(form);
      expect([passage, times(text, passage)]).toEqual([passage, count]);
    }
    for (const { code, at, count = 1 } of marks.findings) {
      expect(['*', ...RULES]).toContain(code);
      expect(marks.absent).not.toContain(code);
      if (at !== undefined) expect([at, times(text, at)]).toEqual([at, count]);
    }
    expect(unsettled.filter((code) => !RULES.includes(code))).toEqual([]);
    expect((marks.spared ?? []).filter((passage) => !text.includes(passage))).toEqual([]);
    expect(marks.promises.flatMap((promise) => faultsOf(promise, letter))).toEqual([]);
  });
});
