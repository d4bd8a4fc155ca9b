import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { exported, run, write } from './directory.ts';
import { acceptancePolicies, allPolicies } from './policies.ts';

/** Cases of a month, one value an hour: `kept` of each hour kept, one missed. */
function cases(objective: string, outcome: string, each: number) {
  return {
    series: `pledge_cases_total{objective="${objective}", outcome="${outcome}"}`,
    values: `0+${each}x720`,
  };
}

describe('Prometheus and Alertmanager', () => {
  for (const { name, policy } of allPolicies())
    test(`promtool and amtool accept the export of ${name}`, () => {
      const directory = exported(policy, 'prometheus');
      expect(run('promtool', ['check', 'rules', 'pledge.rules.yml'], directory)).toMatch(
        /SUCCESS: \d+ rules found/,
      );
      const routes = run('amtool', ['check-config', 'alertmanager.yml'], directory);
      expect(routes).toContain('SUCCESS');
    });

  test('the rules alert on fed metrics exactly when a promise is broken', () => {
    const [example] = acceptancePolicies();
    if (!example) throw new Error('no example');
    const directory = exported(example.policy, 'prometheus');
    const overdue = (objective: string) => `ALERTS{alertname="PledgeOverdue", objective="${objective}"}`;
    const missed = 'ALERTS{alertname="PledgeAttainmentMissed", objective="first-response"}';
    const firing = (objective: string, calendar?: string) => [
      {
        labels:
          `ALERTS{alertname="PledgeOverdue", alertstate="firing", letter="unit-undertaking-fw-2026-0001", objective="${objective}"` +
          `${calendar ? `, pledge_calendar="${calendar}"` : ''}, severity="warning"}`,
        value: 1,
      },
    ];
    const attainmentFiring = [
      {
        labels:
          'ALERTS{alertname="PledgeAttainmentMissed", alertstate="firing", letter="unit-undertaking-fw-2026-0001", objective="first-response", pledge_calendar="office", severity="warning"}',
        value: 1,
      },
    ];
    const deadline = (objective: string, seconds: number) => ({
      series: `pledge_oldest_deadline_timestamp_seconds{objective="${objective}"}`,
      values: `${seconds}x720`,
    });
    const tests = {
      rule_files: ['pledge.rules.yml'],
      evaluation_interval: '1h',
      tests: [
        {
          interval: '1h',
          input_series: [deadline('first-response', 7200), deadline('handover', 14400)],
          promql_expr_test: [
            // On the second of the deadline nothing is late yet.
            { expr: overdue('first-response'), eval_time: '2h', exp_samples: [] },
            {
              expr: overdue('first-response'),
              eval_time: '3h',
              exp_samples: firing('first-response', 'office'),
            },
            { expr: overdue('handover'), eval_time: '4h', exp_samples: [] },
            { expr: overdue('handover'), eval_time: '5h', exp_samples: firing('handover') },
          ],
        },
        {
          // 95 % is promised: 19 of 20 is enough …
          interval: '1h',
          input_series: [cases('first-response', 'kept', 19), cases('first-response', 'missed', 1)],
          promql_expr_test: [{ expr: missed, eval_time: '720h', exp_samples: [] }],
        },
        {
          // … 18 of 19 is not.
          interval: '1h',
          input_series: [cases('first-response', 'kept', 18), cases('first-response', 'missed', 1)],
          promql_expr_test: [{ expr: missed, eval_time: '720h', exp_samples: attainmentFiring }],
        },
      ],
    };
    write(join(directory, 'tests.yml'), stringify(tests, { lineWidth: 0 }));
    expect(run('promtool', ['test', 'rules', 'tests.yml'], directory)).toContain('SUCCESS');
  });
});
