import type { TimerObjective } from '../../model/policy.ts';
import { type EngineWeek, minutesIn, WEEKDAYS } from './week.ts';

/** A decimal string as an exact fraction; undefined when it is no plain positive decimal. */
function fraction(value: string): { readonly digits: bigint; readonly scale: bigint } | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) return undefined;
  const decimals = match[2] ?? '';
  return { digits: BigInt(`${match[1]}${decimals}`), scale: 10n ** BigInt(decimals.length) };
}

/** A count of whole units; `exact` is false when something had to be cut off. */
export interface Whole {
  readonly count: number;
  readonly exact: boolean;
}

/** `value` units of `size` each, rounded down: `whole('0.5', 60)` is 30. */
export function whole(value: string, size: number): Whole {
  const parts = fraction(value);
  if (!parts) return { count: 0, exact: false };
  const product = parts.digits * BigInt(size);
  const count = product / parts.scale;
  return { count: Number(count), exact: count * parts.scale === product };
}

/** Days of the shortest run of this many months: a month may be February. */
const SHORTEST_MONTHS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334, 365];

function shortestMonths(months: number): number {
  return Math.floor(months / 12) * 365 + (SHORTEST_MONTHS[months % 12] ?? 0);
}

/** Fewest opening minutes of a worked day: a count of working days in minutes then never ends late. */
export function shortestDay(week: EngineWeek): number {
  const lengths = WEEKDAYS.map((day) => minutesIn(week.days[day])).filter((minutes) => minutes > 0);
  return lengths.length === 0 ? 0 : Math.min(...lengths);
}

/**
 * Minutes from the event that an engine without days has to be given. Exact for minutes and hours. Days,
 * months, years and working days are counted to the end of their last day, so minutes can only come near:
 * the result never ends later than what was promised.
 */
export function minutesOfTarget(target: TimerObjective['target'], week: EngineWeek | undefined): Whole {
  switch (target.unit) {
    case 'minute':
      return whole(target.value, 1);
    case 'hour':
      return whole(target.value, 60);
    case 'workday':
      return { count: whole(target.value, week ? shortestDay(week) : 0).count, exact: false };
    case 'day':
      return { count: whole(target.value, 1440).count, exact: false };
    case 'month':
      return { count: shortestMonths(whole(target.value, 1).count) * 1440, exact: false };
    case 'year':
      return { count: whole(target.value, 365).count * 1440, exact: false };
  }
}

/** Units that a minute-counting engine takes exactly. */
export function countsMinutes(timer: TimerObjective): boolean {
  return timer.target.unit === 'minute' || timer.target.unit === 'hour';
}

/** `4小时`, `2个工作日`: the target as a Chinese label. */
export function targetLabel(target: TimerObjective['target']): string {
  const units: Readonly<Record<TimerObjective['target']['unit'], string>> = {
    minute: '分钟',
    hour: '小时',
    workday: '个工作日',
    day: '日',
    month: '个月',
    year: '年',
  };
  const clock = target.clock === 'business' && target.unit !== 'workday' ? '工作' : '';
  return `${target.value}${target.unit === 'minute' || target.unit === 'hour' ? clock : ''}${units[target.unit]}`;
}
