import { describe, expect, it } from 'vitest';
import { blocksOf, inlinesOf } from '../../src/model/letter.ts';
import { derive } from '../../src/policy/index.ts';
import { KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';

/** Words before a figure that make it a cap or a count of what is owed. */
const COUNTED =
  /(?:累计|合计)[^，；。、]{0,14}$|每(?:逾期)?(?:一)?(?:日|次|件)[^，；。]{0,24}(?:支付|扣减|减免|违约金|补偿)[^，；。]{0,10}$/;

describe.each(KIND_IDS)('the policy of %s', (id) => {
  it('holds each figure that the letter calls a total, or counts by the day or the time', () => {
    const kind = kindOf(id);
    const { filled, letter } = make(kind, kind.example);
    const { spec } = unwrap(derive(filled, letter));
    const { parties: _, statements: __, ...items } = spec;
    const values = new Set([...JSON.stringify(items).matchAll(/"(\/[^"]*)"/g)].map(([, pointer]) => pointer));
    const missing: string[] = [];
    for (const block of blocksOf(letter.blocks))
      for (const run of inlinesOf(block)) {
        let before = '';
        for (const inline of run) {
          if (inline.type === 'blank' && inline.filled && COUNTED.test(before) && !values.has(inline.pointer))
            missing.push(`${before.slice(-20)}${inline.text} (${inline.pointer})`);
          before += 'text' in inline ? inline.text : '';
        }
      }
    expect(missing).toEqual([]);
  });
});
