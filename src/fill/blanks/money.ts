import { compareDecimals } from '../../chinese/decimals.ts';
import { readYuan } from '../../chinese/yuan.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { type BlankReader, quote, readAs, refuse } from '../reading.ts';

interface MoneyParameters {
  readonly min?: string;
  readonly max?: string;
}

function limits(schema: BlankSchema): { min: string; max: string } {
  const { min = '0.01', max = '999999999999' } = (schema.money ?? {}) as MoneyParameters;
  return { min, max };
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
    const amount = readYuan(String(raw));
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
