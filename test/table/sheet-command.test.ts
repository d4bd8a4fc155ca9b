import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, pledge } from '../commands/support.ts';

test('pledge sheet writes a workbook that reads back, and overwrites none', async () => {
  const file = join(newFolder(), '表.xlsx');
  const made = await pledge(['sheet', 'service-deadline', '-o', file]);
  expect(made).toMatchObject({ code: 0, out: '' });
  expect(made.err).toContain('pledge batch');
  const bytes = readFileSync(file);
  // Untouched it holds no letter, and the batch says what to do.
  const run = await pledge(['batch', file, '-o', newFolder()]);
  expect(run.code).toBe(1);
  expect(run.err).toContain('表格里没有要生成的行');
  const again = await pledge(['sheet', 'response-time', '-o', file]);
  expect(again.code).toBe(2);
  expect(again.err).toContain('--force');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect((await pledge(['sheet', 'response-time', '-o', file, '--force'])).code).toBe(0);
  expect(readFileSync(file).equals(bytes)).toBe(false);
});

test.each([
  ['no file', ['sheet', 'service-deadline']],
  ['a name of another format', ['sheet', 'service-deadline', '-o', 'x.csv']],
  ['a kind that is none', ['sheet', 'service-dedline', '-o', 'x.xlsx']],
])('pledge sheet with %s is wrong usage', async (_, args) => {
  const { code, err } = await pledge(args);
  expect(code).toBe(2);
  expect(err).toMatch(/^✗ /);
  expect(existsSync('x.xlsx')).toBe(false);
});
