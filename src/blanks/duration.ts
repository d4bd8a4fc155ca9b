import { compareDecimals } from '../chinese/decimals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Duration, WrittenUnit } from '../model/duration.ts';
import type { BlankSchema } from '../model/kind.ts';
import { type Bound, boundOf, boundProblem, INEXACT, withoutBound } from './bounds.ts';
import { allowedOf, limitOf, nameOf, unitName, unitsOf } from './duration-names.ts';
import { type Asked, figureAlone, otherUnit, wholeFigure } from './duration-remedies.ts';
import { parseDuration, type WrittenDuration } from './duration-text.ts';
import { compact } from './spaces.ts';
import {
  type Blank,
  type BlankType,
  exampleOf,
  quote,
  type Reading,
  readAs,
  refuse,
  TEXT_COLUMN,
} from './type.ts';

/** Parameters of the keyword: `{unit, units, min, max}`. */
interface Parameters {
  /** Unit of the heading of a column. */
  readonly unit: WrittenUnit;
  readonly units: readonly WrittenUnit[];
  readonly min?: string;
  readonly max?: string;
}

/** Everything that reading needs to know of a node. */
interface Limits extends Parameters {
  readonly bound: Bound | undefined;
  readonly allowed: Bilingual;
  readonly sample: string;
}

/** 时限: value and unit together. The unit carries the clock. */
export const durationBlank: BlankType = {
  keyword: 'duration',
  of(schema): Blank {
    const parameters = schema.duration as Parameters;
    const limits: Limits = {
      ...parameters,
      bound: boundOf(schema, usualBound(parameters)),
      allowed: allowedOf(parameters),
      sample: sample(schema, parameters),
    };
    return {
      read: (written) => read(written, limits),
      allowed: limits.allowed,
      sample: limits.sample,
      unit: unitName(parameters.unit, 'zh').replace(/^个(?=工作)/, ''),
      input: { kind: 'amount' },
      column: TEXT_COLUMN,
    };
  },
};

/** What runs in minutes, hours or days is a deadline, unless the node says otherwise; months and years are either. */
function usualBound({ units }: Parameters): Bound | undefined {
  return units.some((unit) => unit === 'month' || unit === 'year') ? undefined : 'upper';
}

/** A written unit with its clock split off. */
function toDuration({ value, unit }: WrittenDuration): Duration {
  if (unit === 'workminute') return { value, unit: 'minute', clock: 'business' };
  if (unit === 'workhour') return { value, unit: 'hour', clock: 'business' };
  return { value, unit, clock: unit === 'workday' ? 'business' : 'wall' };
}

function read(raw: string | boolean, limits: Limits): Reading {
  const text = compact(String(raw));
  const marked = text === undefined ? undefined : withoutBound(text);
  const candidates = marked && parseDuration(marked.text);
  if (!candidates) return notRead(raw, limits);
  const [first] = candidates;
  if (first?.unit === undefined) return bare(raw, first?.value ?? '', marked, limits);
  const fitting = candidates.flatMap(({ value, unit, direct = false }) =>
    unit !== undefined && limits.units.includes(unit) ? [{ value, unit, direct }] : [],
  );
  const own = fitting.find(isWhole) ?? fitting[0];
  if (!own) return wrongUnit({ value: first.value, unit: first.unit }, limits);
  const reading = checked(raw, own, marked.bound, limits);
  const plain = own.direct && marked.bound === undefined;
  return reading.ok && !reading.note && !plain ? { ...reading, note: toldOf(raw, own) } : reading;
}

/** A number without its unit: read where only one unit is possible, else refused with every reading. */
function bare(
  raw: string | boolean,
  value: string,
  marked: { readonly bound?: Bound } | undefined,
  limits: Limits,
): Reading {
  const [only, ...others] = limits.units;
  if (only !== undefined && others.length === 0)
    return checked(raw, { value, unit: only }, marked?.bound, limits);
  const readings = (language: keyof Bilingual) =>
    limits.units.map((unit) => nameOf({ value, unit }, language));
  return refuse(
    'BLANK-UNIT',
    {
      zh: `只写了“${quote(raw)}”，没有单位：${readings('zh').join('，还是')}？`,
      en: `“${quote(raw)}” has no unit: ${readings('en').join(' or ')}?`,
    },
    withUnit(value, limits),
  );
}

/** The number with each unit in which it would be taken. */
function withUnit(value: string, limits: Limits): Bilingual {
  const all = limits.units.map((unit) => nameOf({ value, unit }, 'zh'));
  const possible = all.filter((one) => read(one, limits).ok);
  const own = possible.length > 0 ? possible : [limits.sample];
  return { zh: `写上单位：${own.join(' 或 ')}。`, en: `Add the unit: ${own.join(' or ')}.` };
}

