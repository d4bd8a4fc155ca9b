import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { NumberBook } from '../../src/register/book.ts';
import { numberPattern } from '../../src/register/numbers.ts';
import { freshFolder } from './memory-table.ts';

const pattern = numberPattern('FW-{yyyy}-{seq:4}');
if (!pattern) throw new Error('the pattern is sound');
const facts = { date: '2026-05-01', row: 2 };
const holder = (row: number, digest = `d${row}`) => ({ table: '报价', sheet: '报价', row, digest });

test('four processes draw 400 numbers at once: none twice, none left out', async () => {
  const folder = freshFolder();
  const script = join(freshFolder(), 'draw.mjs');
  const source = `
    import { NumberBook } from './src/register/book.ts';
    import { numberPattern } from './src/register/numbers.ts';
    const [folder, name] = process.argv.slice(2);
    const pattern = numberPattern('FW-{yyyy}-{seq:4}');
    const book = await NumberBook.open(folder, false);
    for (let row = 1; row <= 100; row++) {
      const holder = { table: name, sheet: 's', row, digest: name + row };
      console.log(await book.draw(pattern, holder, { date: '2026-05-01', row }, () => false));
    }`;
  const bundled = await build({
    stdin: { contents: source, resolveDir: PACKAGE_ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  writeFileSync(script, bundled.outputFiles[0]?.contents ?? '');
  const drawn = (
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => linesOf([script, folder, name])))
  ).flat();
  expect(drawn.sort()).toEqual(
    Array.from({ length: 400 }, (_, index) => `FW-2026-${String(index + 1).padStart(4, '0')}`),
  );
  expect(readdirSync(folder)).toHaveLength(400);
});

test('the same row takes its number again, an edited one inherits it, others go round what is taken', async () => {
  const folder = freshFolder();
  const first = await NumberBook.open(folder, false);
  const numbers: string[] = [];
  // One after the other: which of two rows at once gets the lower number is anybody's guess.
  for (const row of [2, 3]) {
    numbers.push(await first.draw(pattern, holder(row), facts, (number) => number.endsWith('1')));
  }
  expect(numbers).toEqual(['FW-2026-0002', 'FW-2026-0003']);
  const again = await NumberBook.open(folder, false);
  const [mine] = numbers;
  expect([
    again.recall(pattern, holder(2), facts, false),
    again.recall(pattern, holder(2), facts, true),
  ]).toEqual([mine, undefined]);
  expect(again.at(holder(3, 'edited'))).toBe('FW-2026-0003');
  expect(await again.inherit(pattern, holder(3, 'edited'), facts, 'FW-2026-0003')).toBe('FW-2026-0003');
  expect(await again.draw(pattern, holder(9), facts, () => false)).toBe('FW-2026-0001');
  const moved = await NumberBook.open(folder, false);
  expect(moved.recall(pattern, holder(20, 'd9'), facts, false)).toBeUndefined();
  expect(moved.recall(pattern, holder(20, 'd9'), facts, true)).toBe('FW-2026-0001');
  const third = await NumberBook.open(folder, false);
  expect(third.recall(pattern, holder(3, 'edited'), facts, false)).toBe('FW-2026-0003');
  // Another year is another series: the number of a row whose date changed stays in the register.
  expect(third.recall(pattern, holder(9), { ...facts, date: '2027-01-01' }, true)).toBeUndefined();
});

function linesOf(args: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(text.trim().split('\n')) : reject(new Error(`exit ${code}`)),
    );
  });
}
