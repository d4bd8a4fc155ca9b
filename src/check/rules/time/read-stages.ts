import type { ReadPromise } from '../../../read/index.ts';
import { pattern } from '../../pattern.ts';
import { durationOf, hitAt, leadOf } from '../../read-promises.ts';
import type { Hit } from '../../rule.ts';
import { compareDue } from '../../spans.ts';
import type { View } from '../../view.ts';

/** Deadlines of one sentence that follow one another from one start: 2小时内响应，4小时内到场. */
function* steps(view: View): Generator<readonly [ReadPromise, ReadPromise]> {
  const { promises = [] } = view.foreign ?? {};
  for (const [i, later] of promises.entries()) {
    const earlier = promises[i - 1];
    if (earlier?.role !== 'deadline' || later.role !== 'deadline') continue;
    const chained = earlier.place.paragraph === later.place.paragraph && earlier.sentence === later.sentence;
    if (!chained || earlier.start !== later.start || earlier.action === later.action) continue;
    if (NEGATED.test(behind(view, later)) || !ONLY_STEP.test(leadOf(view, later))) continue;
    if (view.paragraphs.all[later.place.paragraph - 1]?.kind === 'table') continue;
    yield [earlier, later];
  }
}

/** Nothing but what joins a step to the one before it. */
const ONLY_STEP = pattern(/^(?:并|并在|应|应当|须|再|在|于|且在)?\s?$/u);
const NEGATED = pattern(/^\s?(?:以|之)?内(?:仍)?(?:无法|不能|未|没有)/u);

function behind({ paragraphs }: View, { place }: ReadPromise): string {
  return (paragraphs.all[place.paragraph - 1]?.folded ?? '').slice(place.end, place.end + 12);
}

/** Steps of which the later is due before the earlier. */
export function* fallingSteps(view: View): Generator<Hit> {
  for (const [earlier, later] of steps(view)) {
    const [first, second] = [durationOf(earlier), durationOf(later)];
    if (first && second && compareDue(first, second) === 'later') yield hitAt(view, later);
  }
}

/** Steps in units of which nobody can tell which is due first. */
export function* openSteps(view: View): Generator<Hit> {
  for (const [earlier, later] of steps(view)) {
    const [first, second] = [durationOf(earlier), durationOf(later)];
    const working = [earlier, later].filter(({ clock, unit }) => clock === 'business' || unit === 'workday');
    if (!first || !second || working.length !== 1) continue;
    if (compareDue(first, second) === 'undecided' || compareDue(second, first) === 'undecided')
      yield hitAt(view, later);
  }
}

/** As many deadlines of a letter are compared with one another. */
const MOST = 200;
const RESPONSES = pattern(/响应|答复|回复/u);
const REPAIRS = pattern(/修复|排除|解决|恢复|处理完|完成/u);
const PASSES_ON = pattern(/升级|转(?:至|交|报|二线|服务经理)|上报/u);
const UNANSWERED = pattern(/无人(?:响应|应答|处理)|未(?:响应|答复)/u);

/** Passing a matter on that takes longer than all that it could still help. */
export function* lateEscalations(view: View): Generator<Hit> {
  const { promises = [] } = view.foreign ?? {};
  const deadlines = promises.filter(({ role }) => role === 'deadline').slice(0, MOST);
  for (const own of deadlines) {
    if (
      !PASSES_ON.test(own.sentence) ||
      !(PASSES_ON.test(own.action ?? '') || UNANSWERED.test(behind(view, own)))
    )
      continue;
    const served = UNANSWERED.test(behind(view, own)) ? RESPONSES : REPAIRS;
    const limits = deadlines.filter((other) => other !== own && served.test(other.action ?? ''));
    const late = (other: ReadPromise) => {
      const [mine, limit] = [durationOf(own), durationOf(other)];
      return mine !== undefined && limit !== undefined && compareDue(mine, limit) === 'later';
    };
    if (limits.length > 0 && limits.every(late)) yield hitAt(view, own);
  }
}

