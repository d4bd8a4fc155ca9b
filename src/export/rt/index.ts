import type { Weekday } from '../../model/calendar.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import { perlString } from '../shared/quote.ts';
import { REASONS } from '../shared/reasons.ts';
import { deviation } from '../shared/reckon.ts';
import { type DeadlineStage, planScopes, type Scope } from '../shared/scopes.ts';
import { targetLabel } from '../shared/targets.ts';
import { oneLine } from '../shared/text.ts';
import { bookDeviation, loseCommon, type Weeks, weekOf, weeksOf } from '../shared/tickets.ts';
import { type BusinessHours, type Counting, countingOf } from './counting.ts';

const DAY_NAMES: readonly (readonly [Weekday, string])[] = [
  ['Sun', 'Sunday'],
  ['Mon', 'Monday'],
  ['Tue', 'Tuesday'],
  ['Wed', 'Wednesday'],
  ['Thu', 'Thursday'],
  ['Fri', 'Friday'],
  ['Sat', 'Saturday'],
];

const TYPES: Readonly<Record<DeadlineStage, string>> = {
  respond: 'Response',
  update: 'KeepInLoop',
  resolve: 'Resolve',
};

/** Request Tracker 5: one file for RT_SiteConfig.d. */
export const requestTracker: Exporter = ticketEngine(
  {
    id: 'rt',
    name: 'Request Tracker 5',
    keeps: {
      zh: '响应、跟进、解决时限，含工作小时、工作日（次日起算、下班到期）、节假日与调休；30日以上的时限除外。',
      en: 'Response, update and resolution deadlines in business hours and in true working days, with holidays and make-up workdays; not beyond about 30 days.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book }) => {
    const { scopes, partly, weeks, counting } = planOf(policy);
    for (const timer of partly) book.lose(timer, 'approximated', REASONS.partly);
    for (const { stage, timers } of scopes)
      for (const [slot, timer] of Object.entries(timers)) {
        book.keep(timer);
        loseCommon(timer, book);
        if (stage) book.lose(timer, 'approximated', REASONS.ownTicket);
        if (slot === 'respond') book.lose(timer, 'approximated', RESPONSE);
        const { wrong, reckon, reasons } = counting(timer);
        for (const reason of wrong) book.lose(timer, 'wrong-deadline', reason);
        if (reckon) bookDeviation(timer, deviation(policy, timer, reckon), reasons, book);
      }
    const content = configOf(policy, scopes, weeks, counting);
    return [{ path: 'pledge_sla.pm', content }];
  },
);

/** Where each deadline stands in the configuration: its level, and `Response`, `KeepInLoop` or `Resolve` there. */
export function levelsOf(
  policy: Policy,
): readonly { readonly objective: string; readonly level: string; readonly type: string }[] {
  return planOf(policy).scopes.flatMap(({ name, timers }) =>
    (Object.entries(timers) as [DeadlineStage, TimerObjective][]).map(([slot, timer]) => ({
      objective: timer.id,
      level: name,
      type: TYPES[slot],
    })),
  );
}

function planOf(policy: Policy) {
  const weeks = weeksOf(policy, { calendar: 'dates' });
  const counting = (timer: TimerObjective): Counting => countingOf(timer, weekOf(timer, weeks), policy);
  const plan = planScopes(policy, {
    slots: ['respond', 'update', 'resolve'],
    clockOf: (timer) => counting(timer).hours?.name,
  });
  return { ...plan, weeks, counting };
}

const RESPONSE = {
  zh: 'RT 只在请求人来信后计响应时限，且每次来信都重新计；工单只有一个到期日，取响应与解决中较早的。',
  en: 'RT runs the response deadline only after the requestor writes, and after every message; a ticket has one due date, the earlier of response and resolution.',
};

function configOf(
  policy: Policy,
  scopes: readonly Scope[],
  weeks: Weeks,
  counting: (timer: TimerObjective) => Counting,
): string {
  const countings = scopes.flatMap((scope) => Object.values(scope.timers).map(counting));
  const hours = new Map<string, BusinessHours>();
  for (const counted of countings) if (counted.hours) hours.set(counted.hours.name, counted.hours);
  const zone = policy.spec.validity.timeZone;
  return [
    `# ${oneLine(policy.metadata.title)}`,
    '# 放入 /etc/request-tracker5/RT_SiteConfig.d/ 后重启 RT。 Put into RT_SiteConfig.d and restart RT.',
    '#',
    '# The minutes look odd on purpose: RT moves a deadline that falls on closing to the next opening. The',
    '# business time therefore ends one second early, and one second of real time brings it to the full minute.',
    '# Working days and days are counted in one-minute cells before midnight, then real time runs to closing.',
    '# 分钟数有意如此：使“下班时用完”的时限停在下班时，使工作日按次日起算、末日下班到期。',
    'use utf8;',
    '',
    'Set(%ServiceBusinessHours, (',
    ...[...hours.values()].flatMap(hoursLines),
    '));',
    '',
    'Set(%ServiceAgreements, (',
    '    Levels => {',
    ...scopes.flatMap((scope) => levelLines(scope, weeks, zone, counting)),
    '    },',
    '));',
    '',
    '1;',
    '',
  ].join('\n');
}

function hoursLines({ name, days, holidays }: BusinessHours): string[] {
  const lines = DAY_NAMES.map(([weekday, english], number) => {
    const day = days[weekday];
    if (!day) return `        ${number} => { Name => '${english}', Start => undef, End => undef },`;
    const breaks = day.breaks.map(([from, to]) => `{ Start => '${from}', End => '${to}' }`).join(', ');
    const pauses = breaks === '' ? '' : `, Breaks => [ ${breaks} ]`;
    return `        ${number} => { Name => '${english}', Start => '${day.start}', End => '${day.end}'${pauses} },`;
  });
  const dates = chunks(holidays, 8).map((row) => `            ${row.join(' ')}`);
  const list = holidays.length === 0 ? [] : ['        holidays => [qw(', ...dates, '        )],'];
  return [`    ${perlString(name)} => {`, ...lines, ...list, '    },'];
}

function levelLines(
  { name, timers }: Scope,
  weeks: Weeks,
  zone: string,
  counting: (timer: TimerObjective) => Counting,
): string[] {
  const entries = Object.entries(timers) as [DeadlineStage, TimerObjective][];
  const hours = entries.map(([, timer]) => counting(timer).hours?.name).find((found) => found !== undefined);
  const zones = entries.map(([, timer]) => weekOf(timer, weeks)?.timeZone);
  const timeZone = zones.find((found) => found !== undefined) ?? zone;
  const lines = entries.flatMap(([slot, timer]) => {
    const { amounts } = counting(timer);
    const pauses = timer.pause && timer.pause.length > 0 && slot === 'resolve';
    const ignore = pauses ? [`IgnoreOnStatuses => ['stalled']`, 'ExcludeTimeOnIgnoredStatuses => 1'] : [];
    return [
      `            # ${oneLine(`${timer.name}，${targetLabel(timer.target)}，条款 ${timer.source.clause}：${timer.source.sentence}`)}`,
      `            ${TYPES[slot]} => { ${[...amounts, ...ignore].join(', ')} },`,
    ];
  });
  return [
    `        ${perlString(name)} => {`,
    hours === undefined
      ? '            StartImmediately => 1,'
      : `            BusinessHours => ${perlString(hours)},`,
    `            Timezone => ${perlString(timeZone)},`,
    ...lines,
    '        },',
  ];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let index = 0; index < items.length; index += size) rows.push(items.slice(index, index + size));
  return rows;
}
