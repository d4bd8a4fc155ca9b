import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst, monthsOf } from './written-terms.ts';

const MOST_MONTHS = 24;
const PERIOD = pattern(
  /缺陷责任期[^。；0-9０-９]{0,12}?([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})\s*(年|个月)/u,
);

const period: Test = (view) =>
  figuresAgainst(view, PERIOD, ({ groups: [figure = '', unit = ''] }) => {
    const months = monthsOf(figure, unit);
    return months !== undefined && months > MOST_MONTHS;
  });

export const BLD_DEFECT = rule({
  code: 'BLD-DEFECT',
  severity: 'error',
  foreign: true,
  title: { zh: '缺陷责任期超过 2 年', en: 'Defect liability above two years' },
  why: {
    zh: '缺陷责任期一般为 1 年，最长不超过 2 年；它决定保证金何时返还，不是保修期。',
    en: 'It decides when the retention is paid back, at most two years; it is not the warranty.',
  },
  hint: { zh: '改为不超过 2 年；保修期另写', en: 'Lower it; state the warranty on its own' },
  wrong: { zh: '缺陷责任期为5年。', en: 'Defect liability of 5 years.' },
  right: { zh: '缺陷责任期为2年，屋面防水保修期为5年。', en: 'Two years; water-proofing for 5 years.' },
  citations: ['QRET-2'],
  test: period,
});
