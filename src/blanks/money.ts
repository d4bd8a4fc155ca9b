import { compareDecimals } from '../chinese/decimals.ts';
import { readYuan } from '../chinese/yuan.ts';
import { boundOf, boundProblem, withoutBound } from './bounds.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, readAs, refuse, WIDEST } from './type.ts';

interface Parameters {
  readonly min?: string;
  readonly max?: string;
}

/** 金额: yuan, at most two decimals, kept exactly. */
export const moneyBlank: BlankType = {
  keyword: 'money',
  of(schema) {
    const { min = '0.01', max = WIDEST } = (schema.money ?? {}) as Parameters;
    const bound = boundOf(schema);
    const sample = exampleOf(schema) ?? '10000';
    const allowed = {
      zh: `${min}～${max} 元，最多两位小数`,
      en: `${min} to ${max} yuan, at most two decimals`,
    };
    const hint = { zh: `只写金额，例如 ${sample} 或 1万元。`, en: `Write the sum, such as ${sample}.` };
    return {
      read(raw) {
        const marked = withoutBound(compact(String(raw)) ?? '?');
        const amount = readYuan(marked?.text ?? '');
        if (amount === undefined || /\.\d{3,}$/.test(amount.replace(/0+$/, '')))
          return refuse(
            'BLANK-MONEY',
            {
              zh: `写的是“${quote(raw)}”，不是金额；允许 ${allowed.zh}。`,
              en: `“${quote(raw)}” is not a sum of money; allowed: ${allowed.en}.`,
            },
            hint,
          );
        const wrongSide = boundProblem(raw, marked?.bound, bound, `${amount}元`);
        if (wrongSide) return { ok: false, problem: wrongSide };
        if (compareDecimals(amount, min) < 0 || compareDecimals(amount, max) > 0)
          return refuse(
            'BLANK-RANGE',
            {
              zh: `写的是 ${amount} 元，允许 ${allowed.zh}。`,
              en: `It says ${amount} yuan; allowed: ${allowed.en}.`,
            },
            hint,
          );
        return readAs(
          { type: 'money', amount, currency: 'CNY' },
          /[万亿千萬億十百佰仟拾一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/.test(String(raw)) || marked?.bound
            ? { zh: `“${quote(raw)}”读作 ${amount}元。`, en: `“${quote(raw)}” was read as ${amount} yuan.` }
            : undefined,
        );
      },
      allowed,
      sample,
      unit: '元',
      input: { kind: 'amount' },
      column: {
        style: 'money',
        accepts: { kind: 'number', whole: false, min, max },
        cell: (value) => (value.type === 'money' ? { number: value.amount } : undefined),
      },
    };
  },
};
