import type { BlankSchema } from '../../model/kind.ts';
import { compareDecimals, decimal, halfWidth } from '../numerals.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

interface MoneyParameters {
  readonly min?: string;
  readonly max?: string;
}

/** Powers of ten behind the words for large sums. */
const SCALES: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

function limits(schema: BlankSchema): { min: string; max: string } {
  const { min = '0.01', max = '999999999999' } = (schema.money ?? {}) as MoneyParameters;
  return { min, max };
}

/** Yuan as a decimal string, the sign of currency, separators and 万 and 亿 understood. */
function parse(written: string): string | undefined {
  const match =
    /^(?:人民币|RMB|CNY|¥|￥)*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(千万|百万|千|万|亿)?(?:元|圆|块)?(?:整|正)?$/i.exec(
      halfWidth(written),
    );
  if (!match) return undefined;
  const digits = (match[1] ?? '').replaceAll(',', '');
  const fraction = (match[2] ?? '').slice(1);
  const shift = SCALES[match[3] ?? ''] ?? 0;
  const padded = fraction.padEnd(shift, '0');
  const whole = digits + padded.slice(0, shift);
  const rest = padded.slice(shift);
  return decimal(rest === '' ? whole : `${whole}.${rest}`);
}

/** 金额: yuan, at most two decimals, kept exactly. */
export const moneyBlank: BlankReader = {
  allowed(schema) {
    const { min, max } = limits(schema);
    return { zh: `${min}～${max} 元，最多两位小数`, en: `${min} to ${max} yuan, at most two decimals` };
  },
  sample(schema) {
    return typeof schema.default === 'string' || typeof schema.default === 'number'
      ? String(schema.default)
      : '10000';
  },
  read(raw, schema) {
    const amount = parse(String(raw));
    const allows = this.allowed(schema);
    const hint = {
      zh: `只写金额，例如 ${this.sample(schema)} 或 1万元。`,
      en: `Write the sum, such as ${this.sample(schema)}.`,
    };
    if (amount === undefined || /\.\d{3,}$/.test(amount)) {
      return refuse(
        'BLANK-MONEY',
        {
          zh: `写的是“${quote(raw)}”，不是金额；允许 ${allows.zh}。`,
          en: `“${quote(raw)}” is no sum of money; allowed: ${allows.en}.`,
        },
        hint,
      );
    }
    const { min, max } = limits(schema);
    if (compareDecimals(amount, min) < 0 || compareDecimals(amount, max) > 0) {
      return refuse(
        'BLANK-RANGE',
        {
          zh: `写的是 ${amount} 元，允许 ${allows.zh}。`,
          en: `It says ${amount} yuan; allowed: ${allows.en}.`,
        },
        hint,
      );
    }
    return readAs({ type: 'money', amount, currency: 'CNY' });
  },
};
