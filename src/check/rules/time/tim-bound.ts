import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const OVERLAP = pattern(
  /([0-9０-９]{1,5})\s*(日|天|小时|元|次|人|万元|%|％|个工作日)(?:以内|以下|（含）以内|及以下)/u,
);

const overlap: Test = function* (view) {
  for (const {
    part: paragraph,
    match: { groups, at },
  } of allIn(view.paragraphs, OVERLAP)) {
    const [count = '', unit = ''] = groups;
    const above = new RegExp(`(?<![0-9０-９])${count}\\s*${unit}(?:及)?以上`, 'u').exec(paragraph.bare);
    if (!above) continue;
    yield { paragraph, at };
    break;
  }
};

export const TIM_BOUND = rule({
  code: 'TIM-BOUND',
  severity: 'warning',
  foreign: true,
  title: { zh: '区间两端都含本数，互相重叠', en: 'Two ranges overlap at their common end' },
  why: {
    zh: '“以上、以下、以内”含本数，“不满、超过、以外”不含。',
    en: '以上, 以下, 以内 include the number; 不满, 超过 do not.',
  },
  hint: { zh: '改为“3日以内”和“超过3日”', en: 'Write “within 3 days” and “more than 3 days”' },
  wrong: {
    zh: '逾期3日以内的减收一成，3日以上的减收两成。',
    en: 'Up to 3 days 10 %, 3 days or more 20 %.',
  },
  right: {
    zh: '逾期3日以内的减收一成，超过3日的减收两成。',
    en: 'Up to 3 days 10 %, more than 3 days 20 %.',
  },
  citations: ['CC-SP-1259'],
  test: overlap,
});
