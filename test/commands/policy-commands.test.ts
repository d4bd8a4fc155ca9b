import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engines, kindIds, parseData } from '../../src/index.ts';
import { newFolder, pledge, type Run } from './support.ts';

const EXAMPLE = 'templates/service-deadline/example.yaml';

/** The policy of the example as a file on disk. */
async function policyFile(format: 'json' | 'yaml', values = EXAMPLE): Promise<string> {
  const run = await pledge(['policy', values, '--format', format]);
  expect(run.code).toBe(0);
  return run.out;
}

function written(text: string, name: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** The policy of the example with the value at a pointer replaced, or removed. */
async function mutated(pointer: string, value: unknown): Promise<string> {
  const policy = JSON.parse(await policyFile('json'));
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const parent = path.reduce((node, key) => node[key], policy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(policy, null, 2);
}

const due = (path: string, start: string, ...more: string[]): Promise<Run> =>
  pledge(['due', path, '--objective', 'complex-resolution', '--start', start, ...more]);

describe('pledge policy', () => {
  test.each(kindIds())('of %s is the same in JSON and YAML, and is accepted as a file', async (id) => {
    const values = `templates/${id}/example.yaml`;
    const [json, yaml] = [await policyFile('json', values), await policyFile('yaml', values)];
    expect(parseData(yaml)).toEqual(JSON.parse(json));
    for (const [text, name] of [
      [json, 'p.json'],
      [yaml, 'p.yaml'],
    ] as const) {
      const out = join(newFolder(), 'out');
      const run = await pledge(['export', written(text, name), '--to', 'openslo', '-o', out]);
      expect(run.err).not.toContain('✗');
      expect(run.code).toBe(0);
    }
  });

  test('records the waivers of the letter', async () => {
    const values = readFileSync(EXAMPLE, 'utf8').replace(
      /^kind:/m,
      'waivers:\n  - code: AD-100\n    reason: 招标文件要求\n    by: 法务部沈宁\nkind:',
    );
    const policy = JSON.parse(await policyFile('json', written(values, 'v.yaml')));
    expect(policy.metadata.waivers).toEqual([{ code: 'AD-100', reason: '招标文件要求', by: '法务部沈宁' }]);
    const again = written(JSON.stringify(policy), 'p.json');
    expect((await pledge(['export', again, '--to', 'rt', '-o', newFolder()])).code).toBe(0);
  });
});

test('pledge policy --supersedes names the letter that is replaced', async () => {
  const former = written(await policyFile('json'), 'former.json');
  const { out } = await pledge(['policy', EXAMPLE, '--supersedes', former]);
  const { letterDigest } = JSON.parse(readFileSync(former, 'utf8')).metadata.provenance;
  expect(JSON.parse(out).metadata.supersedes).toBe(letterDigest);
  const missing = await pledge(['policy', EXAMPLE, '--supersedes', join(newFolder(), 'none.json')]);
  expect([missing.code, missing.out]).toEqual([2, '']);
});

test('pledge engines --for tells what each engine keeps, late and early', async () => {
  const { out, code } = await pledge(['engines', '--for', EXAMPLE, '--json']);
  expect(code).toBe(0);
  const balances = JSON.parse(out) as { id: string; objectives: number; kept: number; late: number }[];
  expect(balances.map(({ id }) => id)).toEqual(engines.map(({ id }) => id));
  expect(balances.find(({ id }) => id === 'table')).toMatchObject({ kept: balances[0]?.objectives, late: 0 });
  const shown = await pledge(['engines', '--for', EXAMPLE]);
  expect(shown.out.split('\n')[0]).toMatch(/^系统 +保留 +会晚 +会早 +放不下 +最多早（分钟）$/);
});

describe('pledge export', () => {
  test.each(engines.map(({ id }) => id))(
    'to %s gives the same from values and from the policy',
    async (id) => {
      const policy = written(await policyFile('yaml'), 'p.yaml');
      const made = await Promise.all(
        [EXAMPLE, policy].map(async (from) => {
          const out = newFolder();
          const run = await pledge(['export', from, '--to', id, '-o', out]);
          expect(run.code).toBe(0);
          expect(run.err).toMatch(/保留目标 \d+ 个，损失 \d+ 处/);
          const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
            entry.isFile(),
          );
          return names
            .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
            .sort();
        }),
      );
      expect(made[0]?.length).toBeGreaterThan(0);
      expect(made[1]).toEqual(made[0]);
    },
  );

  test('refuses wrong deadlines with --strict, and writes nothing', async () => {
    const out = join(newFolder(), 'out');
    // An opening hour of one day alone, which no engine knows.
    const policy = JSON.parse(await policyFile('json'));
    const [office] = policy.spec.calendars;
    office.specialOpeningHours.push({ date: '2026-10-14', opens: '10:00', closes: '12:00', name: '盘点' });
    const timer = policy.spec.objectives.find(({ id }: { id: string }) => id === 'complex-resolution');
    Object.assign(timer.target, { unit: 'hour', value: '4', clock: 'business' });
    const path = written(JSON.stringify(policy), 'p.json');
    const run = await pledge(['export', path, '--to', 'zammad', '-o', out, '--strict']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('EXPORT-WRONG-DEADLINE');
    expect(run.err).toContain('没有生成任何文件');
    expect(existsSync(out)).toBe(false);
  });
});

/** A policy that must be refused: the value at the pointer, the finding's code, its line, its sentence. */
const BAD: readonly (readonly [string, string, unknown, string, RegExp, RegExp])[] = [
  [
    'an unknown version',
    '/apiVersion',
    'pledgekit/v9',
    'POLICY-VERSION',
    /"apiVersion": "pledgekit\/v9"/,
    /策略版本“pledgekit\/v9”不受支持/,
  ],
  ['no version', '/apiVersion', undefined, 'POLICY-VERSION', /p\.json/, /没有写明策略版本/],
  [
    'an unknown field',
    '/spec/objectives/0/colour',
    'red',
    'POLICY-INVALID',
    /"colour": "red"/,
    /没有 \/spec\/objectives\/0\/colour 这个字段/,
  ],
  [
    'an ill-written hour',
    '/spec/calendars/0/openingHours/0/opens',
    '25:00',
    'POLICY-INVALID',
    /"opens": "25:00"/,
    /不能是“25:00”。上班：上班时刻，HH:MM/,
  ],
  [
    'an objective that names no calendar',
    '/spec/objectives/1/target/calendar',
    undefined,
    'POLICY-OBJECTIVE',
    /"target": \{/,
    /没有指明工作日历/,
  ],
  [
    'an objective with an unknown calendar',
    '/spec/objectives/1/target/calendar',
    'night',
    'POLICY-OBJECTIVE',
    /"calendar": "night"/,
    /“night”不存在/,
  ],
  [
    'an invalid time zone',
    '/spec/calendars/0/timeZone',
    'Asia/Peking',
    'CALENDAR-ZONE',
    /"timeZone": "Asia\/Peking"/,
    /时区“Asia\/Peking”不存在/,
  ],
  [
    'an invented day',
    '/spec/validity/from',
    '2026-02-30',
    'POLICY-INVALID',
    /"from": "2026-02-30"/,
    /“2026-02-30”不是存在的日期/,
  ],
  [
    'a calendar that does not cover',
    '/spec/calendars/0/coverage',
    { from: '2027-01-01', to: '2027-12-31', onUncovered: 'error' },
    'CALENDAR-COVERAGE',
    /"coverage": \{/,
    /覆盖 2027-01-01 至 2027-12-31，不及承诺的有效期/,
  ],
];

describe('a bad policy', () => {
  test.each(BAD)(
    'with %s is refused with its line, in both languages, and nothing is written',
    async (_name, pointer, value, code, line, sentence) => {
      const path = written(await mutated(pointer, value), 'p.json');
      const out = join(newFolder(), 'out');
      const run = await pledge(['export', path, '--to', 'rt', '-o', out]);
      expect(run.code).toBe(1);
      expect(run.err).toContain(code);
      expect(run.err).toMatch(line);
      expect(run.err).toMatch(sentence);
      expect(run.err).toContain('改法：');
      expect(existsSync(out)).toBe(false);
      const english = await pledge(['export', path, '--to', 'rt', '-o', out, '--lang', 'en']);
      expect(english.err).toContain('Nothing was written.');
      expect(
        english.err
          .split('\n')
          .filter((row) => !row.includes(' | '))
          .join('\n'),
      ).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );

  test.each([
    ['that is no JSON', '{ "apiVersion": "pledgekit/v1", ', 'FILE-SYNTAX'],
    ['that is a list', '- apiVersion: pledgekit/v1\n', 'FILE-SHAPE'],
    ['that is nothing but its version', 'apiVersion: pledgekit/v1\n', 'POLICY-INVALID'],
  ])('%s is refused', async (_name, text, code) => {
    const run = await pledge(['export', written(text, 'p.yaml'), '--to', 'rt', '-o', newFolder()]);
    expect(run.code).toBe(1);
    expect(run.err).toContain(code);
  });
});

/** An arrangement of 2027 made up for the tests. */
const NEXT_YEAR = JSON.stringify({
  closed: [
    { date: '2027-01-01', through: '2027-01-03', name: '元旦' },
    { date: '2027-02-05', through: '2027-02-11', name: '春节' },
    { date: '2027-05-01', through: '2027-05-05', name: '劳动节' },
    { date: '2027-10-01', through: '2027-10-07', name: '国庆节' },
  ],
});

describe('--holidays', () => {
  const start = '2026-12-31T10:00+08:00';

  test('lets promises be counted in a year that the built-in data lack', async () => {
    expect((await due(EXAMPLE, start)).code).toBe(1);
    const run = await due(EXAMPLE, start, '--holidays', written(NEXT_YEAR, '2027.json'));
    expect(run).toMatchObject({ code: 0, out: '2027-01-08T18:00:00+08:00\n' });
  });

  test('goes into the policy, and so into every export', async () => {
    const file = written(NEXT_YEAR, '2027.json');
    const { out } = await pledge(['policy', EXAMPLE, '--holidays', file]);
    expect(JSON.parse(out).spec.calendars[0].coverage.to).toBe('2027-12-31');
    const folder = join(newFolder(), 'out');
    await pledge(['render', EXAMPLE, '-f', 'policy', '-o', folder, '--holidays', file]);
    const policy = JSON.parse(readFileSync(join(folder, 'example.policy.json'), 'utf8'));
    expect(policy.spec.calendars[0].coverage.to).toBe('2027-12-31');
  });

  test.each([
    [
      'an unfinished year',
      '{"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
      '放假安排不完整',
    ],
    [
      'a date that does not exist',
      '{"days":[{"name":"元旦","date":"2027-02-30","isOffDay":true}]}',
      '第 1 行',
    ],
    ['something else', 'hello', '2027.json'],
  ])('refuses %s and does nothing', async (_name, text, sentence) => {
    const folder = join(newFolder(), 'out');
    const run = await pledge(['render', EXAMPLE, '-o', folder, '--holidays', written(text, '2027.json')]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain(sentence);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('pledge due', () => {
  test('counts in spite of errors of the letter, and says so', async () => {
    const text = readFileSync(EXAMPLE, 'utf8').replace(
      'effectiveFrom: 2026-03-02',
      'effectiveFrom: 2026-03-01',
    );
    const path = written(text.replace(/^signedOn: .*$/m, 'signedOn: 2026-03-09'), 'v.yaml');
    expect((await pledge(['check', path])).code).toBe(1);
    const run = await due(path, '2026-09-30T17:30+08:00');
    expect(run).toMatchObject({ code: 0, out: '2026-10-13T18:00:00+08:00\n' });
    expect(run.err).toContain('另有必须改的问题');
  });

  test('moves a last day in the National Day holiday to the day after it, and says why', async () => {
    const values = 'templates/equipment-after-sales/example.yaml';
    const start = ['--objective', 'complaint-final', '--start', '2026-09-20T10:00+08:00'];
    expect((await pledge(['due', values, ...start])).out).toBe('2026-10-09T00:00:00+08:00\n');
    const { out } = await pledge(['due', values, ...start, '--explain']);
    expect(out).toContain('2026-10-05（周一）国庆节，顺延至下一日（民法典第二百零三条）');
    expect(out).toContain('2026-10-08（周四）24:00 到期');
  });

  test('answers in one line, and explains each day', async () => {
    const start = '2026-09-30T17:30:00+08:00';
    expect((await due(EXAMPLE, start)).out).toBe('2026-10-13T18:00:00+08:00\n');
    const { out } = await due(EXAMPLE, start, '--explain');
    for (const line of [
      '  2026-10-01（周四）国庆节，不计\n',
      '  2026-10-10（周六）第 3 个工作日（国庆节调休上班）\n',
      '  2026-10-13（周二）第 5 个工作日，18:00 到期\n',
    ])
      expect(out).toContain(line);
    const json = JSON.parse((await due(EXAMPLE, start, '--json')).out);
    expect(json).toMatchObject({ due: '2026-10-13T18:00:00+08:00', objective: 'complex-resolution' });
  });

  test.each([
    ['without an offset', '2026-03-02T10:00:00', 'TIME-OFFSET', '缺少时区偏移'],
    ['that is no time', 'gestern', 'TIME-OFFSET', '“gestern”不是时间的写法'],
    ['on a day that does not exist', '2026-02-29T10:00+08:00', 'TIME-OFFSET', '日期不存在'],
    ['after the last second', '2026-02-28T24:01+08:00', 'TIME-OFFSET', '钟点不存在'],
    ['in no year of this world', '9999-12-31T10:00+08:00', 'TIME-OFFSET', '年份不在 1900 至 2199 之间'],
    ['with an offset of no place', '2026-02-28T10:00+99:00', 'TIME-OFFSET', '偏移不在 -12:00 至 +14:00'],
    [
      'beyond the calendar',
      '2027-03-02T10:00:00+08:00',
      'CALENDAR-COVERAGE',
      '只覆盖 2026-01-01 至 2026-12-31',
    ],
  ])('refuses a start %s', async (_name, start, code, sentence) => {
    const run = await due(EXAMPLE, start);
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain(code);
    expect(run.err).toContain(sentence);
    const json = await due(EXAMPLE, start, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ findings: [{ code, severity: 'error' }] });
  });

  test.each([
    ['+0800', '2026-09-30T17:30+0800', '2026-10-13T18:00:00+08:00\n'],
    ['+08', '2026-09-30T17:30:00+08', '2026-10-13T18:00:00+08:00\n'],
    ['24:00', '2026-09-30T24:00+08:00', '2026-10-13T18:00:00+08:00\n'],
  ])('takes %s', async (_name, start, answer) => {
    expect((await due(EXAMPLE, start)).out).toBe(answer);
  });

  test('warns of a start outside the validity, and counts all the same', async () => {
    const run = await due(EXAMPLE, '2026-01-05T10:00+08:00');
    expect(run.code).toBe(0);
    expect(run.out).toBe('2026-01-12T18:00:00+08:00\n');
    expect(run.err).toContain('2026-01-05 早于承诺书的生效日');
    const json = JSON.parse((await due(EXAMPLE, '2026-01-05T10:00+08:00', '--json')).out);
    expect(json.findings).toMatchObject([{ code: 'TIME-VALIDITY', severity: 'warning' }]);
  });

  test('says where the calendar that does not cover stands', async () => {
    expect((await due(EXAMPLE, '2027-03-02T10:00:00+08:00')).err).toContain(EXAMPLE);
  });
});
