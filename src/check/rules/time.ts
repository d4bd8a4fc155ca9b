import { firstWith, words } from '../hits.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { extension, ladder, mixedUnits } from './ladder.ts';
import {
  ADDRESS,
  AT_WILL,
  monthEnd,
  NOTICE,
  noStart,
  overlap,
  roundTheClock,
  uncovered,
  undefinedWorkday,
  vague,
} from './periods.ts';

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
