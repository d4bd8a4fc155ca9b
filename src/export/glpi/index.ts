import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import type { LossBook } from '../shared/losses.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { isTimer } from '../shared/scopes.ts';
import { countsMinutes, minutesOfTarget, targetLabel, whole } from '../shared/targets.ts';
import { shortLine, slug, uniqueNames } from '../shared/text.ts';
import { calendarTroubles, describe, loseCommon, weekOf } from '../shared/tickets.ts';
import { closedSpans, type EngineWeek, timeOf, WEEKDAYS } from '../shared/week.ts';

/** Types of a GLPI SLA: time to resolve and time to own. */
const TTR = 0;
const TTO = 1;

/** GLPI: calendars, holidays, one service level with an SLA for each promise. */
export const glpi: Exporter = ticketEngine(
  {
    id: 'glpi',
    name: 'GLPI',
    keeps: {
      zh: '受理（TTO）与解决（TTR）时限；节假日与调休；工作日为本引擎所固有（次日起算、下班到期），仅休息日发生的事件会晚一个工作日。',
      en: 'Time to own and time to resolve; holidays and make-up workdays; native working days (from the next day, to close of business), a working day late only for events on a day off.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book, weeks, used }) => {
    const fresh = uniqueNames();
    const timers = policy.spec.objectives.filter(isTimer);
    const needsDays = timers.some((timer) => isWallDays(timer));
    const names = new Map(used.map((week) => [week, fresh(slug(week.id, 'hours'))]));
    const always = fresh('every-day');
    const requests = [
      ...used.flatMap((week) => calendarRequests(names.get(week) ?? '', policy, week)),
      ...(needsDays ? everyDayRequests(always, policy) : []),
      ...['wall', ...names.values(), ...(needsDays ? [always] : [])].map((name) =>
        levelRequest(name, policy, name === 'wall' ? undefined : name),
      ),
      ...timers.map((timer) => {
        const week = weekOf(timer, weeks);
        return slaRequest(
          timer,
          week,
          (week && names.get(week)) ?? (isWallDays(timer) ? always : 'wall'),
          book,
        );
      }),
    ];
    const engine = {
      variables: ['GLPI_URL', 'GLPI_APP_TOKEN', 'GLPI_SESSION_TOKEN'],
      headers: ['Session-Token: $GLPI_SESSION_TOKEN', 'App-Token: $GLPI_APP_TOKEN'],
      idPath: '.id',
    };
    return restFiles(engine, requests);
  },
);

function isWallDays(timer: TimerObjective): boolean {
  return timer.target.clock === 'wall' && timer.target.unit === 'day';
}

const DAY_OFF: Bilingual = {
  zh: 'GLPI 的工作日从次日起算、末日下班到期，与承诺一致；但事件发生在休息日的，GLPI 从下一工作日之后才起算，会晚一个工作日。',
  en: 'GLPI counts working days from the next day to close of business, as promised; but for an event on a day off it starts only after the next working day: a working day late.',
};
const LEVELS: Bilingual = {
  zh: 'GLPI 的 SLA 不含适用类型和级别，须用工单业务规则按类型、级别指派。',
  en: 'An SLA of GLPI names no request type or severity: assign it by business rules for tickets.',
};

/** Calendar, its weekly segments, and the closed dates attached to it. */
function calendarRequests(name: string, policy: Policy, week: EngineWeek): readonly Request[] {
  return [
    post('Calendar', `calendar-${name}`, {
      name: shortLine(`${policy.metadata.title}·${week.id}`, 255),
      ...SHARED,
    }),
    ...WEEKDAYS.flatMap((day, index) =>
      week.days[day].map(([opens, closes]) =>
        segment(name, (index + 1) % 7, `${timeOf(opens)}:00`, `${timeOf(closes)}:00`),
      ),
    ),
    ...closedSpans(week).flatMap((span, index) => [
      post('Holiday', `holiday-${name}-${index + 1}`, {
        name: shortLine(span.name, 255),
        begin_date: span.from,
        end_date: span.to,
        is_perpetual: 0,
        ...SHARED,
      }),
      {
        ...post('Calendar_Holiday', undefined, { calendars_id: 0, holidays_id: 0 }),
        uses: {
          'input.calendars_id': `calendar-${name}`,
          'input.holidays_id': `holiday-${name}-${index + 1}`,
        },
      },
    ]),
  ];
}

/** A calendar of whole days, in which GLPI can end at the end of the day. */
function everyDayRequests(name: string, policy: Policy): readonly Request[] {
  return [
    post('Calendar', `calendar-${name}`, {
      name: shortLine(`${policy.metadata.title}·每日`, 255),
      ...SHARED,
    }),
    ...WEEKDAYS.map((_, day) => segment(name, day, '00:00:00', '24:00:00')),
  ];
}

const SHARED = { entities_id: 0, is_recursive: 1 };

function post(itemtype: string, save: string | undefined, input: Readonly<Record<string, unknown>>): Request {
  return {
    ...(save === undefined ? {} : { save }),
    method: 'POST',
    path: `/apirest.php/${itemtype}`,
    body: { input },
  };
}

function segment(calendar: string, day: number, begin: string, end: string): Request {
  return {
    ...post('CalendarSegment', undefined, { calendars_id: 0, day, begin, end, ...SHARED }),
    uses: { 'input.calendars_id': `calendar-${calendar}` },
  };
}

/** The calendar of an SLA is that of its service level. */
function levelRequest(name: string, policy: Policy, calendar: string | undefined): Request {
  const request = post('SLM', `slm-${name}`, {
    name: shortLine(`${policy.metadata.title}·${calendar ?? '自然时间'}`, 255),
    calendars_id: 0,
    use_ticket_calendar: 0,
    ...SHARED,
  });
  return calendar === undefined
    ? request
    : { ...request, uses: { 'input.calendars_id': `calendar-${calendar}` } };
}

function slaRequest(
  timer: TimerObjective,
  week: EngineWeek | undefined,
  level: string,
  book: LossBook,
): Request {
  book.keep(timer);
  loseCommon(timer, book);
  if (timer.appliesTo) book.lose(timer, 'approximated', LEVELS);
  if (timer.metric !== 'first_response' && timer.metric !== 'resolution' && timer.metric !== 'final_answer')
    book.lose(timer, 'approximated', REASONS.ownTicket);
  return {
    ...post('SLA', undefined, {
      name: shortLine(`${timer.name}（${targetLabel(timer.target)}）`, 255),
      slms_id: 0,
      type: timer.metric === 'first_response' ? TTO : TTR,
      ...amountOf(timer, week, book),
      comment: describe([timer]),
      ...SHARED,
    }),
    uses: { 'input.slms_id': `slm-${level}` },
  };
}

interface Amount {
  readonly number_time: number;
  readonly definition_time: 'minute' | 'day';
  readonly end_of_working_day: 0 | 1;
}

function amountOf(timer: TimerObjective, week: EngineWeek | undefined, book: LossBook): Amount {
  const { target } = timer;
  if (target.clock === 'business')
    for (const reason of calendarTroubles(week)) book.lose(timer, 'wrong-deadline', reason);
  if (target.unit === 'workday' || isWallDays(timer)) {
    const { count, exact } = whole(target.value, 1);
    const ends = target.unit === 'workday' ? 'close-of-business' : 'end-of-day';
    if (target.unit === 'workday') book.lose(timer, 'wrong-deadline', DAY_OFF);
    if (!exact || target.countStartDay || (target.deadlineAt ?? ends) !== ends)
      book.lose(timer, 'wrong-deadline', OTHER_END);
    if (isMoved(timer)) book.lose(timer, 'approximated', REASONS.lastDayStays);
    return { number_time: Math.max(1, count), definition_time: 'day', end_of_working_day: 1 };
  }
  const { count, exact } = minutesOfTarget(target, week);
  if (!countsMinutes(timer)) book.lose(timer, 'wrong-deadline', REASONS.daysAsMinutes);
  else if (!exact) book.lose(timer, 'approximated', REASONS.fractionOfMinute);
  if (target.clock === 'business' && week?.roundTheClock !== true)
    book.lose(timer, 'approximated', REASONS.rollsAtClosing);
  return { number_time: Math.max(1, count), definition_time: 'minute', end_of_working_day: 0 };
}

/** Whether a last day off moves to the next working day, which the calendar of whole days does not know. */
function isMoved(timer: TimerObjective): boolean {
  return isWallDays(timer) && timer.target.calendar !== undefined;
}

const OTHER_END: Bilingual = {
  zh: '承诺的起算日或到期时刻与 GLPI 的固定算法不同。',
  en: 'The promise counts its first day or its last hour in another way than GLPI always does.',
};
