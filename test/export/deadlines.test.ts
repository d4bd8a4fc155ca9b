import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { due, nonWorkingDates } from '../../src/calendar/index.ts';
import type { ExportResult } from '../../src/export/exporter.ts';
import { exportPolicy, wrongDeadlines } from '../../src/export/index.ts';
import { minutesOfTarget } from '../../src/export/shared/targets.ts';
import { engineWeek } from '../../src/export/shared/week.ts';
import type { WorkingCalendar } from '../../src/model/calendar.ts';
import type { Policy, TimerObjective } from '../../src/model/policy.ts';
import { examplePolicy, officeCalendar, officeCalendarWithBreak, timer } from '../builders/policy.ts';

function result(policy: Policy, engine: string): ExportResult {
  const exported = exportPolicy(policy, engine);
  if (!exported) throw new Error(`no engine ${engine}`);
  return exported;
}

function content(policy: Policy, engine: string, path: string): string {
  const file = result(policy, engine).files.find((one) => one.path === path);
  if (!file) throw new Error(`${engine} has no ${path}`);
  return file.content;
}

interface Call {
  readonly save?: string;
  readonly path: string;
  readonly body: Readonly<Record<string, never>>;
}
function calls(policy: Policy, engine: string, path: RegExp): readonly Call[] {
  return (JSON.parse(content(policy, engine, 'requests.json')) as Call[]).filter((call) =>
    path.test(call.path),
  );
}

function withTimers(...timers: TimerObjective[]): Policy {
  return examplePolicy({ objectives: timers });
}

function severities(policy: Policy, engine: string): readonly string[] {
  return result(policy, engine)
    .losses.filter(({ section }) => section === 'objectives')
    .map(({ severity }) => severity);
}

describe('the inverted calendar', () => {
  test('closes the 117 non-working dates of 2026 and keeps the make-up days open', () => {
    const policy = examplePolicy();
    const week = engineWeek(policy, officeCalendar());
    const theirs = nonWorkingDates(officeCalendar());
    expect(week.closed).toHaveLength(117);
    expect(week.closed.map(({ date }) => date)).toEqual(theirs.ok && theirs.value.map(({ date }) => date));
    expect(week.closed.map(({ date }) => date)).not.toContain('2026-10-10');
    expect(week.days.Sat).toEqual([[540, 1080]]);
    expect(week.unusual).toEqual([]);
  });

  test('starts when the letter takes effect', () => {
    const policy = examplePolicy();
    const validity = { ...policy.spec.validity, from: '2026-10-01' };
    const week = engineWeek({ ...policy, spec: { ...policy.spec, validity } }, officeCalendar());
    expect(week.closed[0]).toEqual({ date: '2026-10-01', name: '国庆节' });
  });

  test('cuts overnight windows at midnight, and names the dates that no engine can then hold', () => {
    const night: WorkingCalendar = {
      ...officeCalendar(),
      openingHours: [{ dayOfWeek: ['Fri'], opens: '22:00', closes: '06:00' }],
      specialOpeningHours: [{ date: '2026-03-06', closed: true, name: '停业' }],
    };
    const week = engineWeek(examplePolicy(), night);
    expect(week.days.Fri).toEqual([[1320, 1440]]);
    expect(week.days.Sat).toEqual([[0, 360]]);
    expect(week.closed.map(({ date }) => date)).toEqual(['2026-03-06', '2026-03-07']);
  });

  test('a make-up day with hours of its own makes every business deadline wrong', () => {
    const odd: WorkingCalendar = {
      ...officeCalendar(),
      specialOpeningHours: [{ date: '2026-10-14', opens: '10:00', closes: '12:00', name: '盘点' }],
    };
    const policy = examplePolicy({ calendars: [odd], objectives: [timer()] });
    for (const engine of ['rt', 'zammad', 'zendesk', 'znuny', 'glpi', 'servicenow'])
      expect(wrongDeadlines(result(policy, engine))[0]?.reason.zh, engine).toContain('2026-10-14');
  });

  test('a calendar that ends before the letter begins makes them wrong too', () => {
    const policy = examplePolicy({ objectives: [timer()] });
    const late = {
      ...policy,
      spec: { ...policy.spec, validity: { ...policy.spec.validity, from: '2027-01-01' } },
    };
    for (const engine of ['rt', 'zammad', 'glpi'])
      expect(severities(late, engine)).toContain('wrong-deadline');
  });
});

