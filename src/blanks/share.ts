import { compareDecimals, shiftedDecimal } from '../chinese/decimals.ts';
import { readNumeral } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Bound, boundOf, boundProblem, withoutBound } from './bounds.ts';
import { FIGURE, ownFigure } from './own-figure.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse, TEXT_COLUMN } from './type.ts';

interface Limits {
  readonly per: 100 | 1000;
  readonly min: string;
  readonly max: string;
  readonly sign: string;
  readonly bound: Bound | undefined;
  readonly sample: string;
  readonly allowed: Bilingual;
}

/** A share as it was written: of how many, as a power of ten; without one the number is bare. */
interface WrittenShare {
  readonly value: string;
  readonly power?: number;
}

const POWERS: Readonly<Record<string, number>> = { '%': 2, '‰': 3, '‱': 4, 百: 2, 千: 3, 万: 4 };

/** 百分比、千分比: kept in the blank's own measure, into which ‰, 万分之 and % convert exactly. */
export const shareBlank: BlankType = {
  keyword: 'share',
  of(schema) {
    const limits = limitsOf(schema.share as { per: 100 | 1000; min?: string; max?: string }, schema);
    const { sign, allowed, sample } = limits;
    return {
      read: (raw) => read(raw, limits),
      allowed,
      sample,
      unit: sign,
      input: { kind: 'amount' },
      // Text: a cell with the format 0% holds 0.05 for 5 %, and whoever exports the sheet gets 0.05.
      column: TEXT_COLUMN,
    };
  },
};

function limitsOf(
  { per, min = '0', max = String(per) }: { per: 100 | 1000; min?: string; max?: string },
  schema: Parameters<BlankType['of']>[0],
): Limits {
  const sign = per === 100 ? '%' : '‰';
  const sample = exampleOf(schema) ?? `${compareDecimals(min, '0') > 0 ? min : 5}${sign}`;
  const allowed = { zh: `${min}${sign}～${max}${sign}`, en: `${min}${sign} to ${max}${sign}` };
  return { per, min, max, sign, bound: boundOf(schema), sample, allowed };
}

const PIECES = new RegExp(`[百千万]分之${FIGURE}|${FIGURE}[%‰‱]`, 'g');

/** What to write: the share that the user wrote amid other words, else an example. */
function hintOf(raw: string | boolean, limits: Limits): Bilingual {
  const { allowed, sample } = limits;
  const own = ownFigure(raw, PIECES, (piece) => read(piece, limits)) ?? sample;
  return {
    zh: `填 ${allowed.zh} 之间的数，例如 ${own}。`,
    en: `Fill a share from ${allowed.en}, such as ${own}.`,
  };
}

function parse(text: string): WrittenShare | undefined {
  const spoken = /^(百|千|万)分之(.+)$/.exec(text);
  const signed = spoken ? undefined : /^(.+?)([%‰‱])$/.exec(text);
  const value = readNumeral(spoken?.[2] ?? signed?.[1] ?? text);
  const power = POWERS[spoken?.[1] ?? signed?.[2] ?? ''];
  if (value === undefined) return undefined;
  return power === undefined ? { value } : { value, power };
}

function read(raw: string | boolean, limits: Limits): Reading {
  const { per, sign, allowed } = limits;
  const marked = withoutBound(compact(String(raw)) ?? '?');
  const share = parse(marked?.text ?? '');
  if (!share)
    return refuse(
      'BLANK-PERCENT',
      {
        zh: `写的是“${quote(raw)}”，不是${per === 100 ? '百' : '千'}分比；允许 ${allowed.zh}。`,
        en: `“${quote(raw)}” is not a share; allowed: ${allowed.en}.`,
      },
      hintOf(raw, limits),
    );
  if (share.power === undefined && isFraction(share.value, limits))
    return twoReadings(raw, share.value, limits);
  const own = per === 100 ? 2 : 3;
  const value = shiftedDecimal(share.value, own - (share.power ?? own));
  const wrongSide = boundProblem(raw, marked?.bound, limits.bound, `${value}${sign}`);
  if (wrongSide) return { ok: false, problem: wrongSide };
  if (compareDecimals(value, limits.min) < 0 || compareDecimals(value, limits.max) > 0 || tooFine(value))
    return refuse(
      'BLANK-RANGE',
      {
        zh: `写的是 ${value}${sign}，允许 ${allowed.zh}。`,
        en: `It says ${value}${sign}; allowed: ${allowed.en}.`,
      },
      hintOf(raw, limits),
    );
  return readAs({ type: 'share', value, per }, noteOf(raw, value, share, marked?.bound, limits));
}

/** A decimal of a value keeps six places. */
function tooFine(value: string): boolean {
  return (value.split('.')[1] ?? '').length > 6;
}

/** 0.015 is 0.015 % or, as a spreadsheet keeps shares, 1.5 %; so is 1 or 3, where 100 % or 300 % is allowed as well. */
function isFraction(value: string, { per, max }: Limits): boolean {
  if (compareDecimals(value, '0') <= 0) return false;
  // No format of a spreadsheet shows ‰: a whole number of them is never a fraction.
  const large = per === 100 && compareDecimals(asFraction(value, per), max) <= 0;
  return large || compareDecimals(value, '1') < 0;
}

function asFraction(value: string, per: 100 | 1000): string {
  return shiftedDecimal(value, per === 100 ? 2 : 3);
}

function twoReadings(raw: string | boolean, value: string, limits: Limits): Reading {
  const { per, sign } = limits;
  const small = `${value}${sign}`;
  const large = `${asFraction(value, per)}${sign}`;
  const possible = [small, large].filter((one) => read(one, limits).ok);
  const own = possible.length === 0 ? [small, large] : possible;
  return refuse(
    'BLANK-PERCENT',
    {
      zh: `只写了“${quote(raw)}”：是 ${small}，还是 ${large}？`,
      en: `“${quote(raw)}” alone is ${small} or ${large}?`,
    },
    { zh: `写上 ${sign}：${own.join(' 或 ')}。`, en: `Write the sign: ${own.join(' or ')}.` },
  );
}

function noteOf(
  raw: string | boolean,
  value: string,
  share: WrittenShare,
  bound: Bound | undefined,
  { per, sign }: Limits,
): Bilingual | undefined {
  const converted = share.power !== undefined && share.power !== (per === 100 ? 2 : 3);
  if (converted || bound)
    return {
      zh: `“${quote(raw)}”读作 ${value}${sign}。`,
      en: `“${quote(raw)}” was read as ${value}${sign}.`,
    };
  return /[％０-９．]/.test(String(raw))
    ? { zh: '全角字符按半角读入。', en: 'Full-width characters were read as half-width.' }
    : undefined;
}
