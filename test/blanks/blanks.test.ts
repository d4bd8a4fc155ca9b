import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../src/blanks/index.ts';
import type { Reading } from '../../src/blanks/type.ts';
import type { BlankSchema } from '../../src/model/kind.ts';

type Case = readonly [written: string, result: unknown];
type Keyword = string;

function read(keyword: Keyword, schema: BlankSchema, written: string): Reading {
  const blank = blankOf({ [keyword]: {}, ...schema });
  if (!blank) throw new Error(`no blank type ${keyword}`);
  return blank.read(written);
}

const DURATION: BlankSchema = {
  title: '时限',
  duration: { unit: 'hour', units: ['minute', 'hour', 'workday'], min: '30分钟', max: '72小时' },
};
const BUSINESS: BlankSchema = {
  title: '时限',
  duration: { unit: 'workhour', units: ['workhour', 'workday'], min: '1个工作小时', max: '40个工作小时' },
};
const MONEY: BlankSchema = { money: { min: '1', max: '100000000' } };
const PERCENT: BlankSchema = { share: { per: 100, min: '0', max: '100' } };
const PERMILLE: BlankSchema = { share: { per: 1000 } };
const NUMBER: BlankSchema = { number: { unit: '倍', over: '1', max: '10' } };
const COUNT: BlankSchema = { number: { unit: '份', integer: true, min: '1', max: '20' } };
const CHOICE: BlankSchema = { choice: { arbitration: '仲裁', court: '诉讼' } };
const LINE: BlankSchema = { text: { lines: 'one', min: 2, max: 10 } };
const CREDIT: BlankSchema = { text: { lines: 'one', format: 'credit-code' } };
const PHONE: BlankSchema = { text: { lines: 'one', format: 'phone' } };

function result(keyword: Keyword, schema: BlankSchema, written: string): unknown {
  const reading = read(keyword, schema, written);
  if (!reading.ok) return reading.problem.code;
  const { value } = reading;
  switch (value.type) {
    case 'duration':
      return `${value.duration.value} ${value.duration.unit} ${value.duration.clock}`;
    case 'measure':
      return `${value.value}${value.unit}`;
    case 'money':
      return value.amount;
    case 'date':
      return value.date;
    case 'time':
      return `${value.nextDay ? '次日' : ''}${value.time}`;
    case 'text':
      return value.text;
    case 'share':
    case 'number':
    case 'choice':
    case 'flag':
      return value.value;
    default:
      return value.type;
  }
}

