import { describe, expect, test } from 'vitest';
import { contractOf } from '../../src/contract.ts';
import { kindsOf } from '../../src/index.ts';
import { lengthsOf } from '../../src/model/detail.ts';
import { pagesOf } from './pages.ts';
import { goodCases, KIND_IDS, kindOf } from './support.ts';

const kinds = kindsOf([]);

/** What a kind does not keep, as its author is told. */
async function broken(id: string, brief: boolean): Promise<readonly string[]> {
  const kind = kindOf(id);
  const cases = goodCases(kind).filter(({ name }) => name !== 'example');
  const verdicts = await contractOf(kind, { kinds, pages: pagesOf, cases, brief });
  return verdicts.flatMap(({ about, wrong }) => wrong.map((one) => `${about.zh}：${one.zh}`));
}

// Every sixth kind; all of them, with every value and clause in turn, in the acceptance stage.
describe('in each of its lengths', () => {
  test.each(KIND_IDS)(
    '%s prints what is filled, measures what is printed, and is short on one page',
    async (id) => {
      expect(await broken(id, true)).toEqual([]);
    },
  );

  test.each(['bid-service'])('%s stands every omission and addition', async (id) => {
    expect(await broken(id, false)).toEqual([]);
  });

  test('every kind says how long it may be', () => {
    expect(KIND_IDS.filter((id) => lengthsOf(kindOf(id)).length === 0)).toEqual([]);
  });
});
