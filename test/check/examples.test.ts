import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { check } from '../../src/check/index.ts';
import { fill } from '../../src/fill/index.ts';
import { kindIds, loadKind } from '../../src/index.ts';
import { parseValues } from '../../src/load/index.ts';
import type { Outcome } from '../../src/model/finding.ts';

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

test.each(kindIds())('the example of %s passes without an error or a warning', (id) => {
  const kind = must(loadKind(id));
  const filled = must(fill(kind, must(parseValues(kind.example, 'example.yaml'))));
  const findings = check(filled, must(assemble(filled)));
  const grave = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  expect(grave).toEqual([]);
});

const TAMPERED: readonly (readonly [kind: string, from: string, to: string, code: string])[] = [
  ['tender-supply', 'refund: 7日', 'refund: 5日', 'CON-3B-RETURN'],
  ['omnichannel-commitment', 'noReason: 7日', 'noReason: 1日', 'CON-NOREASON'],
  ['tender-supply', 'total: 2', 'total: 3', 'CPY-SUM'],
  ['bilateral-service', 'final: 120小时', 'final: 12小时', 'TIM-LADDER'],
  ['bilateral-service', 'maxExtension: 5日', 'maxExtension: 10日', 'TIM-EXT'],
  [
    'service-deadline',
    'arbitrationBody: 杭州仲裁委员会',
    'arbitrationBody: 杭州市劳动争议仲裁委员会',
    'ARB-LABOR-BODY',
  ],
  ['service-deadline', 'arbitrationBody: 杭州仲裁委员会', 'arbitrationBody: 杭州市仲裁机构', 'ARB-CITY-ONLY'],
];

test.each(TAMPERED)('%s with “%s” made “%s” gives %s once, with its clause', (id, from, to, code) => {
  const kind = must(loadKind(id));
  expect(kind.example).toContain(from);
  const filled = must(fill(kind, must(parseValues(kind.example.replace(from, to), 'example.yaml'))));
  const found = check(filled, must(assemble(filled))).filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]?.clause).toMatch(/\d|[一二三四五六七八九十]/u);
});
