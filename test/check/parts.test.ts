import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check } from '../../src/check/index.ts';
import { allIn, firstIn, partsOf } from '../../src/check/parts.ts';
import { pattern } from '../../src/check/pattern.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { buildCase, readCase } from './case.ts';

// Many more than the rules have, some of them declared between two questions.
const declareAll = () => [...'甲乙丙丁戊'].map((sign) => pattern(new RegExp(sign, 'u')));
const PATTERNS = Array.from({ length: 100 }, declareAll).flat();
const text = fc.array(fc.constantFrom(...'甲乙丙丁戊，'), { maxLength: 4 }).map((signs) => signs.join(''));

test('the parts that have a pattern are those whose text it matches, however many patterns there are', () => {
  fc.assert(
    fc.property(fc.array(text), fc.nat(PATTERNS.length - 1), fc.boolean(), (texts, number, late) => {
      const wanted = (late ? declareAll()[number % 5] : PATTERNS[number]) ?? pattern(/甲/u);
      const all = texts.map((bare) => ({ bare, written: bare, folded: bare }));
      const parts = partsOf(all);
      const expected = all.filter(({ bare }) => wanted.test(bare));
      expect(parts.having(wanted)).toEqual(expected);
      expect([...firstIn(parts, wanted)]).toEqual([...firstIn(expected, wanted)]);
      expect([...allIn(parts, wanted)].map(({ match }) => match)).toEqual(
        all.flatMap(({ bare }) => wanted.all(bare)),
      );
    }),
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
