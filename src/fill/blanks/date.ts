import { halfWidth, readNumeral } from '../../chinese/numerals.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function parts(written: string): readonly [number, number, number] | undefined {
  const text = halfWidth(written);
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  const spoken =
    /^([零〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    );
  if (!spoken) return undefined;
  return [
    Number(readNumeral(spoken[1] ?? '')),
    Number(readNumeral(spoken[2] ?? '')),
    Number(readNumeral(spoken[3] ?? '')),
  ];
}

/** Whether the day exists in the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
  return Number.isInteger(day) && day >= 1 && day <= length;
}

/** 日期: one real day. */
export const dateBlank: BlankReader = {
  allowed: () => ({ zh: '一个真实的日期，例如 2026-06-01', en: 'a real date such as 2026-06-01' }),
  sample: (schema: BlankSchema) => (schema.default !== undefined ? String(schema.default) : '2026-06-01'),
  read(raw) {
    const found = parts(String(raw));
    const hint = { zh: '写成 2026-06-01 或 2026年6月1日。', en: 'Write it as 2026-06-01.' };
    if (!found)
      return refuse(
        'BLANK-DATE',
        { zh: `写的是“${quote(raw)}”，不是日期。`, en: `“${quote(raw)}” is no date.` },
        hint,
      );
    const [year, month, day] = found;
    if (!isRealDay(year, month, day)) {
      return refuse(
        'BLANK-DATE',
        { zh: `写的是“${quote(raw)}”，没有这一天。`, en: `“${quote(raw)}”: there is no such day.` },
        hint,
      );
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return refuse(
        'BLANK-DATE',
        {
          zh: `写的是“${quote(raw)}”，年份应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间。`,
          en: `“${quote(raw)}”: the year must lie between ${FIRST_YEAR} and ${LAST_YEAR}.`,
        },
        hint,
      );
    }
    const two = (n: number) => String(n).padStart(2, '0');
    return readAs({ type: 'date', date: `${year}-${two(month)}-${two(day)}` });
  },
};
