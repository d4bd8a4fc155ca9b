import { compareDecimals } from '../../chinese/decimals.ts';
import { halfWidth, readNumeral } from '../../chinese/numerals.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

interface NumberParameters {
  readonly unit?: string;
  readonly integer?: boolean;
  readonly min?: string;
  readonly max?: string;
  /** Exclusive lower bound. */
  readonly over?: string;
}

function settings(schema: BlankSchema): NumberParameters {
  return (schema.number ?? {}) as NumberParameters;
}

function parse(written: string, unit: string): string | undefined {
  const text = halfWidth(written);
  return readNumeral(unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
}

/** 数量: a count, a multiple, a distance. */
export const numberBlank: BlankReader = {
  allowed(schema) {
    const { unit = '', integer, min, max, over } = settings(schema);
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
  },
  sample(schema) {
    const { min, over } = settings(schema);
    return schema.default !== undefined ? String(schema.default) : (min ?? String(Number(over ?? 0) + 1));
  },
  read(raw, schema) {
    const { unit = '', integer = false, min, max, over } = settings(schema);
    const value = parse(String(raw), unit);
    const allows = this.allowed(schema);
    const hint = {
      zh: `填${allows.zh}，例如 ${this.sample(schema)}。`,
      en: `Fill ${allows.en}, such as ${this.sample(schema)}.`,
    };
    if (value === undefined)
      return refuse(
        'BLANK-TYPE',
        {
          zh: `写的是“${quote(raw)}”，不是数字；允许${allows.zh}。`,
          en: `“${quote(raw)}” is no number; allowed: ${allows.en}.`,
        },
        hint,
      );
    const fits =
      (min === undefined || compareDecimals(value, min) >= 0) &&
      (max === undefined || compareDecimals(value, max) <= 0) &&
      (over === undefined || compareDecimals(value, over) > 0) &&
      !(integer && value.includes('.'));
    if (!fits)
      return refuse(
        'BLANK-RANGE',
        { zh: `写的是 ${value}${unit}，允许${allows.zh}。`, en: `It says ${value}; allowed: ${allows.en}.` },
        hint,
      );
    return readAs({ type: 'number', value, unit });
  },
};
