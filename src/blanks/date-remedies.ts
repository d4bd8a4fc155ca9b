import { numberOf } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { compact } from './spaces.ts';

/** A day within words: 于2026年3月2日前, due 2026-03-02; the separators may differ. */
const WITHIN =
  /(?<!\d)(\d{4}|[零〇○一二三四五六七八九]{4})([-/.年])([\d一二三四五六七八九十]{1,2})[-/.月]份?([\d一二三四五六七八九十]{1,3})(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;

type Parts = readonly [year: number | undefined, month: number | undefined, day: number | undefined];

/**
 * What to write in place of a date that is none: the days that may be meant, as far as the figures say so. 3/2/2026 is one of two,
 * 26-3-2 and March 2, 2026 are one.
 *
 * @param isDay whether a day exists and is allowed
 */
export function dateRemedy(
  raw: string | boolean,
  isDay: (year: number, month: number, day: number) => boolean,
  sample: string,
): Bilingual {
  const meant = partsMeant(String(raw)).flatMap(([year, month, day]) =>
    year !== undefined && month !== undefined && day !== undefined && isDay(year, month, day)
      ? [isoOf(year, month, day)]
      : [],
  );
  const days = [...new Set(meant)];
  if (days.length === 0 || days.length > 2)
    return { zh: `写全年月日，例如 ${sample}。`, en: `Write year, month and day, such as ${sample}.` };
  return { zh: `写成 ${days.join(' 或 ')}。`, en: `Write it as ${days.join(' or ')}.` };
}

function partsMeant(written: string): readonly Parts[] {
  const text = compact(written) ?? '';
  const within = [...text.matchAll(WITHIN)].map(
    ([, y = '', , m = '', d = '']): Parts => [numberOf(y), numberOf(m), numberOf(d)],
  );
  if (within.length > 0) return within;
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)?.slice(1).map(Number);
  if (short) return [[2000 + (short[0] ?? 0), short[1], short[2]]];
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)?.slice(1).map(Number);
  if (last)
    return [
      [last[2], last[1], last[0]],
      [last[2], last[0], last[1]],
    ];
  return english(written.replace(/\s+/g, '').toLowerCase());
}

/** 2March2026, March2nd,2026: without the spaces. */
function english(text: string): readonly Parts[] {
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?:of)?${MONTH}[.,]?(\\d{4})$`).exec(text);
  const monthFirst = new RegExp(`^${MONTH}\\.?(\\d{1,2})(?:st|nd|rd|th)?,?(\\d{4})$`).exec(text);
  const [, month = '', day, year] = monthFirst ?? ['', dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const at = MONTHS.indexOf(month);
  return at < 0 ? [] : [[Number(year), at + 1, Number(day)]];
}

function isoOf(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
