import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exported, run } from './directory.ts';
import { allPolicies } from './policies.ts';

const SDK = join(import.meta.dirname, 'servicenow/node_modules');

describe('the ServiceNow SDK compiles the export', () => {
  for (const { name, policy } of allPolicies())
    test(name, () => {
      const directory = exported(policy, 'servicenow');
      symlinkSync(SDK, join(directory, 'node_modules'));
      const log = run('node_modules/.bin/now-sdk', ['build', '.'], directory);
      expect(log).toContain('Build completed successfully');
      const updates = readdirSync(join(directory, 'dist/app/update'));
      const slas = updates.filter((file) => file.startsWith('contract_sla_'));
      const timers = policy.spec.objectives.filter(({ kind }) => kind === 'timer');
      expect(slas).toHaveLength(timers.length);
      const text = slas
        .map((file) => readFileSync(join(directory, 'dist/app/update', file), 'utf8'))
        .join('\n');
      for (const { name: promise } of timers) expect(unescaped(text)).toContain(promise);
    });
});

function unescaped(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
