import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { compareDue } from '../../src/check/spans.ts';
import type { Duration } from '../../src/model/duration.ts';
import { blankOf, buildCase } from './case.ts';

describe('durations of different units', () => {
  const d = (written: string): Duration => {
    const value = blankOf('/x', written);
    if (value.type !== 'duration') throw new Error(written);
    return value.duration;
  };
  test.each([
    ['24小时', '24小时', 'not-later'],
    ['90分钟', '1小时', 'later'],
    ['24小时', '2个工作日', 'not-later'],
    ['24小时', '1个工作日', 'undecided'],
    ['2个工作日', '24小时', 'later'],
    ['2个工作日', '72小时', 'undecided'],
    ['1个工作日', '30日', 'not-later'],
    // The longest rest so far: from 23 January to 3 February 2020.
    ['1个工作日', '10日', 'undecided'],
    ['1个工作日', '11日', 'not-later'],
    ['3日', '72小时', 'later'],
    ['72小时', '3日', 'not-later'],
    // A last day off moves (Civil Code art. 203): from 24 January 2020 to 3 February, ten days.
    ['3日', '96小时', 'undecided'],
    ['3日', '335小时', 'undecided'],
    ['3日', '336小时', 'not-later'],
    ['3日', '3个工作日', 'not-later'],
    ['3个工作日', '3日', 'undecided'],
    ['15日', '1个月', 'not-later'],
    ['30日', '1个月', 'undecided'],
    ['2工作小时', '24小时', 'undecided'],
    ['2工作小时', '1小时', 'later'],
    ['4工作小时', '1个工作日', 'not-later'],
    ['9工作小时', '1个工作日', 'undecided'],
    ['2个工作日', '1工作小时', 'later'],
    ['30分钟', '1小时', 'not-later'],
    ['12个月', '1年', 'not-later'],
    ['2年', '18个月', 'later'],
  ])('%s against %s is %s', (first, second, order) => {
    expect(compareDue(d(first), d(second))).toBe(order);
  });
});

describe("working hours, working days and wall hours meet in the hours of the letter's day", () => {
  const day = { least: 450, most: 450, closes: 18 * 60 };
  const workhours = (value: string): Duration => ({ value, unit: 'hour', clock: 'business' });
  const wallhours = (value: string): Duration => ({ value, unit: 'hour', clock: 'wall' });
  const workdays = (value: string): Duration => ({ value, unit: 'workday', clock: 'business' });
  test.each([
    [workhours('4'), workdays('3'), 'not-later'],
    [workhours('22.5'), workdays('3'), 'not-later'],
    [workhours('22.6'), workdays('3'), 'undecided'],
    [workhours('30'), workdays('3'), 'undecided'],
    [workhours('30.1'), workdays('3'), 'later'],
    [workdays('3'), workhours('22'), 'later'],
    [workdays('3'), workhours('30'), 'not-later'],
    [workdays('3'), workhours('26'), 'undecided'],
    // Received just before midnight, two working days end at the close of the day after tomorrow: 24 + 18 hours.
    [wallhours('42'), workdays('2'), 'not-later'],
    [wallhours('42.1'), workdays('2'), 'undecided'],
    [wallhours('2400'), workdays('2'), 'later'],
  ] as const)('%j against %j is %s', (first, second, order) => {
    expect(compareDue(first, second, day)).toBe(order);
  });

  test('messages name durations as letters print them', () => {
    const { filled, letter } = buildCase({ text: '分步处理。', ladder: ['24小时', '9工作小时'] });
    expect(check(filled, letter).map(({ message }) => message.zh)).toEqual([
      '投诉处理：“stage1”（9个工作小时）与“stage0”（24小时）单位不同，无法判断先后。',
    ]);
  });
});
