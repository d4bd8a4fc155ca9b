import { compareDecimals, decimal } from '../chinese/decimals.ts';
import { readYuan } from '../chinese/yuan.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Bound, boundOf, boundProblem, withoutBound } from './bounds.ts';
import { FIGURE, ownFigure, ownNumber } from './own-figure.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse, WIDEST } from './type.ts';

interface Parameters {
  readonly min?: string;
  readonly max?: string;
}

interface Limits {
  readonly min: string;
  readonly max: string;
  readonly bound: Bound | undefined;
  readonly allowed: Bilingual;
  readonly sample: string;
}

/** 金额: yuan, at most two decimals, kept exactly. */
export const moneyBlank: BlankType = {
  keyword: 'money',
  of(schema) {
    const { min = '0.01', max = WIDEST } = (schema.money ?? {}) as Parameters;
    const allowed = {
      zh: `${min}～${max} 元，最多两位小数`,
      en: `${min} to ${max} yuan, at most two decimals`,
    };
    const sample = exampleOf(schema) ?? '10000';
    const limits: Limits = { min, max, bound: boundOf(schema), allowed, sample };
    return {
      read: (raw) => read(raw, limits),
      allowed,
      sample,
      unit: '元',
      input: { kind: 'amount' },
      column: {
        style: 'money',
        accepts: { kind: 'number', whole: false, min, max },
        cell: (value) => (value.type === 'money' ? { number: value.amount } : undefined),
      },
    };
  },
};

function read(raw: string | boolean, limits: Limits): Reading {
  const { min, max, allowed, bound } = limits;
  const marked = withoutBound(compact(String(raw)) ?? '?');
  const amount = readYuan(marked?.text ?? '');
  if (amount === undefined || isTooFine(amount))
    return refuse(
      'BLANK-MONEY',
      {
        zh: `写的是“${quote(raw)}”，不是金额；允许 ${allowed.zh}。`,
        en: `“${quote(raw)}” is not a sum of money; allowed: ${allowed.en}.`,
      },
      (amount === undefined ? undefined : toTheCent(amount, limits)) ?? hintOf(raw, limits),
    );
  const wrongSide = boundProblem(raw, marked?.bound, bound, `${amount}元`);
  if (wrongSide) return { ok: false, problem: wrongSide };
  if (compareDecimals(amount, min) < 0 || compareDecimals(amount, max) > 0)
    return refuse(
      'BLANK-RANGE',
      {
        zh: `写的是 ${amount} 元，允许 ${allowed.zh}。`,
        en: `It says ${amount} yuan; allowed: ${allowed.en}.`,
      },
      hintOf(raw, limits),
    );
  return readAs(
    { type: 'money', amount, currency: 'CNY' },
    /[万亿千萬億十百佰仟拾一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/.test(String(raw)) || marked?.bound
      ? { zh: `“${quote(raw)}”读作 ${amount}元。`, en: `“${quote(raw)}” was read as ${amount} yuan.` }
      : undefined,
  );
}

function isTooFine(amount: string): boolean {
  return /\.\d{3,}$/.test(amount.replace(/0+$/, ''));
}

/** A sum with more than two decimals, cut and rounded up to the cent. */
function toTheCent(amount: string, limits: Limits): Bilingual | undefined {
  const [whole = '0', fraction = ''] = amount.split('.');
  const cents = BigInt(whole + fraction.slice(0, 2));
  const both = [cents, cents + 1n].map((one) => {
    const digits = String(one).padStart(3, '0');
    return decimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`) ?? '';
  });
  const possible = both.filter((one) => one !== '' && read(one, limits).ok);
  if (possible.length === 0) return undefined;
  return { zh: `写到分：${possible.join(' 或 ')}。`, en: `Write it to the cent: ${possible.join(' or ')}.` };
}

const PIECES = new RegExp(`(?:人民币|RMB|CNY|[¥￥])${FIGURE}(?:元整?)?|${FIGURE}元整?`, 'gi');
/** Figures beside the money of another country are no sum in yuan. */
const FOREIGN = /[$€£₩]|USD|EUR|HKD|JPY|美元|美金|欧元|英镑|日元|港[元币]|澳[元门]|新?台币|韩元|卢布/i;

/** What to write: the sum that the user wrote amid other words, else an example. */
function hintOf(raw: string | boolean, limits: Limits): Bilingual {
  const again = (piece: string) => read(piece, limits);
  const own = FOREIGN.test(String(raw))
    ? undefined
    : (ownFigure(raw, PIECES, again) ?? ownNumber(raw, again));
  const example = own ?? `${limits.sample}${/^\d+$/.test(limits.sample) ? ' 或 1万元' : ''}`;
  return { zh: `只写金额，例如 ${example}。`, en: `Write the sum, such as ${own ?? limits.sample}.` };
}
