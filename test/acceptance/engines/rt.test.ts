import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { due } from '../../../src/calendar/index.ts';
import type { Loss } from '../../../src/export/exporter.ts';
import { exportPolicy } from '../../../src/export/index.ts';
import { levelsOf } from '../../../src/export/rt/index.ts';
import { sampledStarts } from '../../../src/export/shared/reckon.ts';
import { isTimer } from '../../../src/export/shared/scopes.ts';
import type { Policy, TimerObjective } from '../../../src/model/policy.ts';
import { allPolicies } from './policies.ts';

/** Starts for each objective; those that are no edges are spread evenly, also over weekdays and times of day. */
const STARTS = 200;
const DAY = 86_400_000;
/** Days of starts at most; the last due dates of a year's calendar then still lie in it. */
const LONGEST = 320;

const EDGE_DAYS = [
  '2026-02-13',
  '2026-02-14',
  '2026-02-24',
  '2026-09-30',
  '2026-10-08',
  '2026-10-10',
  '2026-05-02',
];
const EDGE_TIMES = ['00:00', '00:01', '09:00', '12:00', '13:30', '17:30', '18:00', '23:59'];

/**
 * Instants from the letter's first day on, to the last day from which something is due within the calendar: those where engines go
 * wrong, the edges of days, hours and holidays, and as many spread ones as are missing. None where not even an event of the first
 * second is due within it.
 */
function starts(policy: Policy, timer: TimerObjective): readonly number[] {
  const first = Date.parse(`${policy.spec.validity.from}T00:00:00+08:00`);
  const days = Array.from({ length: LONGEST }, (_, day) => first + day * DAY);
  // An event late on the day must be due within the calendar too.
  const last = days.findLast((day) => ourDue(policy, timer, day + DAY - 1000) !== undefined);
  if (last === undefined) return [];
  const edges = EDGE_DAYS.flatMap((day) =>
    EDGE_TIMES.map((time) => Date.parse(`${day}T${time}:00+08:00`)),
  ).filter((edge) => edge >= first && edge < last + DAY);
  const spread = STARTS - edges.length;
  const minutes = (last + DAY - first) / 60_000 / spread;
  return [
    ...Array.from({ length: spread }, (_, index) => first + Math.floor(index * minutes) * 60_000),
    ...edges,
  ];
}

