import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft, type Way } from '../../src/chinese/drafting.ts';
import type { Clock, TimeUnit } from '../../src/model/duration.ts';
import type { BlankValue } from '../../src/model/value.ts';

const filled = { pointer: '/value', title: '内容' };
const money = (amount: string, way?: Way) =>
  draft({ ...filled, type: 'money', amount, currency: 'CNY' }, way);
const date = (value: string, way?: Way) => draft({ ...filled, type: 'date', date: value }, way);
const share = (value: string, per: 100 | 1000) => draft({ ...filled, type: 'share', value, per });
const number = (value: string, way?: Way) => draft({ ...filled, type: 'number', value, unit: '份' }, way);
const statute = (article: string, name = '中华人民共和国民法典') =>
  draft({ ...filled, type: 'statute', name, article });
const duration = (value: string, unit: TimeUnit, clock: Clock) =>
  draft({ ...filled, type: 'duration', duration: { value, unit, clock } });

describe('money', () => {
  // 《正确填写票据和结算凭证的基本规定》 gives these sums; for the last it allows a second spelling.
  it.each([
    ['1409.50', ['壹仟肆佰零玖元伍角']],
    ['6007.14', ['陆仟零柒元壹角肆分']],
    ['16409.02', ['壹万陆仟肆佰零玖元零贰分']],
    ['325.04', ['叁佰贰拾伍元零肆分']],
    ['1680.32', ['壹仟陆佰捌拾元零叁角贰分', '壹仟陆佰捌拾元叁角贰分']],
    ['107000.53', ['壹拾万柒仟元零伍角叁分', '壹拾万零柒仟元伍角叁分', '壹拾万柒仟元伍角叁分']],
  ])('writes %s as the official examples do', (amount, allowed) => {
    expect(allowed).toContain(money(amount, 'capitals').replace(/^人民币/, ''));
  });

  it.each([
    ['0.05', '人民币（大写）伍分（¥0.05）'],
    ['0.5', '人民币（大写）伍角（¥0.50）'],
    ['0.50', '人民币（大写）伍角（¥0.50）'],
    ['1.01', '人民币（大写）壹元零壹分（¥1.01）'],
    ['10', '人民币（大写）壹拾元整（¥10.00）'],
    ['10000', '人民币（大写）壹万元整（¥10,000.00）'],
    ['10000.0', '人民币（大写）壹万元整（¥10,000.00）'],
    ['10000.00', '人民币（大写）壹万元整（¥10,000.00）'],
    ['100000000', '人民币（大写）壹亿元整（¥100,000,000.00）'],
    ['100000001', '人民币（大写）壹亿零壹元整（¥100,000,001.00）'],
    [
      '999999999999',
      '人民币（大写）玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整（¥999,999,999,999.00）',
    ],
  ])('writes %s in capitals and figures', (amount, printed) => {
    expect(money(amount)).toBe(printed);
  });

  it('writes figures alone where asked', () => {
    expect(money('1234567.5', 'figures')).toBe('1,234,567.5元');
    expect(money('200', 'figures')).toBe('200元');
  });

  it('says the same sum in capitals as in figures, whatever the sum', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(1, 1e3, 1e5, 1e8), (random, step) => {
        // Round sums are where zeros go wrong.
        const cents = (random % 99_999_999_999_999) + 1;
        const sum = cents - (cents % step) || step;
        const amount = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
        const capitals = money(amount, 'capitals').replace(/^人民币/, '');
        expect(centsOf(capitals)).toBe(sum);
        expect(capitals).not.toMatch(/零零|^零/);
        expect(capitals.endsWith('整')).toBe(sum % 100 === 0);
      }),
    );
  });
});

/** Reads capitals back, by no code of the product. */
function centsOf(capitals: string): number {
  const small: Record<string, number> = { 角: 10, 分: 1 };
  const [whole = '', rest = ''] = capitals.includes('元') ? capitals.split('元') : ['', capitals];
  let cents = wholeOf(whole) * 100;
  for (const [, digit = '', unit = ''] of rest.matchAll(/([壹贰叁肆伍陆柒捌玖])([角分])/g)) {
    cents += '零壹贰叁肆伍陆柒捌玖'.indexOf(digit) * (small[unit] ?? 0);
  }
  return cents;
}

