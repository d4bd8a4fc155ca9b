import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { check } from '../../src/check/index.ts';
import { fill } from '../../src/fill/index.ts';
import { kindIds, loadKind } from '../../src/index.ts';
import { parseValues } from '../../src/load/index.ts';
import type { Outcome } from '../../src/model/finding.ts';
import { derive } from '../../src/policy/index.ts';

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

test.each(kindIds())('the example of %s passes without an error or a warning', (id) => {
  const kind = must(loadKind(id));
  const filled = must(fill(kind, must(parseValues(kind.example, 'example.yaml'))));
  const letter = must(assemble(filled));
  const findings = check(filled, letter, { policy: must(derive(filled, letter)) });
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
  [
    'equipment-after-sales',
    'faultLevels:',
    'warrantyService: { response: 24小时, dispatch: 48小时 }\nfaultLevels:',
    'TIM-TWICE',
  ],
  [
    'equipment-after-sales',
    'faultLevels:',
    'warrantyService: { dispatch: 48小时 }\nfaultLevels:',
    'TIM-LADDER',
  ],
  ['equipment-after-sales', 'validUntil: 2036-03-09', 'validUntil: 2027-03-09', 'TIM-OUTLAST'],
  ['it-service-assurance', 'assign: 10分钟', 'assign: 20分钟', 'TIM-LADDER'],
  ['it-service-assurance', 'director: 2小时', 'director: 96小时', 'TIM-ESCALATE'],
  ['tender-supply', 'validUntil: 2029-03-19', 'validUntil: 2026-05-01', 'BID-DATES'],
  ['tender-supply', 'delivery: 15个工作日', 'delivery: 21个工作日', 'BID-LOOSE'],
  ['vehicle-after-sales', 'arrival: 60分钟', 'arrival: 10分钟', 'TIM-LADDER'],
];

test.each(TAMPERED)('%s with “%s” made “%s” gives %s once, with its clause', (id, from, to, code) => {
  const kind = must(loadKind(id));
  expect(kind.example).toContain(from);
  const filled = must(fill(kind, must(parseValues(kind.example.replace(from, to), 'example.yaml'))));
  const letter = must(assemble(filled));
  const policy = must(derive(filled, letter));
  const found = check(filled, letter, { policy }).filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]?.clause).toMatch(/\d|[一二三四五六七八九十]/u);
});

function findingsOf(id: string, from: string, to: string) {
  const kind = must(loadKind(id));
  expect(kind.example).toContain(from);
  const filled = must(fill(kind, must(parseValues(kind.example.replace(from, to), 'example.yaml'))));
  const letter = must(assemble(filled));
  return check(filled, letter, { policy: must(derive(filled, letter)) });
}

test('an escalation that some levels gain nothing by is a warning that names them, one that none gains by an error', () => {
  const found = (director: string) =>
    findingsOf('it-service-assurance', 'director: 2小时', `director: ${director}`)
      .filter(({ code }) => code === 'TIM-ESCALATE')
      .map(({ severity, pointer, message }) => `${severity} ${pointer} ${message.zh}`);
  expect(found('2小时')).toEqual([]);
  const [some = '', ...others] = found('5小时');
  expect(others).toEqual([]);
  expect(some).toMatch(/^warning \/escalation\/director .*5小时.*一级（重大）.*2小时.*二级（严重）.*4小时/);
  expect(some).not.toContain('三级');
  expect(found('96小时')).toEqual([expect.stringMatching(/^error .*全部时限/)]);
});

test('working days against days of the tender count as long as holidays can make them', () => {
  const found = findingsOf('tender-supply', '  delivery: 20个工作日', '  delivery: 15日').filter(
    ({ code }) => code === 'BID-LOOSE',
  );
  expect(found[0]?.severity).toBe('error');
  expect(found[0]?.message.zh).toMatch(/^承诺的15个工作日最长可达 2\d 日，可能超过招标文件要求的15日。$/u);
});

test('a court beside arbitration is told of, with the answer that keeps it out', () => {
  const body = 'arbitrationBody: 杭州仲裁委员会';
  const found = findingsOf('service-deadline', body, `${body}\n  court: 杭州市西湖区人民法院`);
  expect(found.map(({ code, message }) => `${code} ${message.zh}`)).toContainEqual(
    expect.stringMatching(
      /^VAL-UNPRINTED 已填写但未写入：.*杭州市西湖区人民法院.*，因为“.*”选的是“仲裁”。$/u,
    ),
  );
});
