import { describe, expect, test } from 'vitest';
import { make, renderText } from '../../src/index.ts';
import type { ValuesSource } from '../../src/model/source.ts';
import { lettersOf, openOk, told, utf8 } from './support.ts';

const HEAD = ['承诺人名称', '致送单位', '所涉事项', '签署日期'];
const ROW = ['城东照明有限公司', '城东新区建设局', '照明工程的投标', '2026-12-12'];

/** The first letter of a table with further columns. */
async function letterWith(columns: Readonly<Record<string, string>>) {
  const cells = (list: readonly string[]) => list.map((text) => `"${text}"`).join(',');
  const csv = `${cells([...HEAD, ...Object.keys(columns)])}\n${cells([...ROW, ...Object.values(columns)])}\n`;
  const table = await openOk(utf8(csv), 'a.csv', 'integrity');
  const [letter] = await lettersOf(table);
  const source = { ok: true as const, value: letter?.source as ValuesSource, findings: [] };
  const { findings, prepared } = await make(source, { kind: 'integrity' });
  return { told: told([...table.findings, ...findings]), text: prepared ? renderText(prepared.letter) : '' };
}

describe('a column about the words of the letter', () => {
  test('leaves out, adds, rewrites, and calls by another word', async () => {
    const { text } = await letterWith({
      详略: '简式',
      省略: '不送财物、staff',
      增加条款: '录像：现场录像留存不少于90日。\n项目负责人每月到场，检查廉洁情况。',
      改写条款: '不提供消费：一概不邀请。',
      自称: '我方',
      对方称谓: '贵方',
    });
    expect(text).not.toMatch(/礼金|我单位|贵单位/);
    expect(text).toMatch(/录像：现场录像留存不少于90日。/);
    expect(text).toMatch(/项目负责人每月到场，检查廉洁情况。/);
    expect(text).toMatch(/不提供消费：一概不邀请。/);
  });

  test('has its cell in what is found wrong with it', async () => {
    expect((await letterWith({ 省略: '责任' })).told).toContain('TEXT-OMIT error a!E2');
    expect((await letterWith({ 增加条款: '保密' })).told).toContain('TEXT-CLAUSE error a!E2');
    expect((await letterWith({ 详略: '全文' })).told).toContain('BLANK-CHOICE error a!E2');
    await expect(letterWith({ 省略: '', 省略条款: '' })).rejects.toThrow('TABLE-DUPLICATE-HEADING');
  });
});
