import { describe, expect, test } from 'vitest';
import { fill } from '../../src/fill/index.ts';
import { parseValues, renderText } from '../../src/index.ts';
import { kindOf, make, unwrap } from '../kinds/support.ts';

const kind = kindOf('service-deadline');
const withLine = (name: string, value: string) =>
  kind.example.replace(new RegExp(`^( *${name}:).*$`, 'm'), `$1 ${JSON.stringify(value)}`);
const found = (text: string) =>
  fill(kind, unwrap(parseValues(text, 'values.yaml'))).findings.map(
    ({ code, severity, pointer }) => `${code} ${severity} ${pointer}`,
  );

describe('a value meets the words around it', () => {
  test.each(['“云帆平台”', '"云帆平台"', '「云帆平台」'])('%s is quoted once', (platform) => {
    const text = withLine('platform', platform);
    expect(found(text)).toEqual(['FILE-NORMALISED info /platform']);
    const printed = renderText(make(kind, text).letter);
    expect(printed).toContain('“云帆平台”');
    expect(printed).not.toMatch(/““|"云帆|「云帆/);
  });

  test('a word that the text goes on with is not printed twice', () => {
    expect(found(withLine('governingLaw', '中华人民共和国法律'))).toEqual([
      'BLANK-FORMAT error /governingLaw',
    ]);
    expect(found(withLine('governingLaw', '中华人民共和国'))).toEqual([]);
  });

  test('punctuation at the end gives way to that of the text', () => {
    const printed = renderText(make(kind, withLine('address', '浙江省杭州市滨江区江虹路 1 号。')).letter);
    expect(printed).not.toMatch(/[，。；：、]{2,}/);
  });
});

describe('what is not filled in is told at the blank', () => {
  test.each(['#N/A', '同上', '采购人名称', '【客户】', '{{platform}}', '«platform»', '服务平台名称'])(
    '%s',
    (written) => {
      expect(found(withLine('platform', written))).toEqual(['BLANK-PLACEHOLDER error /platform']);
    },
  );

  test('but the same marks inside a text print as they stand', () => {
    const printed = renderText(make(kind, withLine('platform', '云帆{{x}}平台#N/A')).letter);
    expect(printed).toContain('云帆{{x}}平台#N/A');
  });
});

test('a name of 120 characters is a name', () => {
  const name = `${'云帆数字科技'.repeat(19)}有限公司`;
  expect([...name].length).toBe(118);
  expect(found(withLine('name', name))).toEqual([]);
});
