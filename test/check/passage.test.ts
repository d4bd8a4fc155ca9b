import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../../src/check/index.ts';
import { keptPassage, Parts, Passage } from '../../src/check/passage.ts';
import { declaredPatterns, pattern } from '../../src/check/pattern.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { buildCase, readCase } from './case.ts';

// Declared until numbers have passed the room for answers, so that both kinds of pattern are asked.
const PATTERNS = Array.from({ length: 300 }, (_, i) => pattern(new RegExp('甲乙丙丁戊'[i % 5] ?? '', 'u')));
const text = fc.array(fc.constantFrom(...'甲乙丙丁戊，'), { maxLength: 4 }).map((signs) => signs.join(''));
const asked = fc.constantFrom(...PATTERNS);

describe('a passage', () => {
  test('gives each pattern the answer of its text, whatever was asked before', () => {
    expect(declaredPatterns().length).toBeGreaterThan(256);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, asked, fc.boolean())), (questions) => {
        for (const [written, wanted, kept] of questions) {
          const passage = kept ? keptPassage(written) : new Passage(written);
          expect(wanted.test(passage)).toBe(wanted.test(written));
          expect(wanted.first(passage)).toEqual(wanted.first(written));
          expect(wanted.all(passage)).toEqual(wanted.all(written));
        }
      }),
    );
  });

  test('that is kept is not read twice', () => {
    const regex = /甲/u;
    let read = 0;
    const counted = { number: 5, regex: Object.assign(regex, { test: () => ++read > 0 }) };
    const passage = new Passage('甲', true);
    expect([passage.has(counted), passage.has(counted), read]).toEqual([true, true, 1]);
  });
});

test('the parts that have a pattern are those whose text it matches, whatever is known of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.boolean())),
      fc.array(fc.tuple(text, asked)),
      asked,
      (texts, before, wanted) => {
        for (const [written, other] of before) other.test(keptPassage(written));
        const all = texts.map(([written, kept]) => ({
          bare: kept ? keptPassage(written) : new Passage(written),
        }));
        const expected = all.filter(({ bare }) => wanted.test(bare.text));
        const parts = new Parts(all);
        expect([...parts.having(wanted)]).toEqual(expected);
        expect([...parts.having(wanted)]).toEqual(expected);
        expect([...new Parts(all).having(wanted)]).toEqual(expected);
      },
    ),
  );
});

test('the findings of a letter do not depend on the letters that were checked before', async () => {
  const cases = RULES.flatMap(({ code }) =>
    ['trips', 'near-miss'].map((which) =>
      buildCase(readCase(new URL(`../cases/rules/${code}/${which}.yaml`, import.meta.url).pathname)),
    ),
  );
  vi.resetModules();
  const fresh = await import('../../src/check/index.ts');
  const backwards = cases.toReversed().map(({ filled, letter }) => fresh.check(filled, letter));
  const forwards = cases.map(({ filled, letter }) => check(filled, letter));
  expect(forwards).toEqual(backwards.toReversed());
  expect(cases.map(({ filled, letter }) => check(filled, letter))).toEqual(forwards);
});
