import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { exampleOf } from '../batch/memory-table.ts';

const PROGRAM = join(PACKAGE_ROOT, 'bin', 'pledge.js');

/** The example of a kind in a row: headings by id, content as written. */
function flat(data: object, path = ''): [string, string][] {
  return Object.entries(data).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

/** A CSV file of service-deadline letters; `change` alters the cells of a row, by id. */
function csv(name: string, count: number, change: (row: number) => Readonly<Record<string, string>>): string {
  // Another firm's telephone: a row that is the example is refused.
  const cells = flat(exampleOf('service-deadline')).map(([key, text]): [string, string] =>
    key.endsWith('phone') ? [key, text.replace(/\d$/, '5')] : [key, text],
  );
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [cells.map(([key]) => quoted(key)).join(',')];
  for (let row = 2; row < count + 2; row++) {
    const own = { ...Object.fromEntries(cells), ...change(row) };
    lines.push(cells.map(([key]) => quoted(own[key] ?? '')).join(','));
  }
  const path = join(mkdtempSync(join(tmpdir(), 'table-')), name);
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
}

function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, 'batch', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
  return { child, ended };
}

/** SHA-256 of every visible file. */
function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

const fresh = (): string => mkdtempSync(join(tmpdir(), 'letters-'));

describe('pledge batch', () => {
  test('1,000 rows with 30 bad ones: 970 letters, and a copy of the table that names the 30', async () => {
    const bad = (row: number): boolean => row % 33 === 0;
    const table = csv('报价.csv', 1000, (row) => ({
      number: `FW-2026-${String(row).padStart(4, '0')}`,
      'customer.name': `杭州青禾商贸${row}号有限公司`,
      ...(bad(row) ? { response: '100小时' } : {}),
    }));
    const before = readFileSync(table);
    const folder = fresh();
    const { code, out } = await start([table, '-o', folder, '--json']).ended;
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(events.at(-1)).toMatchObject({ type: 'end', rows: 1000, made: 970, failed: 30, skipped: 0 });
    const names = Object.keys(digests(folder));
    for (const suffix of ['.docx', '.pdf', '.policy.json'])
      expect(names.filter((name) => name.endsWith(suffix))).toHaveLength(970);
    const copy = readFileSync(join(folder, '报价-结果.csv'), 'utf8').trim().split(/\r?\n/u).slice(1);
    const failed = copy.flatMap((line, index) => (line.includes('BLANK-RANGE') ? [index + 2] : []));
    expect(failed).toEqual(Array.from({ length: 1000 }, (_, index) => index + 2).filter(bad));
    expect(readFileSync(table).equals(before)).toBe(true);
  });

  test('ten kills at odd moments, each taken up by --resume, end as one run', async () => {
    const table = csv('报价.csv', 48, (row) => ({
      number: '',
      'customer.name': `杭州青禾商贸${row}号有限公司`,
      ...(row % 16 === 0 ? { response: '很快' } : {}),
    }));
    const number = ['--number', 'FW-{yyyy}-{seq:4}'];
    const options = [...number, '--jobs', '2'];
    const whole = fresh();
    const began = Date.now();
    // One thread here, two below: the bytes do not tell.
    await start([table, '-o', whole, ...number, '--jobs', '1']).ended;
    const length = Date.now() - began;
    let broken = fresh();
    const pdfs = (): number => readdirSync(broken).filter((name) => name.endsWith('.pdf')).length;
    let moments: string[] = [];
    for (let round = 1, kills = 0; kills < 10; round++) {
      // How fast the machine is may change at any time: a run that was over before it was killed is begun anew elsewhere.
      expect(round, moments.join('; ')).toBeLessThanOrEqual(40);
      const { child, ended } = start([
        table,
        '-o',
        broken,
        ...options,
        ...(moments.length === 0 ? [] : ['--resume']),
      ]);
      if (kills < 3) {
        // While the table is read, checked, numbered.
        const delay = length * (0.1 + 0.4 * Math.random());
        await sleep(delay);
        moments.push(`after ${delay} ms`);
      } else {
        // A few letters on, at any point of the next one.
        const goal = Math.min(44, pdfs() + Math.ceil(Math.random() * 5));
        const delay = Math.random() * 60;
        await until(() => pdfs() >= goal || child.exitCode !== null);
        await sleep(delay);
        moments.push(`at ${goal} letters and ${delay} ms`);
      }
      child.kill('SIGKILL');
      if ((await ended).code === null) kills++;
      else {
        expect(digests(broken), moments.join('; ')).toEqual(digests(whole));
        broken = fresh();
        moments = [];
      }
    }
    const last = await start([table, '-o', broken, ...options, '--resume']).ended;
    expect(last.code).toBe(1);
    expect(digests(broken), moments.join('; ')).toEqual(digests(whole));
    expect(Object.keys(digests(whole)).filter((name) => name.endsWith('.pdf'))).toHaveLength(45);
    const numbers = readdirSync(join(broken, '.pledge-batch', 'numbers'));
    expect(numbers.filter((name) => name.endsWith('.json'))).toHaveLength(45);
  });

  test('Ctrl-C finishes the letters under way and says how to go on', async () => {
    const table = csv('报价.csv', 200, (row) => ({ number: `FW-${row}` }));
    const folder = fresh();
    const { child, ended } = start([table, '-o', folder, '-f', 'docx,policy', '--jobs', '1']);
    await until(() => readdirSync(folder).some((name) => name.endsWith('.docx')));
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect(code).toBe(1);
    expect(out).toContain('--resume');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const made = manifest.rows.filter((row: { state: string }) => row.state === 'made').length;
    expect(made).toBe(readdirSync(folder).filter((name) => name.endsWith('.docx')).length);
    expect(made).toBeLessThan(200);
    const { code: later } = await start([table, '-o', folder, '-f', 'docx,policy', '--resume']).ended;
    expect(later).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(200);
  });
});

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
