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

describe('content that begins with a sign of YAML is told as that, with the form to write', () => {
  const told = (value: string) =>
    parseValues(`number: A-1\nresponse: ${value}\nsignedOn: 2026-03-02\n`, 'values.yaml').findings.map(
      ({ severity, place, hint }) => `${severity} ${place?.line}:${place?.column} ${hint?.zh}`,
    );

  test.each([
    ['>=2小时', '">=2小时"'],
    ['> 2小时', '"> 2小时"'],
    ['|2小时', '"|2小时"'],
    ['*2小时', '"*2小时"'],
    ['* 2小时', '"* 2小时"'],
    ['&2小时', '"&2小时"'],
    ['&甲 2小时', '"&甲 2小时"'],
    ['@张三', '"@张三"'],
    ['`2小时`', '"`2小时`"'],
    ['%5', '"%5"'],
    ['!2小时', '"!2小时"'],
    ['! 2小时', '"! 2小时"'],
    ['!!int 2', '"!!int 2"'],
    ['[2小时', '"[2小时"'],
    ['{2小时', '"{2小时"'],
    ['{{x}}', '"{{x}}"'],
    ['] 2小时', '"] 2小时"'],
    ['- 2小时', '"- 2小时"'],
    ['2小时: 内', '"2小时: 内"'],
    ['"2小时', '"2小时"'],
    ['"特急"2小时', `'"特急"2小时'`],
    ['[a\'"', `'[a''"'`],
  ])('%s is to be written %s', (value, form) => {
    expect(told(value)).toEqual([`error 2:11 用一对引号括起来：response: ${form}`]);
    expect(parseValues(`response: ${form}\n`, 'v.yaml').ok).toBe(true);
  });

  test('a value that is a comment is told, and texts of several lines, lists and aliases are read', () => {
    expect(told('#12')[0]).toContain('warning 2:11 是内容时用一对引号括起来："#12"');
    expect(told('# 建议值 4小时')).toEqual([]);
    const sound = 'text: >-\n  一\n  二\nrows: [a, b]\none: &x { name: 甲 }\ntwo: *x\nquoted: "@a: [b"\n';
    expect(parseValues(sound, 'v.yaml').findings).toEqual([]);
  });
});
