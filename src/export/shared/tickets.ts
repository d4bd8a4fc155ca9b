import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import { startsWithTicket } from './intake.ts';
import type { LossBook } from './losses.ts';
import { earlyBy, lateBy, limits, REASONS, stepsOf, tooShort, unmeasured, unusualDates } from './reasons.ts';
import { type Deviation, deviationOf, minutesInTime, type Reckoning, SAMPLES } from './reckon.ts';
import { isTimer, planScopes, type Scope, type ScopeRules } from './scopes.ts';
import { dayCells, type Powers, seenWeek } from './seen.ts';
import { countsMinutes, minutesOfTarget } from './targets.ts';
import { oneLine } from './text.ts';
import { type EngineWeek, engineWeek } from './week.ts';

/** The weeks of a policy by calendar id. */
export type Weeks = ReadonlyMap<string, EngineWeek>;

/** The calendars that business targets are counted on, as an engine of these powers sees them. */
export function weeksOf(policy: Policy, powers: Powers): Weeks {
  const timers = policy.spec.objectives.filter(isTimer).filter(({ target }) => target.clock === 'business');
  const used = new Set(timers.map(({ target }) => target.calendar));
  const calendars = policy.spec.calendars.filter(({ id }) => used.has(id));
  return new Map(calendars.map((calendar) => [calendar.id, seenWeek(engineWeek(policy, calendar), powers)]));
}

/** The week that a timer counts on; undefined for wall time. */
export function weekOf(timer: TimerObjective, weeks: Weeks): EngineWeek | undefined {
  const { clock, calendar } = timer.target;
  return clock === 'business' && calendar !== undefined ? weeks.get(calendar) : undefined;
}

/** Weeks that business targets are counted on, each once, in the order of the policy. */
export function usedWeeks(policy: Policy, weeks: Weeks): readonly EngineWeek[] {
  const used = new Set(policy.spec.objectives.filter(isTimer).map((timer) => weekOf(timer, weeks)));
  return [...weeks.values()].filter((week) => used.has(week));
}

/** The clock of a timer for engines with one calendar per SLA, which count days by a calendar of their own. */
export function clockWithDays(timer: TimerObjective): string {
  return endsDays(timer) ? 'days' : clockOf(timer);
}

/** The clock of a timer for engines with one calendar per SLA. */
export function clockOf(timer: TimerObjective): string {
  return timer.target.clock === 'business' ? `calendar:${timer.target.calendar ?? ''}` : 'wall';
}

/** What an engine is told of one deadline. */
export interface Deadline {
  readonly timer: TimerObjective;
  /** Whole minutes from the event. */
  readonly minutes: number;
  /** Whether the minutes are business time of `week`. */
  readonly business: boolean;
  readonly week?: EngineWeek;
}

/** A scope with its deadlines in minutes. */
export interface TicketScope extends Omit<Scope, 'timers'> {
  readonly deadlines: Readonly<Partial<Record<keyof Scope['timers'], Deadline>>>;
}

/**
 * The scopes of a policy for an engine that counts minutes, all its timers kept and their losses booked.
 */
export function ticketScopes(
  policy: Policy,
  weeks: Weeks,
  book: LossBook,
  rules: ScopeRules & Powers,
): readonly TicketScope[] {
  const { scopes, partly } = planScopes(policy, rules);
  for (const timer of partly) book.lose(timer, 'approximated', REASONS.partly);
  return scopes.flatMap(({ timers, ...scope }) => {
    const deadlines = Object.entries(timers).flatMap(([slot, timer]) => {
      const deadline = deadlineOf(policy, timer, weekOf(timer, weeks), rules, book);
      if (deadline === undefined) return [];
      book.keep(timer);
      if (scope.stage) book.lose(timer, 'approximated', REASONS.ownTicket);
      loseCommon(timer, book);
      return [[slot, deadline] as const];
    });
    return deadlines.length === 0 ? [] : [{ ...scope, deadlines: Object.fromEntries(deadlines) }];
  });
}

/**
 * A timer in minutes of the engine: the most that never end later than promised. What the engine then shows is compared with what
 * was promised from many starts, and the difference booked with its size. None where the engine takes no target so short: the
 * promise is dropped rather than shown late.
 */
export function deadlineOf(
  policy: Policy,
  timer: TimerObjective,
  week: EngineWeek | undefined,
  powers: Powers,
  book: LossBook,
): Deadline | undefined {
  if (powers.dayCells && endsDays(timer)) return dayDeadline(policy, timer, book);
  const business = timer.target.clock === 'business' && powers.calendar !== 'none';
  const reckoning = reckoningOf(business ? week : undefined, powers);
  const { count, exact } = minutesOfTarget(timer.target, week);
  const inTime = minutesInTime(policy, timer, reckoning, count);
  const minutes = within(inTime, powers);
  if (minutes > inTime) {
    book.lose(timer, 'dropped', tooShort(minutes));
    return undefined;
  }
  if (timer.target.clock === 'business')
    for (const reason of calendarTroubles(week)) book.lose(timer, 'wrong-deadline', reason);
  bookDeviation(timer, deviationOf(policy, timer, reckoning, minutes), reasonsOf(timer, week, powers), book);
  if (countsMinutes(timer) && !exact) book.lose(timer, 'approximated', REASONS.fractionOfMinute);
  return { timer, minutes, business, ...(business && week ? { week } : {}) };
}

/** The minutes as the engine takes them: in its steps, not fewer and not more than it allows. */
function within(minutes: number, { step = 1, least = 1, most = Number.POSITIVE_INFINITY }: Powers): number {
  return Math.max(least, Math.min(most, Math.floor(minutes / step) * step));
}

