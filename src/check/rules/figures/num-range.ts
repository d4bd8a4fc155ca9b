import { numberOf } from '../../../chinese/numerals.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const RANGE = pattern(
  /(?<![0-9０-９.:：])([0-9０-９]{1,6}(?:\.[0-9]{1,2})?)\s*([%％‰元]|个工作日|小时|分钟)?\s*(?:至|到|～|~)\s*([0-9０-９]{1,6}(?:\.[0-9]{1,2})?)\s*([%％‰元]|个工作日|小时|分钟)/u,
);
const DECREASES = pattern(/从|由|降|减少|缩短|下调|压缩|调整/u);

const ranges: Test = function* (view) {
  for (const {
    part: sentence,
    match: { index, groups, at },
  } of allIn(view.sentences, RANGE)) {
    const [low = '', lowUnit = '', high = '', highUnit = ''] = groups;
    if (lowUnit !== '' && lowUnit !== highUnit) continue;
    if (DECREASES.test(sentence.bare.slice(Math.max(0, index - 8), index))) continue;
    if ((numberOf(low) ?? 0) > (numberOf(high) ?? 0)) yield { sentence, at };
  }
  const uppers = view.marked.get('range-to') ?? [];
  for (const { pointer, value } of view.marked.get('range-from') ?? []) {
    const group = pointer.slice(0, pointer.lastIndexOf('/') + 1);
    const upper = uppers.find((other) => other.pointer.startsWith(group));
    const [low, high] = [figureOf(value), upper && figureOf(upper.value)];
    if (upper && low !== undefined && high !== undefined && low > high)
      yield {
        pointer: upper.pointer,
        message: {
          zh: `上限 ${high} 小于下限 ${low}`,
          en: `The upper end ${high} is below the lower end ${low}`,
        },
      };
  }
};

function figureOf(value: {
  readonly type: string;
  readonly value?: unknown;
  readonly amount?: unknown;
}): number | undefined {
  const written = value.type === 'money' ? value.amount : value.value;
  const figure = typeof written === 'string' ? Number(written) : Number.NaN;
  return Number.isNaN(figure) ? undefined : figure;
}

export const NUM_RANGE = rule({
  code: 'NUM-RANGE',
  severity: 'error',
  foreign: true,
  title: { zh: '区间的下限大于上限', en: 'A range runs backwards' },
  why: { zh: '区间颠倒，无法适用。', en: 'A range that runs backwards applies to nothing.' },
  hint: { zh: '交换或改正两端', en: 'Swap or correct its ends' },
  wrong: { zh: '违约金为合同价款的60%至30%。', en: '60 % to 30 % of the price.' },
  right: { zh: '违约金为合同价款的30%至60%。', en: '30 % to 60 % of the price.' },
  citations: ['CC-GP-142', 'CC-CT-510'],
  test: ranges,
});
