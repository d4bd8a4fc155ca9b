import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kindWorkbook } from '../../src/table/form/index.ts';
import { openTable } from '../../src/table/index.ts';
import { MAX_LETTERS } from '../../src/table/limits.ts';
import { kindOf } from '../kinds/support.ts';
import { lettersOf, openOk, plain, told, utf8 } from './support.ts';
import { type TestRow, type TestSheet, workbook } from './workbook.ts';

const KIND = 'service-deadline';
const sheet = (rows: readonly TestRow[], more: Partial<TestSheet> = {}): TestSheet => ({
  name: KIND,
  rows,
  ...more,
});

/** Findings of a table that is refused. */
async function refused(bytes: Uint8Array, file = '表.xlsx', kind?: string): Promise<string[]> {
  const outcome = await openTable(bytes, file, kind === undefined ? {} : { kind });
  if (outcome.ok) throw new Error('it was opened');
  for (const { message, hint } of outcome.findings) {
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(message.en).toMatch(/[a-z]{2}/);
    expect(hint?.zh).toBeTruthy();
    expect(hint?.en).toBeTruthy();
  }
  return told(outcome.findings);
}

/** An OLE container of nothing but a name. */
function container(name: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(name, 'utf16le').copy(bytes, 1024);
  return bytes;
}

const GOOD = workbook([sheet([['编号'], ['A-1']])]);

describe('what is no table is refused with a sentence of its own', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'TABLE-EMPTY'],
    ['an old workbook', container('Workbook'), 'TABLE-FORMAT'],
    ['a workbook with a password', container('EncryptedPackage'), 'TABLE-ENCRYPTED'],
    ['a web page', utf8('\n<html><table><tr><td>编号'), 'TABLE-FORMAT'],
    ['a PDF', utf8('%PDF-1.7'), 'TABLE-FORMAT'],
    ['a program', Uint8Array.from({ length: 4000 }, (_, index) => index % 7), 'TABLE-FORMAT'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), 'TABLE-FORMAT'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'TABLE-FORMAT'],
    ['an OpenDocument sheet', zipSync({ 'content.xml': strToU8('<x/>') }), 'TABLE-FORMAT'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'TABLE-FORMAT'],
    [
      'a workbook with macros',
      workbook([sheet([['编号'], ['A']])], { parts: { 'xl/vbaProject.bin': 'x' } }),
      'TABLE-FORMAT',
    ],
    ['half a workbook', GOOD.subarray(0, GOOD.length / 2), 'TABLE-FORMAT'],
    [
      'a document type',
      workbook([sheet([['编号'], ['A']])], {
        doctype: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
      }),
      'TABLE-FORMAT',
    ],
    ['broken XML', workbook([sheet([['编号'], ['A']], { extra: '<a><b></a>' })]), 'TABLE-FORMAT'],
    [
      'deep XML',
      workbook([sheet([['编号'], ['A']], { extra: '<a>'.repeat(200) + '</a>'.repeat(200) })]),
      'TABLE-FORMAT',
    ],
    ['an unknown entity', workbook([sheet([['编号'], ['A']], { extra: '<a>&b;</a>' })]), 'TABLE-FORMAT'],
  ])('%s', async (_, bytes, code) => {
    expect(await refused(bytes)).toEqual([`${code} error`]);
  });

  test('an archive with a password', async () => {
    const bytes = Uint8Array.from(GOOD);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    expect(await refused(bytes)).toEqual(['TABLE-ENCRYPTED error']);
  });

  test('CSV whose quotation mark has no partner', async () => {
    expect(await refused(utf8(`编号,名称\n"A,${'xxxxxxx\n'.repeat(400_000)}`), 'a.csv', KIND)).toEqual([
      'TABLE-FORMAT error',
    ]);
  });

  test('any cut of a workbook, without ever a fault of ours', async () => {
    for (let at = 0; at < GOOD.length; at += 37) {
      const outcome = await openTable(GOOD.subarray(0, at), '表.xlsx');
      expect(outcome.ok).toBe(false);
    }
  });

  test('any flipped byte of a workbook, or read as something', async () => {
    for (let at = 0; at < GOOD.length; at += 11) {
      const bytes = Uint8Array.from(GOOD);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const outcome = await openTable(bytes, '表.xlsx');
      if (outcome.ok) await lettersOf(outcome.value);
    }
  });
});

