import { compareDecimals, decimal } from '../../chinese/decimals.ts';
import { halfWidth, readNumeral } from '../../chinese/numerals.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

interface ShareParameters {
  readonly per: 100 | 1000;
  readonly min?: string;
  readonly max?: string;
}

const SPOKEN = /^(百|千)分之(.+)$/;

function settings(schema: BlankSchema) {
  const { per, min = '0', max = String(per) } = schema.share as ShareParameters;
  return { per, min, max, sign: per === 100 ? '%' : '‰' };
}

function parse(written: string, per: 100 | 1000): { value: string; per: 100 | 1000 } | undefined {
  const text = halfWidth(written);
  const spoken = SPOKEN.exec(text);
  if (spoken) {
    const value = readNumeral(spoken[2] ?? '');
    return value === undefined ? undefined : { value, per: spoken[1] === '百' ? 100 : 1000 };
  }
  const match = /^(\d+(?:\.\d+)?)(%|‰)?$/.exec(text);
  const value = match && decimal(match[1] ?? '');
  return value ? { value, per: match[2] === '%' ? 100 : match[2] === '‰' ? 1000 : per } : undefined;
}

/** 百分比、千分比: the bare number is in the blank's own measure; percent and per mille are never swapped. */
export const shareBlank: BlankReader = {
  allowed(schema) {
    const { min, max, sign } = settings(schema);
    return { zh: `${min}${sign}～${max}${sign}`, en: `${min}${sign} to ${max}${sign}` };
  },
  sample(schema) {
    const { min, sign } = settings(schema);
    return schema.default !== undefined
      ? String(schema.default)
      : `${compareDecimals(min, '0') > 0 ? min : 5}${sign}`;
  },
  read(raw, schema) {
    const { per, min, max, sign } = settings(schema);
    const share = parse(String(raw), per);
    const allows = this.allowed(schema);
    const hint = {
      zh: `填 ${allows.zh} 之间的数，例如 ${this.sample(schema)}。`,
      en: `Fill a share from ${allows.en}, such as ${this.sample(schema)}.`,
    };
    if (!share)
      return refuse(
        'BLANK-PERCENT',
        {
          zh: `写的是“${quote(raw)}”，不是${per === 100 ? '百' : '千'}分比；允许 ${allows.zh}。`,
          en: `“${quote(raw)}” is no share; allowed: ${allows.en}.`,
        },
        hint,
      );
    if (share.per !== per)
      return refuse(
        'BLANK-UNIT',
        {
          zh: `写的是“${quote(raw)}”；本项以 ${sign} 计。`,
          en: `“${quote(raw)}”: this blank is in ${sign}.`,
        },
        hint,
      );
    if (compareDecimals(share.value, min) < 0 || compareDecimals(share.value, max) > 0) {
      return refuse(
        'BLANK-RANGE',
        {
          zh: `写的是 ${share.value}${sign}，允许 ${allows.zh}。`,
          en: `It says ${share.value}${sign}; allowed: ${allows.en}.`,
        },
        hint,
      );
    }
    return readAs(
      { type: 'share', value: share.value, per },
      /[％０-９．]/.test(String(raw))
        ? { zh: '全角字符按半角读入。', en: 'Full-width characters were read as half-width.' }
        : undefined,
    );
  },
};
