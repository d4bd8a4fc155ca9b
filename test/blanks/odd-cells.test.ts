import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Field } from '../../src/blanks/form.ts';
import { formOf } from '../../src/blanks/form.ts';
import type { RawBlank } from '../../src/blanks/type.ts';
import { readField } from '../../src/fill/read-field.ts';
import { loadSchemas, PACKAGE_ROOT } from '../../src/index.ts';
import type { BlankSchema } from '../../src/model/kind.ts';

/** The blanks of the table, by the name in its first column. */
const BLANKS: Readonly<Record<string, BlankSchema>> = {
  deadline: { duration: { unit: 'hour', units: ['minute', 'hour', 'workday', 'day'] } },
  hours: { duration: { unit: 'hour', units: ['hour'] } },
  days: { duration: { unit: 'day', units: ['day'] } },
  warranty: { 'x-bound': 'lower', duration: { unit: 'month', units: ['month', 'year'] } },
  working: { duration: { unit: 'workhour', units: ['workminute', 'workhour', 'workday'] } },
  percent: { share: { per: 100 } },
  attainment: { 'x-meaning': 'attainment', share: { per: 100 } },
  permille: { share: { per: 1000 } },
  money: { money: {} },
  date: { date: {} },
  time: { time: {} },
  closing: { time: { nextDay: true } },
  count: { number: { unit: '份', integer: true } },
  distance: { number: { unit: '公里', integer: true } },
  multiple: { number: { unit: '倍', over: '1', max: '10' } },
  area: { area: { unit: '平方米', units: ['平方米', '亩', '公顷'] } },
  flag: { flag: {} },
  week: { choice: { 'mon-fri': '周一至周五', 'mon-sun': '周一至周日' } },
  text: { text: { lines: 'one' } },
  email: { text: { lines: 'one', format: 'email' } },
  phone: { text: { lines: 'one', format: 'phone' } },
};

const { commonSchema } = loadSchemas('house-style');
const schema = {
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(BLANKS).map(([name, node]) => [name, { title: '采购人', ...node }]),
  ),
};
const fields = new Map(formOf({ schema, commonSchema }).fields.map((field) => [field.name, field]));

function said(value: RawBlank): string {
  switch (value.type) {
    case 'duration': {
      const { value: figure, unit, clock } = value.duration;
      return `${figure} ${clock === 'business' && unit !== 'workday' ? 'work' : ''}${unit}`;
    }
    case 'money':
      return value.amount;
    case 'share':
      return `${value.value}${value.per === 100 ? '%' : '‰'}`;
    case 'date':
      return value.date;
    case 'time':
      return `${value.nextDay ? '次日' : ''}${value.time}`;
    case 'measure':
      return `${value.value}${value.unit}`;
    case 'text':
      return value.text;
    case 'number':
    case 'choice':
      return value.value;
    case 'flag':
      return String(value.value);
    default:
      return value.type;
  }
}

/** What a cell becomes: the value, with ~ when the reading is told; or the code of the finding. */
function become(field: Field, written: string): string {
  const reading = readField(field, written, new Map());
  return reading.ok ? `${said(reading.value)}${reading.note ? ' ~' : ''}` : reading.problem.code;
}

/** `\u{3164}` in the table stands for the character. */
function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const TABLE = readFileSync(join(PACKAGE_ROOT, 'test', 'cases', 'odd-cells.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

test('every odd cell becomes what it was meant to say, or is refused', () => {
  const wrong = TABLE.flatMap(([name = '', written = '', expected]) => {
    const field = fields.get(name);
    const found = field ? become(field, unescaped(written)) : 'no such blank';
    return found === expected ? [] : [`${name}\t${written}\t${found}`];
  });
  expect(wrong).toEqual([]);
  expect(TABLE.length).toBeGreaterThanOrEqual(300);
});
