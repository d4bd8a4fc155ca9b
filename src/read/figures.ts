import { readNumeral } from '../chinese/numerals.ts';

/** A figure with its unit as it stands in a folded sentence; `length` takes in number and unit. */
export interface Figure {
  readonly kind: 'time' | 'share' | 'money' | 'times' | 'distance';
  readonly index: number;
  readonly length: number;
  /** A decimal as a string; of a range (八至十五日) its upper end. */
  readonly value: string;
  readonly unit:
    | 'minute'
    | 'hour'
    | 'workday'
    | 'day'
    | 'month'
    | 'year'
    | 'percent'
    | 'permille'
    | 'count'
    | 'kilometre'
    | 'CNY';
  readonly clock?: 'business';
  /** As written, folded. */
  readonly text: string;
  /** The figure is the upper end of a range. */
  readonly range?: true;
}

const DIGITS = '[0-9０-９]{1,9}(?:[,][0-9]{3}){0,4}(?:[.．][0-9０-９]{1,12})?';
const HAN = '[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟半]{1,8}';
const NUMBER = `(?:${DIGITS}|${HAN})`;
const RANGE = `(?:(${NUMBER})[个天日年月周]?(?:至|到|～|~|—|-)(?=${NUMBER}))?`;
const TIME_UNIT =
  '个?工作小时|个?工作分钟|个?工作日|个?小时|分钟|秒钟?|个?日历[日天]|个?自然[日天]|[天日]|个月(?!租|费|度)|周年|年(?![度限龄轻检审报底初末均])|个?星期|周(?![一二三四五六日天])|个?季度';

const FIGURES: readonly (readonly [Figure['kind'], RegExp])[] = [
  ['time', new RegExp(`(?<![第之分0-9.])${RANGE}(${NUMBER})\\s{0,2}(${TIME_UNIT})`, 'gu')],
  ['share', new RegExp(`${RANGE}(${NUMBER})\\s{0,2}([%％‰])`, 'gu')],
  ['share', new RegExp(`(百分之|千分之|万分之)(${NUMBER}(?:点${HAN})?)`, 'gu')],
  ['share', new RegExp(`(${NUMBER}|双)(倍|折)`, 'gu')],
  ['share', /([退假缺])一(?:赔|罚)([0-9一二三四五六七八九十百两]{1,4})/gu],
  ['money', new RegExp(`(${NUMBER})\\s{0,2}(万|亿|千)?(元)`, 'gu')],
  ['times', new RegExp(`(?<!第)(${NUMBER})(次|遍|回|份|个(?=[^，。；]{0,4}版本))(?!性|要)`, 'gu')],
  ['distance', new RegExp(`(${NUMBER})(万)?(公里|千米)`, 'gu')],
];

const UNITS: readonly (readonly [RegExp, Figure['unit'], number])[] = [
  [/工作日/u, 'workday', 1],
  [/小时/u, 'hour', 1],
  [/分钟/u, 'minute', 1],
  [/季度/u, 'month', 3],
  [/年/u, 'year', 1],
  [/月/u, 'month', 1],
  [/周|星期/u, 'day', 7],
  [/[日天]/u, 'day', 1],
];

/** Dates, days of the month, decrees and numbers of clauses, put out of the way with as many characters. */
const NOT_FIGURES =
  /(?:[0-9０-９]{4}|[零〇○一二三四五六七八九]{3,4})\s?年(?:\s?[0-9０-９一二三四五六七八九十]{1,3}\s?月(?:\s?[0-9０-９一二三四五六七八九十]{1,3}\s?日)?)?|[0-9０-９]{1,2}月[0-9０-９]{1,2}日|(?:每|当|次|上|本)月\s?[0-9０-９一二三四五六七八九十]{1,3}[日号]|第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?[条款项章页号个次]|[0-9A-Za-z]{2,}-[0-9A-Za-z-]{2,}/gu;

