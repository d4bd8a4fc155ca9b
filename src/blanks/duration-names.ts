/** How durations, their units and their bounds are named in messages and help. */
import type { Bilingual } from '../model/bilingual.ts';
import type { WrittenUnit } from '../model/duration.ts';
import { parseDuration, UNIT_NAMES, type WrittenDuration } from './duration-text.ts';

/** What a blank takes: units, and bounds as a schema writes them. */
interface Range {
  readonly units: readonly WrittenUnit[];
  readonly min?: string;
  readonly max?: string;
}

/** A bound of a schema, `4小时`, taken apart. */
export function limitOf(bound: string): WrittenDuration | undefined {
  const [limit] = parseDuration(bound) ?? [];
  return limit?.unit === undefined ? undefined : { value: limit.value, unit: limit.unit };
}

export function unitName(unit: WrittenUnit, language: keyof Bilingual): string {
  return UNIT_NAMES[unit][language];
}

export function nameOf({ value, unit }: WrittenDuration, language: keyof Bilingual): string {
  if (language === 'zh') return `${value}${unitName(unit, 'zh')}`;
  return `${value} ${value === '1' ? unitName(unit, 'en').replace(/s$/, '') : unitName(unit, 'en')}`;
}

/** The units that a blank takes, in a row. */
export function unitsOf({ units }: Pick<Range, 'units'>, language: keyof Bilingual): string {
  return units
    .map((unit) => unitName(unit, language).replace(/^个/, ''))
    .join(language === 'zh' ? '、' : ', ');
}

/** What may be written. */
export function allowedOf(parameters: Range): Bilingual {
  const { min, max } = parameters;
  const range = min && max ? `${min}～${max}` : max ? `不超过${max}` : min ? `不少于${min}` : '';
  const bound = (text: string) => {
    const limit = limitOf(text);
    return limit ? nameOf(limit, 'en') : text;
  };
  const english = [min && `at least ${bound(min)}`, max && `at most ${bound(max)}`]
    .filter(Boolean)
    .join(', ');
  return {
    zh: `${range}${range && '，'}单位可用${unitsOf(parameters, 'zh')}`,
    en: `${english}${english && '; '}units ${unitsOf(parameters, 'en')}`,
  };
}
