import { type DueDate, type DueOptions, due } from '../calendar/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Finding, type Outcome, success } from '../model/finding.ts';
import type { Policy, TimerObjective } from '../model/policy.ts';

/**
 * When a promise of a policy that starts at `start` (RFC 3339 with offset) is due, counted on the calendar of its target and
 * in the zone of the letter. A start outside the validity is counted all the same, with a warning (TIME-VALIDITY).
 */
export function dueOf(
  { spec }: Policy,
  { target }: TimerObjective,
  start: string,
  options: Omit<DueOptions, 'timeZone'> = {},
): Outcome<DueDate> {
  const calendar = spec.calendars.find(({ id }) => id === target.calendar);
  const outcome = due(calendar, start, target, { ...options, timeZone: spec.validity.timeZone });
  return outcome.ok
    ? success(outcome.value, outsideValidity(spec.validity, outcome.value.firstDay))
    : outcome;
}

function outsideValidity({ from, to }: Policy['spec']['validity'], day: string): readonly Finding[] {
  if (day >= from && (to === undefined || day <= to)) return [];
  const message: Bilingual =
    day < from
      ? {
          zh: `${day} 早于承诺书的生效日 ${from}。`,
          en: `${day} is before the letter takes effect on ${from}.`,
        }
      : { zh: `${day} 晚于承诺书的届满日 ${to}。`, en: `${day} is after the letter ended on ${to}.` };
  const hint: Bilingual = {
    zh: '此时是否仍受承诺约束，看承诺书关于有效期和继续履行的条款；到期时间照算，仅供参考。',
    en: 'Whether the promise still binds then is for its clauses on validity and survival; the date is counted all the same.',
  };
  return [{ code: 'TIME-VALIDITY', severity: 'warning', message, hint }];
}
