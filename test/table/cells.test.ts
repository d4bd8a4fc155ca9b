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
    const { text, problem } = shownNumber(raw, format, false);
    expect({ text, problem }).toEqual({ text: shown, problem: undefined });
  });

  test.each([
    ['20', '00000', '00020'],
    ['2026.1', '0.00', '2026.10'],
    ['5551234', '000-0000', '555-1234'],
    ['13800138000', '000 0000 0000', '138 0013 8000'],
    ['1234567.5', '#,##0.00', '1,234,567.50'],
    ['12', '#,##0', '12'],
    ['4', '0!天', '4天'],
    ['4', '0\\天', '4天'],
    ['7', '"WX-"000', 'WX-007'],
    ['7', '000"号"', '007号'],
    ['0.05', '0.00%', '5.00%'],
    ['0.5', '#.0', '.5'],
    ['3', '[<10]"0"0;0', '03'],
    ['12', '[<10]"0"0;0', '12'],
    ['2', '[=1]"一级";[=2]0"级";0', '2级'],
    ['46174', 'yyyy"年"m"月"d"日"', '2026年6月1日'],
    ['46174', 'yyyy/m/d', '2026/6/1'],
    ['46174.5625', 'yyyy-mm-dd h:mm AM/PM', '2026-06-01 1:30 PM'],
    ['0.5625', '上午/下午h"时"mm"分"', '下午1时30分'],
    ['-5', '0.00', '-5.00'],
    ['-5', '0;(0)', '(5)'],
    ['7', 'General', '7'],
    ['7', '@', '7'],
  ])('in a blank of text %s with %s is %s', (raw, format, expected) => {
    const { text, shown, problem } = shownNumber(raw, format, false);
    expect(problem).toBeUndefined();
    expect(shown ?? { text }).toEqual({ text: expected });
  });

  test.each([
    ['46174', 'd-mmm-yy'],
    ['46174', 'dddd'],
    ['1.5', '# ?/?'],
    ['1234', '0.00E+00'],
    ['4', '[DBNum1]0'],
  ])('in a blank of text %s with %s is refused: what it shows is not known', (raw, format) => {
    const { shown, problem } = shownNumber(raw, format, false);
    expect(problem).toBeUndefined();
    expect(shown).toHaveProperty('problem.severity', 'error');
  });

  test.each([
    ['5', ';;;'],
    ['0', '0;-0;"无"'],
    ['5', '"见附件"'],
    ['-5', '0;0'],
    ['3', '[>5]0;[<2]0'],
    ['3', '[>5]0;0;0'],
    ['3', '0[foo]'],
    ['3', '0 Q'],
  ])('%s with %s is refused in every blank', (raw, format) => {
    expect(shownNumber(raw, format, false)).toMatchObject({ text: '', problem: { severity: 'error' } });
  });

  test('the figure and what is shown have the same digits, whatever the places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (mills, zeros, places, grouped) => {
          const format = `${grouped ? '#,##' : ''}${'0'.repeat(Math.max(1, zeros))}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
          const { text, shown } = shownNumber(String(mills / 1000), format, false);
          const seen = shown && 'text' in shown ? shown.text : text;
          expect(Number(seen.replaceAll(',', ''))).toBe(Number(text));
          expect((seen.split('.')[1] ?? '').length).toBe(places);
          expect(seen.replaceAll(',', '').split('.')[0]?.length).toBeGreaterThanOrEqual(Math.max(1, zeros));
        },
      ),
    );
  });

  test('days count from 1904 in the workbooks that say so', () => {
    expect(shownNumber('44712', 'yyyy-mm-dd', true).text).toBe('2026-06-01');
  });

  test.each([
    ['3333.3333333333335', '0.00', '3333.33', 'warning'],
    ['0.0512', '0%', '5%', 'error'],
    ['0.999', '0%', '100%', 'error'],
    ['0.99996', '0.00%', '100%', 'error'],
    ['4.4', '0', '4', 'error'],
    ['2.5', '0', '3', 'error'],
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