const NUMBER = pattern(
  /^[\s*#>]{0,6}(?:第[0-9一二三四五六七八九十]{1,4}条|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])[.．、\s]{0,2}/u,
);
const TERM = pattern(/(?:质保|保修|包修|质量保证|保固|有效|服务)期/u);

/** What a promise is about, but for its figure: two of them with different figures contradict each other. */
function subjectOf(view: View, promise: ReadPromise): string {
  const { start = '', action = '', role } = promise;
  const lead = leadOf(view, promise)
    .replace(start, '')
    .replace(/^(?:自|从|在|于|后|之日|时|起|为|即|的|[（(].{0,6}[)）])+/u, '');
  const number = NUMBER.first(lead)?.text ?? '';
  const condition = conditionOf(view, promise);
  const own = lead
    .slice(number.length)
    .replace(/^(?:整机|整体|产品)/u, '')
    .replace(/(?:后|之日起|起|为|在)+$/u, '')
    .trim();
  const named =
    role === 'period' ? `${own}${action.replace(/^(?:整机|整体|产品)/u, '')}` : `${own}｜${action}`;
  return `${role}｜${start}｜${condition}｜${named}`;
}

/** 需购买配件的，3个工作日内: what a time holds under, as the part before it says. */
function conditionOf({ paragraphs }: View, { place, start = '' }: ReadPromise): string {
  const text = paragraphs.all[place.paragraph - 1]?.folded ?? '';
  const sentence =
    text
      .slice(Math.max(0, place.start - 80), place.start)
      .split(/[。；]/u)
      .at(-1) ?? '';
  const parts = sentence.split('，');
  const before = parts.at(-2) ?? '';
  return before.endsWith('的') && !before.includes(start === '' ? '￿' : start) ? before : '';
}

/** Figures of one promise that differ: a clock in one paragraph, a term anywhere in the letter. */
export function* contradicted(view: View): Generator<Hit> {
  const seen = new Map<string, ReadPromise>();
  for (const promise of view.foreign?.promises ?? []) {
    const { role, unit, value, place, action = '' } = promise;
    const term = role === 'period' && TERM.test(`${action}${leadOf(view, promise)}`);
    if ((role !== 'deadline' && !term) || unit === 'kilometre') continue;
    if (view.paragraphs.all[place.paragraph - 1]?.kind === 'table' || (role === 'deadline' && action === ''))
      continue;
    const key = term ? `term｜${termOf(view, promise)}` : `${place.paragraph}｜${subjectOf(view, promise)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, promise);
    else if (before.value !== value || before.unit !== unit)
      yield {
        ...hitAt(view, promise),
        message: {
          zh: `同一事项写了两个不同的数字：“${quoteOf(view, before)}”和“${quoteOf(view, promise)}”`,
          en: `One matter has two figures: “${quoteOf(view, before)}” and “${quoteOf(view, promise)}”`,
        },
      };
  }
}

function termOf(view: View, promise: ReadPromise): string {
  const text = view.paragraphs.all[promise.place.paragraph - 1]?.folded ?? '';
  const before = text.slice(Math.max(0, promise.place.start - 40), promise.place.start);
  const part = before.split(/[，。；]/u).at(-1) ?? '';
  const noun = [...part.matchAll(/([一-鿿]{0,8})((?:质保|保修|包修|质量保证|保固|有效|服务)期)/gu)].at(-1);
  return noun
    ? `${(noun[1] ?? '').replace(/^(?:整机|整体|产品|本承诺书?|本协议|的)+/u, '')}${noun[2]}`
    : part;
}

function quoteOf({ paragraphs }: View, { place }: ReadPromise): string {
  const text = paragraphs.all[place.paragraph - 1]?.written ?? '';
  return text.slice(Math.max(0, place.start - 8), place.end + 6).trim();
}
