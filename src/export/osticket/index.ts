import { yamlDocument } from '../../load/data.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import { plain } from '../shared/checklist.ts';
import type { LossBook } from '../shared/losses.ts';
import { isTimer } from '../shared/scopes.ts';
import { shortLine, uniqueNames } from '../shared/text.ts';
import { deadlineOf, describe, keepOnTicket, type Weeks, weekOf } from '../shared/tickets.ts';
import { LOADER } from './loader.ts';
import { holidaysOf, scheduleOf } from './schedules.ts';

/**
 * Facts of include/class.schedule.php and class.businesshours.php: one entry a date, so one window a day; hours that are used up to
 * the second go on to the next opening; `grace_period` is a whole number of hours, at most a year in the form.
 */
const POWERS = {
  calendar: 'dates',
  oneWindow: true,
  rollsAtClosing: true,
  step: 60,
  least: 60,
  most: 525_600,
} as const;

/** osTicket knows plans of whole hours, one deadline each; a script loads them by the installer's own functions. */
export const osticket: Exporter = ticketEngine(
  {
    id: 'osticket',
    name: 'osTicket',
    keeps: {
      zh: '每个时限一条 SLA 方案（整小时），工单同时只能套用一条；日程含节假日与调休，每日一段；由脚本装载。',
      en: 'One SLA plan of whole hours for each deadline, one plan at a time on a ticket; schedules with holidays and make-up workdays, one window a day; loaded by a script.',
    },
  },
  POWERS,
  ({ policy, book, weeks, hours }) => {
    const fresh = uniqueNames();
    const plans = policy.spec.objectives
      .filter(isTimer)
      .flatMap((timer) => planOf(policy, timer, weeks, fresh, book));
    const schedules = hours.map((week) => ({
      schedule: scheduleOf(policy, week),
      holidays: holidaysOf(policy, week),
    }));
    return [
      { path: 'sla.yaml', content: yamlDocument(plans) },
      { path: 'schedules.yaml', content: yamlDocument(schedules) },
      { path: 'pledge.json', content: `${JSON.stringify({ schedules, plans }, null, 2)}\n` },
      { path: 'load.php', content: LOADER },
      { path: 'checklist.md', content: checklist(policy, plans) },
    ];
  },
);

const ONE_DEADLINE = {
  zh: '工单同时只能套用一条 SLA 方案，其余时限须换方案或另建工单。',
  en: 'A ticket has one SLA plan at a time; other deadlines need a change of plan or a ticket of their own.',
};

/** SLA::FLAG_ACTIVE */
const ACTIVE = 1;

interface Plan {
  readonly name: string;
  readonly flags: number;
  /** Hours. */
  readonly grace_period: number;
  /** Name of the schedule, which the loader turns into its number; empty for day and night. */
  readonly schedule: string;
  readonly notes: string;
}

function planOf(
  policy: Policy,
  timer: TimerObjective,
  weeks: Weeks,
  fresh: (name: string) => string,
  book: LossBook,
): readonly Plan[] {
  const deadline = deadlineOf(policy, timer, weekOf(timer, weeks), POWERS, book);
  if (deadline === undefined) return [];
  const { minutes, business, week } = deadline;
  keepOnTicket(policy, timer, book);
  book.lose(timer, 'approximated', ONE_DEADLINE);
  const plan = {
    name: fresh(shortLine(timer.name, 60)),
    flags: ACTIVE,
    grace_period: minutes / 60,
    schedule: business && week && !week.roundTheClock ? scheduleOf(policy, week).name : '',
    notes: describe([timer]),
  };
  return [plan];
}

function checklist(policy: Policy, plans: readonly Plan[]): string {
  return [
    `# ${plain(policy.metadata.title)}：osTicket 方案核对表`,
    '',
    '运行 `load.php` 之后，在“管理面板 → 管理 → SLA”逐条核对，并在帮助主题或工单过滤器中指定。',
    'After `load.php`, check each plan and assign it by help topics or ticket filters.',
    '',
    '| | 名称 Name | 宽限小时 Grace period | 日程 Schedule | 内部备注 Notes |',
    '| --- | --- | --- | --- | --- |',
    ...plans.map(
      ({ name, grace_period, schedule, notes }) =>
        `| ☐ | ${plain(name)} | ${grace_period} | ${plain(schedule || '24/7')} | ${plain(notes)} |`,
    ),
    '',
  ].join('\n');
}
