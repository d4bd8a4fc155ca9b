import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { includes, named, type Promised, promisedTimes, sameEvent, shared } from '../../promises.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import { compareDue, type Workdays } from '../../spans.ts';
import type { View } from '../../view.ts';
import { workdaysOf } from '../../workdays.ts';
import { contradicted } from './read-stages.ts';

/** Two times of one event that differ although they hold under the same condition; a time is told of once. */
const twice: Test = function* (view) {
  if (view.letter === undefined) {
    const same = [...sameWords(view)];
    yield* same;
    if (same.length === 0) yield* contradicted(view);
  }
  const day = workdaysOf(view);
  const all = promisedTimes(view);
  const told = new Set<Promised>();
  for (const [i, later] of all.entries())
    for (const earlier of all.slice(0, i)) {
      if (!sameEvent(earlier, later) || equal(earlier, later, day)) continue;
      const general = generalOf(earlier, later, all, view);
      if (!general || told.has(general)) continue;
      told.add(general);
      yield conflict(general === earlier ? later : earlier, general);
    }
};

/** Of two times that cannot both stand, the one that is not for a level; undefined where both can. */
function generalOf(
  earlier: Promised,
  later: Promised,
  all: readonly Promised[],
  view: View,
): Promised | undefined {
  if (sameCondition(earlier, later)) return later;
  if (covered(earlier, all, view) && besides(later, earlier)) return earlier;
  return covered(later, all, view) && besides(earlier, later) ? later : undefined;
}

const TIME = pattern(
  /(?<![0-9０-９第])(?:[0-9０-９]{1,4}|[一二三四五六七八九十两]{1,3})\s{0,2}(?:个)?(?:分钟|小时|工作日|工作小时|日|天)(?:之)?(?:以)?内/u,
);

/** Sentences of a text from elsewhere that say the same, but for the figure of one time. */
function* sameWords(view: View): Generator<Hit> {
  const seen = new Map<string, string>();
  for (const { part: sentence, match } of firstIn(view.sentences, TIME)) {
    const { bare } = sentence;
    const frame = `${bare.slice(0, match.index)}…${bare.slice(match.index + match.text.length)}`;
    const before = seen.get(frame);
    if (before === undefined) seen.set(frame, match.text);
    else if (before !== match.text)
      yield {
        sentence,
        at: match.at,
        message: {
          zh: `同一事项有两个时限：“${before}”和“${match.text}”`,
          en: `One event has two times: “${before}” and “${match.text}”`,
        },
      };
  }
}

function equal(a: Promised, b: Promised, day: Workdays | undefined): boolean {
  return (
    compareDue(a.duration, b.duration, day) === 'not-later' &&
    compareDue(b.duration, a.duration, day) === 'not-later'
  );
}

/** A time for one type, level or place may well differ from that for all. */
function sameCondition({ objective: a }: Promised, { objective: b }: Promised): boolean {
  const [one, other] = [a.appliesTo ?? {}, b.appliesTo ?? {}];
  return (
    one.condition === other.condition &&
    shared(one.requestTypes, other.requestTypes) === true &&
    shared(one.severities, other.severities) === true
  );
}

/** Whether each level has a time of its own for the event, so that nothing is left for one that names no level. */
function covered(general: Promised, all: readonly Promised[], { policy }: View): boolean {
  if (general.objective.appliesTo?.severities !== undefined) return false;
  const levels = policy?.spec.severities ?? [];
  const own = new Set(
    all
      .filter((other) => sameEvent(general, other) && appliesWherever(other, general))
      .flatMap(({ objective }) => objective.appliesTo?.severities ?? []),
  );
  return levels.length > 0 && levels.every(({ id }) => own.has(id));
}

/** Whether a time holds under each condition of the general one, levels aside. */
function appliesWherever({ objective }: Promised, { objective: general }: Promised): boolean {
  const own = objective.appliesTo ?? {};
  const { condition, requestTypes } = general.appliesTo ?? {};
  return includes(own.condition, condition) && shared(own.requestTypes, requestTypes) !== false;
}

/** Whether the time of a level holds wherever the general one does. */
function besides(level: Promised, general: Promised): boolean {
  return level.objective.appliesTo?.severities !== undefined && appliesWherever(level, general);
}

function conflict(earlier: Promised, later: Promised): Hit {
  const [one, other] = [named(earlier), named(later)];
  return {
    pointer: later.pointer,
    message: {
      zh: `同一事项（自${later.start}起）有两个时限：${one.zh}；${other.zh}（填写项 ${path(earlier)}、${path(later)}）`,
      en: `One event has two times: ${one.en}; ${other.en} (blanks ${path(earlier)}, ${path(later)})`,
    },
  };
}

function path({ pointer }: Promised): string {
  return pointer.slice(1).replaceAll('/', '.');
}

export const TIM_TWICE = rule({
  code: 'TIM-TWICE',
  severity: 'error',
  foreign: true,
  title: { zh: '同一事项承诺了两个时限', en: 'One event is promised in two times' },
  why: {
    zh: '起点、终点和适用条件都相同，时限却不同的，对方可以主张其中较短的一个。',
    en: 'Same start, same end, same condition, different figures: the other side may claim the shorter one.',
  },
  hint: {
    zh: '只留一个时限，或者写明各自适用的请求类型、级别、地区',
    en: 'Keep one of them, or say to which type, level or region each applies',
  },
  wrong: {
    zh: '接到报修后24小时内响应；紧急、重大、一般故障分别在2小时、4小时、8小时内响应。',
    en: 'A response within 24 hours; levels in 2, 4 and 8 hours.',
  },
  right: {
    zh: '接到报修后，紧急、重大、一般故障分别在2小时、4小时、8小时内响应。',
    en: 'A response by level in 2, 4 and 8 hours.',
  },
  citations: ['CC-GP-142', 'CC-CT-510'],
  test: twice,
});
