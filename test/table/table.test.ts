import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseValues } from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import { valuesText } from '../../src/model/values-text.ts';
import { fieldsOf } from '../../src/table/fields.ts';
import { HeadingIndex, letterIndex } from '../../src/table/headings.ts';
import { openTable } from '../../src/table/index.ts';
import { kindOf, unwrap } from '../kinds/support.ts';
import { lettersOf, openOk, plain, told, utf8 } from './support.ts';
import { type TestCell, type TestRow, workbook } from './workbook.ts';

const KIND = 'service-deadline';
const one = (rows: readonly TestRow[], name = KIND) => workbook([{ name, rows }]);

/** The blank that a heading means, or what is wrong with it. */
function meaning(heading: string, kind = KIND): string {
  const found = letterIndex(fieldsOf(kindOf(kind))).find(heading);
  if (found.means === 'blank') return `${found.field.path.join('.')}${found.unit && ` ${found.unit}`}`;
  return found.means === 'wrong' ? found.code : `? ${found.near ?? ''}`;
}

describe('a heading', () => {
  test.each([
    ['响应时限', 'response'],
    [' 响应 时限 ', 'response'],
    ['*响应时限', 'response'],
    ['响应时限（小时）', 'response 小时'],
    ['响应时限(分钟)*', 'response 分钟'],
    ['响应时限（小时，必填）', 'response 小时'],
    ['响应时限\n（小时）', 'response 小时'],
    ['响应\r\n时限\u00a0( 小\n时 )\u3000*', 'response 小时'],
    ['响应时限（小时）：', 'response 小时'],
    ['响应时限\n（天）', 'TABLE-HEADING'],
    ['响应\u200b时限', 'response'],
    ['response', 'response'],
    ['RESPONSE', 'response'],
    ['company.name', 'company.name'],
    ['Company / Name', 'company.name'],
    ['承诺人-名称', 'company.name'],
    ['承诺人 名称', 'company.name'],
    ['承诺人名称', 'company.name'],
    ['承诺人：名称', 'company.name'],
    ['承诺人_统一社会信用代码', 'company.creditCode'],
    ['统一社会信用代码（18位）', 'company.creditCode'],
    ['编号', 'number'],
    ['服务投入占年营业收入比例（%）', 'revenueShare %'],
    ['响应时限（天）', 'TABLE-HEADING'],
    ['响应时间（小时）', 'response 小时'],
    ['公司名称', 'company.name'],
    ['单位名称', 'company.name'],
    ['签订日期', 'signedOn'],
    ['响应时眼', '? 响应时限'],
    ['客户经理', '? '],
  ])('%s means %s', (heading, expected) => {
    expect(meaning(heading)).toBe(expected);
  });

  test('needs its group where the title alone is that of several blanks', () => {
    expect(meaning('名称', 'equipment-after-sales')).toBe('TABLE-HEADING');
    expect(meaning('制造商-名称', 'equipment-after-sales')).toBe('company.name');
    expect(meaning('用户 名称', 'equipment-after-sales')).toBe('customer.name');
    expect(meaning('故障分级-级别', 'equipment-after-sales')).toBe('TABLE-HEADING');
  });

  test('may be another name that the schema gives', () => {
    const [field] = fieldsOf(kindOf(KIND)).fields;
    if (!field) throw new Error('no field');
    const index = new HeadingIndex([{ ...field, names: [['承诺书编号', '文号', '单号']] }]);
    expect(index.find('文 号').means).toBe('blank');
    expect(index.find('单号').means).toBe('blank');
  });
});

describe('a heading on two lines', () => {
  test('fills its blank, and is told on one line where it does not', async () => {
    const rows = [
      ['承诺人-\n名称', '投诉办结时限\n（工作日）', '内部\n备注'],
      ['甲公司', '12', '略'],
    ];
    const table = await openOk(one(rows));
    expect(plain((await lettersOf(table))[0])).toEqual({
      kind: KIND,
      company: { name: '甲公司' },
      complaintClose: '12工作日',
    });
    expect(told(table.findings)).toEqual([`TABLE-UNKNOWN-COLUMN warning ${KIND}!C1`]);
    expect(table.findings[0]?.message.zh).toContain('“内部备注”');
  });
});

