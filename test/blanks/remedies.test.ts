import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../src/blanks/index.ts';
import type { BlankSchema } from '../../src/model/kind.ts';

/** Blanks with an example of their own, which no remedy may give in place of the user's figure. */
const BLANKS = {
  deadline: {
    duration: { unit: 'hour', units: ['minute', 'hour', 'workday'], min: '30分钟', max: '72小时' },
    examples: ['7小时'],
  },
  working: { duration: { unit: 'workday', units: ['workday'], max: '30个工作日' }, examples: ['7个工作日'] },
  days: { duration: { unit: 'day', units: ['hour', 'day'] }, examples: ['7日'] },
  share: { share: { per: 100 }, examples: ['7%'] },
  atLeast: { share: { per: 100, min: '1' }, examples: ['7%'] },
  money: { money: {}, examples: ['7777'] },
  count: { number: { unit: '次', integer: true, min: '1', max: '99' }, examples: ['7'] },
  mileage: { number: { unit: '公里', integer: true }, examples: ['7000'] },
  multiple: { number: {}, examples: ['7'] },
  date: { date: {}, examples: ['2027-07-07'] },
  time: { time: {}, examples: ['07:07'] },
  area: { area: { unit: '平方米', units: ['平方米', '亩'] }, examples: ['777平方米'] },
} as const satisfies Record<string, BlankSchema>;

type Name = keyof typeof BLANKS;

function hintOf(name: Name, written: string): string {
  const reading = blankOf(BLANKS[name])?.read(written);
  if (!reading || reading.ok) throw new Error(`${name} takes ${written}`);
  return reading.problem.hint.zh;
}

describe('a remedy quotes the figure of its user', () => {
  test.each<[Name, string, string]>([
    ['deadline', '收到后4小时内', '例如 4小时'],
    ['deadline', '一个半小时左右', '例如 一个半小时'],
    ['deadline', '4', '4小时 或 4个工作日'],
    ['deadline', '廿四小时', '例如 7小时'],
    ['deadline', '1e3分钟', '例如 7小时'],
    ['deadline', '24*3小时', '例如 7小时'],
    ['deadline', '3×24小时', '例如 7小时'],
    ['working', '5天', '写 5个工作日'],
    ['days', '1.5日', '36小时 或 1日 或 2日'],
    ['share', '合同价的5%', '例如 5%'],
    ['share', '每日万分之五计', '例如 万分之五'],
    ['share', '0.015', '0.015% 或 1.5%'],
    ['atLeast', '0.015', '写上 %：1.5%'],
    ['money', '合同价约10000元', '例如 10000元'],
    ['money', '罚款壹万元整一次', '例如 壹万元整'],
    ['money', '约 5,000', '例如 5,000'],
    ['money', '100.005', '100.00 或 100.01'],
    ['count', '每月2次', '例如 2次'],
    ['count', '约3', '例如 3'],
    ['count', '2.5', '2 或 3'],
    ['mileage', '6万公里左右', '例如 6万公里'],
    ['multiple', '约1.5倍', '例如 1.5'],
    ['date', '2026年3月2日前', '2026-03-02'],
    ['date', '2026-03-02 10:00', '2026-03-02'],
    ['date', '3/2/2026', '2026-02-03 或 2026-03-02'],
    ['date', '31/12/2026', '写成 2026-12-31'],
    ['date', 'March 2, 2026', '2026-03-02'],
    ['date', '26-3-2', '2026-03-02'],
    ['date', '2026年2月30日', '最后一天是 28 日'],
    ['time', '9.30', '09:30'],
    ['time', '0930', '09:30'],
    ['time', '9', '09:00 或 21:00'],
    ['time', '12am', '00:00 或 12:00'],
    ['time', '晚上12点', '00:00 或 24:00'],
    ['time', '上午9点半开门', '09:30'],
    ['area', '约3200平方米', '例如 3200平方米'],
    ['area', '3200', '3200平方米 或 3200亩'],
  ])('%s %s: %s', (name, written, quoted) => {
    expect(hintOf(name, written)).toContain(quoted);
  });
});

describe('where the figure is not known, the example of the blank stands', () => {
  test.each<[Name, string, string]>([
    ['deadline', '2～4小时', '7小时'],
    ['deadline', '4小时响应，48小时到场', '7小时'],
    ['deadline', '1 5个工作日', '7小时'],
    ['deadline', '-4小时', '7小时'],
    ['deadline', '七八小时', '7小时'],
    ['working', '5年', '7个工作日'],
    ['share', '3%至5%', '7%'],
    ['share', '-5%', '7%'],
    ['money', '100美元', '7777'],
    ['money', '10000 20000', '7777'],
    ['count', '3天', '7'],
    ['count', '三四次', '7'],
    ['date', '明天', '2027-07-07'],
    ['date', '3月2日', '2027-07-07'],
    ['time', '25:00', '07:07'],
    ['area', '3200平米和5亩', '777平方米'],
    ['area', '5公顷', '777平方米'],
  ])('%s %s: %s', (name, written, example) => {
    expect(hintOf(name, written)).toContain(`例如 ${example}`);
  });
});

const name = fc.constantFrom(...(Object.keys(BLANKS) as Name[]));
const words = fc.array(
  fc.constantFrom(
    '4',
    '12',
    '2026',
    '.',
    ':',
    '-',
    '/',
    '小时',
    '天',
    '工作日',
    '%',
    '元',
    '万',
    '年',
    '月',
    '日',
    '约',
    '至',
    '半',
    '点',
    '亩',
    ' ',
  ),
  { maxLength: 9 },
);

test('whatever is written, a remedy is a sentence that is at hand at once', () => {
  fc.assert(
    fc.property(name, words, (blank, written) => {
      const reading = blankOf(BLANKS[blank])?.read(written.join(''));
      expect(reading?.ok ? '。' : reading?.problem.hint.zh).toMatch(/。$/);
    }),
    { numRuns: 1500 },
  );
});
