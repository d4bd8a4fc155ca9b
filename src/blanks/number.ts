import { compareDecimals } from '../chinese/decimals.ts';
import { readNumeral } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Bound, boundOf, boundProblem, withoutBound } from './bounds.ts';
import { FIGURE, ownFigure, ownNumber } from './own-figure.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse, WIDEST } from './type.ts';

interface Parameters {
  readonly unit?: string;
  readonly integer?: boolean;
  readonly min?: string;
  readonly max?: string;
  /** Exclusive lower bound. */
  readonly over?: string;
}

interface Limits extends Parameters {
  readonly bound: Bound | undefined;
  readonly allowed: Bilingual;
  readonly sample: string;
}

/** Other ways of writing a unit. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  公里: ['km', '千米'],
  毫米: ['mm'],
  克: ['g'],
  千克: ['kg', '公斤'],
  磅: ['pt', '点'],
  人: ['名', '位', '个人'],
  家: ['个', '户'],
};

/** 数量: a count, a multiple, a distance. */
export const numberBlank: BlankType = {
  keyword: 'number',
  of(schema) {
    const parameters = (schema.number ?? {}) as Parameters;
    const { unit = '', integer = false, min, max, over } = parameters;
    const sample = exampleOf(schema) ?? min ?? String(Number(over ?? 0) + 1);
    const allowed = allowedOf(parameters);
    const limits: Limits = { ...parameters, bound: boundOf(schema), allowed, sample };
    return {
      read: (raw) => read(raw, limits),
      allowed,
      sample,
      unit: /[（(]/.test(unit) ? '' : unit,
      input: { kind: 'amount' },
      column: {
        style: 'number',
        accepts: { kind: 'number', whole: integer, min: min ?? over ?? '0', max: max ?? WIDEST },
        cell: (value) => (value.type === 'number' ? { number: value.value } : undefined),
      },
    };
  },
};

function read(raw: string | boolean, limits: Limits): Reading {
  const { unit = '', integer = false, min, max, over, allowed } = limits;
  const marked = withoutBound(compact(String(raw)) ?? '?');
  const value = numeralOf(marked?.text ?? '', unit);
  if (value === undefined)
    return refuse(
      'BLANK-TYPE',
      {
        zh: `写的是“${quote(raw)}”，不是数字；允许${allowed.zh}。`,
        en: `“${quote(raw)}” is not a number; allowed: ${allowed.en}.`,
      },
      hintOf(raw, limits),
    );
  const wrongSide = boundProblem(raw, marked?.bound, limits.bound, `${value}${unit}`);
  if (wrongSide) return { ok: false, problem: wrongSide };
  const fits =
    (min === undefined || compareDecimals(value, min) >= 0) &&
    (max === undefined || compareDecimals(value, max) <= 0) &&
    (over === undefined || compareDecimals(value, over) > 0) &&
    !(integer && /\.\d*[1-9]/.test(value));
  if (!fits)
    return refuse(
      'BLANK-RANGE',
      { zh: `写的是 ${value}${unit}，允许${allowed.zh}。`, en: `It says ${value}; allowed: ${allowed.en}.` },
      neighbours(value, limits) ?? hintOf(raw, limits),
    );
  const whole = integer ? value.replace(/\.0+$/, '') : value;
  return readAs({ type: 'number', value: whole, unit }, noteOf(raw, whole, unit));
}

/** What to write: the number that the user wrote amid other words, else an example. */
function hintOf(raw: string | boolean, limits: Limits): Bilingual {
  const { unit = '', allowed, sample } = limits;
  const units = unitForms(unit).map((form) => form.replace(/[().]/g, '\\$&'));
  const again = (piece: string) => read(piece, limits);
  const own =
    (units.length > 0
      ? ownFigure(raw, new RegExp(`${FIGURE}(?:${units.join('|')})`, 'gi'), again)
      : undefined) ??
    ownNumber(raw, again) ??
    sample;
  return { zh: `填${allowed.zh}，例如 ${own}。`, en: `Fill ${allowed.en}, such as ${own}.` };
}

/** For 2.5 where a whole number is asked for: 2 or 3, as far as they are allowed. */
function neighbours(value: string, limits: Limits): Bilingual | undefined {
  if (limits.integer !== true || !value.includes('.')) return undefined;
  const below = Math.floor(Number(value));
  const both = [below, below + 1].map(String).filter((one) => read(one, limits).ok);
  if (both.length === 0) return undefined;
  return { zh: `填整数：${both.join(' 或 ')}。`, en: `Fill a whole number: ${both.join(' or ')}.` };
}

/** Large numbers in words are told as figures. */
function noteOf(raw: string | boolean, value: string, unit: string): Bilingual | undefined {
  return /[万亿萬億≤≥不内上下至最]/.test(String(raw))
    ? { zh: `“${quote(raw)}”读作 ${value}${unit}。`, en: `“${quote(raw)}” was read as ${value}${unit}.` }
    : undefined;
}

function numeralOf(text: string, unit: string): string | undefined {
  const forms = [...unitForms(unit), ''];
  for (const form of forms) {
    if (!text.toLowerCase().endsWith(form)) continue;
    const value = readNumeral(form === '' ? text : text.slice(0, -form.length));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** 台（套） is written 台（套）, 台 or 套. */
function unitForms(unit: string): string[] {
  if (unit === '') return [];
  const compound = /^(.+?)[（(](.+?)[）)]$/.exec(unit);
  const half = unit.replace('（', '(').replace('）', ')');
  return [
    half,
    ...(compound ? [compound[1] ?? '', compound[2] ?? ''] : []),
    ...(SYNONYMS[unit] ?? []),
    `个${unit}`,
  ];
}

function allowedOf({ unit = '', integer = false, min, max, over }: Parameters): Bilingual {
  const low = over !== undefined ? `大于 ${over}` : min !== undefined ? `不小于 ${min}` : '';
  const high = max !== undefined ? `不大于 ${max}` : '';
  const english = [
    over !== undefined ? `more than ${over}` : min !== undefined && `at least ${min}`,
    max !== undefined && `at most ${max}`,
    integer && 'whole',
  ];
  return {
    zh: `${[low, high, integer ? '整数' : ''].filter(Boolean).join('、') || '数字'}${unit && `（${unit}）`}`,
    en: english.filter(Boolean).join(', ') || 'a number',
  };
}
