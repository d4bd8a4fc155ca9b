import { type InstitutionMatch, institutionsIn, matchInstitution } from '../../../law/institutions.ts';
import { pattern } from '../../pattern.ts';
import type { Hit, Test } from '../../rule.ts';
import type { SentenceView, View } from '../../view.ts';

export const AGREES = pattern(/仲裁/u);

/** Sentences about arbitration that agree none: measures of the court in aid of it, its costs, and the choice that consumers have by law. */
export const INCIDENTAL = pattern(
  /财产保全|证据保全|撤销(?:仲裁)?裁决|强制执行|仲裁费|仲裁法》|劳动争议(?!(?:调解)?仲裁)|依法(?:申请|提请|通过)仲裁|消费者协会/u,
);
export const EITHER = pattern(
  /仲裁[^。；]{0,30}(?:或者?|也可以?|亦可|以及|、)[^。；]{0,20}(?:诉讼|起诉|提起诉|人民法院)|(?:诉讼|起诉|人民法院)[^。；]{0,30}(?:或者?|也可以?|亦可|、)[^。；]{0,20}仲裁/u,
);
export const ARBITRATES = pattern(
  /(?:提交|申请|提请|交由|由|向|进行|通过)[^。；]{0,40}仲裁|仲裁解决|仲裁方式/u,
);

/** Sentences that agree arbitration, those that only speak of it left out. */
export function agreeing(view: View): SentenceView[] {
  return view.sentences
    .having(AGREES)
    .filter(
      ({ bare, paragraph }) =>
        !INCIDENTAL.test(bare) && (ARBITRATES.test(bare) || paragraph.lead.includes('争议')),
    );
}

/** The names of institutions in the sentences that agree arbitration, with what they turn out to be. */
export function* named(view: View): Generator<{ hit: Hit; match: InstitutionMatch; text: string }> {
  for (const sentence of agreeing(view))
    for (const { text, index, match } of institutionsIn(sentence.bare))
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

export function messageOf(text: string, match: InstitutionMatch): Pick<Hit, 'message' | 'hint'> {
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
