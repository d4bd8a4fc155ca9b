import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { type TestSheet, workbook } from '../table/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const long = 'a'.repeat(20_000_000);
const text = (written: string) => new TextEncoder().encode(written);
const sheet = (rows: TestSheet['rows']): TestSheet => ({ name: 'service-deadline', rows });
const strings = (xml: string) =>
  workbook([sheet([['编号'], ['A-1']])], { parts: { 'xl/sharedStrings.xml': `<sst>${xml}</sst>` } });

/** Runs a command in a process of its own and measures it: seconds of the processor, megabytes at most. */
function measured(args: readonly string[]): { code: number; seconds: number; megabytes: number } {
  const script = `
    const { main } = require(${JSON.stringify(join(PACKAGE_ROOT, 'dist', 'cli', 'program.cjs'))});
    process.stdout.write = process.stderr.write = () => true;
    main(${JSON.stringify(args)}).then((code) => {
      const { userCPUTime, maxRSS } = process.resourceUsage();
      require('node:fs').writeSync(1, JSON.stringify({ code, seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 }));
    });`;
  return JSON.parse(
    execFileSync('node', ['-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as ReturnType<typeof measured>;
}

const batch = (file: string) =>
  measured(['batch', file, '--kind', 'service-deadline', '--dry-run', '-o', join(folder, 'out')]);

/** What the program costs by itself: the same command for a file that is refused by its first line. */
const own = batch(join(PACKAGE_ROOT, 'templates', 'service-deadline', 'example.yaml')).seconds;

/** On a machine with nothing else to do it is less than one; a processor that others share takes longer for the same work. */
const MOST_SECONDS = 1.5;

test.each<[string, () => Uint8Array]>([
  ['shared.xlsx', () => strings(`<si><t>${long}</t></si>`)],
  ['cell.xlsx', () => workbook([sheet([['编号'], [{ t: 'i', v: long }]])])],
  ['attribute.xlsx', () => strings(`<si x="${long}"/>`)],
  ['strings.xlsx', () => strings('<si><t/></si>'.repeat(7_000_000))],
  ['commas.csv', () => text(`编号\n${','.repeat(20_000_000)}`)],
  ['first.csv', () => text(','.repeat(20_000_000))],
  ['quotes.csv', () => text(`编号\n"${'""'.repeat(10_000_000)}`)],
  ['lines.csv', () => text(`编号\n${'\n'.repeat(30_000_000)}`)],
  ['letters.csv', () => text(`编号\n${'A-1\n'.repeat(100_011)}`)],
  ['wide.csv', () => text(`编号\n${`${','.repeat(16_000)}\n`.repeat(1000)}`)],
  ['headless.csv', () => text(`${'甲,'.repeat(900)}\n`.repeat(5_000))],
])('%s is refused with little work and memory', (name, made) => {
  const file = join(folder, name);
  writeFileSync(file, made());
  const { code, seconds, megabytes } = batch(file);
  expect(code).toBe(1);
  expect(seconds - own).toBeLessThan(MOST_SECONDS);
  expect(megabytes).toBeLessThan(300);
});
