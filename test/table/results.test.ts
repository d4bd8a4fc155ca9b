import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RowResult } from '../../src/table/rows.ts';
import { lettersOf, openOk, plain, told, utf8 } from './support.ts';
import { workbook } from './workbook.ts';

const KIND = 'service-deadline';
const result = (row: number, more: Partial<RowResult> = {}): RowResult => ({
  sheet: KIND,
  row,
  state: 'made',
  files: ['a.docx', 'a.pdf'],
  problems: '',
  ...more,
});

function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the copy of a workbook with results', () => {
  const rows = [
    ['名单'],
    ['编号', '响应时限'],
    ['A-1', { t: 'n', v: '4', f: '2+2', format: '0"小时"' } as const],
    [undefined, undefined],
    ['=A1', '5小时', '备注'],
  ];
  const options = { parts: { 'xl/media/image1.png': 'picture' } };
  const hostile = '=HYPERLINK("http://x") <b>&amp; _x000D_ 第一行\n第二行';

  test('keeps every cell of the user and adds four columns of text', async () => {
    const original = workbook([{ name: KIND, rows, merges: ['A1:B1'] }], options);
    const table = await openOk(original);
    const copy = await table.withResults([
      result(3, { number: '=1+1' }),
      result(5, { state: 'failed', files: [], problems: hostile }),
    ]);
    const stripped = part(copy, SHEET).replace(/<c r="[D-G]\d+" t="inlineStr">.*?<\/c>/gs, '');
    const before = part(original, SHEET).replace('<dimension ref="A1:Z99"/>', '');
    expect(stripped).toBe(before.replace(/(<row r="[235]") spans="[^"]*"/g, '$1'));
    expect(part(copy, 'xl/media/image1.png')).toBe('picture');
    expect(part(copy, SHEET)).toContain('<c r="D3" t="inlineStr"><is><t xml:space="preserve">已生成</t>');
    expect(part(copy, SHEET)).toContain('<c r="E3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(part(copy, SHEET)).not.toMatch(/<f>(?!2\+2)/);
  });

  test('can be corrected and used again, its result columns replaced', async () => {
    const table = await openOk(workbook([{ name: KIND, rows }], options));
    const first = await table.withResults([result(3, { state: 'failed' }), result(5, { problems: hostile })]);
    const again = await openOk(first);
    expect(told(again.findings).filter((finding) => !finding.includes('info'))).toEqual([
      `TABLE-UNKNOWN-COLUMN warning ${KIND}!C5`,
    ]);
    expect((await lettersOf(again)).map(plain)).toEqual((await lettersOf(table)).map(plain));
    const second = await again.withResults([result(3), result(5)]);
    expect(part(second, SHEET)).toBe(part(await table.withResults([result(3), result(5)]), SHEET));
  });

  test('is the same bytes for the same results', async () => {
    const table = await openOk(workbook([{ name: KIND, rows }], options));
    const copies = await Promise.all([1, 2].map(() => table.withResults([result(3)])));
    expect(Buffer.compare(copies[0] ?? utf8('a'), copies[1] ?? utf8('b'))).toBe(0);
  });

  test('works on rows without cells, addresses or plain names', async () => {
    const table = await openOk(workbook([{ name: KIND, rows: [['编号'], ['A-1']], prefix: 'x' }]));
    const again = await openOk(await table.withResults([result(2)]));
    expect((await lettersOf(again)).map(plain)).toEqual([{ kind: KIND, number: 'A-1' }]);
    expect(again.findings).toEqual([]);
  });
});

describe('the copy of a CSV file with results', () => {
  const csv = '编号,服务平台名称\r\n=1+1,"-甲\n乙"\r\n\r\n@b,丙\r\n';

  test('is UTF-8 with its mark, nothing in it runs as a formula, and it reads back', async () => {
    const table = await openOk(utf8(csv), `${KIND}.csv`);
    const copy = await table.withResults([result(2, { number: '+1' }), result(4, { problems: '=x' })]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy);
    expect(text).toBe(
      `\ufeff编号,服务平台名称,状态,编号,文件,问题\r\n'=1+1,"'-甲\n乙",已生成,'+1,a.docx；a.pdf,\r\n\r\n'@b,丙,已生成,,a.docx；a.pdf,'=x\r\n`,
    );
    const again = await openOk(copy, `${KIND}.csv`);
    expect((await lettersOf(again)).map(plain)).toEqual((await lettersOf(table)).map(plain));
    expect(again.findings).toEqual([]);
  });
});

test('a copy has a sheet of readings, and once: the copy of a copy takes its place', async () => {
  const line = {
    letter: '报价!2',
    cell: '报价!B2',
    title: '响应时限',
    from: 'written',
    written: '半小时',
    read: '30分钟',
    printed: '30分钟',
    clause: '第2.1条',
  } as const;
  const lines = async function* (text: string) {
    yield { ...line, written: text };
    yield { ...line, cell: '', from: 'empty' as const, written: '' };
  };
  const first = await openOk(
    workbook([
      {
        name: 'service-deadline',
        rows: [
          ['编号', '响应时限'],
          ['A-1', '半小时'],
        ],
        prefix: 'x',
      },
    ]),
  );
  const copy = await first.withResults([], undefined, lines('半小时'));
  const second = await openOk(copy);
  expect((await lettersOf(second)).map(plain)).toEqual((await lettersOf(first)).map(plain));
  const again = await second.withResults([], undefined, lines('=1+1'));
  const parts = unzipSync(again);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(text('xl/workbook.xml').match(/读数对照/g)).toHaveLength(1);
  expect(text('[Content_Types].xml').match(/pledge-readings/g)).toHaveLength(1);
  expect(text('xl/_rels/workbook.xml.rels').match(/pledge-readings/g)).toHaveLength(1);
  const sheet = text('xl/worksheets/pledge-readings.xml');
  for (const cell of ['报价!B2', '填写', '=1+1', '30分钟', '第2.1条', '未填写，未写入'])
    expect(sheet).toContain(`>${cell}</t>`);
  expect(sheet).not.toContain('<f>');
});
