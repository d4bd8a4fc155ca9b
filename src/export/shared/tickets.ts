import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { LossSeverity } from '../exporter.ts';
import type { LossBook } from './losses.ts';
import { REASONS, unusualDates } from './reasons.ts';
import { isTimer, planScopes, type Scope, type ScopeRules } from './scopes.ts';
import { countsMinutes, minutesOfTarget } from './targets.ts';
import { oneLine } from './text.ts';
import { type EngineWeek, engineWeek } from './week.ts';

/** What an engine knows of working time. */
export interface Powers {
  /**
   * `dates`: a week and single closed dates, enough for the inverted calendar; `week`: weekly hours only;
   * `none`: day and night only.
   */
  readonly calendar: 'dates' | 'week' | 'none';
  /** Whether a deadline that falls on closing is shown as the next opening. */
  readonly rollsAtClosing?: boolean;
}

/** The weeks of a policy by calendar id. */
export type Weeks = ReadonlyMap<string, EngineWeek>;

/** The calendars that business targets are counted on, in the form for engines. */
export function weeksOf(policy: Policy): Weeks {
  const timers = policy.spec.objectives.filter(isTimer).filter(({ target }) => target.clock === 'business');
  const used = new Set(timers.map(({ target }) => target.calendar));
  const calendars = policy.spec.calendars.filter(({ id }) => used.has(id));
  return new Map(calendars.map((calendar) => [calendar.id, engineWeek(policy, calendar)]));
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
  return scopes.map(({ timers, ...scope }) => {
    const deadlines = Object.entries(timers).map(([slot, timer]) => {
      book.keep(timer);
      if (scope.stage) book.lose(timer, 'approximated', REASONS.ownTicket);
      loseCommon(timer, book);
      return [slot, deadlineOf(timer, weekOf(timer, weeks), rules, book)];
    });
    return { ...scope, deadlines: Object.fromEntries(deadlines) };
  });
}

/** A timer in minutes of the engine, with the losses that its powers cause. */
export function deadlineOf(
  timer: TimerObjective,
  week: EngineWeek | undefined,
  powers: Powers,
  book: LossBook,
): Deadline {
  const wanted = timer.target.clock === 'business';
  const { count, exact } = minutesOfTarget(timer.target, week);
  const business = wanted && powers.calendar !== 'none';
  for (const [severity, reason] of clockLosses(timer, week, powers)) book.lose(timer, severity, reason);
  if (countsMinutes(timer) && !exact) book.lose(timer, 'approximated', REASONS.fractionOfMinute);
  return { timer, minutes: Math.max(1, count), business, ...(business && week ? { week } : {}) };
}

function clockLosses(
  timer: TimerObjective,
  week: EngineWeek | undefined,
  powers: Powers,
): readonly (readonly [LossSeverity, Bilingual])[] {
  const losses: [LossSeverity, Bilingual][] = [];
  const wrong = (reason: Bilingual) => losses.push(['wrong-deadline', reason]);
  if (timer.target.clock === 'wall') {
    if (!countsMinutes(timer)) wrong(REASONS.daysAsMinutes);
    return losses;
  }
  if (timer.target.unit === 'workday') wrong(REASONS.workdaysAsMinutes);
  for (const reason of calendarTroubles(week)) wrong(reason);
  if (!week?.roundTheClock) {
    if (powers.calendar === 'none') wrong(REASONS.roundTheClock);
    if (powers.calendar === 'week') wrong(REASONS.noHolidays);
    if (powers.rollsAtClosing) losses.push(['approximated', REASONS.rollsAtClosing]);
  }
  return losses;
}

/** Why no engine can count business time on a calendar. */
export function calendarTroubles(week: EngineWeek | undefined): readonly Bilingual[] {
  if (!week) return [REASONS.calendarUnknown];
  if (!week.range) return [REASONS.calendarUncovered];
  return week.unusual.length > 0 ? [unusualDates(week.unusual)] : [];
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
