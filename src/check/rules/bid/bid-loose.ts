import type { Bilingual } from '../../../model/bilingual.ts';
import type { Duration } from '../../../model/duration.ts';
import type { Meaning } from '../../../model/meaning.ts';
import { inEnglish, written } from '../../durations.ts';
import { durationsOf } from '../../limits.ts';
import { rule, type Test } from '../../rule.ts';
import { compareDue, longestDays } from '../../spans.ts';

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
      else if (order === 'undecided') yield { pointer, message: worstCase(duration, limit) };
    }
  }
};

/** Units that differ count as they may turn out: a bid must meet the tender whatever holidays come. */
function worstCase(own: Duration, limit: Duration): Bilingual {
  const days = longestDays(own);
  const [zh, en] = days === undefined ? ['', ''] : [`最长可达 ${days} 日，`, ` can last ${days} days and`];
  return {
    zh: `承诺的${written(own)}${zh}可能超过招标文件要求的${written(limit)}`,
    en: `The promised ${inEnglish(own)}${en} may exceed the ${inEnglish(limit)} that the tender asks for`,
  };
}

export const BID_LOOSE = rule({
  code: 'BID-LOOSE',
  severity: 'error',
  scope: ['bid'],
  title: { zh: '承诺的时限宽于招标文件的要求', en: 'The promise is looser than the tender asks' },
  why: {
    zh: '投标文件应当响应招标文件的实质性要求；工作日遇节假日顺延，换算成日时按最长的情形计算。',
    en: 'A bid must meet the essential requirements of the tender; working days count as long as holidays can make them.',
  },
  hint: {
    zh: '改为不长于招标文件要求的时限，单位与招标文件相同',
    en: 'Promise what the tender asks, or better, in the unit of the tender',
  },
  wrong: { zh: '招标文件要求10日交货，承诺15日。', en: 'Tender 10 days, promised 15.' },
  right: { zh: '招标文件要求10日交货，承诺8日。', en: 'Tender 10 days, promised 8.' },
  citations: ['BID-27', 'BIDR-51'],
  test: looser,
});