describe('targets in minutes', () => {
  const calendars = [officeCalendar(), officeCalendarWithBreak()];
  test('never end later than what was promised', () => {
    const targets = fc.record({
      value: fc.integer({ min: 1, max: 9 }).map(String),
      unit: fc.constantFrom('workday' as const, 'day' as const, 'month' as const),
      calendar: fc.constantFrom(...calendars),
      // January to June, so that nothing runs beyond the calendar.
      minute: fc.integer({ min: 0, max: 180 * 1440 }),
    });
    fc.assert(
      fc.property(targets, ({ value, unit, calendar, minute }) => {
        const start = new Date(Date.parse('2026-01-01T00:00:00+08:00') + minute * 60_000)
          .toISOString()
          .replace('Z', '+00:00');
        const clock = unit === 'workday' ? 'business' : 'wall';
        const amount = unit === 'month' ? '1' : value;
        const promised: TimerObjective['target'] = { value: amount, unit, clock, calendar: 'office' };
        const { count } = minutesOfTarget(promised, engineWeek(examplePolicy(), calendar));
        const own = unit === 'workday' ? calendar : undefined;
        const ours = due(own, start, { value: amount, unit, clock }, { timeZone: 'Asia/Shanghai' });
        const theirs = due(
          own,
          start,
          { value: String(count), unit: 'minute', clock },
          { timeZone: 'Asia/Shanghai' },
        );
        if (!ours.ok || !theirs.ok) throw new Error(`nothing is due from ${start}`);
        expect(Date.parse(theirs.value.due)).toBeLessThanOrEqual(Date.parse(ours.value.due));
      }),
      { numRuns: 200 },
    );
  });

  test('are exact for hours and minutes, also half ones', () => {
    expect(minutesOfTarget({ value: '0.5', unit: 'hour', clock: 'wall' }, undefined)).toEqual({
      count: 30,
      exact: true,
    });
    expect(minutesOfTarget({ value: '2.25', unit: 'hour', clock: 'wall' }, undefined).count).toBe(135);
    expect(minutesOfTarget({ value: '0.01', unit: 'hour', clock: 'wall' }, undefined)).toEqual({
      count: 0,
      exact: false,
    });
  });
});

/** Engines that count minutes only. */
const MINUTE_ENGINES = [
  'zammad',
  'zendesk',
  'znuny',
  'glpi',
  'freshdesk',
  'osticket',
  'itop',
  'chatwoot',
  'jsm',
  'servicenow',
];

describe('deadlines in the calendar', () => {
  const policy = withTimers(
    timer({ metric: 'resolution', target: { value: '15', unit: 'day', clock: 'wall' } }),
  );

  test('are exact where an engine ends at an opening or knows whole days', () => {
    const [calendar] = calls(policy, 'zammad', /calendars$/);
    expect(calendar?.body).toMatchObject({ business_hours: { sun: { timeframes: [['00:00', '00:01']] } } });
    expect(calls(policy, 'zammad', /slas$/)[0]?.body).toMatchObject({ solution_time: 15 });
    expect(calls(policy, 'glpi', /SLA$/)[0]?.body).toMatchObject({
      input: { number_time: 15, definition_time: 'day', end_of_working_day: 1 },
    });
  });

  test('are a day early elsewhere, never late', () => {
    for (const engine of MINUTE_ENGINES)
      expect(severities(policy, engine), engine).not.toContain('wrong-deadline');
  });
});

