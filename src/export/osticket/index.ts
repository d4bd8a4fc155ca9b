import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import { hoursChecklist, plain } from '../shared/checklist.ts';
import type { LossBook } from '../shared/losses.ts';
import { REASONS } from '../shared/reasons.ts';
import { isTimer } from '../shared/scopes.ts';
import { shortLine, uniqueNames } from '../shared/text.ts';
import { deadlineOf, describe, loseCommon, usedWeeks, type Weeks, weekOf } from '../shared/tickets.ts';
import { yamlDocument } from '../shared/yaml.ts';

/** osTicket knows plans of whole hours, one deadline each, and has no interface to load them. */
export const osticket: Exporter = ticketEngine(
  {
    id: 'osticket',
    name: 'osTicket',
    keeps: {
      zh: '每个时限一条 SLA 方案（整小时），工单同时只能套用一条；工作时间表可含节假日与调休。',
      en: 'One SLA plan of whole hours for each deadline, one plan at a time on a ticket; schedules can hold holidays and make-up workdays.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book, weeks, hours }) => {
    const fresh = uniqueNames();
    const plans = policy.spec.objectives.filter(isTimer).map((timer) => planOf(timer, weeks, fresh, book));
    for (const week of hours) book.loseCalendar(week.id, 'approximated', REASONS.calendarByHand);
    return [
      { path: 'sla.yaml', content: yamlDocument(plans) },
      { path: 'checklist.md', content: checklist(policy, plans, weeks) },
    ];
  },
);

const ONE_DEADLINE = {
  zh: '工单同时只能套用一条 SLA 方案，其余时限须换方案或另建工单。',
  en: 'A ticket has one SLA plan at a time; other deadlines need a change of plan or a ticket of their own.',
};
const NO_HOUR = {
  zh: 'osTicket 最少一小时，短于一小时的承诺显示的期限会晚于承诺。',
  en: 'osTicket takes no less than one hour; a shorter promise gets a deadline later than promised.',
};

interface Plan {
  readonly name: string;
  readonly grace_period: number;
  readonly schedule: string;
  readonly notes: string;
}

function planOf(timer: TimerObjective, weeks: Weeks, fresh: (name: string) => string, book: LossBook): Plan {
  const week = weekOf(timer, weeks);
  const { minutes, business } = deadlineOf(timer, week, { calendar: 'dates' }, book);
  book.keep(timer);
  loseCommon(timer, book);
  book.lose(timer, 'approximated', ONE_DEADLINE);
  if (minutes < 60) book.lose(timer, 'wrong-deadline', NO_HOUR);
  else if (minutes % 60 !== 0) book.lose(timer, 'wrong-deadline', REASONS.fractionOfHour);
  return {
    name: fresh(shortLine(timer.name, 60)),
    grace_period: Math.max(1, Math.floor(minutes / 60)),
    schedule: business && week ? week.id : '24/7',
    notes: describe([timer]),
  };
}

function checklist(policy: Policy, plans: readonly Plan[], weeks: Weeks): string {
  const rows = plans.map(
    ({ name, grace_period, schedule, notes }) =>
      `| ☐ | ${plain(name)} | ${grace_period} | ${plain(schedule)} | ${plain(notes)} |`,
  );
  return [
    `# ${plain(policy.metadata.title)}：osTicket 录入清单`,
    '',
    '先在“管理面板 → 管理 → 日程”建立下面的工作时间表，再在“SLA 方案”中逐条录入。',
    'First create the schedules below (Admin Panel → Manage → Schedules), then each plan (SLA).',
    '',
    '| | 名称 Name | 宽限小时 Grace period | 日程 Schedule | 内部备注 Notes |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    hoursChecklist(policy, usedWeeks(policy, weeks), 'osTicket'),
  ].join('\n');
}
