import { forbidden } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const GUARANTEE = pattern(
  /提供(?:[^，。；]{0,6})?(?:担保|保证责任)|承担(?:连带)?(?:保证|担保)责任|作为保证人/u,
);
const PUBLIC_BODY = pattern(/人民政府|管理局$|(?:财政|教育|公安|卫生|税务|民政)局$|厅$|委员会$/u);
const CHARITY = pattern(/(?:学校|大学|学院|中学|小学|幼儿园|医院|卫生院|养老院|图书馆|博物馆|中医院)$/u);
const NOT_PUBLIC = pattern(/仲裁委员会$|业主委员会$|公司|居民委员会$|村民委员会$/u);

const publicGuarantor: Test = function* (view) {
  const { filled, letter } = view;
  if (view.foreign) return yield* inWords(view);
  if (!filled || !letter) return;
  const names = letter.blocks
    .flatMap((block) => (block.type === 'signatures' ? block.columns : []))
    .filter(({ acknowledges }) => !acknowledges)
    .flatMap(({ lines }) => lines.flatMap(({ value }) => (value?.type === 'blank' ? [value.text] : [])));
  const barred = names.find(
    (name) => (PUBLIC_BODY.test(name) || CHARITY.test(name)) && !NOT_PUBLIC.test(name),
  );
  if (barred === undefined) return;
  for (const { part: sentence, match } of firstIn(view.sentences, GUARANTEE)) {
    if (!match || forbidden(sentence, match.index)) continue;
    // Schools and hospitals may be run for profit, and may then guarantee.
    yield {
      sentence,
      at: match.at,
      severity: CHARITY.test(barred) ? 'warning' : 'error',
    };
    return;
  }
};

const SIGNED = pattern(/^\s{0,10}承诺(?:人|单位|方)(?:（[^）]{1,8}）)?：\s{0,6}([一-鿿]{4,30})/u);
const SUBJECT = pattern(
  /([一-鿿]{3,20}?(?:学校|大学|学院|中学|小学|幼儿园|医院|卫生院|养老院))对?[^，。；]{0,20}$/u,
);

/** A letter from elsewhere: who signs it, or whom the sentence names. */
function* inWords(view: View): Generator<Hit> {
  const signer =
    view.paragraphs.all.slice(-12).flatMap(({ bare }) => SIGNED.first(bare)?.groups[0] ?? [])[0] ?? '';
  const bars = (name: string) => (PUBLIC_BODY.test(name) || CHARITY.test(name)) && !NOT_PUBLIC.test(name);
  for (const { part: sentence, match } of firstIn(view.sentences, GUARANTEE)) {
    const named = SUBJECT.test(sentence.bare.slice(Math.max(0, match.index - 40), match.index));
    if ((!named && !bars(signer)) || forbidden(sentence, match.index)) continue;
    yield { sentence, at: match.at, severity: 'warning' };
    return;
  }
}

export const LIA_GUAR_BAN = rule({
  code: 'LIA-GUAR-BAN',
  severity: 'error',
  foreign: true,
  title: { zh: '机关或公益单位承诺担保', en: 'A public body or charity promises a guarantee' },
  why: {
    zh: '机关法人、以公益为目的的非营利法人不得为保证人。',
    en: 'State organs and non-profit bodies for the public good may not be guarantors.',
  },
  hint: { zh: '删除担保表述', en: 'Delete the guarantee' },
  wrong: { zh: '我局为承包方的债务提供担保。', en: "The bureau guarantees the contractor's debts." },
  right: { zh: '承包方自行提供银行保函。', en: 'The contractor brings a bank guarantee.' },
  citations: ['CC-CT-683', 'COL-15'],
  test: publicGuarantor,
});
