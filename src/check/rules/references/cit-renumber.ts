import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';

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

const renumbered: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { index, text, groups, at } of LAW_ARTICLE.all(paragraph.written)) {
      const around = paragraph.written.slice(Math.max(0, index - 20), index + text.length + 60);
      const moved = movedTo(groups[0] ?? '', groups[1] ?? '', view.date, around);
      if (moved) yield { paragraph, at, ...moved };
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

export const CIT_RENUMBER = rule({
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
  wrong: {
    zh: '仲裁协议适用《仲裁法》第十六条。',
    en: 'Article 16 of the Arbitration Law governs the agreement.',
  },
  right: {
    zh: '仲裁协议适用《仲裁法》（2025修订）第二十七条。',
    en: 'Article 27 of the Arbitration Law (2025) governs the agreement.',
  },
  citations: ['ARB-27', 'ARB-29', 'CSL-26', 'AUCL-9'],
  test: renumbered,
});
