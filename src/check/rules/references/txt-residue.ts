import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

/** What a broken field, a conversion or a web page leaves behind. */
const RESIDUE = pattern(
  /=\s{0,3}(?:NUM)?PAGES?(?![A-Za-z])|错误[!！]\s{0,3}(?:未找到引用源|未定义书签|超链接引用无效)|Error!\s{0,3}(?:Reference|Bookmark)|MERGEFIELD|REF\s{1,3}_Ref[0-9]|图片来源于?网络|(?:如有)?侵权[^。；]{0,8}(?:联系)?(?:我们)?删除|(?:百度文库|道客巴巴|豆丁网|第一范文网)|精品文档|(?:欢迎|免费|点击)下载|关注(?:微信)?公众号|(?:上|下)一篇[:：]|阅读原文|&(?:nbsp|amp|lt|gt);/u,
);

/** Damage of a conversion is one fact however often it shows. */
function* damage({ foreign, paragraphs }: View): Generator<Hit> {
  for (const { kind, order, index, count } of foreign?.damage ?? []) {
    const paragraph = paragraphs.all[order];
    const message =
      kind === 'replacement'
        ? {
            zh: `文字已损坏：全文有 ${count} 处无法识别的字符（转换或编码所致），以下检查可能不全`,
            en: `The text is damaged: ${count} signs were lost in conversion, so the findings below may be incomplete`,
          }
        : {
            zh: `文字已损坏：全文有 ${count} 处转换留下的拼音注音，检查时已略去`,
            en: `The text is damaged: ${count} readings of words in brackets, left by a conversion, were skipped`,
          };
    if (paragraph) yield { paragraph, at: { index, length: 1 }, message };
  }
}

/** More in one paragraph tell nothing new. */
const MOST = 3;

const residue: Test = function* (view) {
  yield* damage(view);
  for (const paragraph of view.paragraphs) {
    for (const match of RESIDUE.all(paragraph.folded).slice(0, MOST)) yield { paragraph, at: match.at };
  }
};

export const TXT_RESIDUE = rule({
  code: 'TXT-RESIDUE',
  severity: 'warning',
  foreign: true,
  title: { zh: '残留失效的域代码或者网页文字', en: 'A broken field or the words of a web page are left' },
  why: {
    zh: '页码域、引用域失效或者从网页复制的文字，说明文书没有经过审核。',
    en: 'Broken fields and copied words show that nobody has read the letter.',
  },
  hint: { zh: '更新域，或者删除这些文字', en: 'Update the fields, or delete the words' },
  wrong: { zh: '错误！未找到引用源。', en: 'Error! Reference source not found.' },
  right: { zh: '见本承诺书第三条。', en: 'See clause 3 of this letter.' },
  citations: [],
  test: residue,
});
