import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindPolicy } from '../export/kind-policies.ts';

/** The page that answers five questions about a policy. */
const page = readFileSync(new URL('../../src/policy/README.md', import.meta.url), 'utf8');

function program(language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  if (code === undefined) throw new Error(`the page has no ${language}`);
  return code;
}

function answers(command: string, args: readonly string[], policy: unknown): unknown {
  const input = JSON.stringify(policy);
  return JSON.parse(execFileSync(command, args, { input, encoding: 'utf8' }));
}

test.each(['it-service-assurance', 'service-deadline'])('jq and Python answer alike about %s', (kind) => {
  const policy = kindPolicy(kind);
  const byJq = answers('jq', [program('jq')], policy);
  expect(answers('python3', ['-c', program('python')], policy)).toEqual(byJq);
  const timers = policy.spec.objectives.filter((one) => one.kind === 'timer');
  expect(byJq).toMatchObject({ worked: true, others: policy.spec.statements.length });
  expect((byJq as { clocks: string[] }).clocks).toHaveLength(timers.length);
  expect((byJq as { arrivals: string[] }).arrivals.length).toBeGreaterThan(0);
});
