import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/commands/program.ts';
import { nodeIo } from '../../src/io/index.ts';
import { type TestRow, workbook } from '../table/workbook.ts';
import { exampleOf, freshFolder } from './memory-table.ts';

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command in this process, with what it prints. */
async function pledge(...args: string[]): Promise<Told> {
  let out = '';
  let err = '';
  const io = {
    ...nodeIo(),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    env: {},
    color: false,
  };
  const code = await main(args, io);
  return { code, out, err };
}

function flat(data: object, path = ''): [string, string][] {
  return Object.entries(data).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

/** A CSV of two letters, the second perhaps with another response time. */
function csv(response = '3小时'): string {
  // Another firm's telephone: a row that is the example is refused.
  const cells = flat(exampleOf()).map(([key, text]): [string, string] =>
    key.endsWith('phone') ? [key, text.replace(/\d$/, '5')] : [key, text],
  );
  const line = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(',');
  const second = cells.map(([key, text]) =>
    key === 'response' ? response : key === 'number' ? 'FW-2' : text,
  );
  const path = join(freshFolder(), '报价.csv');
  writeFileSync(
    path,
    [cells.map(([key]) => key), cells.map(([, text]) => text), second].map(line).join('\n'),
  );
  return path;
}

/** A workbook with one sheet of rows. */
function xlsx(rows: readonly TestRow[]): string {
  const path = join(freshFolder(), '报价.xlsx');
  writeFileSync(path, workbook([{ name: '报价', rows }]));
  return path;
}

describe('pledge batch', () => {
  test('notes about the table have a line each', async () => {
    const table = xlsx([
      ['承诺人-名称', '响应时限', '备注'],
      [{ t: 'str', v: '甲公司', f: 'A9' }, '3小时', '略'],
    ]);
    const { err } = await pledge('batch', table, '--kind', 'service-deadline', '--dry-run');
    expect(err).toMatch(/^· 报价\.xlsx .*\[TABLE-CELL\]$/mu);
  });

  test('a bad row is reported with its cell and the rest is made: exit code 1', async () => {
    const folder = freshFolder();
    const { code, out, err } = await pledge('batch', csv('100小时'), '-o', folder, '-f', 'policy');
    expect(code).toBe(1);
    expect(err).toContain('报价.csv 报价!');
    expect(err).toContain('[BLANK-RANGE');
    expect(out).toContain('共 2 行，生成 1 份，1 行有问题没有生成。');
    expect(out).toContain('--only-failed');
    expect(readdirSync(folder).sort()).toEqual([
      '.pledge-batch',
      'FW-2026-0001.policy.json',
      'manifest.json',
      '报价-结果.csv',
      '报价-读数对照.csv',
    ]);
  });

  test('JSON lines: each event one document on standard output, nothing else', async () => {
    const { code, out, err } = await pledge('batch', csv(), '-o', freshFolder(), '-f', 'policy', '--json');
    expect([code, err]).toEqual([0, '']);
    const types = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(['start', 'checked', 'checked', 'making', 'row', 'row', 'end']);
  });

  test.each([
    [['batch', xlsx([])], 1, 'TABLE-EMPTY'],
    [['batch', '/nowhere/报价.xlsx'], 2, '找不到文件'],
    [['batch', csv(), '--jobs', '0'], 2, '--jobs 要写'],
    [['batch', csv(), '--number', 'FW-{yyyy}'], 2, '编号规则'],
    [['batch', csv(), '-o', join(csv(), 'below'), '-f', 'policy'], 3, '--resume'],
    [['batch', 'merge', 'src'], 2, '没有分片的清单'],
  ])('%j --json: what stops a batch is JSON as well, exit code %i', async (args, exit, message) => {
    const { code, out } = await pledge(...args, '--json');
    expect(code).toBe(exit);
    const { type, findings } = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    expect(type).toBe('error');
    expect(findings[0]).toMatchObject({ severity: 'error', message: { zh: expect.any(String) } });
    expect(JSON.stringify(findings)).toContain(message);
  });

  test('a dry run lists names and pages and writes nothing', async () => {
    const folder = freshFolder();
    const { code, out } = await pledge(
      'batch',
      csv(),
      '-o',
      folder,
      '--dry-run',
      '--name',
      '{number}-{customer}',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/报价!3 {2}FW-2-杭州青禾商贸有限公司（\d 页/u);
    expect(out).toContain('没有写任何文件');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the result tells what was read from each cell', async () => {
    const folder = freshFolder();
    const { code } = await pledge('batch', csv(), '-o', folder, '-f', 'policy');
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, '报价-读数对照.csv'), 'utf8').split('\r\n');
    expect(lines[0]).toContain('单元格,填写项,来源,原文,读作,印作,条款');
    const response = lines.find((line) => line.startsWith('报价!3,') && line.includes('响应时限'));
    expect(response).toMatch(/^报价!3,报价![A-Z]+3,响应时限,填写,3小时,3小时,3小时,.+/u);
  });

  test('rows with one number are all refused, each told of another, and none is issued', async () => {
    const cells = flat(exampleOf());
    const names = ['甲', '乙', '丙'].map((one) => `"杭州${one}商贸有限公司"`);
    const lines = names.map((name) =>
      cells.map(([key, text]) => (key === 'customer.name' ? name : `"${text}"`)).join(','),
    );
    const table = join(freshFolder(), '报价.csv');
    writeFileSync(table, [cells.map(([key]) => key).join(','), ...lines].join('\n'));
    for (const more of [[], ['--dry-run']]) {
      const folder = freshFolder();
      const { code, out } = await pledge('batch', table, '-o', folder, '-f', 'policy', '--json', ...more);
      expect(code).toBe(1);
      expect(readdirSync(folder).filter((name) => name.endsWith('.policy.json'))).toEqual([]);
      const told = out.split('\n').filter((line) => line.includes('TABLE-NUMBER'));
      expect(told).toHaveLength(3);
      expect(told[0]).toContain('报价!3');
    }
  });

  test('shards merge by command', async () => {
    const [one, two, out] = [freshFolder(), freshFolder(), freshFolder()];
    const table = csv();
    await pledge('batch', table, '-o', one, '-f', 'policy', '--shard', '1/2');
    await pledge('batch', table, '-o', two, '-f', 'policy', '--shard', '2/2');
    const merged = await pledge('batch', 'merge', one, two, '-o', out, '--table', table);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(merged.out).toContain('合并了 2 片：共 2 行，2 份');
    expect(readdirSync(out).sort()).toEqual([
      'FW-2.policy.json',
      'FW-2026-0001.policy.json',
      'manifest.json',
      '报价-结果.csv',
      '报价-读数对照.csv',
    ]);
  });

  test('shards do not merge into another table: exit code 2, nothing written', async () => {
    const [one, out] = [freshFolder(), freshFolder()];
    await pledge('batch', csv(), '-o', one, '-f', 'policy', '--shard', '1/1');
    const { code, err } = await pledge('batch', 'merge', one, '-o', out, '--table', csv('4小时'));
    expect(code).toBe(2);
    expect(err).toContain('不是生成这些分片的那个表（报价）');
    expect(readdirSync(out)).toEqual([]);
  });

  test.each([
    [['--kind', 'service-deadlin'], 'service-deadline'],
    [['--shard', '3/2'], '--shard 要写成'],
    [['--shard', '1/2', '--zip'], '不能和 --zip 一起用'],
    [['--jobs', '0'], '--jobs 要写'],
    [['--number', 'FW-{yyyy}'], '编号规则'],
    [['--name', '{purchaser}'], '文件名规则里的 {purchaser} 不是填写项'],
    [['--name', '{number'], '大括号没有成对'],
    [['--name', '{number}}'], '大括号没有成对'],
    [['-f', 'doc'], '没有格式'],
  ])('%j is wrong usage: exit code 2 and a remedy, nothing written', async (options, message) => {
    const folder = freshFolder();
    const { code, err } = await pledge('batch', csv(), '-o', folder, ...options);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.match(/✗/gu)).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  test.each([
    [['batch', '/nowhere/报价.csv'], 'pledge sheet <kind> -o 报价.xlsx'],
    [['batch', 'src'], 'src 是文件夹'],
    [['batch', 'merge', 'src', '--table', '/nowhere/报价.xlsx'], 'pledge sheet <kind> -o 报价.xlsx'],
    [['batch', csv(), '--style', '/nowhere/house.yaml'], 'schemas/house-style.schema.json'],
  ])('%j: a file that is not there is told with the command that makes one', async (args, message) => {
    const { code, err } = await pledge(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('pledge init');
  });

  test('a folder that cannot be written is the disk’s fault: exit code 3', async () => {
    const file = csv();
    const { code, err } = await pledge('batch', file, '-o', join(file, 'below'), '-f', 'policy');
    expect(code).toBe(3);
    expect(err).toContain('--resume');
  });
});

test('a value far off its column is told in the run, in its copy of the table and in JSON, and fails no row', async () => {
  const cells = flat(exampleOf()).map(([key, text]): [string, string] =>
    key.endsWith('phone') ? [key, text.replace(/\d$/, '5')] : [key, text],
  );
  const row = (number: string, response: string) =>
    cells.map(([key, text]) => (key === 'number' ? number : key === 'response' ? response : text));
  const folder = freshFolder();
  const path = join(folder, '报价.csv');
  const rows = [cells.map(([key]) => key), row('A-1', '4小时'), row('A-2', '4小时'), row('A-3', '48小时')];
  writeFileSync(path, rows.map((texts) => texts.map((text) => `"${text}"`).join(',')).join('\n'));
  const dry = await pledge('batch', path, '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.err + dry.out).toMatch(/第 4 行的“响应时限”是 48小时，这一列通常是 4小时/);
  expect((await pledge('batch', path, '--dry-run', '--lang', 'en')).err).toMatch(
    /the usual value of its column is 4小时/,
  );
  const made = await pledge('batch', path, '-o', join(folder, 'out'), '--format', 'policy', '--json');
  expect(made.code).toBe(0);
  expect(made.out.match(/TABLE-OUTLIER/g)).toHaveLength(1);
  expect(readFileSync(join(folder, 'out', '报价-结果.csv'), 'utf8').match(/TABLE-OUTLIER/g)).toHaveLength(1);
});
