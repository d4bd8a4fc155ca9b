import { type InstitutionMatch, institutionsIn, matchInstitution } from '../../law/institutions.ts';
import { firstWith, forbidden, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Test } from '../rule.ts';
import type { SentenceView, View } from '../view.ts';

const AGREES = pattern(/仲裁/u);

/** Sentences about arbitration that agree none: measures of the court in aid of it, its costs, and the choice that consumers have by law. */
const INCIDENTAL = pattern(
  /财产保全|证据保全|撤销(?:仲裁)?裁决|强制执行|仲裁费|仲裁法》|劳动争议(?!(?:调解)?仲裁)|依法(?:申请|提请|通过)仲裁|消费者协会/u,
);

const EITHER = pattern(
  /仲裁[^。；]{0,30}(?:或者?|也可以?|亦可|以及|、)[^。；]{0,20}(?:诉讼|起诉|提起诉|人民法院)|(?:诉讼|起诉|人民法院)[^。；]{0,30}(?:或者?|也可以?|亦可|、)[^。；]{0,20}仲裁/u,
);

const FALLBACK = pattern(
  /仲裁(?:协议|条款|约定)[^。；]{0,6}(?:无效|不成立|被撤销|未生效|被认定)|未达成仲裁协议|不愿仲裁|没有仲裁(?:协议|条款)/u,
);

const SUES = pattern(
  /(?:向|由|至|到)[^。；，]{0,24}人民法院[^。；]{0,8}(?:起诉|提起诉讼|诉讼|管辖|裁判|审理)|提起诉讼|向[^。；，]{0,16}法院起诉/u,
);

const AFTER_AWARD = pattern(/(?:裁决|仲裁)[^，。；]{0,8}不服[^。；]{0,12}(?:起诉|诉讼|法院)/u);

/** By law an award on labour may be followed by a suit: Labour Dispute Mediation and Arbitration Law, art. 50. */
const LABOUR = pattern(/劳动(?:人事)?争议(?:调解)?仲裁|劳动仲裁/u);

export const afterAward: Test = function* (view) {
  for (const hit of words(AFTER_AWARD, { promised: true })(view))
    if (!LABOUR.test(hit.sentence?.paragraph.bare ?? '')) yield hit;
};

const ARBITRATES = pattern(/(?:提交|申请|提请|交由|由|向|进行|通过)[^。；]{0,40}仲裁|仲裁解决|仲裁方式/u);

const NAMELESS = pattern(/仲裁(?:机构|委员会|委|院)/u);

const RULES = pattern(/仲裁规则/u);

const MATTER = pattern(/引起|产生|有关|相关|发生(?:的)?(?:任何|一切)?(?:争议|纠纷)|争议|纠纷/u);

/** Sentences that agree arbitration, those that only speak of it left out. */
function agreeing(view: View): SentenceView[] {
  return [...view.sentences.having(AGREES)].filter(
    ({ bare, paragraph }) =>
      !INCIDENTAL.test(bare) && (ARBITRATES.test(bare) || paragraph.lead.includes('争议')),
  );
}

export const eitherWay: Test = function* (view) {
  const arbitrating = agreeing(view);
  for (const sentence of arbitrating) {
    const match = EITHER.first(sentence.bare);
    if (match && !FALLBACK.test(sentence.bare)) {
      yield { sentence, at: { index: match.index, length: match.text.length } };
      return;
    }
  }
  if (arbitrating.every(({ bare }) => !ARBITRATES.test(bare))) return;
  for (const sentence of view.sentences.having(SUES)) {
    const suing = SUES.first(sentence.bare);
    const spared =
      FALLBACK.test(sentence.bare) ||
      INCIDENTAL.test(sentence.bare) ||
      FALLBACK.test(sentence.paragraph.bare);
    if (suing && !spared && !forbidden(sentence, suing.index)) {
      yield { sentence, at: { index: suing.index, length: suing.text.length } };
      return;
    }
  }
};

/** The names of institutions in the sentences that agree arbitration, with what they turn out to be. */
function* named(view: View): Generator<{ hit: Hit; match: InstitutionMatch; text: string }> {
  for (const sentence of agreeing(view))
    for (const { text, index, match } of institutionsIn(sentence.bare.text))
      yield { hit: { sentence, at: { index, length: text.length } }, match, text };
  for (const { pointer, value } of view.marked.get('arbitration-body') ?? [])
    if (value.type === 'text')
      yield { hit: { pointer }, match: matchInstitution(value.text), text: value.text };
}

