import { compareDecimals, decimal } from '../../chinese/decimals.ts';
import { halfWidth, leadingNumeral } from '../../chinese/numerals.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Duration, WrittenUnit } from '../../model/duration.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { type BlankReader, quote, type Reading, readAs, refuse } from '../reading.ts';

/** Parameters of the keyword: `{unit, units, min, max}`. */
interface DurationParameters {
  readonly unit: WrittenUnit;
  readonly units: readonly WrittenUnit[];
  readonly min?: string;
  readonly max?: string;
}

interface Written {
  readonly value: string;
  readonly unit: WrittenUnit;
}

/** How each unit is written; the first form is the one we print in messages. */
const FORMS: readonly (readonly [WrittenUnit, RegExp, Bilingual])[] = [
  ['workminute', /^(?:个)?工作分钟$|^workminutes?$/i, { zh: '工作分钟', en: 'working minutes' }],
  ['workhour', /^(?:个)?工作小时$|^workhours?$|^wh$/i, { zh: '个工作小时', en: 'working hours' }],
  ['workday', /^(?:个)?(?:工作日|工作天)$|^workdays?$|^wd$/i, { zh: '个工作日', en: 'working days' }],
  ['minute', /^(?:分钟|分|minutes?|mins?|m)$/i, { zh: '分钟', en: 'minutes' }],
  ['hour', /^(?:个)?(?:小时|钟头)$|^(?:时|hours?|hrs?|h)$/i, { zh: '小时', en: 'hours' }],
  ['day', /^(?:个)?(?:自然日|日历日|日历天)$|^(?:日|天|days?|d)$/i, { zh: '日', en: 'days' }],
  ['month', /^(?:个)?(?:月|自然月)$|^(?:months?|mo)$/i, { zh: '个月', en: 'months' }],
  ['year', /^(?:个)?(?:年|自然年)$|^(?:周年|years?|y)$/i, { zh: '年', en: 'years' }],
];
const ISO_UNITS: Readonly<Record<string, WrittenUnit>> = {
  TM: 'minute',
  TH: 'hour',
  D: 'day',
  M: 'month',
  Y: 'year',
};

function parameters(schema: BlankSchema): DurationParameters {
  return schema.duration as DurationParameters;
}

/** A duration as a person writes it; `usual` is the unit of a bare number. */
function parse(written: string, usual: WrittenUnit): Written | undefined {
  const text = halfWidth(written);
  const iso = /^P(?:(\d+(?:\.\d+)?)([DMY])|T(\d+(?:\.\d+)?)([MH]))$/i.exec(text);
  if (iso) {
    const value = decimal(iso[1] ?? iso[3] ?? '');
    const unit = ISO_UNITS[iso[2] ? iso[2].toUpperCase() : `T${iso[4]?.toUpperCase()}`];
    return value && unit ? { value, unit } : undefined;
  }
  const number = leadingNumeral(text);
  if (!number) return undefined;
  if (number.rest === '') return { value: number.value, unit: usual };
  const unit = FORMS.find(([, form]) => form.test(number.rest))?.[0];
  return unit && { value: number.value, unit };
}

/** A written unit with its clock split off. */
export function toDuration({ value, unit }: Written): Duration {
  if (unit === 'workminute') return { value, unit: 'minute', clock: 'business' };
  if (unit === 'workhour') return { value, unit: 'hour', clock: 'business' };
  return { value, unit, clock: unit === 'workday' ? 'business' : 'wall' };
}

/** Amount in the smallest unit of a family of units that convert exactly into one another. */
function measure({ value, unit }: Written): { family: string; amount: number } {
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
  const family = unit.startsWith('work')
    ? unit === 'workday'
      ? 'workdays'
      : 'working minutes'
    : unit === 'month' || unit === 'year'
      ? 'months'
      : 'minutes';
  return { family, amount: Number(value) * factor };
}

function inRange(written: Written, { unit, min, max }: DurationParameters): boolean {
  const own = measure(written);
  const holds = (bound: string | undefined, sign: 1 | -1) => {
    const limit = bound === undefined ? undefined : parse(bound, unit);
    if (!limit) return true;
    const other = measure(limit);
    return other.family !== own.family || (own.amount - other.amount) * sign >= 0;
  };
  return holds(min, 1) && holds(max, -1);
}

