import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BatchError, type BatchOptions, runBatch } from '../../src/batch/index.ts';
import {
  eventsOf,
  exampleOf,
  fates,
  freshFolder,
  memoryTable,
  optionsFor,
  type TestRow,
} from './memory-table.ts';

/** A row of a customer without a number. */
const of = (customer: string, response = '4小时'): TestRow => ({
  change: { number: null, response, customer: { ...(exampleOf().customer as object), name: customer } },
});
const bad = (customer: string): TestRow => of(customer, '100小时');
const numbers = { numbering: 'FW-{seq:3}', naming: '{number}-{customer}', formats: ['text'] } as const;

async function run(folder: string, rows: readonly TestRow[], more: Partial<BatchOptions> = {}) {
  const events = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { ...numbers, ...more })));
  const end = events.at(-1);
  if (end?.type !== 'end') throw new Error('no end');
  return { fates: fates(events).sort(), end, events };
}

const letters = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(txt|docx|json)$/u.test(name) && !name.startsWith('manifest'))
    .sort();

const rowsOf = (folder: string): { row: number; state: string; files: { name: string }[] }[] =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).rows;

describe('--only-failed goes by content', () => {
  test('a failed row that is deleted: the others keep number, name and files', async () => {
    const folder = freshFolder();
    await run(folder, [of('甲司'), bad('乙司'), of('丙司'), of('丁司')]);
    const before = letters(folder);
    const { fates } = await run(folder, [of('甲司'), of('丙司'), of('丁司')], { onlyFailed: true });
    expect(fates).toEqual([
      '2 kept FW-001 FW-001-甲司',
      '3 kept FW-002 FW-002-丙司',
      '4 kept FW-003 FW-003-丁司',
    ]);
    expect(letters(folder)).toEqual(before);
    expect(rowsOf(folder).map(({ row, files }) => [row, files[0]?.name])).toEqual([
      [2, 'FW-001-甲司.txt'],
      [3, 'FW-002-丙司.txt'],
      [4, 'FW-003-丁司.txt'],
    ]);
    const resumed = await run(folder, [of('甲司'), of('丙司'), of('丁司')], { resume: true });
    expect(resumed.end).toMatchObject({ kept: 3, made: 0 });
  });

  test('a row that is new above a mended one is left out, the mended one is made', async () => {
    const folder = freshFolder();
    await run(folder, [of('甲司'), bad('乙司'), of('丙司')]);
    const now = [of('新司'), of('甲司'), of('乙司'), of('丙司', '5小时'), of('丁司')];
    const { fates, end } = await run(folder, now, { onlyFailed: true });
    expect(fates).toEqual(['3 kept FW-001 FW-001-甲司', '4 made FW-003 FW-003-乙司']);
    expect(end).toMatchObject({ kept: 1, made: 1, skipped: 3 });
    expect(letters(folder)).toEqual(['FW-001-甲司.txt', 'FW-002-丙司.txt', 'FW-003-乙司.txt']);
  });

  test('letters of other settings are kept, equal rows are told apart, a lost one is made anew', async () => {
    const folder = freshFolder();
    await run(folder, [of('甲司'), of('甲司'), bad('乙司'), of('甲司')]);
    rmSync(join(folder, 'FW-002-甲司.txt'));
    const { fates } = await run(folder, [of('甲司'), of('甲司'), of('乙司'), of('甲司')], {
      onlyFailed: true,
      formats: ['text', 'policy'],
    });
    expect(fates).toEqual([
      '2 kept FW-001 FW-001-甲司',
      '3 made FW-002 FW-002-甲司',
      '4 made FW-004 FW-004-乙司',
      '5 kept FW-003 FW-003-甲司',
    ]);
  });
});

test('--only-failed without an earlier run has nothing to go by', async () => {
  const folder = freshFolder();
  await expect(run(folder, [of('甲司')], { onlyFailed: true })).rejects.toThrow(BatchError);
  await expect(run(folder, [of('甲司')], { onlyFailed: true })).rejects.toThrow(/without --only-failed/);
  expect(letters(folder)).toEqual([]);
});

