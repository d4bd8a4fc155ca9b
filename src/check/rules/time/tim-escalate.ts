import type { Duration } from '../../../model/duration.ts';
import type { Metric } from '../../../model/policy.ts';
import { valueAt } from '../../../model/value.ts';
import { inEnglish, written } from '../../durations.ts';
import { pattern } from '../../pattern.ts';
import { named, type Promised, promisedTimes } from '../../promises.ts';
import { rule, type Test } from '../../rule.ts';
import { compareDue } from '../../spans.ts';
import type { View } from '../../view.ts';
import { workdaysOf } from '../../workdays.ts';
import { lateEscalations } from './read-stages.ts';

/** Passing a matter on because it is not done; other escalations (a complaint about the answer) begin after it. */
const NOT_DONE = pattern(/未(?:能|予|被|按时)?(?:解决|办结|修复|处理|响应|答复|到场|排除)|逾期|超时/u);
const SERVED: ReadonlySet<Metric> = new Set(['first_response', 'on_site', 'resolution', 'final_answer']);

/** An escalation that is due after all times of a level, or of the letter, that it could still help. */
const escalations: Test = function* (view) {
  yield* lateEscalations(view);
  const day = workdaysOf(view);
  const served = servedBy(view);
  const { events = [], escalations: all = [] } = view.policy?.spec ?? {};
  for (const { name, event, within, source } of all) {
    const when = events.find(({ id }) => id === event)?.name ?? '';
    if (!within || !NOT_DONE.test(when)) continue;
    const { value, unit, clock } = within;
    const duration: Duration = { value, unit, clock };
    const late = (promised: Promised) => compareDue(duration, promised.duration, day) === 'later';
    const missed = served.filter((times) => times.every(late));
    const [first] = missed;
    if (!first) continue;
    const pointer = source.values.find(
      (candidate) => view.filled && valueAt(view.filled.values, candidate)?.type === 'duration',
    );
    const every = missed.length === served.length;
    const examples = (language: 'zh' | 'en') =>
      missed.flatMap((times) => lastOf(times).map((one) => named(one)[language])).slice(0, 3);
    yield {
      ...(pointer === undefined ? {} : { pointer }),
      // Where other levels still gain by it, it is late for these alone.
      ...(every ? {} : { severity: 'warning' as const }),
      message: {
        zh: `“${name}”在${written(duration)}内进行，晚于它所要保证的${every ? '全部时限，例如 ' : ''}${examples(
          'zh',
        )
          .slice(0, every ? 1 : 3)
          .join('、')}`,
        en: `“${name}” within ${inEnglish(duration)} is due after ${every ? 'every time that it serves, such as ' : 'what it serves: '}${examples(
          'en',
        )
          .slice(0, every ? 1 : 3)
          .join('; ')}`,
      },
    };
  }
};

/** The times that an escalation saves: those of each level where there are levels, else all that end a matter. */
function servedBy(view: View): readonly (readonly Promised[])[] {
  const all = promisedTimes(view).filter(({ objective }) => SERVED.has(objective.metric));
  const levels = new Map<string, Promised[]>();
  for (const promised of all)
    for (const level of promised.objective.appliesTo?.severities ?? [])
      levels.set(level, [...(levels.get(level) ?? []), promised]);
  if (levels.size > 0) return [...levels.values()];
  return all.length > 0 ? [all] : [];
}

/** The stage that ends the matter. */
function lastOf(times: readonly Promised[]): readonly Promised[] {
  return times.slice(-1);
}

export const TIM_ESCALATE = rule({
  code: 'TIM-ESCALATE',
  severity: 'error',
  foreign: true,
  title: { zh: '升级的时限长于它所要保证的时限', en: 'An escalation takes longer than what it serves' },
  why: {
    zh: '响应、修复的时限已经届满才升级，升级就没有意义。',
    en: 'A matter that is passed on only after its own time is over gains nothing.',
  },
  hint: {
    zh: '缩短升级的时限，使其早于修复或者办结的时限',
    en: 'Escalate before the repair or the answer is due',
  },
  wrong: {
    zh: '4小时内修复；24小时仍未解决的升级至二线。',
    en: 'Repaired within 4 hours; passed on after 24 hours.',
  },
  right: {
    zh: '4小时内修复；2小时仍未解决的升级至二线。',
    en: 'Repaired within 4 hours; passed on after 2 hours.',
  },
  citations: ['CC-GP-142'],
  test: escalations,
});
