import { describe, expect, test } from 'vitest';
import { durationBlank } from '../../src/blanks/duration.ts';
import { moneyBlank } from '../../src/blanks/money.ts';
import { numberBlank } from '../../src/blanks/number.ts';
import { shareBlank } from '../../src/blanks/share.ts';
import { count, outliersOf, type Tally } from '../../src/table/outliers.ts';
import { lettersOf, openOk, told } from './support.ts';
import { workbook } from './workbook.ts';

const tally = (...texts: readonly string[]): Tally => {
  const own: Tally = new Map();
  for (const text of texts) count(own, text);
  return own;
};
const BLANKS = {
  duration: durationBlank.of({
    duration: { unit: 'month', units: ['day', 'month', 'year', 'hour', 'workday'] },
    'x-bound': 'lower',
  }),
  share: shareBlank.of({ share: { per: 100 } }),
  money: moneyBlank.of({ money: {} }),
  number: numberBlank.of({ number: { unit: '份' } }),
};
const off = (keyword: keyof typeof BLANKS, texts: readonly string[], pairs = true) =>
  Object.fromEntries(outliersOf(BLANKS[keyword], tally(...texts), pairs));

describe('a value far off its column', () => {
  test.each<[keyof typeof BLANKS, readonly string[], Record<string, unknown>]>([
    ['duration', ['36个月', '3个月', '36个月'], { '3个月': { usual: '36个月', times: 12 } }],
    ['duration', ['3年', '36个月', '36年'], { '36年': { usual: '36个月', times: 12 } }],
    ['duration', ['24个月', '36个月', '36个月', '3个月', '3年'], { '3个月': { usual: '36个月', times: 12 } }],
    ['share', ['1.5%', '0.015%', '1.5%', '2%'], { '0.015%': { usual: '1.5%', times: 100 } }],
    ['money', ['500元', '5万元', '600元'], { '5万元': { usual: '600元', times: 100 } }],
    ['number', ['2', '2', '200'], { '200': { usual: '2', times: 100 } }],
    ['duration', ['36个月', '3个月'], { '3个月': { usual: '36个月', times: 12 } }],
    ['share', ['5%', '0.05%'], { '0.05%': { usual: '5%', times: 100 } }],
  ])('%s %j', (keyword, texts, expected) => {
    expect(off(keyword, texts)).toEqual(expected);
  });

  test.each<[keyof typeof BLANKS, readonly string[]]>([
    ['duration', ['36个月', '3年', '2年', '60个月']],
    ['duration', ['36个月', '36日', '3小时']],
    ['duration', ['36个月', '4个月']],
    ['share', ['5%', '0.06%']],
    ['money', ['100元', '10000元', '1000000元', '50元']],
    ['number', ['不清楚', '2', '2']],
  ])('is none: %s %j', (keyword, texts) => {
    expect(off(keyword, texts)).toEqual({});
  });
});

test('is told at its cell once, and the row is read all the same', async () => {
  const kind = 'service-deadline';
  const head = ['编号', '响应时限'];
  const rows = [
    ['A-1', '4小时'],
    ['A-2', '4小时'],
    ['A-3', '48小时'],
    ['A-4', '240分钟'],
  ];
  const letters = await lettersOf(await openOk(workbook([{ name: kind, rows: [head, ...rows] }])));
  expect(letters.map(({ findings }) => told(findings))).toEqual([
    [],
    [],
    [`TABLE-OUTLIER warning ${kind}!B4`],
    [],
  ]);
  expect(letters[2]?.source.data.response).toBe('48小时');
  expect(letters[2]?.findings[0]?.message).toEqual({
    zh: '第 4 行的“响应时限”是 48小时，这一列通常是 4小时，相差约 12 倍。',
    en: '“响应时限” of row 4 is 48小时; the usual value of its column is 4小时, about 12 times off.',
  });
});

test('rows of a list are compared with one another, the steps of a ladder are not', async () => {
  const kind = 'equipment-after-sales';
  const list = (rows: readonly (readonly string[])[]) =>
    workbook([
      {
        name: kind,
        rows: [
          ['序号', '编号'],
          ['1', 'A-1'],
        ],
      },
      { name: '故障分级', rows: [['序号', '级别', '响应时限'], ...rows.map((row) => ['1', ...row])] },
    ]);
  const found = async (...times: readonly string[]) => {
    const [letter] = await lettersOf(await openOk(list(times.map((time, at) => [`${at}`, time]))));
    return told(letter?.findings ?? []);
  };
  expect(await found('4小时', '4小时', '20分钟')).toEqual(['TABLE-OUTLIER warning 故障分级!C4']);
  expect(await found('5分钟', '1小时')).toEqual([]);
  expect(await found('10分钟', '2小时', '24小时')).toEqual([]);
});
