import { lacks } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Rule, Test } from '../rule.ts';
import type { ParagraphView, View } from '../view.ts';

/** Laws repealed by the Civil Code, art. 1260, from 2021-01-01. */
const REPEALED = pattern(
  /《(?:中华人民共和国)?(合同法|民法通则|民法总则|担保法|物权法|侵权责任法|婚姻法|继承法|收养法)》/u,
);
const REPEALED_NAME = pattern(
  /^《?(?:中华人民共和国)?(?:合同法|民法通则|民法总则|担保法|物权法|侵权责任法|婚姻法|继承法|收养法)》?$/u,
);
const KNOWN_REPEALED = pattern(/废止|失效|原《|原(?:来的)?$|曾/u);
const OLD_ARTICLES = [
  {
    law: '仲裁法',
    since: '2026-03-01',
    old: new Map([
      [16, 27],
      [18, 29],
    ]),
    about: ['仲裁协议', '仲裁机构', '约定', '选定'],
  },
  { law: '网络安全法', since: '2026-01-01', old: new Map([[24, 26]]), about: ['实名', '真实身份'] },
  { law: '反不正当竞争法', since: '2025-10-15', old: new Map([[8, 9]]), about: ['虚假', '宣传', '误解'] },
] as const;
const LAW_ARTICLE = pattern(
  /《(?:中华人民共和国)?(仲裁法|网络安全法|反不正当竞争法)》(?:（[^）]{1,20}）)?\s*第\s*([0-9０-９一二三四五六七八九十百]{1,5})\s*条/u,
);
const NEW_VERSION = pattern(/2025|2026|修订|修正/u);
const EMPTY_LAW = pattern(
  /《\s*(?:[_＿]{1,40}[^》]{0,20}|某[^》]{0,10}法|[xX×]{2,10}[^》]{0,10})?》|第\s*(?:[_＿]{1,40}|[xX×]{1,6}|　{1,10})\s*条/u,
);
const UNFILLED = pattern(
  /_{2,80}|＿{2,80}|(?<![A-Za-z0-9-])[xX]{2,20}(?![A-Za-z0-9-])|×{2,20}|待定(?!岗)|(?<!〔)待填|(?<!〔)待补充|【\s{0,10}】|\[\s{0,10}\]|（\s{1,20}）|\(\s{1,20}\)|〔\s{0,10}〕|某某|…{2,}(?=元|日|天|份|小时)/u,
);
const CELL_BOXES = pattern(/□|☐/u);
const ANNEX_REFERENCE = pattern(
  /(?:详见|见|参见|按照?|以|执行|列于|载于|遵守|符合)(?:本[^，。；]{0,6}的?)?附件([0-9０-９一二三四五六七八九十]{0,3})/u,
);
const ANNEX_HEAD = pattern(
  /^\s*附件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*(?:[:：、.．]|$|[^，。；]{1,30}$)/u,
);
const CHANNEL = pattern(
  /(?:投诉|监督|举报|服务|咨询|客服)[^。；]{0,10}(?:电话|热线|渠道|邮箱|信箱|平台|方式|窗口)|热线|[0-9]{3,4}-[0-9]{7,8}|400-?[0-9]{3}|1[0-9]{10}|12315/u,
);

const repealed: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text } of REPEALED.all(paragraph.written)) {
      const around = paragraph.written.text.slice(Math.max(0, index - 12), index + text.length + 12);
      if (!KNOWN_REPEALED.test(around)) yield { paragraph, at: { index, length: text.length } };
    }
  for (const value of view.blanks)
    if (value.type === 'statute' && REPEALED_NAME.test(value.name.trim())) yield { pointer: value.pointer };
};

const renumbered: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text, groups } of LAW_ARTICLE.all(paragraph.written)) {
      const around = paragraph.written.text.slice(Math.max(0, index - 20), index + text.length + 60);
      const moved = movedTo(groups[0] ?? '', groups[1] ?? '', view.date, around);
      if (moved) yield { paragraph, at: { index, length: text.length }, ...moved };
    }
  for (const value of view.blanks)
    if (value.type === 'statute') {
      const name = value.name.replace(/^《?(?:中华人民共和国)?|》$/gu, '');
      const moved = movedTo(name, value.article.replace(/^第|条$/gu, ''), view.date, '');
      if (moved) yield { pointer: value.pointer, ...moved };
    }
};

/**
 * The new number of an article that has moved, by the version in force on the letter's date. The old number names
 * another article now, so the words around it must speak of the old matter where there are any.
 */
function movedTo(
  law: string,
  article: string,
  date: string | undefined,
  around: string,
): Pick<Hit, 'message'> | undefined {
  const entry = OLD_ARTICLES.find((candidate) => candidate.law === law);
  const old = numberOf(article);
  const now = old === undefined ? undefined : new Map<number, number>(entry?.old ?? []).get(old);
  if (!entry || now === undefined || (date !== undefined && date < entry.since)) return undefined;
  if (around !== '' && (NEW_VERSION.test(around) || !entry.about.some((word) => around.includes(word))))
    return undefined;
  return {
    message: {
      zh: `《${law}》第${old}条自 ${entry.since} 起已改为第${now}条`,
      en: `Article ${old} of 《${law}》 is article ${now} since ${entry.since}`,
    },
  };
}

const emptyLaw: Test = function* (view) {
  for (const paragraph of view.paragraphs) {
    const match = EMPTY_LAW.first(paragraph.written);
    if (match) yield { paragraph, at: { index: match.index, length: match.text.length } };
  }
};