describe('a table that is too large is refused', () => {
  test('by its letters, after reading no more than it must', async () => {
    const csv = `编号\n${'A-1\n'.repeat(MAX_LETTERS + 1)}`;
    expect(await refused(utf8(csv), 'a.csv', KIND)).toEqual(['TABLE-LIMIT error']);
  });

  test('when a part unpacks to far more than it claims', async () => {
    const bomb = workbook([sheet([['编号'], ['A-1']])], {
      parts: { 'xl/styles.xml': `<styleSheet>${' '.repeat(64 * 1024 * 1024)}</styleSheet>` },
    });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await refused(bomb)).toEqual(['TABLE-LIMIT error']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('what no spreadsheet holds is refused before it is taken apart', () => {
  const long = 'a'.repeat(20_000_000);
  const strings = (text: string) =>
    workbook([sheet([['编号'], ['A-1']])], { parts: { 'xl/sharedStrings.xml': `<sst>${text}</sst>` } });
  test.each<[string, () => Uint8Array, string]>([
    ['a shared text of 20 million characters', () => strings(`<si><t>${long}</t></si>`), '表.xlsx'],
    ['the same in a cell', () => workbook([sheet([['编号'], [{ t: 'i', v: long }]])]), '表.xlsx'],
    ['an attribute of that length', () => strings(`<si x="${long}"/>`), '表.xlsx'],
    ['millions of shared texts', () => strings('<si><t/></si>'.repeat(7_000_000)), '表.xlsx'],
    ['millions of commas in a line', () => utf8(`编号\n${','.repeat(20_000_000)}`), 'a.csv'],
    ['the same in the first line', () => utf8(','.repeat(20_000_000)), 'a.csv'],
    ['one quoted field without end', () => utf8(`编号\n"${'""'.repeat(10_000_000)}`), 'a.csv'],
    ['millions of empty lines', () => utf8(`编号\n${'\n'.repeat(30_000_000)}`), 'a.csv'],
    [
      'thousands of lines with thousands of commas',
      () => utf8(`编号\n${`${','.repeat(16_000)}\n`.repeat(1000)}`),
      'a.csv',
    ],
    ['more letters than a table may have', () => utf8(`编号\n${'A-1\n'.repeat(MAX_LETTERS + 11)}`), 'a.csv'],
  ])('%s', async (_, made, file) => {
    const bytes = made();
    const before = process.cpuUsage();
    expect(await refused(bytes, file)).toEqual(['TABLE-LIMIT error']);
    // Taking any of them apart costs two to twenty seconds of the processor, however busy the machine is.
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });

  test('and a sheet without a heading is not read to its end', async () => {
    const bytes = utf8(`${'甲,'.repeat(900)}\n`.repeat(3_000));
    const before = process.cpuUsage();
    expect(await refused(bytes, 'a.csv', KIND)).toEqual(['TABLE-HEADING error a!A1']);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });

  test('while empty lines at the end, as spreadsheets save them, cost nothing', async () => {
    const bytes = utf8(`编号,名称\nA-1,\n${',\n'.repeat(900_000)}`);
    const before = process.cpuUsage();
    const table = await openOk(bytes, 'a.csv', KIND);
    expect((await lettersOf(table)).length).toBe(1);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });

  test('while a cell as long as a spreadsheet allows is read', async () => {
    const text = '&'.repeat(32_767);
    const table = await openOk(workbook([sheet([['编号'], [text]])]));
    expect((await lettersOf(table))[0]?.source.data.number).toBe(text);
  });
});

describe('a table without what it needs', () => {
  test.each([
    ['no sheet with anything', [sheet([])], ['TABLE-EMPTY error']],
    ['a heading alone', [sheet([['编号', '响应时限']])], ['TABLE-EMPTY error']],
    [
      'no heading',
      [
        sheet([
          ['甲公司', '4小时'],
          ['乙公司', '5小时'],
        ]),
      ],
      [`TABLE-HEADING error ${KIND}!A1`],
    ],
    [
      'hidden rows only',
      [sheet([['编号'], ['A-1']], { hiddenRows: [2] })],
      [`TABLE-HIDDEN warning ${KIND}!A2`, 'TABLE-EMPTY error'],
    ],
  ])('%s', async (_, sheets, expected) => {
    expect(await refused(workbook(sheets))).toEqual(expected);
  });
});

describe('headings', () => {
  const table = (heading: string) =>
    workbook([
      sheet([
        ['编号', heading],
        ['A-1', 'x'],
      ]),
    ]);

  test.each([
    ['a slip', '响应时眼', 'TABLE-UNKNOWN-COLUMN'],
    ['a column twice', '承诺书编号', 'TABLE-DUPLICATE-HEADING'],
    ['a unit that does not fit', '响应时限（天）', 'TABLE-HEADING'],
  ])('with %s stop the table: a default would be printed unnoticed', async (_, heading, code) => {
    expect(await refused(table(heading))).toEqual([`${code} error ${KIND}!B1`]);
  });

  test('of no blank are told, and the rest is read', async () => {
    const opened = await openOk(table('客户经理'));
    expect(told(opened.findings)).toEqual([`TABLE-UNKNOWN-COLUMN warning ${KIND}!B1`]);
    expect(plain((await lettersOf(opened))[0])).toEqual({ kind: KIND, number: 'A-1' });
  });

  test('with a slip are answered with the name that was meant', async () => {
    const outcome = await openTable(table('响应时眼'), '表.xlsx');
    expect(outcome.findings[0]?.hint?.zh).toContain('响应时限');
  });

  test('a column of one’s own is passed over', async () => {
    const table = await openOk(
      workbook([
        sheet([
          ['编号', '#客户经理'],
          ['A-1', 'x'],
        ]),
      ]),
    );
    expect(table.findings).toEqual([]);
  });

  test('content without a heading', async () => {
    const table = await openOk(workbook([sheet([['编号'], ['A-1', 'x']])]));
    expect(told(table.findings)).toEqual([`TABLE-UNKNOWN-COLUMN warning ${KIND}!B2`]);
  });
});

describe('cells that cannot be used fail their row alone', () => {
  const head = ['编号', '响应时限', '统一社会信用代码'];
  test.each([
    ['an error value', { t: 'e', v: '#REF!' }, 'error'],
    ['a formula with an error', { t: 'e', v: '#N/A', f: 'VLOOKUP(A1,B:C,2,0)' }, 'error'],
    ['a formula that was never calculated', { t: 'n', v: '', f: '1+1' }, 'error'],
    ['a number that has lost its end', { t: 'n', v: '91420115000000012' }, 'error'],
    ['a number that shows less than it holds', { t: 'n', v: '4.25', format: '0.0' }, 'error'],
  ] as const)('%s', async (_, cell, severity) => {
    const table = await openOk(workbook([sheet([head, ['A-1', undefined, cell], ['A-2', '4小时']])]));
    const [bad, good] = await lettersOf(table);
    expect(told(bad?.findings ?? [])).toEqual([`TABLE-CELL ${severity} ${KIND}!C2`]);
    if (severity === 'error') expect(plain(bad)).toEqual({ kind: KIND, number: 'A-1' });
    expect(good?.findings).toEqual([]);
  });

  test('merged cells', async () => {
    const rows: TestRow[] = [['名单', '', ''], head, ['A-1', '4小时'], ['A-2'], ['A-3', '5小时']];
    const table = await openOk(workbook([sheet(rows, { merges: ['A1:C1', 'B3:B4'] })]));
    const letters = await lettersOf(table);
    expect(letters.map(({ findings }) => told(findings))).toEqual([
      [`TABLE-MERGED error ${KIND}!B3`],
      [`TABLE-MERGED error ${KIND}!B3`],
      [],
    ]);
  });
});

describe('hidden parts', () => {
  test('rows are left out, columns are read, sheets are passed over, and each is told', async () => {
    const table = await openOk(
      workbook([
        sheet(
          [
            ['编号', '服务平台名称'],
            ['A-1', '甲平台'],
            ['A-2', '乙平台'],
            ['A-3', '丙平台'],
          ],
          {
            hiddenRows: [3],
            hiddenColumns: [2],
          },
        ),
        { name: 'response-time', rows: [['编号'], ['B-1']], state: 'veryHidden' },
      ]),
    );
    expect(told(table.findings)).toEqual([
      'TABLE-HIDDEN warning',
      `TABLE-HIDDEN warning ${KIND}!A3`,
      `TABLE-HIDDEN warning ${KIND}!B1`,
    ]);
    expect((await lettersOf(table)).map(plain)).toEqual([
      { kind: KIND, number: 'A-1', platform: '甲平台' },
      { kind: KIND, number: 'A-3', platform: '丙平台' },
    ]);
    expect(table.count).toBe(2);
  });
});

test('links to other workbooks are told and never followed', async () => {
  const table = await openOk(
    workbook([sheet([['编号'], [{ t: 'str', v: 'A-9', f: '[1]Sheet1!A1' }]])], {
      parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' },
    }),
  );
  expect(told(table.findings)).toEqual(['TABLE-CELL warning', `TABLE-CELL info ${KIND}!A2`]);
  expect(plain((await lettersOf(table))[0])).toEqual({ kind: KIND, number: 'A-9' });
});

test('a form holds no names of people or programs', () => {
  const names = Buffer.from(kindWorkbook(kindOf(KIND))).toString('latin1');
  expect(names).not.toContain('docProps');
});

describe('a sheet that holds no letters', () => {
  const letters = { name: 'service-deadline', rows: [['承诺人-名称'], ['甲公司']] };
  const other = (name: string, heading: string) => ({ name, rows: [[heading], ['张三']] });

  test.each(['姓名', '名称'])('is not read, and named in one line (%s)', async (heading) => {
    const table = await openTable(
      workbook([letters, other('通讯录', heading), other('去年', '编号')]),
      '表.xlsx',
    );
    expect(table.ok).toBe(true);
    expect(table.findings.map(({ severity, message }) => `${severity} ${message.zh}`)).toEqual([
      'info 没有读取的工作表：通讯录、去年。',
    ]);
  });

  test('is not read when its name begins with #', async () => {
    const table = await openTable(workbook([letters, other('#通讯录', '姓名')]), '表.xlsx');
    expect([table.ok, table.findings]).toEqual([true, []]);
  });
});
