import type {
  Attainment,
  DateObjective,
  Objective,
  Policy,
  RatioObjective,
  RecurrenceObjective,
  Target,
  TermObjective,
  TimerObjective,
} from '../../model/policy.ts';
import { timeVotes } from './times.ts';
import { byId, same, type Vote, voteOf } from './votes.ts';

type Calendars = Parameters<typeof timeVotes>[2];

/** A promise more binds more; times, shares, counts and terms by their kind. */
export function objectiveVotes(before: Policy['spec'], after: Policy['spec']): readonly Vote[] {
  const calendars: Calendars = [before.calendars, after.calendars];
  return byId(before.objectives, after.objectives, {
    added: 'tighter',
    removed: 'looser',
    both: (a, b) => objectiveVote(a, b, calendars),
  });
}

function objectiveVote(a: Objective, b: Objective, calendars: Calendars): readonly Vote[] {
  const scope: readonly Vote[] = same(a.appliesTo, b.appliesTo) && a.metric === b.metric ? [] : ['unknown'];
  if (a.kind === 'timer' && b.kind === 'timer') return [...scope, ...timerVotes(a, b, calendars)];
  if (a.kind === 'ratio' && b.kind === 'ratio') return [...scope, ...ratioVotes(a, b)];
  if (a.kind === 'recurrence' && b.kind === 'recurrence') return [...scope, ...recurrenceVotes(a, b)];
  if (a.kind === 'term' && b.kind === 'term') return [...scope, ...termVotes(a, b)];
  if (a.kind === 'date' && b.kind === 'date') return [...scope, ...dateVotes(a, b)];
  return ['unknown'];
}

function timerVotes(a: TimerObjective, b: TimerObjective, calendars: Calendars): readonly Vote[] {
  return [
    ...timeVotes(a.target, b.target, calendars),
    ...(same(a.start, b.start) && same(a.stop, b.stop) ? [] : (['unknown'] as const)),
    ...pauseVotes(a, b, calendars),
    ...extensionVotes(a, b, calendars),
    ...attainmentVotes(a.attainment, b.attainment),
  ];
}

/** A clock that may stand still binds less. */
function pauseVotes(
  { pause: a = [] }: TimerObjective,
  { pause: b = [] }: TimerObjective,
  calendars: Calendars,
): readonly Vote[] {
  const named = (list: typeof a) => list.map(({ event, max }) => ({ id: event, max }));
  return byId(named(a), named(b), {
    added: 'looser',
    removed: 'tighter',
    both: (was, is) => limitVotes(was.max, is.max, calendars),
  });
}

function extensionVotes(
  { extension: a }: TimerObjective,
  { extension: b }: TimerObjective,
  calendars: Calendars,
): readonly Vote[] {
  if (!a || !b) return a ? ['tighter'] : b ? ['looser'] : [];
  return [
    ...timeVotes(a.max, b.max, calendars),
    ...voteOf(String(a.times), String(b.times), 'looser'),
    ...(a.requires === b.requires ? [] : (['unknown'] as const)),
  ];
}

/** A limit to something that loosens: none is the loosest. */
function limitVotes(a: Target | undefined, b: Target | undefined, calendars: Calendars): readonly Vote[] {
  if (!a || !b) return a ? ['looser'] : b ? ['tighter'] : [];
  return timeVotes(a, b, calendars);
}

function attainmentVotes(a: Attainment | undefined, b: Attainment | undefined): readonly Vote[] {
  if (!a || !b) return a || b ? ['unknown'] : [];
  if (a.op !== b.op || a.window !== b.window) return ['unknown'];
  return voteOf(a.targetPercent, b.targetPercent, a.op === 'gte' ? 'tighter' : 'looser');
}

/** A share that is at least something binds more the higher it is, one that is at most something the lower. */
function ratioVotes(a: RatioObjective, b: RatioObjective): readonly Vote[] {
  if (a.op !== b.op || a.window !== b.window || a.indicator !== b.indicator) return ['unknown'];
  const share = ({ target }: RatioObjective) =>
    String(Number(target.value) * (target.unit === 'permille' ? 1 : 10));
  return voteOf(share(a), share(b), a.op === 'gte' ? 'tighter' : 'looser');
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** More often binds more. The same rate in other periods is another promise. */
function recurrenceVotes(a: RecurrenceObjective, b: RecurrenceObjective): readonly Vote[] {
  if (same(a.every, b.every)) return voteOf(a.target.value, b.target.value, 'tighter');
  const period = ({ every }: RecurrenceObjective): number =>
    Number(every.value) * (every.unit === 'day' ? 1 : (MONTHS[every.unit] ?? Number.NaN));
  const like = (a.every.unit === 'day') === (b.every.unit === 'day');
  if (!like || a.target.value !== b.target.value) return ['unknown'];
  return voteOf(String(period(a)), String(period(b)), 'looser');
}

/** A warranty that lasts longer, or further, binds more. */
function termVotes(a: TermObjective, b: TermObjective): readonly Vote[] {
  const start: readonly Vote[] = same(a.start, b.start) ? [] : ['unknown'];
  const other =
    !a.orElse || !b.orElse
      ? a.orElse
        ? ['tighter' as const]
        : b.orElse
          ? ['looser' as const]
          : []
      : lengthVotes(a.orElse, b.orElse);
  return [...start, ...lengthVotes(a.target, b.target), ...other];
}

function lengthVotes(a: Target, b: Target): readonly Vote[] {
  if (a.unit === b.unit) return voteOf(a.value, b.value, 'tighter');
  const months = ({ value, unit }: Target): number => Number(value) * (MONTHS[unit] ?? Number.NaN);
  return voteOf(String(months(a)), String(months(b)), 'tighter');
}

/** An earlier day binds more. */
function dateVotes(a: DateObjective, b: DateObjective): readonly Vote[] {
  if (!same(a.stop, b.stop)) return ['unknown'];
  if (a.date === b.date) return [];
  return [b.date < a.date ? 'tighter' : 'looser'];
}
