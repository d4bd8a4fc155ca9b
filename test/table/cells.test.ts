import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDecimal, rounded, shifted } from '../../src/table/xlsx/decimal.ts';
import { shownNumber } from '../../src/table/xlsx/shown.ts';

describe('a number is read as the spreadsheet shows it', () => {
  test.each([
    ['0.05', '0%', '5%'],
    ['5.0000000000000003E-2', '0%', '5%'],
    ['0.0005', '0.00%', '0.05%'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1E-3', 'General', '0.001'],
    ['10000', '#,##0.00', '10000'],
    ['10000.5', '[$¥-804]#,##0.00', '¥10000.5'],
    ['4', '0"小时"', '4小时'],
    ['4', 'General"小时"', '4小时'],
    ['3', '#,##0个工作日', '3个工作日'],
    ['2', '0\\ "份"', '2份'],
    ['50000', '0.0,"千元"', '50千元'],
    ['1234', '#,##0_);(#,##0)', '1234'],
    ['1234', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1234'],
    ['46174', 'yyyy-mm-dd', '2026-06-01'],
    ['46174', 'yyyy"年"m"月"d"日"', '2026-06-01'],
    ['46174', '[$-804]yyyy"年"m"月"d"日";@', '2026-06-01'],
    ['46174', 'yyyy年m月d日', '2026-06-01'],
    ['46174.604166666664', 'yyyy/m/d h:mm', '2026-06-01 14:30'],
    ['46174', 'yyyy/m/d h:mm', '2026-06-01'],
    ['0.375', 'h:mm', '09:00'],
    ['0.375', '上午/下午h"时"mm"分"', '09:00'],
    ['1', '[h]:mm', '24:00'],
    ['0.39583333333333331', 'h:mm AM/PM', '09:30'],
    ['13800138000', 'General', '13800138000'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['0', '0.00', '0'],
    ['-5', '0.00', '-5'],
    ['8', '@', '8'],
    ['1.5', '# ?/?', '1.5'],
  ])('%s with %s is %s', (raw, format, shown) => {
    expect(shownNumber(raw, format, false)).toEqual({ text: shown });
  });

  test('days count from 1904 in the workbooks that say so', () => {
    expect(shownNumber('44712', 'yyyy-mm-dd', true).text).toBe('2026-06-01');
  });

  test.each([
    ['3333.3333333333335', '0.00', '3333.33', 'warning'],
    ['0.0512', '0%', '5%', 'warning'],
    ['2.5', '0', '3', 'warning'],
    ['91420115000000012', 'General', '91420115000000000', 'error'],
    ['-1', 'yyyy-mm-dd', '', 'error'],
    ['1e9', 'yyyy-mm-dd', '', 'error'],
  ])('%s with %s is %s, and says so', (raw, format, shown, severity) => {
    const cell = shownNumber(raw, format, false);
    expect(cell.text).toBe(shown);
    expect(cell.problem?.severity).toBe(severity);
  });

  test('every number to 15 digits is written out exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const value = digits / 10 ** places;
        const text = plainDecimal(String(value)) ?? '';
        expect(Number(text)).toBe(value);
        expect(text).not.toMatch(/e/i);
        expect(Number(shifted(shifted(text, 7), -7))).toBe(value);
      }),
    );
  });

  test('rounding agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (mills, places) => {
        const decimal = plainDecimal(String(mills / 1000)) ?? '';
        const step = 10 ** (3 - places);
        const expected = Math.floor(mills / step) * step + (mills % step >= step / 2 && step > 1 ? step : 0);
        expect(Number(rounded(decimal, places))).toBeCloseTo(expected / 1000, 6);
      }),
    );
  });
});