const unfilled: Test = function* (view) {
  for (const paragraph of view.paragraphs.having(UNFILLED)) {
    // Underlines after the labels of a signature block are meant to be written on.
    if (paragraph.kind === 'signature' || CELL_BOXES.test(paragraph.written) || signs(paragraph, view))
      continue;
    const match = UNFILLED.first(paragraph.bare);
    if (
      match &&
      !EMPTY_LAW.test(
        paragraph.written.text.slice(Math.max(0, match.index - 2), match.index + match.text.length + 12),
      )
    )
      yield { paragraph, at: { index: match.index, length: match.text.length } };
  }
};

const SIGNING_LINE = pattern(
  /^\s*(?:承诺人|甲方|乙方|丙方|法定代表人|授权代表|负责人|签字|签名|盖章|日期|年|单位|地址|电话|联系人|经办人)[^。；]{0,40}$/u,
);

/** In a text from elsewhere the last lines are the signature block. */
function signs(paragraph: ParagraphView, view: View): boolean {
  return (
    view.letter === undefined &&
    paragraph.order >= view.paragraphs.all.length - 12 &&
    SIGNING_LINE.test(paragraph.written.text.slice(0, 80))
  );
}

const annexMissing: Test = function* (view) {
  const has = view.letter
    ? view.letter.blocks.some(({ type }) => type === 'annex')
    : view.paragraphs.all.some(({ written }) => ANNEX_HEAD.test(written.text.slice(0, 60)));
  if (has) return;
  for (const sentence of view.sentences.having(ANNEX_REFERENCE)) {
    const match = ANNEX_REFERENCE.first(sentence.bare);
    if (!match || standsAsTitle(sentence.written.text, view)) continue;
    yield { sentence, at: { index: match.index, length: match.text.length } };
    return;
  }
};

/** Whether a paragraph is nothing but the name of the annex that the sentence gives in 《》. */
function standsAsTitle(sentence: string, view: View): boolean {
  return view.paragraphs.all.some(({ written }) => {
    const title = written.text.trim();
    return title.length > 3 && sentence.includes(`《${title}》`);
  });
}

export const REFERENCE_RULES: readonly Rule[] = [
  {
    code: 'CIT-REPEALED',
    severity: 'error',
    foreign: true,
    since: '2021-01-01',
    title: { zh: '引用了已废止的法律', en: 'A repealed law is cited' },
    why: {
      zh: '合同法、民法通则、担保法等九部法律自 2021 年 1 月 1 日起废止。',
      en: 'Nine laws were repealed by the Civil Code on 1 January 2021.',
    },
    hint: { zh: '改引《民法典》的对应条文', en: 'Cite the Civil Code instead' },
    citations: ['CC-SP-1260'],
    test: repealed,
  },
  {
    code: 'CIT-RENUMBER',
    severity: 'warning',
    foreign: true,
    title: { zh: '引用了旧条号', en: 'An old article number is cited' },
    why: {
      zh: '仲裁法、网络安全法、反不正当竞争法近年修订后条号已重排。',
      en: 'These laws were renumbered by recent revisions.',
    },
    hint: {
      zh: '按文书日期适用的版本改正条号',
      en: 'Use the number of the version in force on the letter’s date',
    },
    citations: ['ARB-27', 'ARB-29', 'CSL-26', 'AUCL-9'],
    test: renumbered,
  },
  {
    code: 'CIT-BLANK',
    severity: 'error',
    foreign: true,
    title: { zh: '法律依据留空', en: 'The statute is left blank' },
    why: { zh: '法律依据空白的文书不得签发。', en: 'A letter must not go out without its legal ground.' },
    hint: { zh: '填写法律名称和条号', en: 'Fill in the law and the article' },
    citations: [],
    test: emptyLaw,
  },
  {
    code: 'BLK-UNFILLED',
    severity: 'error',
    foreign: true,
    title: { zh: '残留未填写的空白', en: 'A blank is left' },
    why: {
      zh: '空白会使内容缺失，或者被对方补填。',
      en: 'The content is missing, or the other side fills it in.',
    },
    hint: { zh: '逐一填写或者删除', en: 'Fill it in or delete it' },
    citations: ['CC-CT-510', 'CC-CT-511'],
    test: unfilled,
  },
  {
    code: 'ATT-MISSING',
    severity: 'warning',
    foreign: true,
    title: { zh: '正文提到附件，但没有附件', en: 'An annex is mentioned, but there is none' },
    why: { zh: '附件缺失的，正文引用的内容没有依据。', en: 'What the text refers to is not there.' },
    hint: { zh: '补齐附件，或者删除引用', en: 'Attach it, or delete the reference' },
    citations: ['CC-CT-510'],
    test: annexMissing,
  },
  {
    code: 'CMP-CHANNEL',
    severity: 'info',
    scope: ['published', 'consumer', 'online'],
    spares: ['internal'],
    title: { zh: '服务承诺没有投诉渠道', en: 'No channel for complaints' },
    why: {
      zh: '网络经营者应当公开便捷的投诉举报方式；没有渠道，承诺难以兑现。',
      en: 'Online traders must publish one; without it a promise is hard to claim.',
    },
    hint: { zh: '写明投诉电话、邮箱或窗口', en: 'Give a phone number, an address or a counter' },
    citations: ['ECL-59', 'CPLAW-28'],
    test: lacks(CHANNEL),
  },
];
