import type { Bilingual } from '../model/bilingual.ts';
import { type Outcome, success } from '../model/finding.ts';
import { type Day, HOUR, MINUTE } from './dates.ts';
import { type Journal, lengthOf } from './journal.ts';
import { coverageOf, type OpenSpan, type Schedule } from './schedule.ts';
import { without } from './spans.ts';
import { localDay, type Zone } from './zones.ts';

/**
 * The instant at which `amount` milliseconds of working time have run since `start`, pauses not counted.
 * Time that runs out exactly at closing is due at closing, not at the next opening.
 */
export function addWorkingTime(
  schedule: Schedule,
  start: number,
  amount: number,
  pauses: readonly OpenSpan[],
  journal: Journal,
): Outcome<number> {
  let left = amount;
  let reached = start;
  for (let day = firstDay(schedule, start); ; day++) {
    const covered = coverageOf(schedule, day);
    if (!covered.ok) return covered;
    const spans = schedule.spansOf(day);
    if (spans.length === 0) noteClosed(schedule, day, journal);
    for (const span of spans) {
      const open = { from: Math.max(span.from, reached), to: span.to };
      if (open.from >= open.to) continue;
      reached = open.to;
      for (const part of without(open, pauses)) {
        const counted = Math.min(left, part.to - part.from);
        left -= counted;
        notePart(schedule, day, { from: part.from, to: part.from + counted }, left, journal);
        if (left === 0) return success(part.from + counted);
      }
    }
  }
}

/** Working time between two instants in milliseconds, pauses not counted; `to` must not be before `from`. */
export function workingTimeBetween(
  schedule: Schedule,
  from: number,
  to: number,
  pauses: readonly OpenSpan[],
): Outcome<number> {
  let total = 0;
  let reached = from;
  const last = localDay(schedule.zone, to - 1);
  for (let day = firstDay(schedule, from); day <= last; day++) {
    const covered = coverageOf(schedule, day);
    if (!covered.ok) return covered;
    for (const span of schedule.spansOf(day)) {
      const open = { from: Math.max(span.from, reached), to: Math.min(span.to, to) };
      if (open.from >= open.to) continue;
      reached = open.to;
      for (const part of without(open, pauses)) total += part.to - part.from;
    }
  }
  return success(total);
}

/** The instant itself when it lies in opening hours, else the next opening. */
export function nextOpen(schedule: Schedule, instant: number): Outcome<number> {
  for (let day = firstDay(schedule, instant); ; day++) {
    const covered = coverageOf(schedule, day);
    if (!covered.ok) return covered;
    const span = schedule.spansOf(day).find((window) => window.to > instant);
    if (span !== undefined) return success(Math.max(span.from, instant));
  }
}

/** The day of the instant, or the day before when an overnight window of that day is still open. */
function firstDay(schedule: Schedule, instant: number): Day {
  const day = localDay(schedule.zone, instant);
  return schedule.spansOf(day - 1).some((span) => span.to > instant) ? day - 1 : day;
}

/** Why an unusual day is open (国庆节调休上班), in brackets; empty for an ordinary one. */
export function openedFor(schedule: Schedule, day: Day): Bilingual {
  const name = schedule.nameOf(day);
  return name === undefined ? { zh: '', en: '' } : { zh: `（${name}）`, en: ` (${name})` };
}

/** The note of a day off. */
export function noteClosed(schedule: Schedule, day: Day, journal: Journal): void {
  journal.note(day, () => {
    const name = schedule.nameOf(day);
    return {
      zh: name === undefined ? '休息日，不计' : `${name}，不计`,
      en: name === undefined ? 'a day off, not counted' : `closed (${name}), not counted`,
    };
  });
}

function notePart(schedule: Schedule, day: Day, part: OpenSpan, left: number, journal: Journal): void {
  if (part.from === part.to) return;
  journal.note(day, () => {
    const [counted, rest] = [lengthOf(part.to - part.from), lengthOf(left)];
    const { zone } = schedule;
    const why = openedFor(schedule, day);
    const hours = `${clockOf(zone, day, part.from)}—${clockOf(zone, day, part.to)}`;
    const after: Bilingual =
      left === 0 ? { zh: '，到期', en: ', due' } : { zh: `，还剩 ${rest.zh}`, en: `, ${rest.en} left` };
    return {
      zh: `${hours} 计 ${counted.zh}${why.zh}${after.zh}`,
      en: `${hours} counts ${counted.en}${why.en}${after.en}`,
    };
  });
}

/** `18:00`, `18:00:30`; the end of the day reads `24:00`, times of the next day say so. */
export function clockOf(zone: Zone, day: Day, instant: number): string {
  const sinceMidnight = instant + zone.offsetAt(instant) - day * 24 * HOUR;
  const minutes = Math.floor(sinceMidnight / MINUTE);
  const seconds = Math.floor((sinceMidnight % MINUTE) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [shown, suffix] = minutes > 1440 ? [minutes - 1440, '(+1)'] : [minutes, ''];
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}${suffix}`;
}
