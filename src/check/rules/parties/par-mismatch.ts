import { valueAt } from '../../../model/value.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';
import { columnsOf, folded, nameIn } from './columns.ts';

const mismatch: Test = function* (view) {
  const { filled } = view;
  if (view.foreign) return yield* otherFirms(view);
  if (!filled) return;
  for (const column of columnsOf(view)) {
    const signed = nameIn(column);
    const party = filled.kind.manifest.parties.find(({ role }) => role === column.role);
    const head = party && valueAt(filled.values, party.name);
    if (!signed || head?.type !== 'text' || folded(head.text) === folded(signed.text)) continue;
    yield {
      pointer: signed.pointer,
      message: {
        zh: `落款“${signed.text.slice(0, 40)}”与首部“${head.text.slice(0, 40)}”不一致`,
        en: `The signature names “${signed.text.slice(0, 40)}”, the head “${head.text.slice(0, 40)}”`,
      },
    };
  }
};

const FIRM = pattern(/[一-鿿（）]{3,24}?(?:有限责任公司|股份有限公司|有限公司)/u);
/** What stands before the name in a sentence and is no part of it. */
const BEFORE_NAME = pattern(/^.*(?:本公司|我公司|致|向|与|和|由|为|是|系|的|：|，|、|）|\s)(?=[一-鿿]{4,})/u);
const ADDRESSEE = pattern(/^\s*(?:致[：:]?|[甲乙丙]方|采购|招标|委托|受诺|出租|[^，。；：]{2,30}[：:]\s*$)/u);

/** Names of firms in a letter that one firm signs: the one that is named as the maker, and another that is left in. */
function* otherFirms(view: View): Generator<Hit> {
  const { all } = view.paragraphs;
  const signed = all.filter(({ kind }) => kind === 'signature').flatMap(({ folded: text }) => nameOf(text));
  const [own] = signed;
  const signer = all.find(
    ({ kind, folded: text }) => kind === 'signature' && own !== undefined && text.includes(own),
  );
  if (own === undefined || !signer || signed.some((name) => name !== own)) return;
  for (const paragraph of all) {
    if (paragraph.kind === 'signature' || ADDRESSEE.test(paragraph.folded)) continue;
    for (const { text, index } of FIRM.all(paragraph.folded)) {
      const name = bareName(text);
      if (name === own || own.includes(name) || name.includes(own)) continue;
      const at = { index: index + text.length - name.length, length: name.length };
      if (!actsFor(paragraph.folded, at)) continue;
      yield {
        ...(alike(name, own) ? { paragraph: signer } : { paragraph, at }),
        message: {
          zh: `正文的“${name}”与落款的“${own}”不是同一名称`,
          en: `“${name}” in the text is not “${own}”, who signs`,
        },
      };
      return;
    }
  }
}

const ACTS = pattern(
  /^(?:（[^）]{1,30}）)?(?:（以下[^）]{1,20}）)?(?:承诺|就|参加|设有|提供|负责|保证|郑重|自愿|将)/u,
);

/** Whether the firm is the one who promises: by what stands behind its name, or 本公司 before it. */
function actsFor(
  text: string,
  { index, length }: { readonly index: number; readonly length: number },
): boolean {
  return (
    OWN.test(text.slice(Math.max(0, index - 4), index)) ||
    ACTS.test(text.slice(index + length, index + length + 40))
  );
}

const OWN = pattern(/(?:本公司|我公司)$/u);

/** A slip of the pen, which shows where the letter is signed; else another firm's name was left in. */
function alike(name: string, own: string): boolean {
  return name.length === own.length && [...name].filter((sign, i) => sign !== own[i]).length <= 2;
}

function nameOf(line: string): readonly string[] {
  return FIRM.all(line).map(({ text }) => bareName(text));
}

function bareName(text: string): string {
  const before = BEFORE_NAME.first(text);
  return before ? text.slice(before.text.length) : text;
}

export const PAR_MISMATCH = rule({
  code: 'PAR-MISMATCH',
  severity: 'error',
  foreign: true,
  title: { zh: '首部名称与落款名称不一致', en: 'The names in head and signature differ' },
  why: {
    zh: '主体不一致会影响承诺的成立和责任的承担。',
    en: 'It puts in doubt who promised, and who is liable.',
  },
  hint: { zh: '统一使用登记的全称', en: 'Use the registered full name in both places' },
  wrong: {
    zh: '首部：甲乙商贸有限公司；落款：甲乙贸易有限公司',
    en: 'Head: A Trading Co.; signature: A Traders Co.',
  },
  right: { zh: '首部和落款均为：甲乙商贸有限公司', en: 'A Trading Co. in both places' },
  citations: ['CC-CT-470', 'CTI-3'],
  test: mismatch,
});
