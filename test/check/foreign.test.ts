import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from '../../src/check/index.ts';
import { parseData } from '../../src/load/index.ts';

interface Sentences {
  readonly tail: readonly string[];
  readonly cases: readonly {
    readonly lines: readonly string[];
    readonly has?: readonly string[];
    readonly not?: readonly string[];
  }[];
}

// The project writes this file itself, so its shape is taken on trust.
const { tail, cases } = parseData(
  readFileSync(new URL('../cases/foreign.yaml', import.meta.url), 'utf8'),
) as unknown as Sentences;

test.each(cases)('$lines', ({ lines, has = [], not = [] }) => {
  const codes: readonly string[] = checkText(['服务承诺书', ...lines, ...tail]).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...has]));
  expect(codes.filter((code) => not.includes(code))).toEqual([]);
});

test('all blanks of a paragraph are one finding that names each of them', () => {
  const found = checkText(['甲____，乙____，丙____。', ...tail]).filter(
    ({ code }) => code === 'BLK-UNFILLED',
  );
  expect(found.map(({ message }) => message.zh)).toEqual([
    expect.stringMatching(/^残留未填写的空白，本段 3 处：“甲____.*乙____.*丙____/u),
  ]);
});

test('a finding quotes the text as it was written, half-width marks and all', () => {
  const [found] = checkText(['我方愿承担该批货物价款十倍的罚款,并承担由此所造成的经济损失.', ...tail]);
  expect(found?.message.zh).toContain('罚款,并承担');
});
