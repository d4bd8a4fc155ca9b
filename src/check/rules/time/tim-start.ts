import { clauseAt } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { hitAt, leadOf } from '../../read-promises.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { ParagraphView, View } from '../../view.ts';

const PERIOD = pattern(
  /(?<![0-9０-９第每前])([0-9０-９]{1,4}(?:\.[0-9]{1,2})?|[一二三四五六七八九十两]{1,3})\s*(?:个)?(分钟|小时|工作日|工作小时|日|天)(?:之)?(?:以)?内/u,
);
const STARTED = pattern(
  /(?:自|从)[^。；]{0,60}(?:起|后|之日|时)|(?:于|在)[^。；]{0,60}(?:后|之日|当日|次日|之时|时，)|后|起|之日|当日(?:起|内)|的，|验收|届满|收到|接到|接报|受理|登记|提出|发现|发生|出现|签收|届时|到期/u,
);
const BEFORE = pattern(/提前|届满前|期满前|之前|近|过去|最近|连续|累计|保证期|质保期|有效期|逾期|迟延|延误/u);

/** A time in which something fails, which defines an event. */
const MEASURED = pattern(/内(?:仍|均|都)?(?:无法|不能|未|没有)/u);

/** The other side's silence or claim is measured from what it received. */
const PASSED_ON = pattern(/不可抗力/u);

/** A letter from elsewhere: deadlines for which the reader finds no start, in the sentence or before it. */
function* unread(view: View): Generator<Hit> {
  for (const promise of view.foreign?.promises ?? []) {
    const { role, start, place, action = '' } = promise;
    const paragraph = view.paragraphs.all[place.paragraph - 1];
    if (role !== 'deadline' || start !== undefined || paragraph?.kind !== 'body') continue;
    const lead = leadOf(view, promise);
    const behind = paragraph.folded.slice(place.end, place.end + 10);
    const before = paragraph.folded.slice(Math.max(0, place.start - 60), place.start);
    if (BEFORE.test(lead) || MEASURED.test(behind) || PASSED_ON.test(promise.sentence) || EVENT.test(before))
      continue;
    if (!WITHIN.test(behind) && action === '') continue;
    yield hitAt(view, promise);
  }
}

const WITHIN = pattern(/^\s?(?:以|之)?内/u);
/** Events that the reader does not take for a start, but a reader of the letter does. */
const EVENT = pattern(/(?:时|后|起|的)，?[^，。；]{0,10}$|投诉处理：$|排队|不超过$|高峰|平时/u);

const noStart: Test = function* (view) {
  if (view.foreign) return yield* unread(view);
  for (const { part: sentence, match } of firstIn(view.sentences, PERIOD)) {
    if (sentence.paragraph.kind !== 'body' || STARTED.test(sentence.bare)) continue;
    const clause = clauseAt(sentence, match.at);
    if (BEFORE.test(clause) || MEASURED.test(clause) || STARTED.test(lastLead(sentence.paragraph))) continue;
    yield { sentence, at: match.at };
  }
};

/** The clause that introduces a paragraph: its sentence may state the start for all its points. */
function lastLead(paragraph: ParagraphView): string {
  return paragraph.lead.slice(paragraph.lead.lastIndexOf('｜') + 1);
}

export const TIM_START = rule({
  code: 'TIM-START',
  severity: 'warning',
  foreign: true,
  title: { zh: '期限没有起算点', en: 'A period without the event that starts it' },
  why: {
    zh: '按日计算的当日不计入，按小时计算的自约定时间起算，须写明从哪一事件起。',
    en: 'The law counts from an event; the letter must say which.',
  },
  hint: { zh: '写“自受理登记时起 24 小时内”', en: 'Write “within 24 hours of registration”' },
  wrong: { zh: '在24小时内答复客户。', en: 'An answer within 24 hours.' },
  right: { zh: '自受理登记时起24小时内答复客户。', en: 'An answer within 24 hours of registration.' },
  citations: ['CC-GP-201', 'CC-GP-204'],
  test: noStart,
});
