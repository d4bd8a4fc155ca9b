import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import type { LossBook } from '../shared/losses.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { isTimer } from '../shared/scopes.ts';
import { targetLabel } from '../shared/targets.ts';
import { shortLine, slug, uniqueNames } from '../shared/text.ts';
import { dayDeadline, deadlineOf, describe, endsDays, keepOnTicket, weekOf } from '../shared/tickets.ts';
import { closedSpans, type EngineWeek, timeOf, WEEKDAYS } from '../shared/week.ts';

/** Types of a GLPI SLA: time to resolve and time to own. */
const TTR = 0;
const TTO = 1;

/**
 * GLPI passes to the next working day when the rest of a day is used up to the second (Calendar::computeEndDate). Its own
 * working days are a day late for events on a day off, so they are not used; its calendar of whole days is exact.
 */
const POWERS = { calendar: 'dates', rollsAtClosing: true } as const;

/** GLPI: calendars, holidays, one service level with an SLA for each promise. */
export const glpi: Exporter = ticketEngine(
  {
    id: 'glpi',
    name: 'GLPI',
    keeps: {
      zh: '受理（TTO）与解决（TTR）时限；日按日历日到末日终了；节假日与调休；工作日只能近似成分钟（本引擎自带的工作日在休息日发生的事件上会晚一日，故不用）。',
      en: 'Time to own and time to resolve, days to the end of the last one; holidays and make-up workdays; working days only as minutes (its own are a day late for events on a day off).',
    },
  },
  POWERS,
  ({ policy, book, weeks, used }) => {
    const fresh = uniqueNames();
    const timers = policy.spec.objectives.filter(isTimer);
    const needsDays = timers.some((timer) => endsDays(timer));
    const names = new Map(used.map((week) => [week, fresh(slug(week.id, 'hours'))]));
    const always = fresh('every-day');
    const requests = [
      ...used.flatMap((week) => calendarRequests(names.get(week) ?? '', policy, week)),
      ...(needsDays ? everyDayRequests(always, policy) : []),
      ...['wall', ...names.values(), ...(needsDays ? [always] : [])].map((name) =>
        levelRequest(name, policy, name === 'wall' ? undefined : name),
      ),
      ...timers.flatMap((timer) => {
        const week = weekOf(timer, weeks);
        return slaRequest(
          policy,
          timer,
          week,
          (week && names.get(week)) ?? (endsDays(timer) ? always : 'wall'),
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
    cleared(name, 'CalendarSegment'),
    cleared(name, 'Calendar_Holiday'),
    ...WEEKDAYS.flatMap((day, index) =>
      week.days[day].map(([opens, closes]) =>
        segment(name, (index + 1) % 7, `${timeOf(opens)}:00`, `${timeOf(closes)}:00`),
      ),
    ),
    ...closedSpans(week).flatMap((span, index) => [
      post('Holiday', `holiday-${name}-${index + 1}`, {
        name: shortLine(`${policy.metadata.title}·${week.id}·${span.from} ${span.name}`, 255),
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
    cleared(name, 'CalendarSegment'),
    ...WEEKDAYS.map((_, day) => segment(name, day, '00:00:00', '24:00:00')),
  ];
}

const SHARED = { entities_id: 0, is_recursive: 1 };

/** A record with a name is found by it and changed when it is there already. */
function post(itemtype: string, save: string | undefined, input: Readonly<Record<string, unknown>>): Request {
  const path = `/apirest.php/${itemtype}`;
  const { name } = input;
  return {
    ...(save === undefined ? {} : { save }),
    method: 'POST',
    path,
    ...(typeof name === 'string'
      ? {
          same: {
            list: `${path}?range=0-9999`,
            entries: '',
            name: 'name',
            value: name,
            update: `${path}/{id}`,
            method: 'PUT',
          },
        }
      : {}),
    body: { input },
  };
}

/** Removes what an earlier load attached to a calendar: hours that stand twice would count twice. */
function cleared(name: string, itemtype: string): Request {
  return {
    method: 'DELETE',
    path: `/apirest.php/${itemtype}/{id}`,
    each: { list: `/apirest.php/Calendar/{calendar-${name}}/${itemtype}?range=0-9999`, entries: '' },
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
  policy: Policy,
  timer: TimerObjective,
  week: EngineWeek | undefined,
  level: string,
  book: LossBook,
): readonly Request[] {
  const amount = amountOf(policy, timer, week, book);
  if (amount === undefined) return [];
  keepOnTicket(policy, timer, book);
  if (timer.appliesTo) book.lose(timer, 'approximated', LEVELS);
  if (timer.metric !== 'first_response' && timer.metric !== 'resolution' && timer.metric !== 'final_answer')
    book.lose(timer, 'approximated', REASONS.ownTicket);
  const sla = post('SLA', undefined, {
    name: shortLine(
      `${policy.metadata.title}·${timer.id} ${timer.name}（${targetLabel(timer.target)}）`,
      255,
    ),
    slms_id: 0,
    type: timer.metric === 'first_response' ? TTO : TTR,
    ...amount,
    comment: describe([timer]),
    ...SHARED,
  });
  return [{ ...sla, uses: { 'input.slms_id': `slm-${level}` } }];
}

interface Amount {
  readonly number_time: number;
  readonly definition_time: 'minute' | 'day';
  readonly end_of_working_day: 0 | 1;
}

function amountOf(
  policy: Policy,
  timer: TimerObjective,
  week: EngineWeek | undefined,
  book: LossBook,
): Amount | undefined {
  if (endsDays(timer)) {
    dayDeadline(policy, timer, book);
    return { number_time: Number(timer.target.value), definition_time: 'day', end_of_working_day: 1 };
  }
  const deadline = deadlineOf(policy, timer, week, POWERS, book);
  return deadline && { number_time: deadline.minutes, definition_time: 'minute', end_of_working_day: 0 };
}
