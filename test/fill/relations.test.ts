import { describe, expect, test } from 'vitest';
import { fill } from '../../src/fill/index.ts';
import { parseValues } from '../../src/index.ts';
import { kindOf, unwrap } from '../kinds/support.ts';

const kind = kindOf('service-deadline');
const HOURS = /workingHours:\n(?: {2}.*\n)+/;

function refused(text: string): string[] {
  const outcome = fill(kind, unwrap(parseValues(text, 'values.yaml')));
  return outcome.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, message, hint }) => `${code} ${pointer} ${message.zh} ${hint?.zh}`);
}

const withHours = (lines: readonly string[]) =>
  kind.example.replace(
    HOURS,
    lines.length === 0
      ? ''
      : `workingHours:\n${['days: 周一至周五', ...lines].map((line) => `  ${line}\n`).join('')}`,
  );

describe('opening hours are checked where they are written', () => {
  test.each([
    [
      'a 12-hour clock',
      ['opens: "09:00"', 'closes: "06:00"'],
      'BLANK-TIME /workingHours/closes 下班时间 6:00 早于上班时间 9:00。 是不是 18:00？时刻按 24 小时制写；跨夜的班次写“次日06:00”。',
    ],
    [
      'equal ends',
      ['opens: "09:00"', 'closes: "9点"'],
      'BLANK-TIME /workingHours/closes 下班时间 9:00 与上班时间相同。 改正其中一个；全天写 00:00 至 24:00。',
    ],
    [
      'a break outside',
      ['opens: "09:00"', 'closes: "18:00"', 'breakStart: "19:00"', 'breakEnd: "20:00"'],
      'BLANK-TIME /workingHours/breakStart 午休开始 19:00 不在工作时间 9:00 至 18:00 之内。 改正午休的起止时刻。',
    ],
    [
      'a reversed break',
      ['opens: "09:00"', 'closes: "18:00"', 'breakStart: "13:30"', 'breakEnd: "12:00"'],
      'BLANK-TIME /workingHours/breakEnd 午休结束 12:00 早于午休开始 13:30。 改正午休的起止时刻。',
    ],
    [
      'a break that runs over the end',
      ['opens: "09:00"', 'closes: "18:00"', 'breakStart: "17:30"', 'breakEnd: "18:30"'],
      'BLANK-TIME /workingHours/breakEnd 午休结束 18:30 不在工作时间 9:00 至 18:00 之内。 改正午休的起止时刻。',
    ],
    [
      'a shift of more than a day',
      ['opens: "09:00"', 'closes: 次日10:00'],
      'BLANK-TIME /workingHours/closes 下班时间 次日10:00 距上班时间超过 24 小时。 改正下班时间。',
    ],
  ])('%s', (_name, lines, expected) => {
    expect(refused(withHours(lines))).toEqual([expected]);
  });

  test('the end of a break needs its beginning', () => {
    const found = refused(withHours(['opens: "09:00"', 'closes: "18:00"', 'breakEnd: "13:00"']));
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'BLANK-REQUIRED /workingHours/breakStart',
    ]);
  });

  test.each([
    ['a day shift', ['opens: 上午9:00', 'closes: 下午6点', 'breakStart: 中午12:00', 'breakEnd: 下午1:30']],
    ['a night shift by its word', ['opens: "22:00"', 'closes: 次日06:00']],
    ['all day', ['opens: "00:00"', 'closes: "24:00"']],
  ])('%s is right', (_name, lines) => {
    expect(refused(withHours(lines))).toEqual([]);
  });
});

test('working hours are required once a promise counts in working time, and only then', () => {
  const required = refused(withHours([])).map((one) => one.split(' ').slice(0, 2).join(' '));
  expect(required).toEqual([
    'BLANK-REQUIRED /workingHours/days',
    'BLANK-REQUIRED /workingHours/opens',
    'BLANK-REQUIRED /workingHours/closes',
  ]);
  const wallClock = withHours([]).replace(/^.*个工作日\n/gm, '');
  expect(refused(wallClock)).toEqual([]);
});

test('a validity that ends before it begins is one finding at its end', () => {
  const reversed = kind.example.replace(/validUntil: .*/, 'validUntil: 2026-03-01');
  expect(refused(reversed)).toEqual([
    'BLANK-DATE /validUntil 有效期届满日 2026年3月1日 早于生效日期 2026年3月2日。 改成 2026年3月2日 或者以后的日期。',
  ]);
});