describe('cells', () => {
  test('become values as the blanks read them, with the cell of each', async () => {
    const date: TestCell = { t: 'n', v: '46174', format: 'yyyy-mm-dd' };
    const bytes = one([
      ['2026年客户名单'],
      [],
      [
        '承诺人-名称',
        '响应时限（小时）',
        '签署日期',
        '轻微违约补偿比例',
        '重大违约倍数',
        '客户确认栏',
        '复杂请求办结时限',
      ],
      [
        '甲公司',
        { t: 'n', v: '4' },
        date,
        { t: 'n', v: '0.05', format: '0%' },
        '２',
        { t: 'b', v: '1' },
        '5个工作日',
      ],
      [
        '乙公司',
        '4h',
        '2026/6/2',
        '百分之五',
        { t: 'n', v: '2' },
        '否',
        { t: 'str', v: '6个工作日', f: 'A1&"x"' },
      ],
    ]);
    const table = await openOk(bytes);
    expect(told(table.findings)).toEqual([`TABLE-CELL info ${KIND}!G5`]);
    const [first, second] = await lettersOf(table);
    expect(plain(first)).toEqual({
      kind: KIND,
      company: { name: '甲公司' },
      response: '4小时',
      complexHandling: '5个工作日',
      overdueMultiple: '２',
      minorCompensation: '5%',
      acknowledgement: 'true',
      signedOn: '2026-06-01',
    });
    expect(plain(second)).toMatchObject({
      response: '4h',
      minorCompensation: '百分之五',
      complexHandling: '6个工作日',
    });
    expect(first?.row).toBe(4);
    expect(first?.source.place('/company/name')).toEqual({ file: '表.xlsx', cell: `${KIND}!A4` });
    expect(first?.source.place('/response')).toEqual({ file: '表.xlsx', cell: `${KIND}!B4` });
    expect(first?.source.place('/governingLaw').cell).toBe(`${KIND}!A4`);
  });

  test('mean the same in any order of the columns, and are the same text', async () => {
    const head = ['承诺人-名称', '响应时限', '签署日期', '自用 #1', 'disputes.way'];
    const row = ['甲公司', '4小时', '2026-06-01', '', '仲裁'];
    const texts = new Set<string>();
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 2, 0, 1, 3],
      [3, 1, 4, 0, 2],
    ]) {
      const pick = (from: readonly string[]) => order.map((index) => from[index]);
      const [letter] = await lettersOf(await openOk(one([pick(head), pick(row)])));
      texts.add(letter?.source.text ?? '');
    }
    expect([...texts]).toEqual([
      `kind: service-deadline\ncompany:\n  name: 甲公司\nresponse: "4小时"\ndisputes:\n  way: 仲裁\nsignedOn: "2026-06-01"\n`,
    ]);
  });

  test('are found without addresses and under a prefix, as some programs write them', async () => {
    const rows: TestRow[] = [
      ['承诺人-名称', '响应时限'],
      ['甲公司', { t: 'i', v: '4小时' }],
    ];
    for (const sheet of [{ bare: true }, { prefix: 'x' }]) {
      const [letter] = await lettersOf(await openOk(workbook([{ name: KIND, rows, ...sheet }])));
      expect(plain(letter)).toEqual({ kind: KIND, company: { name: '甲公司' }, response: '4小时' });
    }
  });

  test('of random tables come back as they were written', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom(...'甲乙丙9a=+-@#"\'\\<>&,;:\t{}%_x000D_ é😀'),
        minLength: 1,
        maxLength: 12,
      })
      .filter((value) => value.trim() !== '');
    const row = fc.record({ name: text, platform: text, law: fc.option(text, { nil: '' }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), async (rows, inline) => {
        const cell = (v: string): TestCell => ({ t: inline ? 'i' : 's', v: v.replace(/_(?=x)/g, '_x005F_') });
        const bytes = one([
          ['服务平台名称', '承诺人-名称', '适用法律的法域'],
          ...rows.map(({ name, platform, law }) => [cell(platform), cell(name), cell(law)]),
        ]);
        const letters = await lettersOf(await openOk(bytes));
        expect(letters.map(plain)).toEqual(
          rows.map(({ name, platform, law }) => ({
            kind: KIND,
            company: { name: name.trim() },
            platform: platform.trim(),
            ...(law.trim() === '' ? {} : { governingLaw: law.trim() }),
          })),
        );
        for (const letter of letters) {
          const again = unwrap(parseValues(letter.source.text, 'again.yaml'));
          expect(JSON.stringify(again.data)).toBe(JSON.stringify(letter.source.data));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('as a values file read back as the same values, whatever they hold', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'yes',
        'true',
        'Null',
        'False',
        '~',
        '13:30',
        '- a',
        '# b',
        '2026-06-01',
        '0x1F',
        '.5',
        '\u0085',
        '\u2028',
        '\ufeff',
      ),
    );
    const { values } = fc.letrec<{ values: Record<string, Json> }>(() => ({
      values: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/), leaf, { minKeys: 1, maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(values, values, (own, row) => {
        const data = { kind: 'k', ...own, group: own, rows: [row, own] };
        const again = unwrap(parseValues(valuesText(data), 'again.yaml'));
        expect(JSON.parse(JSON.stringify(again.data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});

describe('the kind of a letter', () => {
  const rows: TestRow[] = [
    ['承诺书类型', '承诺书编号', '响应时限'],
    ['service-deadline', 'A-1', '4小时'],
    ['响应时间承诺函', 'A-2'],
    ['没有这种', 'A-3'],
  ];

  test('may stand in a column, by id or title', async () => {
    const table = await openOk(workbook([{ name: '名单', rows }]));
    const letters = await lettersOf(table);
    expect(letters.map(({ kind }) => kind)).toEqual(['service-deadline', 'response-time', '没有这种']);
    expect(letters[2]?.source.place('/kind').cell).toBe('名单!A4');
  });

  test('may be the name of the sheet, id or title, and two sheets hold two kinds', async () => {
    const bytes = workbook([
      { name: '响应时间承诺函', rows: [['承诺书编号'], ['B-1']] },
      { name: '说明', rows: [['怎么填']] },
      { name: 'service-deadline', rows: [['编号'], ['B-2']] },
    ]);
    const letters = await lettersOf(await openOk(bytes));
    expect(letters.map(({ kind, sheet, row }) => [kind, sheet, row])).toEqual([
      ['response-time', '响应时间承诺函', 2],
      ['service-deadline', 'service-deadline', 2],
    ]);
  });

  test('is what the command says, and a row that says otherwise is told', async () => {
    const table = await openOk(workbook([{ name: '名单', rows }]), '表.xlsx', 'service-deadline');
    const letters = await lettersOf(table);
    expect(letters.map(({ kind }) => kind)).toEqual(Array(3).fill('service-deadline'));
    expect(letters.map(({ findings }) => told(findings))).toEqual([
      [],
      ['TABLE-CELL error 名单!A3'],
      ['TABLE-CELL error 名单!A4'],
    ]);
  });

  test('is asked for where nothing says it', async () => {
    const outcome = await openTable(workbook([{ name: '名单', rows: [['承诺书编号'], ['C-1']] }]), '表.xlsx');
    expect(outcome.ok).toBe(false);
    expect(told(outcome.findings)).toEqual(['KIND-MISSING error 名单!A1']);
  });
});

describe('lists of rows', () => {
  const letters = (rows: readonly TestRow[]) => ({
    name: 'equipment-after-sales',
    rows: [['序号', '承诺书编号'], ...rows],
  });
  const levels = (rows: readonly TestRow[], key = '序号') => ({
    name: '故障分级',
    rows: [[key, '级别', '响应时限（小时）'], ...rows],
  });

  test('are joined by the key, in their order, with their cells', async () => {
    const bytes = workbook([
      letters([
        [{ t: 'n', v: '1' }, 'A-1'],
        ['2', 'A-2'],
        ['3', 'A-3'],
      ]),
      levels([
        ['2', '紧急', '1'],
        ['１', '一般', { t: 'n', v: '8' }],
        ['2', '重大', '2'],
      ]),
    ]);
    const table = await openOk(bytes);
    expect(table.findings).toEqual([]);
    const found = await lettersOf(table);
    expect(found.map(plain)).toEqual([
      { kind: 'equipment-after-sales', number: 'A-1', faultLevels: [{ name: '一般', response: '8小时' }] },
      {
        kind: 'equipment-after-sales',
        number: 'A-2',
        faultLevels: [
          { name: '紧急', response: '1小时' },
          { name: '重大', response: '2小时' },
        ],
      },
      { kind: 'equipment-after-sales', number: 'A-3' },
    ]);
    expect(found[1]?.source.place('/faultLevels/1/response').cell).toBe('故障分级!C4');
  });

  test('may be joined by the number of the letter', async () => {
    const bytes = workbook([letters([['1', 'A-1']]), levels([['A-1', '紧急', '1']], '编号')]);
    const [letter] = await lettersOf(await openOk(bytes));
    expect(plain(letter)).toMatchObject({ faultLevels: [{ name: '紧急' }] });
  });

  test('that belong to no letter, or to two, are told', async () => {
    const bytes = workbook([
      letters([
        ['1', 'A-1'],
        ['1', 'A-2'],
      ]),
      levels([
        ['1', '紧急', '1'],
        ['7', '重大', '1'],
        [undefined, '一般', '1'],
      ]),
    ]);
    const table = await openOk(bytes);
    expect(told(table.findings)).toEqual([
      'TABLE-CELL warning 故障分级!A3',
      'TABLE-CELL warning 故障分级!A4',
    ]);
    for (const letter of await lettersOf(table)) expect(told(letter.findings)).toHaveLength(1);
  });
});

describe('CSV', () => {
  const text =
    '承诺人-名称,响应时限,适用法律的法域\r\n甲公司,4小时,"中华人民共和国, ""全境"""\r\n\r\n乙公司,５小时,\r\n';
  const expected = [
    { kind: KIND, company: { name: '甲公司' }, response: '4小时', governingLaw: '中华人民共和国, "全境"' },
    { kind: KIND, company: { name: '乙公司' }, response: '５小时' },
  ];

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    [
      'UTF-16 of Excel',
      Buffer.from(`\ufeff${text.replaceAll(',', '\t').replaceAll('国\t', '国,')}`, 'utf16le'),
    ],
    ['semicolons that are declared', utf8(`sep=;\r\n${text.replaceAll(',', ';').replaceAll('国;', '国,')}`)],
  ])('in %s', async (_, bytes) => {
    const table = await openOk(bytes, 'dir/名单.csv', KIND);
    const letters = await lettersOf(table);
    expect(letters.map(plain)).toEqual(expected);
    expect(letters.map(({ row }) => row)).toEqual([2, 4]);
    expect(letters[1]?.source.place('/response')).toEqual({ file: 'dir/名单.csv', cell: '名单!B4' });
  });

  test('in GBK, as Chinese Excel writes it, with a note', async () => {
    // 承诺人-名称,响应时限 / 甲公司,4小时 in code page 936.
    const hex = 'b3d0c5b5c8cb2dc3fbb3c62ccfecd3a6cab1cfde0d0abcd7b9abcbbe2c34d0a1cab10d0a';
    const table = await openOk(Buffer.from(hex, 'hex'), '名单.csv', KIND);
    expect(told(table.findings)).toEqual(['FILE-NORMALISED info']);
    expect(plain((await lettersOf(table))[0])).toEqual({
      kind: KIND,
      company: { name: '甲公司' },
      response: '4小时',
    });
  });

  test('prints numbers as a workbook would, without zeros at the end', async () => {
    const text =
      '承诺人-名称,响应时限（小时）,复杂请求办结时限,投诉办结时限（工作日）,最长延期\n3.0,4.0,10.50,20,1.0小时\n';
    const [letter] = await lettersOf(await openOk(utf8(text), '表.csv', KIND));
    expect(plain(letter)).toEqual({
      kind: KIND,
      company: { name: '3.0' },
      response: '4小时',
      complexHandling: '10.5',
      complaintClose: '20工作日',
      maxExtension: '1.0小时',
    });
  });

  test('keeps codes that were written as text', async () => {
    const [letter] = await lettersOf(
      await openOk(utf8('编号,投诉电话\n="0571","\'+86 10"\n'), 'a.csv', KIND),
    );
    expect(plain(letter)).toEqual({ kind: KIND, number: '0571', complaints: { phone: '+86 10' } });
  });

  test('with random content comes back as it was written', async () => {
    const field = fc
      .string({ unit: fc.constantFrom(...'甲乙9a=+-@",;\t\n\' 😀'), maxLength: 10 })
      .map((value) => value.trim())
      .filter((value) => value !== '' && !value.startsWith("'") && !value.startsWith('='));
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 6 }), async (names) => {
        const csv = ['服务平台名称', ...names].map((name) => `"${name.replaceAll('"', '""')}"\n`).join('');
        const letters = await lettersOf(await openOk(utf8(csv), 'a.csv', KIND));
        expect(letters.map(plain)).toEqual(names.map((platform) => ({ kind: KIND, platform })));
      }),
      { numRuns: 60 },
    );
  });
});

test('a range of letters counts over all sheets', async () => {
  const sheet = (name: string, from: number) => ({
    name,
    rows: [['编号'], ...[0, 1, 2].map((index) => [`N-${from + index}`])],
  });
  const table = await openOk(workbook([sheet('service-deadline', 0), sheet('response-time', 3)]));
  expect(table.count).toBe(6);
  const numbers = async (range?: { from: number; to: number }) =>
    (await lettersOf(table, range)).map(({ source }) => source.data.number);
  expect(await numbers()).toEqual(['N-0', 'N-1', 'N-2', 'N-3', 'N-4', 'N-5']);
  expect(await numbers({ from: 2, to: 3 })).toEqual(['N-2', 'N-3']);
  expect(await numbers({ from: 5, to: 9 })).toEqual(['N-5']);
});