describe('--resume', () => {
  test('rows that moved are kept, what their findings say moves along', async () => {
    const folder = freshFolder();
    const warned = {
      ...of('丙司'),
      findings: [{ ...WARNING, place: { file: '报价.csv', cell: '报价!C3' } }],
    };
    await run(folder, [of('甲司'), warned]);
    const { fates } = await run(folder, [of('新司'), of('甲司'), warned], { resume: true });
    expect(fates).toEqual([
      '2 made FW-003 FW-003-新司',
      '3 kept FW-001 FW-001-甲司',
      '4 kept FW-002 FW-002-丙司',
    ]);
    expect(rowsOf(folder)[2]).toMatchObject({
      findings: [{ place: { cell: '报价!C4' } }, { place: { cell: '报价!A4' } }],
    });
    expect(letters(folder)).toEqual(['FW-001-甲司.txt', 'FW-002-丙司.txt', 'FW-003-新司.txt']);
  });

  test('an edited row keeps its number wherever it stands, also when it moved before', async () => {
    const folder = freshFolder();
    await run(folder, [bad('甲司'), of('乙司'), of('丙司'), of('丁司')]);
    await run(folder, [of('乙司'), of('丙司'), of('丁司')], { resume: true });
    const { fates } = await run(folder, [of('新司'), of('乙司'), of('丙司', '5小时'), of('丁司')], {
      resume: true,
    });
    expect(fates).toEqual([
      '2 made FW-004 FW-004-新司',
      '3 kept FW-001 FW-001-乙司',
      '4 made FW-002 FW-002-丙司',
      '5 kept FW-003 FW-003-丁司',
    ]);
  });

  test('a lost or damaged letter is made under its own name', async () => {
    const folder = freshFolder();
    const rows = [of('甲司'), of('乙司'), of('丙司')];
    await run(folder, rows);
    const before = letters(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    rmSync(join(folder, 'FW-001-甲司.txt'));
    const torn = join(folder, 'FW-002-乙司.txt');
    writeFileSync(torn, readFileSync(torn).subarray(0, 100));
    const { fates } = await run(folder, rows, { resume: true });
    expect(fates).toEqual([
      '2 made FW-001 FW-001-甲司',
      '3 made FW-002 FW-002-乙司',
      '4 kept FW-003 FW-003-丙司',
    ]);
    expect(letters(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });

  test('a letter that somebody wrote anew is told and stays, whatever its format', async () => {
    const folder = freshFolder();
    await run(folder, [of('甲司')]);
    writeFileSync(join(folder, 'FW-001-甲司.txt'), 'mine');
    const { events } = await run(folder, [of('甲司')], { resume: true });
    expect(JSON.stringify(events)).toContain('FILE-EDITED');
    expect(readFileSync(join(folder, 'FW-001-甲司.txt'), 'utf8')).toBe('mine');
  });

  test('a DOCX that somebody edited is told, and nothing of its letter goes', async () => {
    const folder = freshFolder();
    const formats = ['docx', 'text'] as const;
    await run(folder, [of('甲司'), of('乙司')], { formats });
    const path = join(folder, 'FW-001-甲司.docx');
    edit(path);
    const edited = readFileSync(path);
    const { events, end } = await run(folder, [of('甲司'), of('乙司')], { formats, resume: true });
    expect(end).toMatchObject({ kept: 1, failed: 1 });
    expect(JSON.stringify(events)).toContain('FILE-EDITED');
    expect(readFileSync(path).equals(edited)).toBe(true);
    expect(letters(folder)).toEqual([
      'FW-001-甲司.docx',
      'FW-001-甲司.txt',
      'FW-002-乙司.docx',
      'FW-002-乙司.txt',
    ]);
    const forced = await run(folder, [of('甲司'), of('乙司')], { formats, resume: true, force: true });
    expect(forced.fates).toEqual(['2 made FW-001 FW-001-甲司', '3 kept FW-002 FW-002-乙司']);
  });
});

describe('the same table again from the beginning', () => {
  const typed = (number: string, response = '4小时'): TestRow => ({ change: { number, response } });
  const plain = { numbering: undefined, naming: '{number}' } as unknown as Partial<BatchOptions>;

  test('letters that no row has any more go, those that somebody edited stay', async () => {
    const folder = freshFolder();
    await run(folder, [typed('FW-1'), typed('FW-2'), typed('FW-3'), typed('FW-4')], plain);
    writeFileSync(join(folder, 'FW-3.txt'), 'edited');
    await run(folder, [typed('FW-1'), typed('FW-99'), typed('FW-33'), typed('FW-4', '100小时')], plain);
    expect(letters(folder)).toEqual(['FW-1.txt', 'FW-3.txt', 'FW-33.txt', 'FW-99.txt']);
  });

  test('a letter in another format leaves those of the same values, but not those of other values', async () => {
    const folder = freshFolder();
    await run(folder, [typed('FW-1'), typed('FW-2')], plain);
    await run(folder, [typed('FW-1'), typed('FW-2', '5小时')], { ...plain, formats: ['policy'] });
    expect(letters(folder)).toEqual(['FW-1.policy.json', 'FW-1.txt', 'FW-2.policy.json']);
  });
});

const WARNING = {
  code: 'TABLE-CELL',
  severity: 'warning',
  message: { zh: '提醒', en: 'warning' },
} as const;

function edit(path: string): void {
  const parts = unzipSync(readFileSync(path));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(document.replace('云帆客户服务平台', '别的平台'));
  writeFileSync(path, zipSync(parts));
}
