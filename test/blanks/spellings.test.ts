import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../src/blanks/index.ts';
import type { RawBlank } from '../../src/blanks/type.ts';
import type { BlankSchema } from '../../src/model/kind.ts';

/** What is read, or the code of the finding. */
function read(schema: BlankSchema, written: string): RawBlank | string {
  const reading = blankOf(schema)?.read(written);
  if (!reading) throw new Error('no blank');
  return reading.ok ? reading.value : reading.problem.code;
}

const DIGITS = '零一二三四五六七八九';

/** An oracle of its own: 0 to 9999 in Chinese, by places. */
function chinese(n: number): string {
  if (n === 0) return '零';
  let text = '';
  let zero = false;
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / place) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += (zero ? '零' : '') + DIGITS[digit] + unit;
      zero = false;
    }
  }
  return text.replace(/^一十/, '十');
}

const fullWidth = (text: string) =>
  text.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const number = fc.integer({ min: 1, max: 9999 });
/** A figure with one of its spellings. */
const figure = number.chain((n) =>
  fc
    .constantFrom(String(n), chinese(n), fullWidth(String(n)), `0${n}`, `${n} `, n.toLocaleString('en'))
    .map((written) => ({ n, written })),
);
const mark = fc.constantFrom(
  ['', ''],
  ['≤', ''],
  ['', '内'],
  ['', '以内'],
  ['不超过', ''],
  ['最多', '以内'],
  ['不超过 ', ''],
);

describe('a duration in any spelling is the length that was meant', () => {
  const schema = {
    duration: { unit: 'hour', units: ['minute', 'hour', 'workday', 'day'], max: '99999日' },
  } as const;
  const unit = fc.constantFrom(
    ['小时', 'hour', 1],
    ['个小时', 'hour', 1],
    ['h', 'hour', 1],
    ['分钟', 'minute', 1],
    ['min', 'minute', 1],
    ['日', 'day', 1],
    ['天', 'day', 1],
    ['周', 'day', 7],
    ['个星期', 'day', 7],
    ['个工作日', 'workday', 1],
  );

  test('with one unit', () => {
    fc.assert(
      fc.property(figure, unit, mark, ({ n, written }, [word, name, factor], [before, after]) => {
        expect(read(schema, `${before}${written}${word}${after}`)).toMatchObject({
          type: 'duration',
          duration: { value: String(n * factor), unit: name },
        });
      }),
    );
  });

  test('of hours and minutes, halves and quarters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
        const total = { duration: { value: String(hours * 60 + minutes), unit: 'minute' } };
        for (const text of [
          `${hours}小时${minutes}分钟`,
          `${hours}h${minutes}m`,
          `PT${hours}H${minutes}M`,
          `${chinese(hours)}小时${chinese(minutes)}分`,
        ])
          expect(read(schema, text)).toMatchObject(total);
        const half = { duration: { value: String(hours * 60 + 30), unit: 'minute' } };
        for (const text of [`${hours}小时半`, `${chinese(hours)}个半小时`, `${hours}个半小时`])
          expect(read(schema, text)).toMatchObject(half);
      }),
    );
  });

  test('of years, as months', () => {
    const long = { duration: { unit: 'month', units: ['month', 'year'] } };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (years) => {
        for (const text of [`${years}年半`, `${years}.5年`, `${chinese(years)}年半`, `${years}年6个月`])
          expect(read(long, text)).toMatchObject({
            duration: { value: String(years * 12 + 6), unit: 'month' },
          });
      }),
    );
  });

  test('but not a range, an estimate, a lower bound or a bare number', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        for (const text of [
          `${a}-${b}小时`,
          `${a}～${b}小时`,
          `${chinese(a)}至${chinese(b)}小时`,
          `约${a}小时`,
          `${a}小时左右`,
          `${a} ${b}小时`,
          `-${a}小时`,
          `≥${a}小时`,
          `${a}小时以上`,
          `${a}`,
          chinese(a),
          `${a}小时${b}小时`,
        ])
          expect(read(schema, text)).toEqual(expect.any(String));
      }),
    );
  });
});

