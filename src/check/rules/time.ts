import { chinaCoverage } from '../../calendar/index.ts';
import { type BlankValue, blanksOf, valueAt } from '../../model/value.ts';
import { firstWith, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import { spanOf } from '../spans.ts';
import type { ParagraphView, View } from '../view.ts';
import { effectiveDates } from './dates.ts';
import { extension, ladder, mixedUnits } from './ladder.ts';

const VAGUE = pattern(/及时(?!率|性|[一-鿿]{2,4}率)|尽快|第一时间|立即|立刻|马上|迅速|尽早|即时(?!通)/u);
const HAS_FIGURE = pattern(
  /[0-9０-９一二三四五六七八九十两]{1,4}\s*(?:个)?(?:分钟|小时|日|天|工作日|周|个月|年)|〔待填/u,
);
const VAGUE_SPARED = pattern(
  /及时(?:率|性)|监控|告知|通知|报告|公布|公示|更新|停止|补救|救治|就医|整改|纠正|删除|制止|撤离|止损|采取|防止|避免/u,
);
const WORKDAY = pattern(/工作(?:日|小时|分钟)/u);
const DEFINED = pattern(
  /工作(?:日|小时|时间|分钟)[^。；\n]{0,12}(?:是指|系指|指|为|按)|本(?:承诺书|协议|函|合同)(?:所称|中)(?:的)?["“]?工作(?:日|时间)|(?:周|星期)一至(?:周|星期)[五六日]|法定(?:节)?假日/u,
);
const PERIOD = pattern(
  /(?<![0-9０-９第每前])([0-9０-９]{1,4}(?:\.[0-9]{1,2})?|[一二三四五六七八九十两]{1,3})\s*(?:个)?(分钟|小时|工作日|工作小时|日|天)(?:之)?(?:以)?内/u,
);
const STARTED = pattern(
  /(?:自|从)[^。；]{0,60}(?:起|后|之日|时)|(?:于|在)[^。；]{0,60}(?:后|之日|当日|次日|之时|时，)|后|起|之日|当日|的，|届满|收到|接到|接报|受理|登记|提出|发现|发生|出现|签收|届时|到期/u,
);
const BEFORE = pattern(/提前|届满前|期满前|之前|近|过去|最近|连续|累计|保证期|质保期|有效期|逾期|迟延|延误/u);
const OVERLAP = pattern(
  /([0-9０-９]{1,5})\s*(日|天|小时|元|次|人|万元|%|％|个工作日)(?:以内|以下|（含）以内|及以下)/u,
);
const ROUND_THE_CLOCK = pattern(/7\s*[×xX*✕]\s*24|24\s*[×xX*]\s*7|全天候|二十四小时不间断/u);
const OFFICE_HOURS = pattern(/(?:工作日|周一至周五|星期一至星期五)[^。；，]{0,8}[0-9]{1,2}[:：][0-9]{2}/u);
const TOLD_APART = pattern(/其他|其余|除|紧急|之外|分别|人工|自助|现场|柜台|窗口|线下|门店|网点|另|值班/u);
const AT_WILL = pattern(
  /提前[^，。；]{0,10}(?:日|天|个工作日)[^，。；]{0,8}通知[^，。；]{0,12}(?:即可|可随时|有权随时|可单方|有权单方)[^，。；]{0,4}(?:解除|终止|变更|调整|取消)/u,
);
const NOTICE = pattern(/书面(?:形式)?通知/u);
const ADDRESS = pattern(/地址|电话|邮箱|电子邮件|传真|送达|联系(?:人|方式)|微信|短信|平台/u);

const vague: Test = function* (view) {
  for (const hit of words(VAGUE, { unless: HAS_FIGURE })(view)) {
    const { sentence, at } = hit;
    const clause = sentence?.bare.slice(at?.index ?? 0, (at?.index ?? 0) + 24) ?? '';
    if (sentence?.paragraph.kind === 'body' && !VAGUE_SPARED.test(clause)) yield hit;
  }
};

const undefinedWorkday: Test = function* (view) {
  if (!DEFINED.test(view.text)) yield* firstWith(view, WORKDAY);
};

const noStart: Test = function* (view) {
  for (const sentence of view.sentences) {
    if (sentence.paragraph.kind !== 'body' || STARTED.test(sentence.bare)) continue;
    const match = PERIOD.first(sentence.bare);
    if (!match || BEFORE.test(sentence.bare) || STARTED.test(lastLead(sentence.paragraph))) continue;
    yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

/** The clause that introduces a paragraph: its sentence may state the start for all its points. */
function lastLead(paragraph: ParagraphView): string {
  return paragraph.lead.slice(paragraph.lead.lastIndexOf('｜') + 1);
}

const overlap: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { text, index, groups } of OVERLAP.all(paragraph.bare)) {
      const [count = '', unit = ''] = groups;
      const above = new RegExp(`(?<![0-9０-９])${count}\\s*${unit}(?:及)?以上`, 'u').exec(paragraph.bare);
      if (!above) continue;
      yield { paragraph, at: { index, length: text.length } };
      break;
    }
};

const roundTheClock: Test = function* (view) {
  for (const sentence of view.sentences) {
    const match = OFFICE_HOURS.first(sentence.bare);
    if (match && ROUND_THE_CLOCK.test(sentence.bare) && !TOLD_APART.test(sentence.bare))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

/** Fires when the working time of the letter's very first day can no longer be counted with the known holidays. */
const uncovered: Test = function* (view) {
  const { filled } = view;
  const from = effectiveDates(view).from ?? view.date;
  if (!filled || from === undefined) return;
  const { from: first, to: last } = chinaCoverage();
  let longest: { value: BlankValue; minutes: number } | undefined;
  for (const value of blanksOf(filled.values)) {
    if (value.type !== 'duration' || value.duration.clock !== 'business') continue;
    const minutes = spanOf(value.duration)?.least ?? 0;
    if (!longest || minutes > longest.minutes) longest = { value, minutes };
  }
  if (!longest) return;
  const due = new Date(Date.parse(`${from}T00:00:00Z`) + Math.min(longest.minutes, 5e7) * 60_000);
  const day = Number.isNaN(due.getTime()) ? from : due.toISOString().slice(0, 10);
  if (from >= first && day <= last) return;
  yield {
    pointer: longest.value.pointer,
    message: {
      zh: `自 ${from} 起计算工作日将超出节假日数据的范围（${first} 至 ${last}）`,
      en: `Working days from ${from} on leave the known holidays (${first} to ${last})`,
    },
  };
};

const monthEnd: Test = function* (view) {
  const { filled } = view;
  const from = effectiveDates(view).from;
  const pointer = filled?.kind.manifest.policy.validity.term;
  const term = filled && pointer !== undefined ? valueAt(filled.values, pointer) : undefined;
  if (term?.type !== 'duration' || from === undefined || pointer === undefined) return;
  const months =
    Number(term.duration.value) *
    (term.duration.unit === 'year' ? 12 : term.duration.unit === 'month' ? 1 : Number.NaN);
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (!Number.isInteger(months) || months > 1200) return;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
  if (Number(last.slice(8)) >= day) return;
  yield {
    pointer,
    message: {
      zh: `自 ${from} 起算，到期月没有 ${day} 日，期间的最后一日为 ${last}`,
      en: `Counted from ${from}, the last month has no day ${day}; the period ends on ${last}`,
    },
  };
};

/** Rules about periods; those about the dates of the letter stand in dates.ts. */
export const TIME_RULES: readonly Rule[] = [
  {
    code: 'TIM-LADDER',
    severity: 'error',
    title: { zh: '后一阶段的时限早于前一阶段', en: 'A later stage is due before an earlier one' },
    why: {
      zh: '同一事项的时限前后矛盾，无法同时履行。',
      en: 'The deadlines of one matter contradict each other.',
    },
    hint: {
      zh: '按登记、初步结论、最终答复的先后，从短到长填写',
      en: 'Fill the stages from the shortest to the longest',
    },
    citations: ['CC-GP-201', 'CC-GP-203'],
    test: ladder,
  },
  {
    code: 'TIM-UNIT',
    severity: 'warning',
    title: {
      zh: '前后阶段的时限单位不同，无法判断先后',
      en: 'The units of two stages differ, so their order cannot be decided',
    },
    why: {
      zh: '小时昼夜连续计算，工作日遇节假日顺延，二者的先后随起算时间变化。',
      en: 'Hours run day and night while working days wait for holidays; the order depends on the start.',
    },
    hint: {
      zh: '统一单位，或把后一阶段放宽到必然较晚',
      en: 'Use one unit, or make the later stage long enough',
    },
    citations: ['CC-GP-201', 'CC-GP-203'],
    test: mixedUnits,
  },
  {
    code: 'TIM-EXT',
    severity: 'error',
    foreign: true,
    title: {
      zh: '延期没有上限，或者超过最长时限',
      en: 'An extension without a cap, or beyond the longest limit',
    },
    why: { zh: '延期没有上限，等于没有时限。', en: 'A deadline that may be moved without end is none.' },
    hint: {
      zh: '写“最多延长一次，不超过……日，并在届满前告知”',
      en: 'Allow one extension of at most … days, told before the end',
    },
    citations: ['CC-CT-511', 'CC-CT-509'],
    test: extension,
  },
  {
    code: 'TIM-START',
    severity: 'warning',
    foreign: true,
    title: { zh: '期限没有起算点', en: 'A period without the event that starts it' },
    why: {
      zh: '按日计算的当日不计入，按小时计算的自约定时间起算，须写明从哪一事件起。',
      en: 'The law counts from an event; the letter must say which.',
    },
    hint: { zh: '写“自受理登记时起 24 小时内”', en: 'Write “within 24 hours of registration”' },
    citations: ['CC-GP-201', 'CC-GP-204'],
    test: noStart,
  },
  {
    code: 'TIM-WORKDAY',
    severity: 'warning',
    foreign: true,
    title: {
      zh: '使用了工作日或工作小时，但没有定义',
      en: 'Working days or hours are used, but not defined',
    },
    why: {
      zh: '法律没有统一的民事“工作日”定义，节假日、调休日和每日起止时间应当自行约定。',
      en: 'Civil law has no definition; holidays, make-up days and hours must be agreed.',
    },
    hint: {
      zh: '加一条：“工作日是指国务院公布的法定休假日和休息日以外的日子，含调休上班日；每日以约定的服务时间为准”',
      en: 'Add a clause that defines working days, make-up days and the hours of each day',
    },
    citations: ['CC-GP-200', 'CC-GP-204', 'HOL-2', 'HOL-6', 'HOL-7', 'WHR-7', 'WD25'],
    test: undefinedWorkday,
  },
  {
    code: 'TIM-VAGUE',
    severity: 'info',
    foreign: true,
    title: { zh: '时间用语没有数字', en: 'A time without a number' },
    why: {
      zh: '履行期限不明的无法考核，对方可以随时要求履行。',
      en: 'It cannot be measured, and performance may be asked at any time.',
    },
    hint: { zh: '补具体时限', en: 'Give a number' },
    citations: ['CC-CT-511'],
    test: vague,
  },
  {
    code: 'TIM-BOUND',
    severity: 'warning',
    foreign: true,
    title: { zh: '区间两端都含本数，互相重叠', en: 'Two ranges overlap at their common end' },
    why: {
      zh: '“以上、以下、以内”含本数，“不满、超过、以外”不含。',
      en: '以上, 以下, 以内 include the number; 不满, 超过 do not.',
    },
    hint: { zh: '改为“3日以内”和“超过3日”', en: 'Write “within 3 days” and “more than 3 days”' },
    citations: ['CC-SP-1259'],
    test: overlap,
  },
  {
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
    citations: ['CC-GP-203'],
    test: roundTheClock,
  },
  {
    code: 'TIM-NOTICE7',
    severity: 'warning',
    foreign: true,
    title: { zh: '约定通知后即可随时解除或变更', en: 'Termination or change at will upon notice' },
    why: {
      zh: '定期合同的解除须有约定或法定事由；对消费者单方任意变更、解除的格式条款违规。',
      en: 'A fixed term ends only for a cause; towards consumers such terms are unlawful.',
    },
    hint: {
      zh: '写明事由、补救期和通知的送达方式',
      en: 'State the cause, a time to mend, and how notice is served',
    },
    citations: ['CC-CT-562', 'CC-CT-563', 'CC-CT-565', 'CPPEN-12'],
    test: words(AT_WILL, { promised: true }),
  },
  {
    code: 'TIM-DELIVERY',
    severity: 'info',
    foreign: true,
    title: {
      zh: '有书面通知的约定，没有送达地址或方式',
      en: 'Written notice, but no address or means of service',
    },
    why: {
      zh: '通知到达对方时生效，没有地址就难以证明到达。',
      en: 'Notice takes effect on arrival, which needs an address.',
    },
    hint: {
      zh: '补写联系人、地址、电子邮箱和视为送达的规则',
      en: 'Add contacts, addresses and when notice counts as served',
    },
    citations: ['CC-GP-137', 'CC-CT-565'],
    test: (view: View) => (ADDRESS.test(view.text) ? [] : firstWith(view, NOTICE)),
  },
  {
    code: 'TIM-NOCAL',
    severity: 'warning',
    title: { zh: '工作日的计算超出已知的节假日安排', en: 'Working days beyond the known holidays' },
    why: {
      zh: '次年放假安排一般在上一年十一月公布，此前无法准确计算。',
      en: 'The arrangement of a year appears in the November before; until then it cannot be counted.',
    },
    hint: { zh: '待官方通知公布后更新数据再核对到期日', en: 'Check due dates again when the notice is out' },
    citations: ['HOL-7'],
    test: uncovered,
  },
  {
    code: 'TIM-MONTHEND',
    severity: 'info',
    title: { zh: '到期月没有对应日', en: 'The last month lacks the day' },
    why: {
      zh: '没有对应日的，月末日为期间的最后一日。',
      en: 'The last day of the month then ends the period.',
    },
    hint: { zh: '可直接写明到期日', en: 'Write the last day itself' },
    citations: ['CC-GP-202'],
    test: monthEnd,
  },
];
