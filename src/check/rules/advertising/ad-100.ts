import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const HUNDRED = pattern(
  /(?:率|满意|合格|达标|及时)[^，。；]{0,10}(?:100\s*[%％]|百分之(?:一)?百)|(?:100\s*[%％]|百分之(?:一)?百)(?:的)?(?:满意|达标|合格|及时|安全|准时|解决|回访|处理|办结)|零(?:投诉|故障|事故|差错|差评|缺陷|风险)|实名登记100\s*[%％]|绝(?:对不|不(?:会|加价|偏离|涨价|拖延|延误|出错)|对保证|对安全)/u,
);
const OUR_SHARE = pattern(/低于|不足|以下|未达|相比|扣(?:减|除)|赔偿|违约金|退还|价款|费用的|金额的|损失/u);

const hundred: Test = function* (view) {
  for (const { pointer, value } of view.marked.get('attainment') ?? [])
    if (value.type === 'share' && Number(value.value) >= value.per)
      yield {
        pointer,
        message: {
          zh: '承诺的指标为 100%，一次未达即构成违约',
          en: 'The promised rate is 100 %: a single miss is a breach',
        },
      };
  const marked = new Set(view.marked.get('attainment')?.map(({ pointer }) => pointer));
  for (const hit of words(HUNDRED, { unless: OUR_SHARE, promised: true })(view)) {
    const { sentence, at } = hit;
    const start = (sentence?.start ?? 0) + (at?.index ?? 0);
    const end = start + (at?.length ?? 0);
    const blanks = sentence?.paragraph.blanks ?? [];
    if (!blanks.some((blank) => marked.has(blank.pointer) && blank.start < end && start < blank.end))
      yield hit;
  }
};

export const AD_100 = rule({
  code: 'AD-100',
  severity: 'warning',
  foreign: true,
  title: { zh: '作了百分之百或者零差错的承诺', en: 'A hundred per cent, or zero faults, is promised' },
  why: {
    zh: '这是结果保证，一次未达即构成违约。',
    en: 'It guarantees the result: a single miss is a breach.',
  },
  hint: {
    zh: '写统计口径和容忍度，如“按自然月统计不低于 99.5%，不可抗力和计划维护除外”',
    en: 'State how it is counted and a tolerance, such as 99.5 % a month',
  },
  wrong: { zh: '投诉处理率达到100%。', en: '100 % of complaints handled.' },
  right: { zh: '投诉处理率按自然月统计不低于99%。', en: 'At least 99 % a month.' },
  citations: ['CPLAW-23', 'TELR-40', 'CC-CT-509', 'CC-CT-577'],
  test: hundred,
});
