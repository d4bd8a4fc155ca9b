import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { examplePolicy } from '../../builders/policy.ts';
import { exported, run, write } from './directory.ts';
import { acceptancePolicies, allPolicies } from './policies.ts';

/** What the scripts of the REST engines need: the variable of the address first, and the field of an id. */
const REST = {
  zammad: { address: 'ZAMMAD_URL', others: ['ZAMMAD_TOKEN'], answer: (id: number) => ({ id }) },
  zendesk: {
    address: 'ZENDESK_URL',
    others: ['ZENDESK_BASIC'],
    answer: (id: number) => ({ schedule: { id } }),
  },
  glpi: {
    address: 'GLPI_URL',
    others: ['GLPI_APP_TOKEN', 'GLPI_SESSION_TOKEN'],
    answer: (id: number) => ({ id }),
  },
  freshdesk: { address: 'FRESHDESK_URL', others: ['FRESHDESK_BASIC'], answer: (id: number) => ({ id }) },
  chatwoot: { address: 'CHATWOOT_ACCOUNT_URL', others: ['CHATWOOT_TOKEN'], answer: (id: number) => ({ id }) },
} as const;

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly headers: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Runs load.sh against a server that notes every call. */
async function load(directory: string, engine: keyof typeof REST): Promise<readonly Sent[]> {
  const { address, others, answer } = REST[engine];
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Sent['body'];
      const headers = JSON.stringify(request.headers);
      sent.push({ path: request.url ?? '', method: request.method ?? '', headers, body });
      response.end(JSON.stringify(answer(1000 + sent.length)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const secrets = Object.fromEntries(others.map((name) => [name, `secret-${name}`]));
  try {
    await promisify(execFile)('sh', ['load.sh'], {
      cwd: directory,
      env: { ...process.env, ...secrets, [address]: `http://127.0.0.1:${port}` },
    });
  } finally {
    server.close();
  }
  return sent;
}

describe('files that engines load', () => {
  test('Znuny finds the 117 non-working dates of 2026', () => {
    const directory = exported(examplePolicy(), 'znuny');
    const program = `use Kernel::Config::Files::ZZZPledge; my $c = {}; Kernel::Config::Files::ZZZPledge->can('Load')->(undef, $c);
      my $days = $c->{'TimeVacationDaysOneTime::Calendar1'}; my $n = 0; for my $y (values %$days) { $n += keys %$_ for values %$y } print $n;`;
    write(
      join(directory, 'Kernel/Config/Files/ZZZPledge.pm'),
      readFileSync(join(directory, 'ZZZPledge.pm'), 'utf8'),
    );
    expect(run('perl', ['-I', '.', '-e', program], directory)).toBe('117');
  });

  for (const { name, policy } of allPolicies()) {
    test(`Perl compiles the Znuny files of ${name}`, () => {
      const directory = exported(policy, 'znuny');
      expect(run('perl', ['-c', 'ZZZPledge.pm'], directory)).toContain('syntax OK');
      expect(run('perl', ['-c', 'add-slas.pl'], directory)).toContain('syntax OK');
    });

    test(`the iTop XML of ${name} is well formed`, () => {
      run('xmllint', ['--noout', 'sla.xml'], exported(policy, 'itop'));
    });
  }

  for (const { name, policy } of acceptancePolicies()) {
    for (const engine of Object.keys(REST) as (keyof typeof REST)[])
      test(`load.sh sends every request of ${name} to ${engine}`, async () => {
        const directory = exported(policy, engine);
        const requests = JSON.parse(readFileSync(join(directory, 'requests.json'), 'utf8')) as {
          save?: string;
          method: string;
          body: unknown;
          uses?: Record<string, string>;
        }[];
        const sent = await load(directory, engine);
        expect(sent.map(({ method }) => method)).toEqual(requests.map(({ method }) => method));
        for (const [index, { uses = {}, body }] of requests.entries()) {
          expect(sent[index]?.path).not.toMatch(/[{}]/);
          const expected = structuredClone(body) as Record<string, unknown>;
          for (const [field, saved] of Object.entries(uses)) {
            const id = 1001 + requests.findIndex(({ save }) => save === saved);
            expect(id).toBeGreaterThan(1000);
            const path = field.split('.');
            const holder = path
              .slice(0, -1)
              .reduce((node, key) => node[key] as Record<string, unknown>, expected);
            holder[path.at(-1) ?? ''] = id;
          }
          expect(sent[index]?.body).toEqual(expected);
          // Each secret ends a header of its own.
          for (const variable of REST[engine].others)
            expect(sent[index]?.headers).toMatch(new RegExp(`secret-${variable}"`));
        }
      });
  }
});