/** What RT computes, in milliseconds, for each request. */
function askRt(
  config: string,
  requests: readonly { start: number; type: string; level: string }[],
): number[] {
  const directory = mkdtempSync(join(tmpdir(), 'pledge-rt-'));
  writeFileSync(join(directory, 'pledge_sla.pm'), config);
  const site = join(directory, 'RT_SiteConfig.pm');
  writeFileSync(
    site,
    "use utf8;\nSet($rtname, 'acceptance');\nSet($WebDomain, 'localhost');\nSet($Timezone, 'Asia/Shanghai');\n1;\n",
  );
  const lines = requests.map(({ start, type, level }) => `${start / 1000}\t${type}\t${level}\n`).join('');
  const answer = execFileSync('perl', [join(import.meta.dirname, 'rt/due.pl')], {
    input: lines,
    env: { ...process.env, RT_SITE_CONFIG: site, RT_SITE_CONFIG_DIR: directory, TZ: 'UTC' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return answer
    .trim()
    .split('\n')
    .map((line) => Number(line) * 1000);
}

/** Where the deadlines stand: everywhere, or each once, because the same lines are repeated for every severity. */
function places(policy: Policy, everywhere: boolean): ReturnType<typeof levelsOf> {
  const all = levelsOf(policy);
  const first = (at: number) =>
    all.findIndex(({ objective, type }) => objective === all[at]?.objective && type === all[at]?.type) === at;
  return everywhere ? all : all.filter((_, index) => first(index));
}

function ourDue(policy: Policy, timer: TimerObjective, start: number): number | undefined {
  const calendar = policy.spec.calendars.find(({ id }) => id === timer.target.calendar);
  const instant = new Date(start).toISOString().replace('Z', '+00:00');
  const outcome = due(calendar, instant, timer.target, { timeZone: policy.spec.validity.timeZone });
  return outcome.ok ? Date.parse(outcome.value.due) : undefined;
}

/** What the export says of a deadline: that it is the promised one, or how much earlier it is at most. */
function toldOf(
  losses: readonly Loss[],
  objective: string,
): { readonly wrong: boolean; readonly early: number } {
  const own = losses.filter(({ section, item }) => section === 'objectives' && item === objective);
  return {
    wrong: own.some(({ severity }) => severity === 'wrong-deadline'),
    early: Math.max(0, ...own.map(({ early = 0 }) => early)),
  };
}

const local = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);

describe("Request Tracker's own due dates are ours, or as much earlier as the export says", () => {
  for (const { name, policy } of allPolicies())
    test(name, () => {
      const result = exportPolicy(policy, 'rt');
      if (!result) throw new Error('no exporter');
      const timers = new Map(policy.spec.objectives.filter(isTimer).map((timer) => [timer.id, timer]));
      const all = places(policy, name === 'example');
      const right = all.filter(({ objective }) => !toldOf(result.losses, objective).wrong);
      const unmeasured: string[] = [];
      const compared = right.flatMap(({ objective, level, type }) => {
        const timer = timers.get(objective);
        if (!timer) throw new Error(`${objective} is no timer`);
        const { early } = toldOf(result.losses, objective);
        const from =
          early > 0 ? sampledStarts(policy).map((start) => Date.parse(start)) : starts(policy, timer);
        if (from.length === 0) unmeasured.push(objective);
        return from.flatMap((start) => {
          const ours = ourDue(policy, timer, start);
          return ours === undefined ? [] : [{ objective, start, ours, type, level, early }];
        });
      });
      // Only what is due after the calendar's end from the letter's first day on has nothing to compare.
      for (const objective of unmeasured) expect(calendarEnds(policy, timers.get(objective))).toBe(true);
      // Of the starts that sizes are measured from, some are due beyond the calendar.
      for (const objective of new Set(right.map((place) => place.objective)))
        if (!unmeasured.includes(objective) && toldOf(result.losses, objective).early === 0)
          expect(
            compared.filter((one) => one.objective === objective).length,
            objective,
          ).toBeGreaterThanOrEqual(STARTS);
      const theirs = askRt(result.files[0]?.content ?? '', compared);
      const earliest = new Map<string, number>();
      const differing = compared.flatMap(({ objective, start, ours, type, early }, index) => {
        // RT keeps fractions of a second until it stores the date in whole ones.
        const got = Math.floor((theirs[index] ?? Number.NaN) / 1000) * 1000;
        const minutes = (ours - got) / 60_000;
        earliest.set(objective, Math.max(earliest.get(objective) ?? 0, Math.ceil(minutes)));
        return got <= ours && minutes <= early
          ? []
          : [
              `${objective} ${type} from ${local(start)}: RT ${local(got)}, ours ${local(ours)}, told ${early}`,
            ];
      });
      const objectives = new Set(right.map(({ objective }) => objective));
      const refused = new Set(all.map(({ objective }) => objective).filter((id) => !objectives.has(id)));
      console.info(
        `RT agreement, ${name}: ${compared.length - differing.length} of ${compared.length} ` +
          `(${objectives.size} objectives in ${right.length} places; refused: ${[...refused].join(', ') || 'none'}; ` +
          `due beyond the calendar: ${unmeasured.join(', ') || 'none'})`,
      );
      expect(differing).toEqual([]);
      // What is told as early is so by just that much in RT itself.
      for (const [objective, minutes] of earliest)
        expect(minutes, objective).toBe(toldOf(result.losses, objective).early);
    });
});

function calendarEnds(policy: Policy, timer: TimerObjective | undefined): boolean {
  const { from } = policy.spec.validity;
  const calendar = policy.spec.calendars.find(({ id }) => id === timer?.target.calendar);
  const left = calendar
    ? (Date.parse(calendar.coverage.to) - Date.parse(from)) / DAY
    : Number.POSITIVE_INFINITY;
  return left < 3 * Number(timer?.target.value) + 15;
}