const TABLE: readonly (readonly [string, Keyword, BlankSchema, readonly Case[]])[] = [
  [
    'a duration',
    'duration',
    DURATION,
    [
      ['4小时', '4 hour wall'],
      ['4', 'BLANK-UNIT'],
      ['４小时', '4 hour wall'],
      ['4 个小时', '4 hour wall'],
      ['4h', '4 hour wall'],
      ['PT4H', '4 hour wall'],
      ['PT30M', '30 minute wall'],
      ['90min', '90 minute wall'],
      ['0.5小时', '0.5 hour wall'],
      ['二十四小时', '24 hour wall'],
      ['两小时', '2 hour wall'],
      ['2个工作日', '2 workday business'],
      ['2工作日', '2 workday business'],
      ['72小时', '72 hour wall'],
      ['100小时', 'BLANK-RANGE'],
      ['10分钟', 'BLANK-RANGE'],
      ['0小时', 'BLANK-RANGE'],
      ['-4小时', 'BLANK-TYPE'],
      ['4日', 'BLANK-UNIT'],
      ['1周', 'BLANK-UNIT'],
      ['很快', 'BLANK-TYPE'],
      ['4小时内', '4 hour wall'],
      ['1.5个工作日', 'BLANK-RANGE'],
      ['1e9', 'BLANK-TYPE'],
    ],
  ],
  [
    'a duration in working time',
    'duration',
    BUSINESS,
    [
      ['2个工作小时', '2 hour business'],
      ['3个工作日', '3 workday business'],
      ['2小时', 'BLANK-UNIT'],
      ['41个工作小时', 'BLANK-RANGE'],
    ],
  ],
  [
    'money',
    'money',
    MONEY,
    [
      ['10000', '10000'],
      ['10,000.00', '10000.00'],
      ['¥10000', '10000'],
      ['人民币10000元整', '10000'],
      ['1万元', '10000'],
      ['1.25万', '12500'],
      ['３亿', 'BLANK-RANGE'],
      ['1,00', 'BLANK-MONEY'],
      ['10.005', 'BLANK-MONEY'],
      ['一百', '100'],
      ['-5', 'BLANK-MONEY'],
    ],
  ],
  [
    'a percentage',
    'share',
    PERCENT,
    [
      ['5%', '5'],
      ['5％', '5'],
      ['5', '5'],
      ['0.75%', '0.75'],
      ['百分之五', '5'],
      ['百分之零点五', '0.5'],
      ['120%', 'BLANK-RANGE'],
      ['5‰', '0.5'],
      ['五成', 'BLANK-PERCENT'],
    ],
  ],
  [
    'a share per mille',
    'share',
    PERMILLE,
    [
      ['1‰', '1'],
      ['1', '1'],
      ['千分之一', '1'],
      ['1%', '10'],
    ],
  ],
  [
    'a date',
    'date',
    {},
    [
      ['2026-06-01', '2026-06-01'],
      ['2026/6/1', '2026-06-01'],
      ['2026年6月1日', '2026-06-01'],
      ['20260601', '2026-06-01'],
      ['二〇二六年六月一日', '2026-06-01'],
      ['2024-02-29', '2024-02-29'],
      ['2026-02-29', 'BLANK-DATE'],
      ['2026-02-30', 'BLANK-DATE'],
      ['2026-13-01', 'BLANK-DATE'],
      ['明天', 'BLANK-DATE'],
      ['1026-01-01', 'BLANK-DATE'],
    ],
  ],
  [
    'a time of day',
    'time',
    {},
    [
      ['09:00', '09:00'],
      ['9：30', '09:30'],
      ['18时', '18:00'],
      ['24:00', '24:00'],
      ['24:01', 'BLANK-TIME'],
      ['9:60', 'BLANK-TIME'],
      ['上午', 'BLANK-TIME'],
    ],
  ],
  [
    'a number',
    'number',
    NUMBER,
    [
      ['2', '2'],
      ['1.5', '1.5'],
      ['2倍', '2'],
      ['两', '2'],
      ['1', 'BLANK-RANGE'],
      ['11', 'BLANK-RANGE'],
      ['许多', 'BLANK-TYPE'],
    ],
  ],
  [
    'a count',
    'number',
    COUNT,
    [
      ['2份', '2'],
      ['2.5', 'BLANK-RANGE'],
      ['0', 'BLANK-RANGE'],
    ],
  ],
  [
    'a choice',
    'choice',
    CHOICE,
    [
      ['arbitration', 'arbitration'],
      ['诉讼', 'court'],
      ['仲载', 'BLANK-CHOICE'],
    ],
  ],
  [
    'a flag',
    'flag',
    {},
    [
      ['是', true],
      ['false', false],
      ['也许', 'BLANK-CHOICE'],
    ],
  ],
  [
    'a line',
    'text',
    LINE,
    [
      ['甲公司', '甲公司'],
      [' 甲公司 ', '甲公司'],
      ['甲', 'BLANK-LENGTH'],
      ['甲'.repeat(11), 'BLANK-LENGTH'],
      ['甲\n公司', 'BLANK-LINEBREAK'],
      ['甲\u0007公司', 'BLANK-CHARACTER'],
      ['甲\uE000公司', 'BLANK-CHARACTER'],
      ['甲\u200b公司', '甲公司'],
      ['____', 'BLANK-PLACEHOLDER'],
      ['XX公司', 'XX公司'],
      ['待定', 'BLANK-PLACEHOLDER'],
      ['（请填写公司）', 'BLANK-PLACEHOLDER'],
    ],
  ],
  [
    'a credit code',
    'text',
    CREDIT,
    [
      ['91330100MA27XK3N0C', '91330100MA27XK3N0C'],
      ['91330100MA27XK3N0D', 'BLANK-FORMAT'],
      ['9133', 'BLANK-FORMAT'],
    ],
  ],
  [
    'a telephone number',
    'text',
    PHONE,
    [
      ['010-88886666', '010-88886666'],
      ['13800138000', '13800138000'],
      ['400-800-1234', '400-800-1234'],
      ['95588', '95588'],
      ['打电话', 'BLANK-FORMAT'],
    ],
  ],
];

describe.each(TABLE)('%s', (_name, keyword, schema, cases) => {
  test.each(cases)('%s is %s', (written, expected) => {
    expect(result(keyword, schema, written)).toBe(expected);
  });

  test('explains itself in both languages whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.stringMatching(/^[0-9一二十百.个工作小时日元%‰万年月:：-]{0,12}$/),
        ),
        (written) => {
          const reading = read(keyword, schema, written);
          if (reading.ok) return;
          expect(reading.problem.message.zh).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
          expect(reading.problem.message.en.length).toBeGreaterThan(5);
          expect(reading.problem.hint.zh.length).toBeGreaterThan(2);
          expect(reading.problem.message.zh.length).toBeLessThan(400);
        },
      ),
      { numRuns: 300 },
    );
  });
});
