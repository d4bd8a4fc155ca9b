import type { WorkingCalendar } from '../../model/calendar.ts';
import type { Policy } from '../../model/policy.ts';
import { byId, same, type Vote } from './votes.ts';

/** More opening hours bind more: business time runs faster. A calendar that comes or goes shows in the times that count on it. */
export function calendarVotes(before: Policy['spec'], after: Policy['spec']): readonly Vote[] {
  const kept = (list: readonly WorkingCalendar[], others: readonly WorkingCalendar[]) =>
    list.filter(({ id }) => others.some((other) => other.id === id));
  return byId(kept(before.calendars, after.calendars), kept(after.calendars, before.calendars), {
    added: 'unknown',
    removed: 'unknown',
    both: hoursVotes,
  });
}

function hoursVotes(a: WorkingCalendar, b: WorkingCalendar): readonly Vote[] {
  if (a.timeZone !== b.timeZone) return ['unknown'];
  if (same(a.openingHours, b.openingHours)) return [];
  const [was, is] = [openMinutes(a), openMinutes(b)];
  const gained = [...is].some((minute) => !was.has(minute));
  const lost = [...was].some((minute) => !is.has(minute));
  if (gained === lost) return gained ? ['unknown'] : [];
  return [gained ? 'tighter' : 'looser'];
}

const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The minutes of the week that are open. */
function openMinutes({ openingHours }: WorkingCalendar): ReadonlySet<number> {
  const open = new Set<number>();
  for (const { dayOfWeek, opens, closes } of openingHours)
    for (const day of dayOfWeek)
      for (let minute = minutes(opens); minute < minutes(closes); minute++)
        open.add(DAY_NAMES.indexOf(day) * 1440 + minute);
  return open;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
