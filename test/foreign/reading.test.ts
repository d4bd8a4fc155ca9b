import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import { readBlanks, readPromises } from '../../src/read/index.ts';
import { markedLetters } from './marks.ts';
import { measureFindings } from './measure.ts';
import { measureBlanks, measurePromises } from './measure-reading.ts';

const letters = markedLetters('letters');

test('blanks of the marked letters: at least 98 % found by place, and as many right', () => {
  const { right, wrong, missed } = measureBlanks(letters);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.98);
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
});

test('promises of the marked letters: deadlines and proposed starts as right as promised', () => {
  const { deadlines, starts, right, marked, extra } = measurePromises(letters);
  expect(deadlines.right / deadlines.marked).toBeGreaterThanOrEqual(0.97);
  expect(starts.right / starts.proposed).toBeGreaterThanOrEqual(0.95);
  expect(right / marked).toBeGreaterThanOrEqual(0.95);
  expect(extra / marked).toBeLessThan(0.03);
});

test('a promise tells its sentence, clause, place, start and action in the words of the letter', () => {
  const line = '（二）接到業主報修後，水電急修20分鐘內到場；需購買配件的，3個工作日內修復。';
  const { promises } = readPromises(line);
  expect(promises).toEqual([
    {
      sentence: '（二）接到業主報修後，水電急修20分鐘內到場；',
      clause: '（二）',
      place: { paragraph: 1, start: line.indexOf('20'), end: line.indexOf('內到場') },
      confidence: 'high',
      role: 'deadline',
      operator: '<=',
      value: '20',
      unit: 'minute',
      start: '接到業主報修',
      action: '到場',
      needs: [],
    },
    expect.objectContaining({
      value: '3',
      unit: 'workday',
      clock: 'business',
      start: '接到業主報修',
      action: '修復',
    }),
  ]);
});

test('characters that show nothing are left out, and offsets are those of what was written', () => {
  const line = '接到通知后4小\u200b时内到场。';
  const [promise] = readPromises(line).promises;
  expect(line.slice(promise?.place.start, promise?.place.end)).toBe('4小\u200b时');
});

describe('no promise is read into', () => {
  test.each([
    ['a date', '自2026年3月1日起施行，每月10日前对账。'],
    ['a number of a clause', '按第3条、第2款处理。'],
    ['a definition', '如系统在五分钟内无法连接，视为该五分钟不可用。'],
    ['a condition', '逾期3日以内的，另行协商。'],
    ['a price and its tax', '合同价款人民币12万元，税率13%。'],
  ])('%s', (_, line) => {
    expect(readPromises(line).promises).toEqual([]);
  });
});

test('what the letter lacks is told', () => {
  const { promises } = readPromises('一般维修24小时内完成。');
  expect(promises.map(({ needs }) => needs)).toEqual([['start']]);
});

test('any text is read without a throw, and every place lies in its paragraph', () => {
  const words = fc.array(
    fc.constantFrom(
      '接到报修后',
      '2小时内',
      '到场',
      '____',
      '（  ）',
      '|',
      '。',
      '\u200b',
      '每月',
      '一次',
      '提前',
      '3日',
      '%',
      '九',
      '99.9',
      '年  月  日',
      '□',
      '【X】',
      '後',
      'a',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (paragraphs) => {
      const texts = paragraphs.map((parts) => parts.join(''));
      const { promises, blanks } = readPromises(texts);
      for (const { place } of [...promises, ...blanks]) {
        const text = texts[place.paragraph - 1] ?? '';
        expect(place.start).toBeLessThanOrEqual(place.end);
        expect(place.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('lines to sign on are no blanks where the letter is signed, and are where it is put up', () => {
  const lines = ['本公司承诺按时到场。', '承诺人（盖章）：', '日期：    年  月  日'];
  expect(readBlanks(lines)).toEqual([]);
  expect(readBlanks(lines, true).map(({ form }) => form)).toContain('date');
});

test('findings over the marked letters: errors, warnings and infos as right as promised', () => {
  const { severities } = measureFindings(letters);
  const right = (severity: Severity) => {
    const { right = 0, wrong = 0 } = severities.get(severity) ?? {};
    return right / (right + wrong);
  };
  expect(right('error')).toBeGreaterThanOrEqual(0.97);
  expect(right('warning')).toBeGreaterThanOrEqual(0.92);
  expect(right('info')).toBeGreaterThanOrEqual(0.85);
});
