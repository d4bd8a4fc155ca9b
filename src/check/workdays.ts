import { type GroupValue, valueAt } from '../model/value.ts';
import type { Workdays } from './spans.ts';
import type { View } from './view.ts';

const DAY = 24 * 60;

/** What the letter's groups of opening hours say about its working days; undefined where it has none. */
export function workdaysOf(view: View): Workdays | undefined {
  const { filled } = view;
  const days = (filled?.kind.manifest.policy.calendars ?? []).flatMap(({ hours }) => {
    const group = filled && hours !== undefined ? valueAt(filled.values, hours) : undefined;
    return group?.type === 'group' ? workdayOf(group) : [];
  });
  if (days.length === 0) return undefined;
  const open = days.map((day) => day.open);
  return {
    least: Math.min(...open),
    most: Math.max(...open),
    closes: Math.min(...days.map((day) => day.closes)),
  };
}

/** Open minutes of a working day, and the minute of the day at which it closes. */
function workdayOf({ fields }: GroupValue): { open: number; closes: number }[] {
  const minute = (name: string) => {
    const value = fields[name];
    if (value?.type !== 'time') return undefined;
    const [hours = 0, minutes = 0] = value.time.split(':').map(Number);
    return hours * 60 + minutes;
  };
  const [opens, closes] = [minute('opens'), minute('closes')];
  if (opens === undefined || closes === undefined) return [];
  const overnight = closes <= opens;
  const pause = (minute('breakEnd') ?? 0) - (minute('breakStart') ?? 0);
  const open = closes - opens - pause + (overnight ? DAY : 0);
  return open > 0 ? [{ open, closes: closes }] : [];
}
