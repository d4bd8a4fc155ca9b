import { expect, test } from 'vitest';
import { openTable } from '../../src/table/index.ts';
import { lettersOf, told, utf8 } from './support.ts';
import { type TestCell, type TestSheet, workbook } from './workbook.ts';

const KIND = 'service-deadline';
const one = (heading: string, cell: string | TestCell): TestSheet => ({
  name: KIND,
  rows: [
    ['编号', heading],
    ['A-1', cell],
  ],
});

/** What the first letter says under the second heading, or what is told of the table and the letter. */
async function outcomeOf(bytes: Uint8Array, path: readonly string[], file = '表.xlsx'): Promise<unknown> {
  const table = await openTable(bytes, file, { kind: KIND });
  if (!table.ok) return told(table.findings);
  const [letter] = await lettersOf(table.value);
  if (letter && letter.findings.length > 0) return told(letter.findings);
  return path.reduce<unknown>(
    (node, step) => (node as Readonly<Record<string, unknown>> | undefined)?.[step],
    letter?.source.data,
  );
}

const RESPONSE = ['response'];
const cell = (v: string, format?: string): TestCell => ({ t: 'n', v, ...(format ? { format } : {}) });

test.each<[string, Uint8Array, readonly string[], unknown]>([
  [
    'a format of WPS in Chinese',
    workbook([one('响应时限', cell('4', 'G/通用格式"小时"'))]),
    RESPONSE,
    '4小时',
  ],
  ['the escape of Chinese Excel', workbook([one('响应时限', cell('4', '0!小!时'))]), RESPONSE, '4小时'],
  [
    'a colour and a condition',
    workbook([one('响应时限', cell('4', '[Red][<5]0"小时";[>=5]0"日"'))]),
    RESPONSE,
    '4小时',
  ],
  [
    'the other section of it',
    workbook([one('响应时限', cell('5', '[Red][<5]0"小时";[>=5]0"日"'))]),
    RESPONSE,
    '5日',
  ],
  [
    'a date with the year of East Asia',
    workbook([one('签署日期', cell('46174', 'e"年"m"月"d"日"'))]),
    ['signedOn'],
    '2026-06-01',
  ],
  [
    'a date and midnight',
    workbook([one('签署日期', cell('46174', 'yyyy/m/d h:mm'))]),
    ['signedOn'],
    '2026-06-01',
  ],
  ['hours without their day', workbook([one('响应时限', cell('1.5', 'h:mm'))]), RESPONSE, '12:00'],
  [
    'zeros before the unit of the heading',
    workbook([one('响应时限（小时）', cell('4', '00'))]),
    RESPONSE,
    '4小时',
  ],
  [
    'a hidden number',
    workbook([one('响应时限', cell('4', ';;;'))]),
    RESPONSE,
    [`TABLE-CELL error ${KIND}!B2`],
  ],
  ['a lost minus', workbook([one('响应时限', cell('-4', '0;0'))]), RESPONSE, [`TABLE-CELL error ${KIND}!B2`]],
  ['a number in brackets', workbook([one('编号2', cell('4', '(0)'))]), ['number'], 'A-1'],
  ['a sheet without addresses', workbook([{ ...one('响应时限', '4小时'), bare: true }]), RESPONSE, '4小时'],
  [
    'prefixes of another writer',
    workbook([{ ...one('响应时限', '4小时'), prefix: 'ss' }]),
    RESPONSE,
    '4小时',
  ],
  ['a CSV with a mark and semicolons', utf8('\ufeff编号;响应时限\nA-1;4小时\n'), RESPONSE, '4小时'],
  ['text kept text by a formula', utf8('编号,响应时限\n="007",4小时\n'), ['number'], '007'],
])('%s', async (_, bytes, path, expected) => {
  const file = bytes[0] === 0x50 ? '表.xlsx' : '表.csv';
  expect(await outcomeOf(bytes, path, file)).toEqual(expected);
});
