import type { Meaning } from '../../model/meaning.ts';
import { forbidden, words } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Rule, Test } from '../rule.ts';
import { compareDue } from '../spans.ts';
import type { View } from '../view.ts';
import { shareOfPrice } from './amounts.ts';
import { ceiling, days, durationsOf } from './limits.ts';

const CONDITIONAL = pattern(
  /视(?:具体)?情况(?:而定)?|另行(?:协商|商定|约定)|以实际(?:情况)?为准|原则上|尽可能|条件允许时|根据实际情况(?:调整|确定)/u,
);

const TENDER_LAW = pattern(/按照?招标文件|以招标文件|不可抗力|法律/u);

const PAY_WHEN_PAID = pattern(
  /(?:收到|待|在)[^，。；]{0,12}(?:业主|第三方|总包方?|上级|财政|甲方|建设单位|客户)[^，。；]{0,12}(?:款|拨付|付款|支付|到账)[^，。；]{0,6}(?:后|之后|时)[^。；]{0,20}(?:支付|付款|结算)/u,
);

const deposits: Test = function* (view) {
  yield* overShare(view, 'performance-deposit', 'contract-price', 10, '履约保证金', 'performance bond');
  yield* overShare(view, 'bid-deposit', 'tender-estimate', 2, '投标保证金', 'bid bond');
  for (const sentence of view.sentences)
    for (const [text, most] of [
      [PERFORMANCE_TEXT, 10],
      [BID_TEXT, 2],
    ] as const) {
      const match = text.first(sentence.bare);
      const percent = match && numberOf(match.groups[0] ?? '');
      if (
        match &&
        percent !== undefined &&
        percent > most &&
        percent <= 100 &&
        !forbidden(sentence, match.index)
      )
        yield { sentence, at: { index: match.index, length: match.text.length } };
    }
};

const PERFORMANCE_TEXT = pattern(/履约保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);

const BID_TEXT = pattern(/投标保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);

function* overShare(
  view: View,
  meaning: Meaning,
  base: Meaning,
  most: number,
  zh: string,
  en: string,
): Generator<Hit> {
  for (const { pointer, percent } of shareOfPrice(view, meaning, base))
    if (percent > most) {
      const written = Math.round(percent * 100) / 100;
      yield {
        pointer,
        message: {
          zh: `${zh}为 ${written}%，超过 ${most}%`,
          en: `The ${en} is ${written} %, above ${most} %`,
        },
      };
    }
}

const PROMISED_AGAINST_TENDER = [
  ['delivery', 'tender-delivery'],
  ['bid-response', 'tender-response'],
] as const satisfies readonly (readonly [Meaning, Meaning])[];

const looser: Test = function* (view) {
  for (const [own, asked] of PROMISED_AGAINST_TENDER) {
    const limit = durationsOf(view, asked)[0]?.duration;
    if (limit === undefined) continue;
    for (const { pointer, duration } of durationsOf(view, own)) {
      const order = compareDue(duration, limit);
      if (order === 'later') yield { pointer };
      else if (order === 'undecided')
        yield {
          pointer,
          severity: 'warning',
          message: {
            zh: '承诺的时限与招标文件的要求单位不同，无法判断是否更宽',
            en: 'The units differ, so it is open whether the promise is looser than the tender',
          },
        };
    }
  }
};

const validity: Test = function* (view) {
  const asked = durationsOf(view, 'tender-validity')[0]?.duration;
  if (asked === undefined) return;
  for (const { pointer, duration } of durationsOf(view, 'bid-validity'))
    if (compareDue(asked, duration) !== 'not-later') yield { pointer };
};

const bidSignature: Test = function* ({ letter }) {
  const columns = letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : [])) ?? [];
  const own = columns.filter(({ acknowledges }) => !acknowledges);
  const has = (kind: string) => own.some(({ lines }) => lines.some((line) => line.kind === kind));
  const sealed = has('seal') || own.some(({ anchor }) => anchor.includes('章'));
  if (columns.length > 0 && !(sealed && has('representative'))) yield {};
};

