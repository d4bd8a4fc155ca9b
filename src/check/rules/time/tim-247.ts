import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const ROUND_THE_CLOCK = pattern(/7\s*[×xX*✕]\s*24|24\s*[×xX*]\s*7|全天候|二十四小时不间断/u);
const OFFICE_HOURS = pattern(
  /(?:工作日|周一至周[五六]|星期一至星期[五六])[^。；，]{0,8}[0-9]{1,2}[:：][0-9]{2}/u,
);
const TOLD_APART = pattern(/其他|其余|除|紧急|之外|分别|人工|自助|现场|柜台|窗口|线下|门店|网点|另|值班/u);

const roundTheClock: Test = function* (view) {
  for (const { part: sentence, match } of firstIn(view.sentences, OFFICE_HOURS)) {
    if (match && ROUND_THE_CLOCK.test(sentence.bare) && !TOLD_APART.test(sentence.bare))
      yield { sentence, at: match.at };
  }
};

export const TIM_247 = rule({
  code: 'TIM-247',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '同时写了全天候和工作日服务时间',
    en: 'Round-the-clock service and office hours in one sentence',
  },
  why: {
    zh: '服务时间自相矛盾，时限从何时起算不明。',
    en: 'The hours contradict each other, and so does the clock.',
  },
  hint: { zh: '按渠道或级别分别写明', en: 'Tell the channels or levels apart' },
  wrong: {
    zh: '提供7×24小时服务，服务时间为工作日9:00至18:00。',
    en: '7×24 service, working days 9:00 to 18:00.',
  },
  right: {
    zh: '热线7×24小时受理，其他渠道为工作日9:00至18:00。',
    en: 'Hotline 7×24; other channels working days 9:00 to 18:00.',
  },
  citations: ['CC-GP-203'],
  test: roundTheClock,
});
