import { numberOf } from '../../../chinese/numerals.ts';
import { fenOf, fenOfCapitals, readYuan } from '../../../chinese/yuan.ts';
import { valueAt } from '../../../model/value.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const AMOUNT_THEN_CAPITALS = pattern(
  /([0-9][0-9,，]{0,14}(?:\.[0-9]{1,2})?万?)\s*元?(?:整|人民币)?\s*[（(]\s*(?:大写)?\s*[:：]?\s*(?:人民币)?((?:[零壹贰叁肆伍陆柒捌玖拾佰百仟千万亿]){1,24}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})\s*[)）]/u,
);
const CAPITALS_THEN_AMOUNT = pattern(
  /((?:[零壹贰叁肆伍陆柒捌玖拾佰百仟千万亿]){1,24}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})\s*[（(]\s*(?:小写)?\s*[:：]?\s*[¥￥]?\s*([0-9][0-9,，]{0,14}(?:\.[0-9]{1,2})?万?)\s*元?(?:整)?\s*[)）]/u,
);

/** 两（3）天: one number written twice, with two values. */
const TWICE_WRITTEN = pattern(
  /([一二两三四五六七八九十]{1,3})（([0-9]{1,3})）\s?(?:个?(?:工作日|小时|月)|[天日年次份])/u,
);

const capitals: Test = function* (view) {
  for (const { part: paragraph, match } of allIn(view.paragraphs, TWICE_WRITTEN)) {
    const [words, figure] = match.groups.map((part) => numberOf(part));
    if (words !== undefined && figure !== undefined && words !== figure)
      yield {
        paragraph,
        at: match.at,
        message: {
          zh: `数字的两种写法不一致：“${match.text}”`,
          en: `One number is written with two values: “${match.text}”`,
        },
      };
  }
  for (const paragraph of view.paragraphs)
    for (const [wording, figure, capital] of [
      [AMOUNT_THEN_CAPITALS, 0, 1],
      [CAPITALS_THEN_AMOUNT, 1, 0],
    ] as const)
      for (const { groups, at } of wording.all(paragraph.bare)) {
        const figures = fenOf(readYuan((groups[figure] ?? '').replaceAll(/[,，]/gu, '')) ?? '');
        const inWords = fenOfCapitals((groups[capital] ?? '').replaceAll('百', '佰').replaceAll('千', '仟'));
        if (figures === undefined || inWords === undefined) continue;
        if (figures !== inWords) yield { paragraph, at };
      }
  for (const { pointer, value } of view.marked.get('amount-in-capitals') ?? []) {
    const group = view.filled && valueAt(view.filled.values, pointer.slice(0, pointer.lastIndexOf('/')));
    const sums =
      group?.type === 'group' ? Object.values(group.fields).filter(({ type }) => type === 'money') : [];
    const [sum] = sums;
    if (value.type !== 'text' || sums.length !== 1 || sum?.type !== 'money') continue;
    if (fenOfCapitals(value.text) !== fenOf(sum.amount))
      yield {
        pointer,
        message: {
          zh: `大写“${value.text.slice(0, 40)}”与金额 ${sum.amount} 元不一致`,
          en: `The capitals “${value.text.slice(0, 40)}” differ from ${sum.amount} yuan`,
        },
      };
  }
};

export const NUM_CAPITAL = rule({
  code: 'NUM-CAPITAL',
  severity: 'error',
  foreign: true,
  title: { zh: '金额的数字与大写不一致', en: 'An amount differs in figures and in capitals' },
  why: {
    zh: '大小写不一致会引发解释争议，在票据上直接无效。',
    en: 'It invites dispute; on a bill it is void.',
  },
  hint: { zh: '由数字生成大写，只填一处', en: 'Fill in the figure only; the capitals follow' },
  wrong: { zh: '违约金为10000元（大写：壹仟元整）。', en: '10,000 yuan (in words: one thousand)' },
  right: { zh: '违约金为10000元（大写：壹万元整）。', en: '10,000 yuan (in words: ten thousand)' },
  citations: ['CC-GP-142', 'CC-CT-466', 'BILL-8'],
  test: capitals,
});
