import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { check } from '../../src/check/index.ts';
import { fill } from '../../src/fill/index.ts';
import { kindIds, loadKind } from '../../src/kinds/index.ts';
import { parseValues } from '../../src/load/index.ts';
import type { Outcome } from '../../src/model/finding.ts';

/** Warnings that the examples keep, each meant: see the closing note of the checks. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // A published letter with an arbitration clause, as its kind has it; the clause is not printed bold.
  'service-deadline': ['JUR-CONSUMER'],
};

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

test.each(kindIds())('the example of %s passes, with no warning that a drafter would call noise', (id) => {
  const kind = must(loadKind(id));
  const filled = must(fill(kind, must(parseValues(kind.example, 'example.yaml'))));
  const findings = check(filled, must(assemble(filled)));
  const grave = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  expect(grave.filter((code) => !MEANT[id]?.includes(code))).toEqual([]);
});
