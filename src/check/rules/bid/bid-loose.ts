import type { Meaning } from '../../../model/meaning.ts';
import { durationsOf } from '../../limits.ts';
import { rule, type Test } from '../../rule.ts';
import { compareDue } from '../../spans.ts';

const PROMISED_AGAINST_TENDER = [
  ['delivery', 'tender-delivery'],
  ['bid-response', 'tender-response'],
] as const satisfies readonly (readonly [Meaning, Meaning])[];

const looser: Test = function* (view) {
  for (const [own, asked] of PROMISED_AGAINST_TENDER) {
    const limit = durationsOf(view, asked)[0]?.duration;
    if (limit === undefined) continue;
    for (const { pointer, duration } of durationsOf(view, own)) {
      const order = compareDue(duration, limit);
      if (order === 'later') yield { pointer };
      else if (order === 'undecided')
        yield {
          pointer,
          severity: 'warning',
          message: {
            zh: '承诺的时限与招标文件的要求单位不同，无法判断是否更宽',
            en: 'The units differ, so it is open whether the promise is looser than the tender',
          },
        };
    }
  }
};

export const BID_LOOSE = rule({
  code: 'BID-LOOSE',
  severity: 'error',
  scope: ['bid'],
  title: { zh: '承诺的时限宽于招标文件的要求', en: 'The promise is looser than the tender asks' },
  why: {
    zh: '投标文件应当响应招标文件的实质性要求。',
    en: 'A bid must meet the essential requirements of the tender.',
  },
  hint: { zh: '改为不长于招标文件要求的时限', en: 'Promise what the tender asks, or better' },
  wrong: { zh: '招标文件要求10日交货，承诺15日。', en: 'Tender 10 days, promised 15.' },
  right: { zh: '招标文件要求10日交货，承诺8日。', en: 'Tender 10 days, promised 8.' },
  citations: ['BID-27', 'BIDR-51'],
  test: looser,
});
