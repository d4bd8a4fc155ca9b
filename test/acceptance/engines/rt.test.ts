import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { due } from '../../../src/calendar/index.ts';
import { exportPolicy } from '../../../src/export/index.ts';
import { levelsOf } from '../../../src/export/rt/index.ts';
import type { Policy, TimerObjective } from '../../../src/model/policy.ts';
import { allPolicies } from './policies.ts';

/** Starts for each objective; those that are no edges are spread evenly, also over weekdays and times of day. */
const STARTS = 200;
const LAST = Date.parse('2026-11-15T00:00:00+08:00');

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
 * Instants of 2026 from the letter's first day on: those where engines go wrong, the edges of days, hours and
 * holidays, and as many spread ones as are missing.
 */
function starts(policy: Policy): readonly number[] {
  const first = Date.parse(`${policy.spec.validity.from}T00:00:00+08:00`);
  const edges = EDGE_DAYS.flatMap((day) =>
    EDGE_TIMES.map((time) => Date.parse(`${day}T${time}:00+08:00`)),
  ).filter((edge) => edge >= first);
  const spread = STARTS - edges.length;
  const minutes = Math.floor((LAST - first) / 60_000 / spread);
  return [...Array.from({ length: spread }, (_, index) => first + index * minutes * 60_000), ...edges];
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

/** Our due date in RT's way: a last day off stays where it falls, which the export calls early. */
function ourDue(policy: Policy, timer: TimerObjective, start: number): number | undefined {
  const stays = timer.target.unit === 'day';
  const calendar = stays ? undefined : policy.spec.calendars.find(({ id }) => id === timer.target.calendar);
  const instant = new Date(start).toISOString().replace('Z', '+00:00');
  const outcome = due(calendar, instant, timer.target, { timeZone: policy.spec.validity.timeZone });
  return outcome.ok ? Date.parse(outcome.value.due) : undefined;
}

describe("Request Tracker's own due dates are ours", () => {
  for (const { name, policy } of allPolicies())
    test(name, () => {
      const result = exportPolicy(policy, 'rt');
      if (!result) throw new Error('no exporter');
      const wrong = new Set(
        result.losses.filter(({ severity }) => severity === 'wrong-deadline').map(({ item }) => item),
      );
      const right = places(policy, name === 'example').filter(({ objective }) => !wrong.has(objective));
      const compared: { objective: string; start: number; ours: number; type: string; level: string }[] = [];
      for (const { objective, level, type } of right) {
        const timer = policy.spec.objectives.find(({ id }) => id === objective);
        if (timer?.kind !== 'timer') throw new Error(`${objective} is no timer`);
        const before = compared.length;
        for (const start of starts(policy)) {
          const ours = ourDue(policy, timer, start);
          if (ours !== undefined) compared.push({ objective, start, ours, type, level });
        }
        expect(compared.length - before, objective).toBeGreaterThanOrEqual(STARTS);
      }
      const theirs = askRt(result.files[0]?.content ?? '', compared);
      const differing = compared.flatMap(({ objective, start, ours, type }, index) => {
        // RT keeps fractions of a second until it stores the date in whole ones.
        const got = Math.floor((theirs[index] ?? Number.NaN) / 1000) * 1000;
        const iso = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19);
        return got === ours
          ? []
          : [`${objective} ${type} from ${iso(start)}: RT ${iso(got)}, ours ${iso(ours)}`];
      });
      console.info(
        `RT agreement, ${name}: ${compared.length - differing.length} of ${compared.length} ` +
          `(${new Set(right.map(({ objective }) => objective)).size} objectives without wrong-deadline in ${right.length} places; refused: ${[...wrong].join(', ') || 'none'})`,
      );
      expect(differing).toEqual([]);
    });
});
