import type { Bilingual } from '../model/bilingual.ts';
import type { BlankSchema } from '../model/kind.ts';
import { type Meaning, meaningOf } from '../model/meaning.ts';
import { type Problem, quote } from './type.ts';

/** Which end of a range the figure of a blank is: the most that a deadline may take, the least that a warranty lasts. */
export type Bound = 'upper' | 'lower';

const LOWER_MEANINGS: ReadonlySet<Meaning> = new Set([
  'goods-return',
  'goods-exchange',
  'goods-exchange-until',
  'goods-warranty',
  'noreason-return',
  'vehicle-warranty',
  'vehicle-warranty-mileage',
  'vehicle-guarantee',
  'vehicle-guarantee-mileage',
  'bid-validity',
  'tender-validity',
  'termination-notice',
  'attainment',
  'satisfaction',
]);
const UPPER_MEANINGS: ReadonlySet<Meaning> = new Set(['liability-cap', 'goods-repair-count']);

/** The bound that a node says it is (`x-bound`), or that its meaning implies; else `usual`. */
export function boundOf(schema: BlankSchema, usual?: Bound): Bound | undefined {
  const said = schema['x-bound'];
  if (said === 'upper' || said === 'lower') return said;
  const meaning = meaningOf(schema);
  if (meaning && LOWER_MEANINGS.has(meaning)) return 'lower';
  return meaning && UPPER_MEANINGS.has(meaning) ? 'upper' : usual;
}

const UPPER_BEFORE =
  /^(?:≤|≦|⩽|<=|不超过|不超出|不大于|不多于|不高于|不长于|不晚于|不迟于|最多|至多|最长|最晚|最迟|最高|小于等于|小于或等于|within|nomorethan|atmost|upto)/i;
const LOWER_BEFORE =
  /^(?:≥|≧|⩾|>=|不少于|不小于|不低于|不短于|不早于|至少|最少|最低|最短|大于等于|大于或等于|noless than|nolessthan|atleast)/i;
const UPPER_AFTER = /(?:以内|之内|内|以下|及以下|为限)$/;
const LOWER_AFTER = /(?:以上|及以上|起)$/;

/** A figure without the marks of a bound around it. */
export interface Unbound {
  readonly text: string;
  readonly bound?: Bound;
}

/** Takes ≤, 不超过, 以内 and their like off a figure (`text` without spaces); undefined when they contradict each other. */
export function withoutBound(text: string): Unbound | undefined {
  const [before, rest] = stripped(text, UPPER_BEFORE, LOWER_BEFORE);
  const [after, figure] = stripped(rest, UPPER_AFTER, LOWER_AFTER);
  if (before && after && before !== after) return undefined;
  const bound = before ?? after;
  return bound ? { text: figure, bound } : { text: figure };
}

function stripped(text: string, upper: RegExp, lower: RegExp): readonly [Bound | undefined, string] {
  if (upper.test(text)) return ['upper', text.replace(upper, '')];
  if (lower.test(text)) return ['lower', text.replace(lower, '')];
  return [undefined, text];
}

/** The problem of a mark on the wrong side, or undefined; `plain` is the figure alone. */
export function boundProblem(
  written: string | boolean,
  said: Bound | undefined,
  own: Bound | undefined,
  plain: string,
): Problem | undefined {
  if (said === undefined || said === own) return undefined;
  const name: Readonly<Record<Bound, Bilingual>> = {
    upper: { zh: '上限（至多）', en: 'an upper bound (at most)' },
    lower: { zh: '下限（至少）', en: 'a lower bound (at least)' },
  };
  const is = own === undefined ? { zh: '一个确定的数', en: 'a plain figure' } : name[own];
  return {
    code: 'BLANK-RANGE',
    message: {
      zh: `写的是“${quote(written)}”，说的是${name[said].zh}；本项是${is.zh}。`,
      en: `“${quote(written)}” states ${name[said].en}; this blank is ${is.en}.`,
    },
    hint: { zh: `只写数：${plain}。`, en: `Write the figure alone: ${plain}.` },
  };
}

/** What tells that a figure is no exact one: 约, 左右, 2～4小时. */
export const INEXACT =
  /约|大概|大约|左右|上下|前后|将近|差不多|几(?:个|小|天|日|分|年|月|周)|多(?:个|小时|天|日|元|年|月)|\d\s*[~～—–至到-]\s*\d/;