export function ofKind(...kinds: readonly InstitutionMatch['kind'][]): Test {
  return function* (view) {
    for (const { hit, match, text } of named(view))
      if (kinds.includes(match.kind)) {
        yield { ...hit, ...messageOf(text, match) };
        return;
      }
  };
}

function messageOf(text: string, match: InstitutionMatch): Pick<Hit, 'message' | 'hint'> {
  const quote = text.slice(0, 30);
  if (match.kind === 'near' || match.kind === 'former' || match.kind === 'alias') {
    const { name } = match.institution;
    return {
      message: {
        zh: `“${quote}”不是现用全称，应为“${name}”`,
        en: `“${quote}” is not the full current name, which is “${name}”`,
      },
      ...(match.institution.confirmed
        ? {
            hint: {
              zh: `写作“${name}”，签约前到该机构官网核对`,
              en: `Write “${name}”; confirm it on the institution's site`,
            },
          }
        : {}),
    };
  }
  if (match.kind === 'unknown')
    return {
      message: {
        zh: `“${quote}”不在本库的仲裁机构名单中（名单不完整，不等于有误）`,
        en: `“${quote}” is not among the institutions known here (the list is incomplete, so it may be right)`,
      },
    };
  return {};
}

export const noName: Test = function* (view) {
  const all = [...named(view)];
  for (const { hit, match } of all) {
    if (match.kind !== 'indefinite') continue;
    const inSentence = hit.sentence;
    if (inSentence && all.some((other) => other.match.kind !== 'indefinite')) continue;
    yield hit;
    return;
  }
  if (all.length > 0 || view.text.includes('仲裁规则')) return;
  const sentence = agreeing(view).find(({ bare }) => ARBITRATES.test(bare) && !NAMELESS.test(bare));
  const match = sentence && ARBITRATES.first(sentence.bare);
  if (sentence && match && !forbidden(sentence, match.index) && !EITHER.test(sentence.bare))
    yield { sentence, at: { index: match.index, length: match.text.length } };
};

export const twoBodies: Test = function* (view) {
  let first: string | undefined;
  for (const { hit, match, text } of named(view)) {
    if (match.kind === 'several') {
      yield hit;
      return;
    }
    const name =
      'institution' in match ? match.institution.name : match.kind === 'unknown' ? text : undefined;
    if (name === undefined) continue;
    first ??= name;
    if (name === first) continue;
    yield {
      ...hit,
      message: {
        zh: `约定了两家仲裁机构：“${first.slice(0, 30)}”和“${name.slice(0, 30)}”`,
        en: `Two arbitration institutions are named: “${first.slice(0, 30)}” and “${name.slice(0, 30)}”`,
      },
    };
    return;
  }
};

export const rulesOnly: Test = function* (view) {
  if ([...named(view)].length > 0) return;
  for (const sentence of agreeing(view)) {
    const match = RULES.first(sentence.bare);
    if (match) {
      yield { sentence, at: { index: match.index, length: match.text.length } };
      return;
    }
  }
};

export const oneSided: Test = function* (view) {
  const { letter } = view;
  if (!letter) return;
  const columns = letter.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : []));
  if (columns.length !== 1) return;
  const arbitrating = agreeing(view).find(({ bare }) => ARBITRATES.test(bare));
  if (arbitrating) yield { sentence: arbitrating };
  else yield* firstWith(view, CHOSEN_COURT);
};

/** A court chosen by place; the court that the law gives anyway is no agreement. */
const CHOSEN_COURT = pattern(
  /(?:向|由)(?:甲方|乙方|我方|承诺人|本公司|公司|合同|协议|[^，。；]{2,10}(?:省|市|区|县))[^，。；]{0,14}(?:人民)?法院[^，。；]{0,8}(?:起诉|诉讼|管辖)/u,
);

export const noMatter: Test = function* (view) {
  for (const sentence of agreeing(view))
    if (ARBITRATES.test(sentence.bare)) {
      if (!MATTER.test(sentence.paragraph.bare) && !MATTER.test(sentence.paragraph.lead)) yield { sentence };
      return;
    }
};