/** Days counted from the day after the event to 24:00 of the last one; one that moves because it is a day off only ends later. */
export function endsDays({ target }: TimerObjective): boolean {
  const { unit, value, countStartDay, deadlineAt } = target;
  const plain = countStartDay !== true && deadlineAt !== 'close-of-business';
  return unit === 'day' && plain && /^\d+$/.test(value);
}

/** A timer in days of the calendar, by a calendar of their first minutes or an engine's own days. */
export function dayDeadline(policy: Policy, timer: TimerObjective, book: LossBook): Deadline {
  const week = dayCells(policy);
  const minutes = Number(timer.target.value);
  const deviation = deviationOf(policy, timer, { week, rollsAtClosing: true, endsAtOpening: true }, minutes);
  bookDeviation(
    timer,
    deviation,
    [REASONS.dayCells, ...(timer.target.calendar === undefined ? [] : [REASONS.lastDayOff])],
    book,
  );
  return { timer, minutes, business: true, week };
}

function reckoningOf(week: EngineWeek | undefined, { rollsAtClosing = false }: Powers): Reckoning {
  return { ...(week ? { week } : {}), rollsAtClosing };
}

/** Fewer comparisons than these say little about the size of a difference. */
const ENOUGH_COMPARED = SAMPLES / 10;

/**
 * Books late due dates as wrong deadlines and early ones as approximations, with their size and why. Near the end of the calendar,
 * where hardly any promised due date can be told yet, that is said too: no difference found is then no proof of none.
 */
export function bookDeviation(
  timer: TimerObjective,
  { late, early, usuallyEarly, compared }: Deviation,
  reasons: readonly Bilingual[],
  book: LossBook,
): void {
  if (compared < ENOUGH_COMPARED)
    book.lose(timer, 'approximated', unmeasured(compared, SAMPLES, reasons), { compared });
  if (late > 0) book.lose(timer, 'wrong-deadline', lateBy(late, reasons), { late });
  if (early > 0) book.lose(timer, 'approximated', earlyBy(early, usuallyEarly, reasons), { early });
}

function limitsOf({ step, least, most }: Powers): Bilingual[] {
  return [
    ...(step === undefined ? [] : [stepsOf(step)]),
    ...(least === undefined && most === undefined ? [] : [limits(least ?? 1, most)]),
  ];
}

/** Why an engine of these powers may show another instant than the promised one. */
function reasonsOf(
  { target }: TimerObjective,
  week: EngineWeek | undefined,
  powers: Powers,
): readonly Bilingual[] {
  if (target.clock === 'wall')
    return [
      ...limitsOf(powers),
      ...(target.unit === 'minute' || target.unit === 'hour' ? [] : [REASONS.daysAsMinutes]),
    ];
  const reasons: Bilingual[] = limitsOf(powers);
  if (target.unit === 'workday') reasons.push(REASONS.workdaysAsMinutes);
  if (!week?.roundTheClock) {
    if (powers.calendar === 'none') reasons.push(REASONS.roundTheClock);
    if (powers.calendar === 'week') reasons.push(REASONS.noHolidays);
    if (powers.oneWindow) reasons.push(REASONS.oneWindow);
    if (powers.wholeHours) reasons.push(REASONS.wholeHours);
    if (powers.rollsAtClosing) reasons.push(REASONS.rollsAtClosing);
  }
  return reasons;
}

/** Why no engine can count business time on a calendar. */
export function calendarTroubles(week: EngineWeek | undefined): readonly Bilingual[] {
  if (!week) return [REASONS.calendarUnknown];
  if (!week.range) return [REASONS.calendarUncovered];
  return week.unusual.length > 0 ? [unusualDates(week.unusual)] : [];
}

/**
 * Keeps a timer as an SLA of its own. Engines count from the opening of a ticket: a promise that begins with another event gets a
 * ticket that is opened then.
 */
export function keepOnTicket(policy: Policy, timer: TimerObjective, book: LossBook): void {
  book.keep(timer);
  loseCommon(timer, book);
  if (!startsWithTicket(timer, policy)) book.lose(timer, 'approximated', REASONS.startEvent);
}

/** Pauses, extensions and attainment, which ticket engines hold only nearly. */
export function loseCommon(timer: TimerObjective, book: LossBook): void {
  if (timer.pause && timer.pause.length > 0) book.lose(timer, 'approximated', REASONS.pause);
  if (timer.extension) book.lose(timer, 'approximated', REASONS.extension);
  if (timer.attainment) book.lose(timer, 'approximated', REASONS.attainment);
  if (timer.appliesTo?.condition !== undefined) book.lose(timer, 'approximated', REASONS.condition);
}

/** Books everything that is no timer as dropped. */
export function dropOthers(policy: Policy, book: LossBook): void {
  for (const objective of policy.spec.objectives)
    if (!isTimer(objective)) book.lose(objective, 'dropped', REASONS.notTimer);
}

/** The inverted calendar ends where the coverage ends. */
export function loseCoverage(policy: Policy, weeks: Weeks, book: LossBook, powers: Powers): void {
  if (powers.calendar !== 'dates') return;
  for (const week of usedWeeks(policy, weeks))
    if (!week.roundTheClock) book.loseCalendar(week.id, 'approximated', REASONS.coverageEnds);
}

/** `第2.3.1条 …`: clause and sentence, for the description field of an engine. */
export function describe(
  timers: readonly { readonly source: TimerObjective['source']; readonly name: string }[],
): string {
  return timers
    .map(({ name, source }) => oneLine(`【${name}】条款 ${source.clause}：${source.sentence}`))
    .join('\n');
}

/** Timers of a scope in the order of its slots. */
export function timersOf(scope: TicketScope): readonly TimerObjective[] {
  return Object.values(scope.deadlines).map((deadline) => deadline.timer);
}
