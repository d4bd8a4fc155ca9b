import { words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

const BANNED = pattern(
  /国家级(?!(?:贫困|经济技术开发区|高新区|重点实验室|新区))|最高级(?!别)|最佳(?!实践|答复|时间)/u,
);
const SUPERLATIVE = pattern(
  /最(?:优惠|低价|优质|优秀|好的|强|先进|便宜|满意|专业)|最优(?!惠|质|秀|先|化)|(?<![零一二三四五六七八九十百第])第一(?:品牌|名|位)|(?:行业|全国|全网|全球|世界|国内|业内)(?:第一|领先|唯一|首家|独家)|唯一(?:的)?(?:品牌|认证|授权|指定|选择|厂家|供应商|服务商|合作)|顶级(?!域名)|首家|独家(?!责任)/u,
);
const QUOTED_BAN = pattern(/绝对化用语|虚假宣传|虚假广告|夸大/u);
const HUNDRED = pattern(
  /(?:率|满意|合格|达标|及时)[^，。；]{0,10}(?:100\s*[%％]|百分之(?:一)?百)|(?:100\s*[%％]|百分之(?:一)?百)(?:的)?(?:满意|达标|合格|及时|安全|准时|解决|回访|处理|办结)|零(?:投诉|故障|事故|差错|缺陷|风险)|绝(?:对不|不会|对保证|对安全)/u,
);
const OUR_SHARE = pattern(/低于|不足|以下|未达|相比|扣(?:减|除)|赔偿|违约金|退还|价款|费用的|金额的|损失/u);

const absolutes: Test = function* (view) {
  const published = view.scope.has('published');
  for (const hit of words(BANNED, { unless: QUOTED_BAN, promised: true })(view))
    yield published ? { ...hit, severity: 'error' } : hit;
};

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

export const ADVERTISING_RULES: readonly Rule[] = [
  {
    code: 'AD-ABSOLUTE',
    severity: 'warning',
    foreign: true,
    title: { zh: '使用了广告法禁止的绝对化用语', en: 'Absolutes that the advertising law forbids' },
    why: {
      zh: '对外发布的广告不得使用“国家级”“最高级”“最佳”等用语；函件虽不是广告，也会成为履约标准。',
      en: 'Published advertising may not say so; in a letter it still sets the standard of performance.',
    },
    hint: { zh: '删除，改为可以验证的表述', en: 'Replace it by something that can be verified' },
    citations: ['ADL-9', 'ADL-57'],
    test: absolutes,
  },
  {
    code: 'AD-SUPERLATIVE',
    severity: 'warning',
    foreign: true,
    title: { zh: '使用了“最优惠”“唯一”一类的极端表述', en: 'Superlatives such as “best price” or “only”' },
    why: {
      zh: '对外宣传可能属于绝对化用语或者虚假宣传；对特定相对人也成为履约标准，难以证明做到。',
      en: 'In public it may mislead; towards one reader it is a standard nobody can prove to meet.',
    },
    hint: {
      zh: '改为可验证的表述，如“不高于同期公示价”',
      en: 'Say something verifiable: “not above the list price of the day”',
    },
    citations: ['ADL-9', 'ADL-28', 'PRICEL-14', 'CPPEN-6', 'AUCL-9', 'ADG'],
    test: words(SUPERLATIVE, { unless: QUOTED_BAN, promised: true }),
  },
  {
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
    citations: ['CPLAW-23', 'TELR-40', 'CC-CT-509', 'CC-CT-577'],
    test: hundred,
  },
];
