import { ceiling, days } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { longerThan, speaksOf } from '../../read-promises.ts';
import { rule, type Test } from '../../rule.ts';

const REPAIRS = pattern(/｜[^｜]{0,6}(?:修好|修理|维修|修复送回|交车|返修)/u);

const repairs: Test = function* (view) {
  yield* longerThan(view, days(30), (promise) => speaksOf(promise, REPAIRS));
  yield* ceiling(view, 'goods-repair-limit', days(30), { zh: '修理期限 30 日', en: '30 days of repair' });
  yield* ceiling(view, 'goods-parts-limit', days(90), {
    zh: '等待零配件 90 日',
    en: '90 days of waiting for parts',
  });
};

export const CON_REPAIR = rule({
  code: 'CON-REPAIR',
  severity: 'error',
  scope: ['aftersale', 'consumer'],
  foreign: 'scoped',
  title: { zh: '修理或等待配件的时间过长', en: 'Repairs or spare parts take too long' },
  why: {
    zh: '因修理者自身原因超过 30 日、因缺配件超过 90 日未修好的，应当免费调换。',
    en: 'After 30 days of repair, or 90 of waiting for parts, the goods must be exchanged free.',
  },
  hint: {
    zh: '设上限 30 日、90 日，并承诺到期调换',
    en: 'Cap them at 30 and 90 days, and promise the exchange',
  },
  wrong: { zh: '修理超过45日的换货。', en: 'Exchange after 45 days of repair.' },
  right: { zh: '修理超过30日的换货。', en: 'Exchange after 30 days of repair.' },
  citations: ['3B-REP'],
  test: repairs,
});
