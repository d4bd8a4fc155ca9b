import type { Bilingual } from '../../model/bilingual.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import type { LossBook } from '../shared/losses.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles, type SameRecord } from '../shared/rest.ts';
import { shortLine, slug, uniqueNames } from '../shared/text.ts';
import { clockOf, type Deadline, type TicketScope, timersOf } from '../shared/tickets.ts';
import type { EngineWeek } from '../shared/week.ts';
import { ALL_DAY, allDaySchedule, type Schedule, scheduleOf } from './schedule.ts';

/** Priorities of a plain instance, the gravest first. */
const PRIORITIES = ['3', '2', '1'] as const;
/** What a handling time is set to where none was promised: a year, which promises nothing. */
const NO_PROMISE = 525_600;
/** A day of bk-itsm ends at 23:59:59: so many minutes counted round the clock come out a minute late. */
const MINUTES_TO_LOSE_ONE = 86_400;

/** 蓝鲸 bk-itsm: service times with make-up days as they are, and an agreement for each kind of request. */
export const bkItsm: Exporter = scopedEngine(
  {
    id: 'bk-itsm',
    name: 'BlueKing ITSM',
    keeps: {
      zh: '响应与处理时限（分钟），一日多段工作时间、节假日与调休原样保留；工作日与日只能近似成分钟。',
      en: 'Reply and handling times in minutes; several windows a day, holidays and make-up workdays as they are; working days and days only as minutes.',
    },
  },
  { slots: ['respond', 'resolve'], clockOf, calendar: 'dates' },
  ({ policy, book, hours }, scopes) => {
    const fresh = uniqueNames();
    const always = fresh(ALL_DAY);
    const names = new Map(hours.map((week) => [week, fresh(`schedule-${slug(week.id, 'hours')}`)]));
    const schedule = (name: string, save: string, body: Schedule): Request => ({
      save,
      method: 'POST',
      path: '/api/sla/schedules/',
      same: same('schedules', name),
      body: { name, is_enabled: true, project_key: PROJECT, ...body },
    });
    const title = (id: string) => shortLine(`${policy.metadata.title}·${id}`, 60);
    const requests = [
      ...hours.map((week) => {
        const calendar = policy.spec.calendars.find(({ id }) => id === week.id);
        return schedule(title(week.id), names.get(week) ?? '', scheduleOf(week, calendar));
      }),
      ...(scopes.some((scope) => weekOf(scope) === undefined)
        ? [schedule(title('7×24'), always, allDaySchedule())]
        : []),
      ...groupsOf(scopes).map((group) => {
        const week = group.map(weekOf).find((found) => found !== undefined);
        return agreement(group, (week && names.get(week)) ?? always, book);
      }),
    ];
    const engine = {
      variables: ['BK_ITSM_URL', 'BK_ITSM_COOKIE', 'BK_ITSM_CSRF'],
      headers: ['Cookie: $BK_ITSM_COOKIE', 'X-CSRFToken: $BK_ITSM_CSRF'],
      idPath: '.data.id',
    };
    return restFiles(engine, requests);
  },
);

/** Project of records that belong to none. */
const PROJECT = '0';

const MISSING: Bilingual = {
  zh: 'bk-itsm 必须有处理时限，未承诺的填一年，不代表承诺。',
  en: 'bk-itsm wants a handling time; where none is promised it is set to a year and is no promise.',
};
const LAST_SECOND: Bilingual = {
  zh: 'bk-itsm 的一日止于23:59:59，昼夜连续计时每日少一秒，因此少给一分钟。',
  en: 'A day of bk-itsm ends at 23:59:59, so time round the clock loses a second a day: it gets a minute less.',
};
const SERVICES: Bilingual = {
  zh: '协议须在服务的设计中绑定；服务只能绑定一个协议，请按类型分设服务。',
  en: 'An agreement has to be bound to a service, one each: have a service for each type of request.',
};

function weekOf({ deadlines }: TicketScope): EngineWeek | undefined {
  const week = Object.values(deadlines).find((deadline) => deadline.business)?.week;
  return week?.roundTheClock ? undefined : week;
}

/** Severities of one request type, condition and clock stand together: they are the priorities of one agreement. */
function groupsOf(scopes: readonly TicketScope[]): readonly (readonly TicketScope[])[] {
  const groups = new Map<string, TicketScope[]>();
  for (const scope of scopes) {
    const alone = scope.severity !== undefined && scope.severity.rank < PRIORITIES.length ? '' : scope.id;
    const key = JSON.stringify([scope.requestType?.id, scope.condition, weekOf(scope)?.id, alone]);
    groups.set(key, [...(groups.get(key) ?? []), scope]);
  }
  return [...groups.values()];
}

function agreement(group: readonly TicketScope[], schedule: string, book: LossBook): Request {
  for (const scope of group)
    for (const timer of timersOf(scope)) {
      book.lose(timer, 'approximated', SERVICES);
      if (!scope.deadlines.resolve) book.lose(timer, 'approximated', MISSING);
      if (scope.severity && scope.severity.rank >= PRIORITIES.length)
        book.lose(timer, 'approximated', REASONS.tooManySeverities);
    }
  const [first] = group;
  const { name: own = '', severity } = first ?? {};
  const name = shortLine(severity && group.length > 1 ? own.replace(`·${severity.name}`, '') : own, 60);
  const policies = group.flatMap((scope) => {
    const rank = scope.severity?.rank;
    const priorities = rank === undefined ? PRIORITIES : [PRIORITIES[rank] ?? '1'];
    return priorities.map((priority) => {
      const { respond, resolve } = scope.deadlines;
      return {
        priority,
        schedule: 0,
        handle_time: resolve ? shown(resolve, book) : NO_PROMISE,
        handle_unit: 'm',
        reply_time: respond ? shown(respond, book) : null,
        reply_unit: 'm',
      };
    });
  });
  return {
    method: 'POST',
    path: '/api/sla/protocols/',
    same: same('protocols', name),
    body: {
      name,
      is_enabled: true,
      is_reply_need: policies.some(({ reply_time }) => reply_time !== null),
      project_key: PROJECT,
      policies,
      action_policies: [],
      desc: '',
    },
    uses: Object.fromEntries(policies.map((_, index) => [`policies.${index}.schedule`, schedule])),
  };
}

/** The minutes, fewer by those that a day which ends a second early loses. */
function shown({ timer, minutes, week }: Deadline, book: LossBook): number {
  const toMidnight = week === undefined || Object.values(week.days).some((day) => day.at(-1)?.[1] === 1440);
  if (!toMidnight) return minutes;
  const early = Math.ceil(minutes / MINUTES_TO_LOSE_ONE);
  book.lose(timer, 'approximated', LAST_SECOND, { early });
  return Math.max(1, minutes - early);
}

function same(records: 'schedules' | 'protocols', value: string): SameRecord {
  const list = `/api/sla/${records}/`;
  return { list, entries: 'data', name: 'name', value, update: `${list}{id}/`, method: 'PUT' };
}
