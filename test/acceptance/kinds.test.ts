import { expect, test } from 'vitest';
import { contractOf } from '../../src/contract.ts';
import { kindsOf } from '../../src/index.ts';
import { pagesOf } from '../kinds/pages.ts';
import { goodCases, KIND_IDS, kindOf } from '../kinds/support.ts';

/** Every kind, every length, every value and every clause in turn. */
test.each(KIND_IDS)('%s keeps the contract of a letter kind', async (id) => {
  const kind = kindOf(id);
  const cases = goodCases(kind).filter(({ name }) => name !== 'example');
  const verdicts = await contractOf(kind, { kinds: kindsOf([]), pages: pagesOf, cases });
  expect(verdicts.flatMap(({ about, wrong }) => wrong.map((one) => `${about.zh}：${one.zh}`))).toEqual([]);
});
