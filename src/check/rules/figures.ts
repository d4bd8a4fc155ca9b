import { valueAt } from '../../model/value.ts';
import { lacks } from '../hits.ts';
import { fenOf, fenOfCapitals, numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

const N = '([0-9０-９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两]{1,3})';
const AMOUNT_THEN_CAPITALS = pattern(
  /([0-9][0-9,，]{0,14}(?:\.[0-9]{1,2})?)\s*元?(?:整|人民币)?\s*[（(]\s*(?:大写)?\s*[:：]?\s*(?:人民币)?((?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]){1,24}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})\s*[)）]/u,
);
const CAPITALS_THEN_AMOUNT = pattern(
  /((?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]){1,24}[元圆][零壹贰叁肆伍陆柒捌玖角分整正]{0,8})\s*[（(]\s*(?:小写)?\s*[:：]?\s*[¥￥]?\s*([0-9][0-9,，]{0,14}(?:\.[0-9]{1,2})?)\s*元?(?:整)?\s*[)）]/u,
);
const MYRIAD = pattern(/[0-9]\s*万元?\s*[（(]/u);
const RATE = pattern(
  /(?:达标|及时|满意|合格|完好|准时|解决|办结|响应|接通|回访|可用|故障|不良|差错|返修)率[^，。；]{0,10}?([0-9０-９]{1,4}(?:\.[0-9]{1,3})?)\s*[%％]/u,
);
const RANGE = pattern(
  /(?<![0-9０-９.:：])([0-9０-９]{1,6}(?:\.[0-9]{1,2})?)\s*([%％‰元]|个工作日|小时|分钟)?\s*(?:至|到|～|~)\s*([0-9０-９]{1,6}(?:\.[0-9]{1,2})?)\s*([%％‰元]|个工作日|小时|分钟)/u,
);
const DECREASES = pattern(/从|由|降|减少|缩短|下调|压缩|调整/u);
const COPIES = pattern(new RegExp(`一式\\s*${N}\\s*份([^。；]{0,60})`, 'u'));
const EACH = pattern(
  new RegExp(
    `(?:双方|三方|各方|甲乙双方|甲乙丙三方|甲、乙双方)?各(?:自)?(?:执|持|保存|留存|存)\\s*${N}\\s*份`,
    'u',
  ),
);
const OWN = pattern(new RegExp(`(?:执|持|留存|存档|保存|备案|报[^，。；]{1,12})\\s*${N}\\s*份`, 'u'));
const OF_THREE = pattern(/三方|甲乙丙/u);
const SAME_FORCE = pattern(/同等(?:的)?(?:法律)?效力|效力(?:相同|同等|等同)|同等有效/u);
const ANY_COPIES = pattern(/一式\s*[0-9０-９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两〔]{1,3}/u);

const capitals: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const [wording, figure, capital] of [
      [AMOUNT_THEN_CAPITALS, 0, 1],
      [CAPITALS_THEN_AMOUNT, 1, 0],
    ] as const)
      for (const { index, text, groups } of wording.all(paragraph.bare)) {
        const figures = fenOf((groups[figure] ?? '').replaceAll('，', ','));
        const inWords = fenOfCapitals(groups[capital] ?? '');
        if (figures === undefined || inWords === undefined || MYRIAD.test(text)) continue;
        if (figures !== inWords) yield { paragraph, at: { index, length: text.length } };
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

const percentages: Test = function* (view) {
  for (const sentence of view.sentences.having(RATE))
    for (const { index, text, groups } of RATE.all(sentence.bare))
      if ((numberOf(groups[0] ?? '') ?? 0) > 100) yield { sentence, at: { index, length: text.length } };
};

const ranges: Test = function* (view) {
  for (const sentence of view.sentences.having(RANGE))
    for (const { index, text, groups } of RANGE.all(sentence.bare)) {
      const [low = '', lowUnit = '', high = '', highUnit = ''] = groups;
      if (lowUnit !== '' && lowUnit !== highUnit) continue;
      if (DECREASES.test(sentence.bare.text.slice(Math.max(0, index - 8), index))) continue;
      if ((numberOf(low) ?? 0) > (numberOf(high) ?? 0))
        yield { sentence, at: { index, length: text.length } };
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

/** How many copies the sentence hands out: 各执 N 份 for the parties it names, and each 执 N 份. */
function sharesIn(rest: string): number | undefined {
  let sum = 0;
  let counted = false;
  let remaining = rest;
  const each = EACH.first(rest);
  if (each) {
    const before = rest.slice(0, each.index + each.text.length);
    const listed = new Set(before.match(/[甲乙丙丁]/gu) ?? []).size;
    const parties = Math.max(listed, OF_THREE.test(before) ? 3 : 2);
    const knowable = listed >= 2 || /双方|三方/u.test(before);
    if (!knowable) return undefined;
    sum += parties * (numberOfCopies(each.groups[0]) ?? 0);
    counted = true;
    remaining = rest.slice(each.index + each.text.length);
  }
  for (const own of OWN.all(remaining)) {
    sum += numberOfCopies(own.groups[0]) ?? 0;
    counted = true;
  }
  return counted ? sum : undefined;
}

function numberOfCopies(written: string | undefined): number | undefined {
  const plain = (written ?? '').replace(
    /[壹贰叁肆伍陆柒捌玖拾]/gu,
    (sign) => '一二三四五六七八九十'['壹贰叁肆伍陆柒捌玖拾'.indexOf(sign)] ?? '',
  );
  return numberOf(plain);
}

const copies: Test = function* (view) {
  for (const paragraph of view.paragraphs.having(COPIES))
    for (const { index, text, groups } of COPIES.all(paragraph.bare)) {
      const total = numberOfCopies(groups[0]);
      const shares = sharesIn(groups[1] ?? '');
      if (total === undefined || shares === undefined || shares === total) continue;
      yield {
        paragraph,
        at: { index, length: text.length },
        message: {
          zh: `一式 ${total} 份，各方所执合计 ${shares} 份`,
          en: `${total} copies in all, but the parties keep ${shares}`,
        },
      };
    }
  const total = view.marked.get('copies-total')?.[0];
  const kept = view.marked.get('copies-share') ?? [];
  const all = total?.value.type === 'number' ? Number(total.value.value) : undefined;
  if (total === undefined || all === undefined || kept.length === 0) return;
  const sum = kept.reduce(
    (count, { value }) => count + (value.type === 'number' ? Number(value.value) : 0),
    0,
  );
  if (sum !== all)
    yield {
      pointer: total.pointer,
      message: {
        zh: `一式 ${all} 份，各方所执合计 ${sum} 份`,
        en: `${all} copies in all, but the parties keep ${sum}`,
      },
    };
};

export const FIGURE_RULES: readonly Rule[] = [
  {
    code: 'NUM-CAPITAL',
    severity: 'error',
    foreign: true,
    title: { zh: '金额的数字与大写不一致', en: 'An amount differs in figures and in capitals' },
    why: {
      zh: '大小写不一致会引发解释争议，在票据上直接无效。',
      en: 'It invites dispute; on a bill it is void.',
    },
    hint: { zh: '由数字生成大写，只填一处', en: 'Fill in the figure only; the capitals follow' },
    citations: ['CC-GP-142', 'CC-CT-466', 'BILL-8'],
    test: capitals,
  },
  {
    code: 'NUM-PERCENT',
    severity: 'error',
    foreign: true,
    title: { zh: '比率超过 100%', en: 'A rate above 100 %' },
    why: {
      zh: '达标率、及时率一类的比率不可能超过百分之百。',
      en: 'Such a rate cannot exceed a hundred per cent.',
    },
    hint: { zh: '改正数值', en: 'Correct the figure' },
    citations: ['CC-GP-142', 'CC-CT-510'],
    test: percentages,
  },
  {
    code: 'NUM-RANGE',
    severity: 'error',
    foreign: true,
    title: { zh: '区间的下限大于上限', en: 'A range runs backwards' },
    why: { zh: '区间颠倒，无法适用。', en: 'A range that runs backwards applies to nothing.' },
    hint: { zh: '交换或改正两端', en: 'Swap or correct its ends' },
    citations: ['CC-GP-142', 'CC-CT-510'],
    test: ranges,
  },
  {
    code: 'CPY-SUM',
    severity: 'error',
    foreign: true,
    title: { zh: '一式几份与各方所执份数不符', en: 'The copies do not add up' },
    why: { zh: '份数对不上，难以证明哪一份是正本。', en: 'It is open which copies are originals.' },
    hint: { zh: '改正总份数或各方份数', en: 'Correct the total or the shares' },
    citations: ['CC-GP-142'],
    test: copies,
  },
  {
    code: 'CPY-EFFECT',
    severity: 'info',
    foreign: true,
    title: { zh: '没有写各份的效力', en: 'The force of the copies is not stated' },
    why: { zh: '写明同等效力，可以避免各份之间的争议。', en: 'Equal force avoids disputes between copies.' },
    hint: { zh: '加写“各份具有同等法律效力”', en: 'Add that all copies are equally authentic' },
    citations: ['CC-CT-466'],
    test: lacks(SAME_FORCE, ANY_COPIES),
  },
];
