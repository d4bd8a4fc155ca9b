import { compareDecimals } from '../chinese/decimals.ts';
import { leadingNumeral } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { type Bound, boundOf, boundProblem, withoutBound } from './bounds.ts';
import { FIGURE, ownFigure } from './own-figure.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse, TEXT_COLUMN } from './type.ts';

type Unit = '平方米' | '亩' | '公顷' | '平方公里';

/** Parameters of the keyword; `unit` heads a column, `min` and `max` are areas in Chinese (`10平方米`). */
interface Parameters {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly min?: string;
  readonly max?: string;
}

const FORMS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:平方米|平米|平方|㎡|m2|m²|m\^2|sqm)$/i, '平方米'],
  [/^(?:亩|市亩)$/, '亩'],
  [/^(?:公顷|hm2|hm²|ha)$/i, '公顷'],
  [/^(?:平方公里|平方千米|km2|km²|㎢)$/i, '平方公里'],
];

/** Square metres in a unit, in thirds, so that 亩 (2000/3 m²) compare exactly. */
const THIRDS: Readonly<Record<Unit, number>> = { 平方米: 3, 亩: 2000, 公顷: 30_000, 平方公里: 3_000_000 };

interface Area {
  readonly value: string;
  readonly unit?: Unit;
}

interface Limits extends Parameters {
  readonly bound: Bound | undefined;
  readonly allowed: Bilingual;
  readonly sample: string;
}

/** 面积: value and unit together; it prints in the unit in which it was written. */
export const areaBlank: BlankType = {
  keyword: 'area',
  of(schema) {
    const parameters = schema.area as Parameters;
    const { unit, units, min, max } = parameters;
    const range = min && max ? `${min}～${max}` : min ? `不小于${min}` : max ? `不大于${max}` : '';
    const allowed = {
      zh: `${range}${range && '，'}单位可用${units.join('、')}`,
      en: `${range}${range && '; '}units ${units.join(', ')}`,
    };
    const sample = exampleOf(schema) ?? min ?? `100${unit}`;
    const limits: Limits = { ...parameters, bound: boundOf(schema), allowed, sample };
    return {
      read: (raw) => read(raw, limits),
      allowed,
      sample,
      unit,
      input: { kind: 'amount' },
      column: TEXT_COLUMN,
    };
  },
};

function read(raw: string | boolean, limits: Limits): Reading {
  const { unit, units, min, max, allowed } = limits;
  const marked = withoutBound(compact(String(raw)) ?? '?');
  const area = marked && parse(marked.text);
  if (!area)
    return refuse(
      'BLANK-TYPE',
      {
        zh: `写的是“${quote(raw)}”，不是面积；允许${allowed.zh}。`,
        en: `“${quote(raw)}” is not an area; allowed: ${allowed.en}.`,
      },
      hintOf(raw, limits),
    );
  const own = area.unit ?? (units.length === 1 ? unit : undefined);
  if (own === undefined || !units.includes(own))
    return refuse(
      'BLANK-UNIT',
      {
        zh: `写的是“${quote(raw)}”，单位可用${units.join('、')}。`,
        en: `“${quote(raw)}”: the unit must be ${units.join(' or ')}.`,
      },
      area.unit === undefined ? withUnits(area.value, limits) : hintOf(raw, limits),
    );
  const plain = `${area.value}${own}`;
  const wrongSide = boundProblem(raw, marked.bound, limits.bound, plain);
  if (wrongSide) return { ok: false, problem: wrongSide };
  if (!between({ value: area.value, unit: own }, min, max))
    return refuse(
      'BLANK-RANGE',
      { zh: `写的是 ${plain}，允许${allowed.zh}。`, en: `It says ${plain}; allowed: ${allowed.en}.` },
      hintOf(raw, limits),
    );
  return readAs({ type: 'measure', value: area.value, unit: own });
}

const PIECES = new RegExp(
  `${FIGURE}(?:平方公里|平方千米|平方米|平米|平方|公顷|市?亩|㎡|㎢|km[2²]|hm[2²]|m\\^?[2²]|sqm|ha)`,
  'gi',
);

/** What to write: the area that the user wrote amid other words, else an example. */
function hintOf(raw: string | boolean, limits: Limits): Bilingual {
  const own = ownFigure(raw, PIECES, (piece) => read(piece, limits)) ?? limits.sample;
  return { zh: `写数字和单位，例如 ${own}。`, en: `Write value and unit, such as ${own}.` };
}

/** A bare number with each unit that it may have. */
function withUnits(value: string, limits: Limits): Bilingual {
  const possible = limits.units.map((unit) => `${value}${unit}`).filter((one) => read(one, limits).ok);
  if (possible.length === 0) return hintOf('', limits);
  return { zh: `写上单位：${possible.join(' 或 ')}。`, en: `Write the unit: ${possible.join(' or ')}.` };
}

function parse(text: string): Area | undefined {
  const number = leadingNumeral(text);
  if (!number) return undefined;
  if (number.rest === '') return { value: number.value };
  const unit = FORMS.find(([form]) => form.test(number.rest))?.[1];
  return unit && { value: number.value, unit };
}

function between(area: Required<Area>, min: string | undefined, max: string | undefined): boolean {
  const thirds = ({ value, unit = '平方米' }: Area) => Number(value) * THIRDS[unit];
  const limit = (text: string | undefined) => (text === undefined ? undefined : parse(text));
  const [low, high] = [limit(min), limit(max)];
  return (
    compareDecimals(area.value, '0') > 0 &&
    (low === undefined || thirds(area) >= thirds(low)) &&
    (high === undefined || thirds(area) <= thirds(high))
  );
}