describe('promises that begin with another event than a request', () => {
  const later = timer({
    metric: 'resolution',
    target: { value: '2', unit: 'hour', clock: 'wall' },
    start: { event: 'turnover-exceeded' },
  });

  test('run on no plain new incident of ServiceNow', () => {
    const source = content(
      withTimers(later, timer({ id: 'second' })),
      'servicenow',
      'src/fluent/pledge.now.ts',
    );
    const starts = [...source.matchAll(/start: "([^"]*)"/g)].map(([, query]) => query);
    expect(starts).toEqual(['active=true^correlation_displayLIKEpledge:start:first-response', 'active=true']);
  });
});

describe('working days', () => {
  const threeDays = timer({
    id: 'days',
    metric: 'resolution',
    target: { value: '3', unit: 'workday', clock: 'business', calendar: 'office' },
  });

  test('are a minute early in Request Tracker: eves are counted, then time runs to closing', () => {
    expect(content(withTimers(threeDays), 'rt', 'pledge_sla.pm')).toContain(
      'Resolve => { BusinessMinutes => 2, RealMinutes => 1080 }',
    );
    expect(result(withTimers(threeDays), 'rt').losses).toContainEqual(
      expect.objectContaining({ item: 'days', severity: 'approximated', early: 1 }),
    );
  });

  test('are never eight hours: elsewhere the day of the calendar counts, and the deadline is early, never late', () => {
    const [sla] = calls(withTimers(threeDays), 'zammad', /slas$/);
    expect(sla?.body).toMatchObject({ solution_time: 3 * 540 - 1 });
    for (const engine of MINUTE_ENGINES) {
      expect(severities(withTimers(threeDays), engine), engine).not.toContain('wrong-deadline');
      const sizes = result(withTimers(threeDays), engine).losses.flatMap(({ early }) => early ?? []);
      expect(Math.max(...sizes), engine).toBeGreaterThan(0);
    }
  });

  test('beyond the reach of Request Tracker run in real time, early and never late', () => {
    const long = withTimers({ ...threeDays, target: { ...threeDays.target, value: '25' } });
    expect(severities(long, 'rt')).not.toContain('wrong-deadline');
    const [, minutes] =
      /Resolve => \{ RealMinutes => (\d+) \}/.exec(content(long, 'rt', 'pledge_sla.pm')) ?? [];
    // From the evening before a run of 25 working days without a holiday.
    expect(Number(minutes)).toBeGreaterThan(24 * 1440);
    expect(Math.max(...result(long, 'rt').losses.flatMap(({ early }) => early ?? []))).toBeGreaterThan(1440);
  });

  test('beyond that reach run in real time where the calendar ends before them too', () => {
    const inDecember = (value: string) => {
      const policy = withTimers({ ...threeDays, target: { ...threeDays.target, value } });
      const validity = { ...policy.spec.validity, from: '2026-12-18' };
      return content({ ...policy, spec: { ...policy.spec, validity } }, 'rt', 'pledge_sla.pm');
    };
    expect(inDecember('20')).toContain('Resolve => { RealMinutes => 28440 }');
    expect(inDecember('10')).toContain('Resolve => { BusinessMinutes => 9, RealMinutes => 1080 }');
  });

  test('in a zone with daylight saving are not promised by Request Tracker', () => {
    const policy = withTimers(threeDays);
    const berlin = { ...officeCalendar(), timeZone: 'Europe/Berlin' };
    const moved = { ...policy, spec: { ...policy.spec, calendars: [berlin] } };
    expect(severities(moved, 'rt')).toContain('wrong-deadline');
  });
});

