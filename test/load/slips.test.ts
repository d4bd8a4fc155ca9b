import { describe, expect, test } from 'vitest';
import { parseValues } from '../../src/index.ts';

const found = (text: string) =>
  parseValues(text, 'values.yaml').findings.map(
    ({ code, severity, pointer, place, message }) =>
      `${code} ${severity} ${pointer ?? place?.line} ${message.zh}`,
  );

describe('a slip of the keyboard in a values file is told once and by its name', () => {
  test.each([
    ['number: A-1\nresponse：４小时\nsignedOn: 2026-03-02\n', 'response 后面的冒号是全角的。', 2],
    ['number: A-1\nresponse:4小时\nsignedOn: 2026-03-02\n', 'response 后面的冒号与内容之间缺少空格。', 2],
    ['company:\n  name：云帆公司\n', 'name 后面的冒号是全角的。', 2],
    ['rows:\n  - name：甲\n', 'name 后面的冒号是全角的。', 2],
  ])('%j', (text, message, line) => {
    expect(found(text)).toEqual([`FILE-SYNTAX error ${line} ${message}`]);
  });

  test('tabs are one slip, however many lines they begin', () => {
    const text = `company:\n${'\tname: 甲公司\n\tphone: 95588\n'.repeat(4)}`;
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).toContain('制表符');
  });

  test('a value cut at a # is told, a comment is not', () => {
    expect(found('address: 浙江省杭州市滨江区江虹路 #1 号楼\n')).toEqual([
      'FILE-NORMALISED warning /address “#1 号楼”被当作注释，没有读入。',
    ]);
    expect(found('address: 江虹路 1 号 # 总部\nother: "路 #1"\nthird: 路#1\n')).toEqual([]);
  });

  test('colons inside a value are its own', () => {
    expect(found('web: https://example.cn\ntext: 注意：内容\nnote: A：B\ntime: 9:00\n')).toEqual([]);
  });
});
