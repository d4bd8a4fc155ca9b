import { allIn, firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const ANNEX_REFERENCE = pattern(
  /(?:详见|见|参见|按照?|以|执行|列于|载于|遵守|符合)(?:本[^，。；]{0,6}的?)?附件([0-9０-９一二三四五六七八九十]{0,3})/u,
);
const ANNEX_HEAD = pattern(
  /^\s*附件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*(?:[:：、.．]|$|[^，。；]{1,30}$)/u,
);

const annexMissing: Test = function* (view) {
  const has = view.letter
    ? view.letter.blocks.some(({ type }) => type === 'annex')
    : view.paragraphs.all.some(({ written }) => ANNEX_HEAD.test(written.slice(0, 60)));
  if (has) {
    if (view.foreign) yield* others(view);
    return;
  }
  for (const { part: sentence, match } of firstIn(view.sentences, ANNEX_REFERENCE)) {
    if (!match || standsAsTitle(sentence.written, view)) continue;
    yield { sentence, at: match.at };
    return;
  }
};

/** Annexes that a letter from elsewhere refers to by a number that none of its own has. */
function* others(view: View): Generator<Hit> {
  const heads = view.paragraphs.all.flatMap(
    ({ bare }) => HEAD_NUMBER.first(bare.slice(0, 60))?.groups[0] ?? [],
  );
  for (const { part: sentence, match } of allIn(view.sentences, LISTED))
    for (const [, number = ''] of match.text.matchAll(/附件([0-9一二三四五六七八九十]{1,3})/gu))
      if (heads.length > 0 && !heads.includes(number)) {
        const index = match.index + match.text.indexOf(`附件${number}`);
        yield { sentence, at: { index, length: number.length + 2 } };
        return;
      }
}

const LISTED = pattern(/见附件[^。；]{1,30}/u);
const HEAD_NUMBER = pattern(/^[\s#]{0,8}附件\s{0,2}([0-9一二三四五六七八九十]{1,3})/u);

/** Whether a paragraph is nothing but the name of the annex that the sentence gives in 《》. */
function standsAsTitle(sentence: string, view: View): boolean {
  return view.paragraphs.all.some(({ written }) => {
    const title = written.trim();
    return title.length > 3 && sentence.includes(`《${title}》`);
  });
}

export const ATT_MISSING = rule({
  code: 'ATT-MISSING',
  severity: 'warning',
  foreign: true,
  title: { zh: '正文提到附件，但没有附件', en: 'An annex is mentioned, but there is none' },
  why: { zh: '附件缺失的，正文引用的内容没有依据。', en: 'What the text refers to is not there.' },
  hint: { zh: '补齐附件，或者删除引用', en: 'Attach it, or delete the reference' },
  wrong: { zh: '收费标准详见附件一。（没有附件）', en: 'Prices are in Annex 1. (There is none.)' },
  right: { zh: '收费标准见本条第二款。', en: 'Prices are in the second paragraph.' },
  citations: ['CC-CT-510'],
  test: annexMissing,
});
