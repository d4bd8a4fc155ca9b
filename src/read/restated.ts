import { readNumeral } from '../chinese/numerals.ts';
import type { Figure } from './figures.ts';
import type { Found } from './promises.ts';

/** 支持七天无理由退货：自收到商品之日起7日内: the figure that only announces the other is none of its own. */
export function announced(own: Found, all: readonly Found[]): boolean {
  return (
    own.confidence === 'low' &&
    all.some(
      ({ index, value, unit, role }) =>
        index > own.index && value === own.value && unit === own.unit && role === own.role,
    )
  );
}

/** 3个月（90天） and 24小时内无法修复的 behind 24小时内修复 say the same again; a sum that its capitals contradict is none. */
export function restated(figure: Figure, before: string, after: string, found: readonly Found[]): boolean {
  if (figure.kind === 'money') return inCapitals(figure, before, after);
  if (/(?:个?[月日天年]|小时|周)（$/u.test(before) && after.startsWith('）')) return true;
  const negated = /^\s?(?:以|之)?内(?:仍)?(?:无法|不能|未能|未)/u.test(after);
  return negated && found.some(({ value, unit }) => value === figure.value && unit === figure.unit);
}

function inCapitals(figure: Figure, before: string, after: string): boolean {
  if (/（(?:大写)?[:：]?(?:人民币)?$/u.test(before)) return true;
  const capitals = /^整?（(?:大写)?[:：]?(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰百仟千万亿]{1,24})[元圆]/u.exec(
    after,
  )?.[1];
  return capitals !== undefined && readNumeral(capitals) !== figure.value;
}