function checked(
  raw: string | boolean,
  own: WrittenDuration,
  said: Bound | undefined,
  limits: Limits,
): Reading {
  const plain = nameOf(own, 'zh');
  const wrongSide = boundProblem(raw, said, limits.bound, plain);
  if (wrongSide) return { ok: false, problem: wrongSide };
  if (!isWhole(own))
    return refuse(
      'BLANK-RANGE',
      {
        zh: `写的是 ${plain}；以日、月、年计的时限必须是整数。`,
        en: `${nameOf(own, 'en')}: days, months and years must be whole.`,
      },
      wholeFigure(own, askedOf(limits)),
    );
  if (compareDecimals(own.value, '0') <= 0 || !inRange(own, limits))
    return refuse(
      'BLANK-RANGE',
      {
        zh: `写的是 ${plain}，允许${limits.allowed.zh}。`,
        en: `It says ${nameOf(own, 'en')}; allowed: ${limits.allowed.en}.`,
      },
      { zh: `填${limits.allowed.zh.split('，')[0]}之间的时限。`, en: 'Fill a duration within the range.' },
    );
  const note = /[０-９．]/.test(String(raw))
    ? { zh: '全角数字按半角读入。', en: 'Full-width digits were read as half-width.' }
    : undefined;
  return readAs({ type: 'duration', duration: toDuration(own) }, note);
}

/** Tells how a value was read where its figures or its unit are not those that were written. */
function toldOf(raw: string | boolean, own: WrittenDuration): Bilingual {
  return {
    zh: `“${quote(raw)}”读作 ${nameOf(own, 'zh')}。`,
    en: `“${quote(raw)}” was read as ${nameOf(own, 'en')}.`,
  };
}

function isWhole({ value, unit }: WrittenDuration): boolean {
  return /^(?:work)?(?:minute|hour)$/.test(unit) || !value.includes('.') || /\.0+$/.test(value);
}

/** Amount in the smallest unit of a family of units that convert exactly into one another. */
function measure({ value, unit }: WrittenDuration): { family: string; amount: number } {
  const factor = {
    workminute: 1,
    workhour: 60,
    workday: 1,
    minute: 1,
    hour: 60,
    day: 1440,
    month: 1,
    year: 12,
  }[unit];
  const working = unit === 'workday' ? 'workdays' : 'working minutes';
  const wall = unit === 'month' || unit === 'year' ? 'months' : 'minutes';
  return { family: unit.startsWith('work') ? working : wall, amount: Number(value) * factor };
}

function inRange(written: WrittenDuration, { min, max }: Parameters): boolean {
  const own = measure(written);
  const holds = (bound: string | undefined, sign: 1 | -1) => {
    const limit = bound === undefined ? undefined : limitOf(bound);
    if (!limit) return true;
    const other = measure(limit);
    return other.family !== own.family || (own.amount - other.amount) * sign >= 0;
  };
  return holds(min, 1) && holds(max, -1);
}

function sample(schema: BlankSchema, { unit, max, min }: Parameters): string {
  return exampleOf(schema) ?? min ?? max ?? `2${unitName(unit, 'zh')}`;
}

function askedOf(limits: Limits): Asked {
  return { units: limits.units, sample: limits.sample, read: (written) => read(written, limits) };
}

function notRead(raw: string | boolean, limits: Limits): Reading {
  const inexact = INEXACT.test(String(raw));
  return refuse(
    'BLANK-TYPE',
    {
      zh: `写的是“${quote(raw)}”，${inexact ? '不是一个确定的时限' : '不是时限'}；允许${limits.allowed.zh}。`,
      en: `“${quote(raw)}” is not ${inexact ? 'one exact duration' : 'a duration'}; allowed: ${limits.allowed.en}.`,
    },
    figureAlone(raw, askedOf(limits)),
  );
}

function wrongUnit(written: WrittenDuration, limits: Limits): Reading {
  const businessOnly = limits.units.every((unit) => unit.startsWith('work'));
  const clock = businessOnly
    ? { zh: '本项按工作时间计算', en: 'this blank counts working time' }
    : { zh: '本项的单位不同', en: 'this blank has other units' };
  return refuse(
    'BLANK-UNIT',
    {
      zh: `写的是 ${nameOf(written, 'zh')}；${clock.zh}，单位可用${unitsOf(limits, 'zh')}。`,
      en: `It says ${nameOf(written, 'en')}; ${clock.en}: ${unitsOf(limits, 'en')}.`,
    },
    otherUnit(written, askedOf(limits)),
  );
}
