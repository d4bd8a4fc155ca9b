import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examplePolicy } from '../../builders/policy.ts';
import { exported, run, write } from './directory.ts';
import { acceptancePolicies, allPolicies } from './policies.ts';
import { filledBody, filledPath, REST_ENGINES, requestsOf, restServer } from './rest.ts';

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
    for (const engine of REST_ENGINES)
      test(`load.sh sends every request of ${name} to ${engine}, with the ids of its answers`, async () => {
        const directory = exported(policy, engine);
        // Nothing is there yet that would have to be cleared.
        const requests = requestsOf(directory).filter(({ each }) => each === undefined);
        const server = restServer(engine);
        const sent = await server.load(directory);
        expect(sent.map(({ method }) => method)).toEqual(requests.map(({ method }) => method));
        for (const [index, request] of requests.entries()) {
          const ids = server.idsOf(requests, sent);
          expect(sent[index]?.path).toBe(filledPath(request.path, ids));
          expect(sent[index]?.body).toEqual(filledBody(request, ids));
          for (const secret of server.secrets) expect(sent[index]?.headers).toContain(`${secret}"`);
        }
      });

    for (const engine of name === 'example' ? REST_ENGINES : [])
      test(`${engine} holds the same of ${name} after load.sh has run again, and none after --remove`, async () => {
        const directory = exported(policy, engine);
        const server = restServer(engine);
        expect(await server.load(directory, '--dry-run')).toEqual([]);
        await server.load(directory);
        const once = server.holds();
        expect(once.length).toBeGreaterThan(0);
        await server.load(directory);
        expect(server.holds()).toEqual(once);
        await server.load(directory, '--remove');
        const named = requestsOf(directory).flatMap(({ same }) => (same ? [same.value] : []));
        expect(
          server.holds().filter((record) => named.some((value) => record.includes(`"${value}"`))),
        ).toEqual([]);
      });
  }
});
