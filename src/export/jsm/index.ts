import type { Policy } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { hoursChecklist, plain } from '../shared/checklist.ts';
import { csvCell } from '../shared/csv.ts';
import { icsFile } from '../shared/ics.ts';
import { eventName } from '../shared/intake.ts';
import { REASONS } from '../shared/reasons.ts';
import { slug, uniqueNames } from '../shared/text.ts';
import { type Deadline, type TicketScope, timersOf } from '../shared/tickets.ts';
import { closedSpans } from '../shared/week.ts';

/** Jira Service Management has no interface for SLAs: holidays as .ics, the rest as a checklist. */
export const jsm: Exporter = scopedEngine(
  {
    id: 'jsm',
    name: 'Jira Service Management',
    keeps: {
      zh: '节假日 .ics 文件与录入清单（首次响应、解决等目标的日历、时限和条件）；工作日只能近似。',
      en: 'A holiday .ics and a checklist (calendar, goal and condition of each SLA); working days only nearly.',
    },
  },
  { slots: ['respond', 'update', 'resolve'], calendar: 'dates', rollsAtClosing: true },
  ({ policy, book, hours }, scopes) => {
    for (const timer of scopes.flatMap(timersOf)) book.lose(timer, 'approximated', BY_HAND);
    const fresh = uniqueNames();
    for (const week of hours) book.loseCalendar(week.id, 'approximated', REASONS.calendarByHand);
    const calendars = hours.map((week) => {
      const name = slug(week.id, 'calendar');
      const events = closedSpans(week).map((span) => ({
        uid: `${slug(policy.metadata.name, 'letter')}-${name}-closed-${span.from}@pledgekit`,
        from: span.from,
        to: span.to,
        summary: span.name,
        busy: true,
      }));
      return {
        path: `${fresh(name)}-holidays.ics`,
        content: icsFile(`${policy.metadata.title}·${week.id}`, policy.spec.validity.from, events),
      };
    });
    const content = [
      checklist(policy, scopes),
      hoursChecklist(policy, hours, 'Jira Service Management'),
    ].join('\n');
    return [
      ...calendars,
      { path: 'checklist.md', content },
      { path: 'slas.csv', content: csv(policy, scopes) },
    ];
  },
);

const BY_HAND = {
  zh: 'Jira Service Management 没有建立 SLA 的接口，须按清单手工录入。',
  en: 'Jira Service Management has no interface that creates SLAs; enter them by hand from the checklist.',
};

const GOALS = {
  respond: 'Time to first response',
  update: 'Time to next update',
  resolve: 'Time to resolution',
};

function checklist(policy: Policy, scopes: readonly TicketScope[]): string {
  const rows = scopes.flatMap((scope) =>
    Object.entries(scope.deadlines).map(([slot, deadline]) =>
      row(policy, scope, slot as keyof typeof GOALS, deadline),
    ),
  );
  return [
    `# ${plain(policy.metadata.title)}：Jira Service Management 录入清单`,
    '',
    '| | SLA | 条件 JQL | 目标 Goal | 日历 Calendar | 开始 Start | 停止 Stop | 条款 Clause |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** In a code span, where Markdown escapes nothing: the label is of ASCII letters, digits and hyphens. */
function jqlOf(scope: TicketScope): string {
  return `labels = "pledge-${scope.id}"`;
}

/** Hours and minutes as a goal is typed; never days, which are hours of the calendar. */
function goalOf(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

/** The same as the checklist, for copying without any mark of Markdown. */
function csv(policy: Policy, scopes: readonly TicketScope[]): string {
  const rows = scopes.flatMap((scope) =>
    Object.entries(scope.deadlines).map(([slot, { timer, minutes, business, week }]) => [
      timer.name,
      GOALS[slot as keyof typeof GOALS],
      jqlOf(scope),
      goalOf(minutes),
      business && week && !week.roundTheClock ? week.id : '24/7',
      eventName(policy, timer.start.event),
      eventName(policy, timer.stop.event),
      timer.source.clause,
      timer.source.sentence,
    ]),
  );
  const header = ['SLA', 'Metric', 'JQL', 'Goal', 'Calendar', 'Start', 'Stop', 'Clause', 'Sentence'];
  return [header, ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function row(
  policy: Policy,
  scope: TicketScope,
  slot: keyof typeof GOALS,
  { timer, minutes, business, week }: Deadline,
): string {
  return [
    '',
    '☐',
    `${plain(timer.name)} / ${GOALS[slot]}`,
    `\`${jqlOf(scope)}\``,
    goalOf(minutes),
    business && week && !week.roundTheClock ? plain(week.id) : '24/7',
    plain(eventName(policy, timer.start.event)),
    plain(eventName(policy, timer.stop.event)),
    `${plain(timer.source.clause)} ${plain(timer.source.sentence)}`,
    '',
  ]
    .join(' | ')
    .trim();
}