function wholeOf(text: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const unit = { 拾: 10, 佰: 100, 仟: 1000 }[character];
    if (value >= 0) digit = value;
    else if (unit !== undefined) [section, digit] = [section + digit * unit, 0];
    else if (character === '万') [total, section, digit] = [total + (section + digit) * 1e4, 0, 0];
    else if (character === '亿') [total, section, digit] = [(total + section + digit) * 1e8, 0, 0];
    else throw new Error(`${character} in ${text}`);
  }
  return total + section + digit;
}

describe('dates', () => {
  it('have no leading zeros, or are spelled out', () => {
    expect(date('2026-06-01')).toBe('2026年6月1日');
    expect(date('2026-12-31')).toBe('2026年12月31日');
    expect(date('2026-06-01', 'han')).toBe('二〇二六年六月一日');
    expect(date('2030-10-20', 'han')).toBe('二〇三〇年十月二十日');
    expect(date('2026-11-11', 'han')).toBe('二〇二六年十一月十一日');
  });
});

describe('shares', () => {
  it('are percent or per mille, as written', () => {
    expect(share('5', 100)).toBe('5%');
    expect(share('99.95', 100)).toBe('99.95%');
    expect(share('0.5', 1000)).toBe('0.5‰');
  });
});

describe('statute references', () => {
  it.each([
    ['577', '第五百七十七条'],
    ['10', '第十条'],
    ['1260', '第一千二百六十条'],
    ['五百七十七', '第五百七十七条'],
    ['133之一', '第一百三十三条之一'],
    ['133之1', '第一百三十三条之一'],
    ['一百二十之十一', '第一百二十条之十一'],
  ])('write the article %s in Chinese', (article, printed) => {
    expect(statute(article)).toBe(`《中华人民共和国民法典》${printed}`);
  });
});

describe('durations', () => {
  it.each<[string, TimeUnit, Clock, string]>([
    ['30', 'minute', 'wall', '30分钟'],
    ['30', 'minute', 'business', '30个工作分钟'],
    ['4', 'hour', 'wall', '4小时'],
    ['0.5', 'hour', 'wall', '0.5小时'],
    ['4', 'hour', 'business', '4个工作小时'],
    ['2', 'workday', 'business', '2个工作日'],
    ['15', 'day', 'wall', '15日'],
    ['12', 'month', 'wall', '12个月'],
    ['2', 'year', 'wall', '2年'],
  ])('%s %s on the %s clock', (value, unit, clock, printed) => {
    expect(duration(value, unit, clock)).toBe(printed);
  });
});

describe('numbers', () => {
  it('are figures, or Chinese, or the capitals of formal documents', () => {
    expect(['2', '10', '12', '105'].map((value) => number(value))).toEqual(['2', '10', '12', '105']);
    expect(['2', '10', '12', '105'].map((value) => number(value, 'han'))).toEqual([
      '二',
      '十',
      '十二',
      '一百零五',
    ]);
    expect(['2', '10', '12', '105'].map((value) => number(value, 'formal'))).toEqual([
      '贰',
      '壹拾',
      '壹拾贰',
      '壹佰零伍',
    ]);
  });
});

describe('other values', () => {
  it.each<[BlankValue, string]>([
    [{ ...filled, type: 'text', text: '甲 \n 乙' }, '甲　乙'],
    [{ ...filled, type: 'time', time: '09:00' }, '9:00'],
    [{ ...filled, type: 'time', time: '24:00' }, '24:00'],
    [
      { ...filled, type: 'choice', value: 'mon-fri', label: '周一至周五', options: ['周一至周五'] },
      '周一至周五',
    ],
    [{ ...filled, type: 'flag', value: false }, '否'],
    [{ ...filled, type: 'missing' }, ''],
  ])('%j', (value, printed) => {
    expect(draft(value)).toBe(printed);
  });
});
