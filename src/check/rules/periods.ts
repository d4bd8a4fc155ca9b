import { chinaCoverage } from '../../calendar/index.ts';
import { type BlankValue, valueAt } from '../../model/value.ts';
import { firstWith, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Test } from '../rule.ts';
import { spanOf } from '../spans.ts';
import type { ParagraphView } from '../view.ts';
import { effectiveDates } from './dates.ts';

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

export const AT_WILL = pattern(
  /提前[^，。；]{0,10}(?:日|天|个工作日)[^，。；]{0,8}通知[^，。；]{0,12}(?:即可|可随时|有权随时|可单方|有权单方)[^，。；]{0,4}(?:解除|终止|变更|调整|取消)/u,
);

export const NOTICE = pattern(/书面(?:形式)?通知/u);

export const ADDRESS = pattern(/地址|电话|邮箱|电子邮件|传真|送达|联系(?:人|方式)|微信|短信|平台/u);

export const vague: Test = function* (view) {
  for (const hit of words(VAGUE, { unless: HAS_FIGURE })(view)) {
    const { sentence, at } = hit;
    const clause = sentence?.bare.text.slice(at?.index ?? 0, (at?.index ?? 0) + 24) ?? '';
    if (sentence?.paragraph.kind === 'body' && !VAGUE_SPARED.test(clause)) yield hit;
  }
};

export const undefinedWorkday: Test = function* (view) {
  if (!DEFINED.test(view.text)) yield* firstWith(view, WORKDAY);
};

export const noStart: Test = function* (view) {
  for (const sentence of view.sentences.having(PERIOD)) {
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

export const overlap: Test = function* (view) {
  for (const paragraph of view.paragraphs.having(OVERLAP))
    for (const { text, index, groups } of OVERLAP.all(paragraph.bare)) {
      const [count = '', unit = ''] = groups;
      const above = new RegExp(`(?<![0-9０-９])${count}\\s*${unit}(?:及)?以上`, 'u').exec(
        paragraph.bare.text,
      );
      if (!above) continue;
      yield { paragraph, at: { index, length: text.length } };
      break;
    }
};

export const roundTheClock: Test = function* (view) {
  for (const sentence of view.sentences.having(OFFICE_HOURS)) {
    const match = OFFICE_HOURS.first(sentence.bare);
    if (match && ROUND_THE_CLOCK.test(sentence.bare) && !TOLD_APART.test(sentence.bare))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

/** Fires when the working time of the letter's very first day can no longer be counted with the known holidays. */
export const uncovered: Test = function* (view) {
  const { filled } = view;
  const from = effectiveDates(view).from ?? view.date;
  if (!filled || from === undefined) return;
  const { from: first, to: last } = chinaCoverage();
  let longest: { value: BlankValue; minutes: number } | undefined;
  for (const value of view.blanks) {
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

export const monthEnd: Test = function* (view) {
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
