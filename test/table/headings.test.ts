import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/table/fields.ts';
import { letterIndex } from '../../src/table/headings.ts';
import { openTable } from '../../src/table/index.ts';
import { nearHeading } from '../../src/table/synonyms.ts';
import { kindOf } from '../kinds/support.ts';
import { told, utf8 } from './support.ts';

const pathOf = (kind: string, heading: string) => {
  const found = letterIndex(fieldsOf(kindOf(kind))).find(heading);
  return found.means === 'blank' ? found.field.path.join('.') : found.means;
};

describe('words of the trade', () => {
  test.each([
    ['招标人', '采购人'],
    ['采购单位', '采购人'],
    ['项目编号', '招标编号'],
    ['质保期', '质量保证期'],
    ['保修期', '质量保证期'],
    ['供货期', '交货期限'],
    ['交付期', '交货期限'],
  ])('%s is %s', (heading, title) => {
    const path = pathOf('tender-supply', title);
    expect(path).not.toMatch(/^(?:wrong|unknown)$/);
    expect(pathOf('tender-supply', heading)).toBe(path);
  });

  test.each(['service-deadline', 'equipment-after-sales', 'it-service-assurance', 'after-sales-charter'])(
    '响应时间 is 响应时限 in %s',
    (kind) => {
      expect(pathOf(kind, '响应时间')).toBe(pathOf(kind, '响应时限'));
    },
  );
});

describe('a suggestion', () => {
  const labels = ['退货期', '响应时限', '签署日期', '含税', '投诉电话', 'response'];
  test.each([
    ['供货期', undefined],
    ['换货期', undefined],
    ['到场时限', undefined],
    ['不含税', undefined],
    ['响应时现', '响应时限'],
    ['响时应限', '响应时限'],
    ['响应时', '响应时限'],
    ['签暑日期', '签署日期'],
    ['投诉电电话', '投诉电话'],
    ['respose', 'response'],
  ])('for %s is %s', (written, near) => {
    expect(nearHeading(written, labels)).toBe(near);
  });
});

describe('a column whose heading nobody knows', () => {
  const open = (heading: string, cell: string) =>
    openTable(utf8(`编号,承诺人-名称,${heading}\nA-1,甲公司,${cell}\n`), 'a.csv', {
      kind: 'service-deadline',
    });
  test.each([
    ['处理速度', '4小时'],
    ['处理期限（小时）', '4'],
    ['罚金比例', '5'],
    ['罚金', '0.05%'],
    ['起算日', '2026-03-01'],
  ])('%s with %s stops the table: a promise would be lost', async (heading, cell) => {
    const outcome = await open(heading, cell);
    expect(told(outcome.findings)).toEqual(['TABLE-UNKNOWN-COLUMN error a!C1']);
  });

  test.each([
    ['客户经理', '张三'],
    ['备注', '见附件3'],
    ['合同序号', '20260301'],
    ['数', '3'],
  ])('%s with %s is told and passed over', async (heading, cell) => {
    const outcome = await open(heading, cell);
    expect(told(outcome.findings)).toEqual(['TABLE-UNKNOWN-COLUMN warning a!C1']);
  });
});

describe('a file that is no table is told what it is', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(stream, 'utf16le'),
    ]);
  test.each<[string, Uint8Array, RegExp]>([
    ['an old Word file', ole('WordDocument'), /文字文档.*pledge check/],
    ['an old workbook', ole('Workbook'), /\.xls/],
    ['a rich text', utf8('{\\rtf1\\ansi x}'), /文字文档/],
    ['a PDF', utf8('%PDF-1.7 x'), /PDF.*pledge extract/],
    ['values', utf8('# 说明\nkind: service-deadline\nnumber: A-1\n'), /填写文件.*pledge render/],
  ])('%s', async (_, bytes, said) => {
    const { findings } = await openTable(bytes, '表.xlsx');
    expect(`${findings[0]?.message.zh}${findings[0]?.hint?.zh}`).toMatch(said);
  });
});
