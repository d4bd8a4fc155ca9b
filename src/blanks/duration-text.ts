import { decimal } from '../chinese/decimals.ts';
import { ANY_NUMBER, readNumeral } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { WrittenUnit } from '../model/duration.ts';

export interface WrittenDuration {
  readonly value: string;
  readonly unit: WrittenUnit;
}

/** A value with its unit, or a bare number; `direct`: these very words were written. */
export interface WrittenFigure {
  readonly value: string;
  readonly unit?: WrittenUnit;
  readonly direct?: boolean;
}

export const UNIT_NAMES: Readonly<Record<WrittenUnit, Bilingual>> = {
  workminute: { zh: '工作分钟', en: 'working minutes' },
  workhour: { zh: '个工作小时', en: 'working hours' },
  workday: { zh: '个工作日', en: 'working days' },
  minute: { zh: '分钟', en: 'minutes' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

/** How each unit is written, and how many of the unit that we count in it is; weeks are days, quarters are months. */
const FORMS: readonly (readonly [form: RegExp, unit: WrittenUnit, factor: number])[] = [
  [/^(?:个)?工作分钟|^work(?:ing)?minutes?/i, 'workminute', 1],
  [/^(?:个)?工作(?:小时|时)|^(?:work(?:ing)?|business)hours?|^wh/i, 'workhour', 1],
  [/^(?:个)?工作(?:日|天)|^(?:work(?:ing)?|business)days?|^wd/i, 'workday', 1],
  [/^(?:个)?(?:自然日|日历日|日历天)|^(?:天|日|days?|d)(?![a-z])/i, 'day', 1],
  [/^(?:个)?(?:星期|礼拜)|^周(?!年)|^(?:weeks?|wks?|w)(?![a-z])/i, 'day', 7],
  [/^(?:个)?季度|^quarters?/i, 'month', 3],
  [/^(?:个)?(?:自然月|月)|^(?:months?|mos?)(?![a-z])/i, 'month', 1],
  [/^(?:分钟|分|minutes?|mins?|m)(?![a-z])/i, 'minute', 1],
  [/^(?:个)?(?:小时|钟头)|^(?:时|hours?|hrs?|h)(?![a-z])/i, 'hour', 1],
  [/^(?:个)?(?:自然年|年)|^周年|^(?:years?|yrs?|y)(?![a-z])/i, 'year', 1],
];

const NUMBER = new RegExp(`^${ANY_NUMBER}`);
/** 半 behind the unit or before it: what half of it is. */
const HALVES: Readonly<Partial<Record<WrittenUnit, readonly [number, WrittenUnit]>>> = {
  hour: [30, 'minute'],
  workhour: [30, 'workminute'],
  year: [6, 'month'],
};
/** Smaller units that a larger one is made of exactly. */
const SMALLER: Readonly<Partial<Record<WrittenUnit, readonly [number, WrittenUnit]>>> = {
  hour: [60, 'minute'],
  workhour: [60, 'workminute'],
  year: [12, 'month'],
};

/**
 * A duration as a person writes it (half-width, no spaces), as every way of stating just that length, the one nearest
 * to what was written first: `4小时`, `PT1H30M`, `1小时30分钟` = 90分钟 or 1.5小时, `半小时`, `一个半小时`, `2周` = 14日, `一年半` =
 * 18个月, `1.5年`. A bare number has no unit. Undefined when it is none.
 */
export function parseDuration(text: string): readonly WrittenFigure[] | undefined {
  const number = readNumeral(text);
  if (number !== undefined && text !== '半') return [{ value: number }];
  const parts = /^P/i.test(text) ? isoParts(text) : spokenParts(text);
  if (!parts?.length) return undefined;
  const [only, ...others] = parts;
  if (!only || others.length > 0) return sumOf(parts);
  return single(only, !/[半刻周星礼季wq]/i.test(text) || only.unit.startsWith('work'));
}

/** `P1Y6M`, `P2W`, `PT1H30M`. */
function isoParts(text: string): WrittenDuration[] | undefined {
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/i.exec(
      text,
    );
  if (!match || /T$/i.test(text)) return undefined;
  const units: readonly WrittenUnit[] = ['year', 'month', 'day', 'day', 'hour', 'minute'];
  return match.slice(1).flatMap((figure, index) => {
    const unit = units[index];
    const value = figure === undefined ? undefined : decimal(figure);
    if (unit === undefined || value === undefined) return [];
    return [{ value: index === 2 ? String(Number(value) * 7) : value, unit }];
  });
}

/** 1小时30分钟, 一个半小时, 2h30m, 一年半: each unit smaller than the one before. */
function spokenParts(text: string): WrittenDuration[] | undefined {
  const parts: WrittenDuration[] = [];
  let rest = text;
  while (rest !== '') {
    const part = partAt(rest);
    if (!part) return undefined;
    parts.push(...part.read);
    rest = part.rest;
  }
  return parts;
}

function partAt(text: string): { read: WrittenDuration[]; rest: string } | undefined {
  const quarter = /^(一|1|三|3)刻钟/.exec(text);
  if (quarter)
    return {
      read: [{ value: /一|1/.test(quarter[1] ?? '') ? '15' : '45', unit: 'minute' }],
      rest: text.slice(quarter[0].length),
    };
  const figures = NUMBER.exec(text)?.[0] ?? '';
  // 一个半小时: the half stands between the number and the unit.
  const between = /^个半(?=[^半])/.exec(text.slice(figures.length))?.[0] ?? '';
  const after = text.slice(figures.length + between.length);
  const form = FORMS.find(([written]) => written.test(after));
  const value = readNumeral(figures);
  if (!form || value === undefined) return undefined;
  const [written, unit, factor] = form;
  const rest = after.slice(written.exec(after)?.[0].length ?? 0);
  // 一年半: the half stands behind the unit and ends the text.
  const half = between !== '' || rest === '半';
  const whole = figures === '半' ? [] : [{ value: times(value, factor), unit }];
  if (!half && figures !== '半') return { read: whole, rest };
  const [amount, smaller] = HALVES[unit] ?? [];
  if (amount === undefined || smaller === undefined || factor !== 1) return undefined;
  return { read: [...whole, { value: String(amount), unit: smaller }], rest: rest === '半' ? '' : rest };
}

function times(value: string, factor: number): string {
  return factor === 1 ? value : String(Number((Number(value) * factor).toFixed(6)));
}

/** One figure: as written, in the smaller unit where that makes it whole (1.5年 = 18个月), half of one also as 0.5. */
function single({ value, unit }: WrittenDuration, direct: boolean): readonly WrittenFigure[] {
  const [factor, smaller] = SMALLER[unit] ?? [];
  const larger = largerOf(unit);
  return [
    { value, unit, direct },
    ...(smaller && factor && value.includes('.') ? whole(Number(value) * factor, smaller) : []),
    ...(larger && value === '30' && !direct ? [{ value: '0.5', unit: larger[0] }] : []),
  ];
}

/** The unit that consists of this one, and of how many. */
function largerOf(unit: WrittenUnit): readonly [WrittenUnit, number] | undefined {
  if (unit === 'minute') return ['hour', 60];
  if (unit === 'workminute') return ['workhour', 60];
  return unit === 'month' ? ['year', 12] : undefined;
}

/** Several parts of one family, from the larger to the smaller, in the smallest unit and in the larger ones where that is exact. */
function sumOf(parts: readonly WrittenDuration[]): readonly WrittenFigure[] | undefined {
  const smallest = parts.at(-1)?.unit;
  if (smallest === undefined) return undefined;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const { value, unit } of parts) {
    const factor = factorOf(unit, smallest);
    // Days follow upon days only after weeks, which are full sevens.
    const weeks = unit === 'day' && Number.isFinite(last) && total % 7 === 0 && Number(value) < 7;
    if (factor === undefined || (factor >= last && !weeks)) return undefined;
    total += Number(value) * factor;
    last = factor;
  }
  const larger = largerOf(smallest);
  const inLarger = larger && decimal(String(total / larger[1]));
  return [
    ...whole(total, smallest),
    ...(larger && inLarger !== undefined ? [{ value: inLarger, unit: larger[0] }] : []),
  ];
}

function factorOf(unit: WrittenUnit, smallest: WrittenUnit): number | undefined {
  if (unit === smallest) return 1;
  const [factor, smaller] = SMALLER[unit] ?? [];
  return smaller === smallest ? factor : undefined;
}

function whole(value: number, unit: WrittenUnit): WrittenFigure[] {
  const rounded = Number(value.toFixed(6));
  return Number.isInteger(rounded) ? [{ value: String(rounded), unit }] : [];
}