const payment: Test = function* (view) {
  yield* ceiling(view, 'sme-payment', days(60), { zh: '付款期限 60 日', en: 'payment within 60 days' });
  yield* words(PAY_WHEN_PAID, { promised: true })(view);
};

export const BID_RULES: readonly Rule[] = [
  {
    code: 'BID-CONDITION',
    severity: 'warning',
    scope: ['bid'],
    title: { zh: '投标承诺附了条件或含义不确定', en: 'The bid pledge is conditional or vague' },
    why: {
      zh: '含义不明的内容可能被要求澄清，不响应实质性要求的会被否决。',
      en: 'Vague contents invite questions; an unresponsive bid is rejected.',
    },
    hint: { zh: '改为确定的表述', en: 'Say it without conditions' },
    citations: ['BIDR-52', 'BIDR-51'],
    test: words(CONDITIONAL, { unless: TENDER_LAW, promised: true }),
  },
  {
    code: 'BID-LOOSE',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '承诺的时限宽于招标文件的要求', en: 'The promise is looser than the tender asks' },
    why: {
      zh: '投标文件应当响应招标文件的实质性要求。',
      en: 'A bid must meet the essential requirements of the tender.',
    },
    hint: { zh: '改为不长于招标文件要求的时限', en: 'Promise what the tender asks, or better' },
    citations: ['BID-27', 'BIDR-51'],
    test: looser,
  },
  {
    code: 'BID-VALID',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '承诺有效期短于投标有效期', en: 'The pledge ends before the bid validity' },
    why: {
      zh: '投标有效期从提交投标文件截止之日起算，短于要求即不响应。',
      en: 'A shorter validity does not respond to the tender.',
    },
    hint: { zh: '改为不短于招标文件载明的投标有效期', en: 'Make it at least the bid validity of the tender' },
    citations: ['BIDR-25', 'BID-27'],
    test: validity,
  },
  {
    code: 'BID-DEPOSIT',
    severity: 'error',
    scope: ['bid'],
    foreign: true,
    title: {
      zh: '履约保证金超过 10% 或投标保证金超过 2%',
      en: 'Performance bond above 10 %, or bid bond above 2 %',
    },
    why: {
      zh: '履约保证金不得超过中标合同金额的 10%，投标保证金不得超过估算价的 2%。',
      en: 'The law caps them at 10 % of the contract and 2 % of the estimate.',
    },
    hint: { zh: '调整到上限以内', en: 'Lower it' },
    citations: ['BIDR-58', 'BIDR-26', 'GPR-48', 'GPR-33'],
    test: deposits,
  },
  {
    code: 'BID-SIGN',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '投标承诺缺单位盖章或负责人签字', en: 'The bid pledge lacks seal or signature' },
    why: {
      zh: '未经投标单位盖章和单位负责人签字的投标会被否决。',
      en: 'A bid without seal and signature is rejected.',
    },
    hint: { zh: '同时留出公章和法定代表人（授权代表）签字处', en: 'Leave room for both' },
    citations: ['BIDR-51', 'GP87'],
    test: bidSignature,
  },
  {
    code: 'BID-SME-PAY',
    severity: 'error',
    foreign: true,
    title: {
      zh: '向中小企业付款以第三方付款为条件，或超过 60 日',
      en: 'Payment of small firms when paid, or after 60 days',
    },
    why: {
      zh: '机关、事业单位付款最长 60 日；大型企业不得以收到第三方付款为条件。',
      en: 'Public bodies must pay within 60 days; large firms may not wait for the payment of others.',
    },
    hint: { zh: '改为自交付或验收合格之日起 60 日以内', en: 'Pay within 60 days of delivery or acceptance' },
    citations: ['SME-9', 'SME-10', 'SME-17'],
    test: payment,
  },
];