describe('a share in any spelling is the share that was meant', () => {
  const thousandths = fc.integer({ min: 1, max: 99_999 });
  const text = (n: number) => String(n / 1000);

  test('with its sign', () => {
    fc.assert(
      fc.property(thousandths, (n) => {
        for (const written of [`${text(n)}%`, fullWidth(`${text(n)}%`), `百分之${text(n)}`, `${text(n)} %`])
          expect(Number((read({ share: { per: 100 } }, written) as { value: string }).value)).toBe(n / 1000);
        const perMille = read({ share: { per: 100 } }, `${text(n)}‰`) as { value: string };
        expect(Number(perMille.value)).toBeCloseTo(n / 10_000, 9);
      }),
    );
  });

  test('bare, only where it cannot be a fraction', () => {
    fc.assert(
      fc.property(thousandths, (n) => {
        const reading = read({ share: { per: 100 } }, text(n));
        if (n <= 1000) expect(reading).toBe('BLANK-PERCENT');
        else expect(Number((reading as { value: string }).value)).toBe(n / 1000);
      }),
    );
  });
});

test('a sum in any spelling is the sum that was meant', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(1, 10_000), (n, scale) => {
      const word = scale === 1 ? '' : '万';
      for (const written of [
        `${n}${word}元`,
        `¥${n}${word}`,
        `${chinese(n)}${word}元`,
        `人民币${chinese(n)}${word}元整`,
        `${n.toLocaleString('en')}${word}元`,
        `${fullWidth(`${n}`)}${word}元`,
      ])
        expect(read({ money: {} }, written)).toMatchObject({ amount: String(n * scale) });
      for (const written of [`约${n}元`, `${n}多元`, `${n}-${n + 1}元`, `$${n}`, `${n}美元`, `${n} ${n}元`])
        expect(read({ money: {} }, written)).toBe('BLANK-MONEY');
    }),
  );
});

test('a date in any spelling is the day that was meant', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
      const year = [...String(y)].map((c) => (c === '0' ? '〇' : DIGITS[Number(c)])).join('');
      for (const written of [
        iso,
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${y}年${m}月${d}日`,
        `${y}年${m}月${d}号`,
        `${y}年${chinese(m)}月${chinese(d)}日`,
        `${year}年${chinese(m)}月${chinese(d)}日`,
        `${y}/${m}/${d} 0:00`,
        `${iso} 00:00:00`,
        `${fullWidth(`${y}`)}年${m}月${d}日`,
        `${y}年${m}月${d}日星期${'日一二三四五六'[new Date(iso).getUTCDay()]}`,
      ])
        expect(read({ date: {} }, written)).toEqual({ type: 'date', date: iso });
      for (const written of [`${iso} 09:30`, `${d}/${m}/${y}`, `${y}-${m}`, `${y}年${m}月`, `${iso}~${iso}`])
        expect(read({ date: {} }, written)).toBe('BLANK-DATE');
    }),
  );
});

test('a time in any spelling is the time that was meant', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${two(hour)}:${two(minute)}`;
      const spellings = [
        time,
        `${hour}:${two(minute)}`,
        `${hour}：${two(minute)}`,
        `${time}:00`,
        `${hour}时${minute}分`,
        `${hour}点${two(minute)}分`,
        ...(hour > 0 && hour < 12 ? [`上午${hour}:${two(minute)}`, `${hour}:${two(minute)} AM`] : []),
        ...(hour > 12 ? [`下午${hour - 12}:${two(minute)}`, `${hour - 12}:${two(minute)}pm`] : []),
      ];
      for (const written of spellings) expect(read({ time: {} }, written)).toEqual({ type: 'time', time });
      for (const written of [
        `${hour}:${minute + 60}`,
        `${hour + 25}:00`,
        `上午下午${hour}:00`,
        `约${hour}:00`,
        `次日${time}`,
      ])
        expect(read({ time: {} }, written)).toBe('BLANK-TIME');
    }),
  );
});
