import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalNumber, capitalYuan, spelledDigits, spokenNumber } from '../../src/chinese/figures.ts';
import { leadingNumeral, numberOf, readNumeral } from '../../src/chinese/numerals.ts';
import { fenOf, fenOfCapitals, readYuan } from '../../src/chinese/yuan.ts';

describe('a number as people write it', () => {
  test.each([
    ['24', '24'],
    ['04', '4'],
    ['1,000', '1000'],
    ['12,345.60', '12345.60'],
    ['９９．５', '99.5'],
    ['十', '10'],
    ['十五', '15'],
    ['二十四', '24'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一百十', '110'],
    ['两万', '20000'],
    ['两万三千', '23000'],
    ['一万五百', '10500'],
    ['一万零五', '10005'],
    ['一亿二千万', '120000000'],
    ['三万亿', '3000000000000'],
    ['6万', '60000'],
    ['1.25万', '12500'],
    ['1亿2000万', '120000000'],
    ['3千5百', '3500'],
    ['二〇二六', '2026'],
    ['二零二六', '2026'],
    ['一二〇', '120'],
    ['零点五', '0.5'],
    ['一点五万', '15000'],
    ['半', '0.5'],
    ['壹拾万零伍', '100005'],
    ['伍萬', '50000'],
  ])('%s is %s', (written, value) => {
    expect(readNumeral(written)).toBe(value);
  });

  test.each([
    ['', 'nothing'],
    ['甲', 'no number'],
    ['1,00', 'a separator in the wrong place'],
    ['.5', 'no whole part'],
    ['七八', 'seven or eight'],
    ['两三', 'two or three'],
    ['二三十', 'twenty or thirty'],
    ['一百二', '120 or 102'],
    ['三万五', '35,000 or 30,005'],
    ['3万5', '35,000 or 30,005'],
    ['百', 'no figure before the unit'],
    ['十百', 'units that rise'],
    ['一点二点三', 'two points'],
    ['十零', 'a zero with nothing after it'],
  ])('%s is refused: %s', (written) => {
    expect(readNumeral(written)).toBeUndefined();
  });

  test('is what it was before it was written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numberOf(spokenNumber(value))).toBe(value);
        expect(numberOf(capitalNumber(String(value)))).toBe(value);
        expect(numberOf(String(value).replace(/\B(?=(\d{3})+$)/g, ','))).toBe(value);
        expect(numberOf(`${value}万`)).toBe(value * 10_000);
        if (value > 999) expect(numberOf(spelledDigits(String(value)))).toBe(value);
      }),
    );
  });

  test('leaves its unit', () => {
    expect(leadingNumeral('6万公里')).toEqual({ value: '60000', rest: '公里' });
    expect(leadingNumeral('5千米')).toEqual({ value: '5000', rest: '米' });
    expect(leadingNumeral('七八小时')).toBeUndefined();
    expect(leadingNumeral('小时')).toBeUndefined();
  });
});

describe('a sum', () => {
  test('in capitals is the sum that was written in them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (fen) => {
        const yuan = (fen / 100).toFixed(2);
        expect(fenOf(readYuan(capitalYuan(yuan)) ?? '')).toBe(fen);
        expect(fenOf(readYuan(`人民币${capitalYuan(yuan)}`) ?? '')).toBe(fen);
        expect(fenOf(readYuan(`¥${yuan}元`) ?? '')).toBe(fen);
      }),
    );
  });

  test.each([
    ['五百元', '500'],
    ['壹万元整', '10000'],
    ['1万元', '10000'],
    ['5元5角', '5.5'],
    ['伍分', '0.05'],
    ['五百多元', undefined],
    ['1.5元5角', undefined],
    ['元', undefined],
    ['', undefined],
  ])('%s', (written, amount) => {
    expect(readYuan(written)).toBe(amount);
  });

  test('in capitals meets its figures in fen', () => {
    expect(fenOfCapitals('人民币壹万贰仟叁佰元伍角整')).toBe(fenOf('12,300.5'));
    expect(fenOfCapitals('壹拾万零伍元零陆分')).toBe(10_000_506);
    expect(fenOfCapitals('壹仟')).toBeUndefined();
    expect(fenOfCapitals('500元')).toBeUndefined();
  });
});