describe('business hours', () => {
  const hours = timer({ id: 'hours', metric: 'resolution' });
  test('are taken without a wrong deadline where single dates can be closed', () => {
    for (const engine of [
      'rt',
      'zammad',
      'zendesk',
      'znuny',
      'glpi',
      'servicenow',
      'freshdesk',
      'jsm',
      'osticket',
    ])
      expect(severities(withTimers(hours), engine), engine).not.toContain('wrong-deadline');
    expect(severities(withTimers(hours), 'rt')).toEqual([]);
  });
  test('come early where there are no holidays, with their size', () => {
    const [loss] = result(withTimers(hours), 'chatwoot').losses.filter(({ early }) => early !== undefined);
    expect(loss?.severity).toBe('approximated');
    // Over the long holidays of 2026 the calendar stands still for more than a week.
    expect(loss?.early).toBeGreaterThan(7 * 1440);
  });
  test('on half hours and with a break come early where the engine holds whole hours or one window', () => {
    const policy = examplePolicy({ calendars: [officeCalendarWithBreak()], objectives: [hours] });
    for (const engine of ['znuny', 'freshdesk', 'osticket', 'zammad']) {
      expect(wrongDeadlines(result(policy, engine)), engine).toHaveLength(0);
      expect(result(policy, engine).kept, engine).toHaveLength(1);
    }
  });
});

test('a promise shorter than an engine takes is left out, never shown late', () => {
  const short = withTimers(
    timer({ metric: 'resolution', target: { value: '10', unit: 'minute', clock: 'wall' } }),
  );
  for (const engine of ['freshdesk', 'osticket']) {
    expect(result(short, engine).kept, engine).toEqual([]);
    expect(severities(short, engine), engine).toEqual(['dropped']);
  }
});

describe('places in a ticket', () => {
  test('severities become priorities in the order of the letter', () => {
    const byLevel = ['urgent', 'general'].map((severity, index) =>
      timer({
        id: severity,
        metric: 'resolution',
        target: { value: String(4 * (index + 1)), unit: 'hour', clock: 'wall' },
        appliesTo: { severities: [severity] },
      }),
    );
    const metrics = calls(withTimers(...byLevel), 'zendesk', /policies/).map(
      ({ body }) =>
        (body as unknown as { sla_policy: { policy_metrics: object[] } }).sla_policy.policy_metrics,
    );
    expect(metrics).toEqual([
      [{ priority: 'urgent', metric: 'total_resolution_time', target: 240, business_hours: false }],
      [{ priority: 'high', metric: 'total_resolution_time', target: 480, business_hours: false }],
    ]);
  });

  test('a deadline on another clock gets an SLA of its own instead of the wrong clock', () => {
    const policy = withTimers(
      timer({ id: 'answer', name: '答复' }),
      timer({
        id: 'solve',
        name: '解决',
        metric: 'resolution',
        target: { value: '24', unit: 'hour', clock: 'wall' },
      }),
    );
    const slas = calls(policy, 'zammad', /slas$/).map(({ body }) => body);
    expect(slas).toMatchObject([
      { first_response_time: null, solution_time: 1440 },
      { first_response_time: null, solution_time: 119 },
    ]);
    expect(result(policy, 'zammad').kept).toEqual(['answer', 'solve']);
    // Zendesk chooses for each metric, so one policy holds both.
    expect(calls(policy, 'zendesk', /policies/)).toHaveLength(1);
  });

  test('stages such as registration stay apart from the resolution', () => {
    const policy = withTimers(
      timer({
        id: 'register',
        name: '登记',
        metric: 'registration',
        target: { value: '24', unit: 'hour', clock: 'wall' },
      }),
      timer({
        id: 'solve',
        name: '办结',
        metric: 'final_answer',
        target: { value: '72', unit: 'hour', clock: 'wall' },
      }),
    );
    const config = content(policy, 'rt', 'pledge_sla.pm');
    expect(config.match(/Resolve => \{ RealMinutes => \d+ \}/g)).toEqual([
      'Resolve => { RealMinutes => 4320 }',
      'Resolve => { RealMinutes => 1440 }',
    ]);
  });
});

test('an unknown engine has no export', () => {
  expect(exportPolicy(examplePolicy(), 'jira')).toBeUndefined();
});