function unitName(unit: WrittenUnit, language: keyof Bilingual): string {
  return FORMS.find(([name]) => name === unit)?.[2][language] ?? unit;
}

function units(schema: BlankSchema, language: keyof Bilingual): string {
  return parameters(schema)
    .units.map((unit) => unitName(unit, language).replace(/^个/, ''))
    .join(language === 'zh' ? '、' : ', ');
}

function allowed(schema: BlankSchema): Bilingual {
  const { min, max } = parameters(schema);
  const range = min && max ? `${min}～${max}` : max ? `不超过${max}` : min ? `不少于${min}` : '';
  const bound = (text: string) => {
    const limit = parse(text, parameters(schema).unit);
    return limit ? `${limit.value} ${unitName(limit.unit, 'en')}` : text;
  };
  const english = [min && `at least ${bound(min)}`, max && `at most ${bound(max)}`]
    .filter(Boolean)
    .join(', ');
  return {
    zh: `${range}${range && '，'}单位可用${units(schema, 'zh')}`,
    en: `${english}${english && '; '}units ${units(schema, 'en')}`,
  };
}

function sample(schema: BlankSchema): string {
  const { unit, max, min } = parameters(schema);
  if (typeof schema.default === 'string') return schema.default;
  return min ?? max ?? `2${unitName(unit, 'zh')}`;
}

/** 时限: value and unit together. The unit carries the clock; nothing is converted. */
export const durationBlank: BlankReader = {
  allowed,
  sample,
  read(raw, schema): Reading {
    const settings = parameters(schema);
    const written = parse(String(raw), settings.unit);
    const allows = allowed(schema);
    if (!written) {
      return refuse(
        'BLANK-TYPE',
        {
          zh: `写的是“${quote(raw)}”，不是时限；允许${allows.zh}。`,
          en: `“${quote(raw)}” is no duration; allowed: ${allows.en}.`,
        },
        {
          zh: `写数字和单位，例如 ${sample(schema)}；1周写 7日，半小时写 30分钟。`,
          en: `Write value and unit, such as ${sample(schema)}.`,
        },
      );
    }
    if (!settings.units.includes(written.unit)) return wrongUnit(written, schema);
    if (!/^(work)?(minute|hour)$/.test(written.unit) && written.value.includes('.')) {
      return refuse(
        'BLANK-RANGE',
        {
          zh: `写的是 ${written.value}${unitName(written.unit, 'zh')}；以日、月、年计的时限须为整数。`,
          en: `${written.value} ${unitName(written.unit, 'en')}: days, months and years must be whole.`,
        },
        { zh: '改成整数，或改用小时。', en: 'Use a whole number, or hours.' },
      );
    }
    if (compareDecimals(written.value, '0') <= 0 || !inRange(written, settings)) {
      return refuse(
        'BLANK-RANGE',
        {
          zh: `写的是 ${written.value}${unitName(written.unit, 'zh')}，允许${allows.zh}。`,
          en: `It says ${written.value} ${unitName(written.unit, 'en')}; allowed: ${allows.en}.`,
        },
        { zh: `填${allows.zh.split('，')[0]}之间的时限。`, en: 'Fill a duration within the range.' },
      );
    }
    const note = /[０-９．]/.test(String(raw))
      ? { zh: '全角数字按半角读入。', en: 'Full-width digits were read as half-width.' }
      : undefined;
    return readAs({ type: 'duration', duration: toDuration(written) }, note);
  },
};

function wrongUnit(written: Written, schema: BlankSchema): Reading {
  const businessOnly = parameters(schema).units.every((unit) => unit.startsWith('work'));
  const got = `${written.value}${unitName(written.unit, 'zh')}`;
  const clock = businessOnly
    ? { zh: '本项按工作时间计算', en: 'this blank counts working time' }
    : { zh: '本项的单位不同', en: 'this blank has other units' };
  return refuse(
    'BLANK-UNIT',
    {
      zh: `写的是 ${got}；${clock.zh}，单位可用${units(schema, 'zh')}。`,
      en: `It says ${got}; ${clock.en}: ${units(schema, 'en')}.`,
    },
    {
      zh: `换成可用的单位，例如 ${sample(schema)}；不会自动换算。`,
      en: `Use one of these units, such as ${sample(schema)}; nothing is converted.`,
    },
  );
}