/** Every figure with a unit in a folded sentence, from left to right. */
export function figuresIn(sentence: string): readonly Figure[] {
  const text = sentence.replace(NOT_FIGURES, (words) => '￿'.repeat(words.length));
  const found = FIGURES.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => figureOf(kind, match) ?? []),
  ).sort((a, b) => a.index - b.index || b.length - a.length);
  const kept: Figure[] = [];
  for (const figure of found) {
    const last = kept.at(-1);
    if (last === undefined || figure.index >= last.index + last.length) kept.push(figure);
  }
  return kept;
}

function figureOf(kind: Figure['kind'], match: RegExpMatchArray): Figure | undefined {
  const { index = 0, 0: text } = match;
  const at = { kind, index, length: text.length, text };
  switch (kind) {
    case 'time':
      return timeOf(at, match);
    case 'share':
      return shareOf(at, match);
    case 'money': {
      const value = readNumeral(`${match[1] ?? ''}${match[2] ?? ''}`);
      return value === undefined ? undefined : { ...at, value, unit: 'CNY' };
    }
    case 'times': {
      const value = readNumeral(match[1] ?? '');
      return value === undefined ? undefined : { ...at, value, unit: 'count' };
    }
    case 'distance': {
      const value = readNumeral(`${match[1] ?? ''}${match[2] ?? ''}`);
      return value === undefined ? undefined : { ...at, value, unit: 'kilometre' };
    }
  }
}

type At = Pick<Figure, 'kind' | 'index' | 'length' | 'text'>;

function timeOf(at: At, match: RegExpMatchArray): Figure | undefined {
  const [, low, number = '', written = ''] = match;
  const [, unit, times] = UNITS.find(([pattern]) => pattern.test(written)) ?? [];
  const value = readNumeral(number);
  if (unit === undefined || times === undefined || value === undefined) return undefined;
  const half = number === '半' ? HALVES[unit] : undefined;
  const own = half ?? { value: times === 1 ? value : String(Number(value) * times), unit };
  return {
    ...at,
    ...own,
    ...(/工作/u.test(written) ? { clock: 'business' } : {}),
    ...(low === undefined ? {} : { range: true }),
  };
}

/** Half a unit in a smaller one, so that the figure is whole. */
const HALVES: Readonly<Partial<Record<Figure['unit'], Pick<Figure, 'value' | 'unit'>>>> = {
  year: { value: '6', unit: 'month' },
  hour: { value: '30', unit: 'minute' },
};

const SCALES: Readonly<Record<string, readonly [Figure['unit'], number]>> = {
  '%': ['percent', 1],
  '％': ['percent', 1],
  '‰': ['permille', 1],
  百分之: ['percent', 1],
  千分之: ['permille', 1],
  万分之: ['permille', 0.1],
  倍: ['percent', 100],
  折: ['percent', 10],
};

function shareOf(at: At, match: RegExpMatchArray): Figure | undefined {
  const groups = match.slice(1).filter((group) => group !== undefined);
  const sign = groups.find((group) => Object.hasOwn(SCALES, group)) ?? '倍';
  const number = sign === '倍' || sign === '折' || !/分之/u.test(sign) ? numberIn(groups, sign) : groups[1];
  const value = number === '双' ? '2' : number === '百' ? '100' : decimalOf(number ?? '');
  const [unit, times] = SCALES[sign] ?? ['percent', 1];
  if (value === undefined) return undefined;
  return { ...at, value: times === 1 ? value : scaled(value, times), unit };
}

/** Rates of clouds have more decimals (99.999999999) than a numeral that is read for counting. */
function decimalOf(written: string): string | undefined {
  return /^[0-9]{1,9}\.[0-9]{1,12}$/u.test(written) ? written : readNumeral(written);
}

function numberIn(groups: readonly string[], sign: string): string | undefined {
  return groups.filter((group) => group !== sign && !/[退假缺]/u.test(group)).at(-1);
}

/** Times ten, a hundred, or a tenth, without the noise of binary fractions. */
function scaled(value: string, times: number): string {
  return String(Math.round(Number(value) * times * 1e6) / 1e6);
}
