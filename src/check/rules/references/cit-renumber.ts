import { numberOf } from '../../../chinese/numerals.ts';
import { type Moved, type Renumbered, renumbered } from '../../../law/renumbering/index.ts';
import { pattern, type Span } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';

const NAMES = '仲裁法|网络安全法|反不正当竞争法|保障中小企业款项支付条例|公司法|民事诉讼法|消费者权益保护法';
const ARTICLE = '第\\s{0,2}([0-9０-９一二三四五六七八九十百]{1,5})\\s{0,2}条';
const CITED = pattern(
  new RegExp(
    `(?<!调解)[《〈]?(?:中华人民共和国)?(${NAMES})[》〉]?(?:（[^）]{1,20}）)?\\s{0,4}(?:的|中)?${ARTICLE}`,
    'u',
  ),
);
/** A further article of the same law, right behind the one before: 第十六条、第十八条. */
const FURTHER = pattern(
  new RegExp(
    `^(?:第[一二三四五六七八九十0-9]{1,3}[款项]){0,2}(?:、|，|和|及|与|或|以及|至|\\s){1,2}${ARTICLE}`,
    'u',
  ),
);
const NEW_VERSION = pattern(/20(?:2[1-9]|3[0-9])年?(?:修订|修正|版|文本)|新修订|新《|现行/u);

/** An article that a text cites. */
interface Cited {
  readonly law: string;
  readonly article: number;
  readonly at: Span;
}

/** The articles of renumbered laws in a text, also several after one name. */
function* articlesIn(text: string): Generator<Cited> {
  for (const { at, groups } of CITED.all(text)) {
    const [law = '', article = ''] = groups;
    yield { law, article: numberOf(article) ?? 0, at };
    let end = at.index + at.length;
    for (let more = FURTHER.first(text.slice(end, end + 24)); more; ) {
      yield { law, article: numberOf(more.groups[0] ?? '') ?? 0, at: { index: end, length: more.at.length } };
      end += more.at.length;
      more = FURTHER.first(text.slice(end, end + 24));
    }
  }
}

/**
 * The old number names another article now, so the words of the sentence decide: those of the old article make a warning, those of
 * today's silence; where they speak of neither, it is a hint.
 */
const oldNumbers: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { law, article, at } of articlesIn(paragraph.folded)) {
      const revision = renumbered().find((candidate) => candidate.law === law);
      const moved = revision?.articles.get(article);
      if (!revision || !moved || (view.date !== undefined && view.date < revision.since)) continue;
      const [clause, sentence] = around(paragraph.folded, at).map((text) => text.replaceAll(law, '，'));
      const own = senseOf(moved, clause ?? '');
      const sense = own === 'open' ? senseOf(moved, sentence ?? '') : own;
      if (NEW_VERSION.test(sentence ?? '') || sense === 'today') continue;
      yield { paragraph, at, ...told(revision, article, moved, sense) };
    }
};

/** The clause in which words stand, and their sentence, as far as 60 characters on either side. */
function around(text: string, { index, length }: Span): readonly string[] {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + length, index + length + 60);
  const words = text.slice(index, index + length);
  return [/[，。；！？\n]/u, /[。；！？\n]/u].map(
    (end) => `${before.split(end).at(-1)}${words}${after.split(end)[0]}`,
  );
}

/** Which of the two articles the words around a number speak of. */
function senseOf({ before, today }: Moved, around: string): 'before' | 'today' | 'open' {
  const count = (words: readonly string[]) => words.filter((word) => around.includes(word)).length;
  const [old, current] = [count(before), count(today)];
  if (old === current) return 'open';
  return old > current ? 'before' : 'today';
}

function told(
  { law, since }: Renumbered,
  article: number,
  { now }: Moved,
  sense: 'before' | 'open',
): Pick<Hit, 'message' | 'severity'> {
  if (sense === 'before')
    return {
      message: {
        zh: `《${law}》第${article}条自 ${since} 起已改为第${now}条`,
        en: `Article ${article} of 《${law}》 is article ${now} since ${since}`,
      },
    };
  return {
    severity: 'info',
    message: {
      zh: `《${law}》自 ${since} 起条号已重排：原第${article}条现为第${now}条，请核对所引是哪一条`,
      en: `《${law}》 was renumbered on ${since}: its former article ${article} is article ${now} now; check which one is meant`,
    },
  };
}

export const CIT_RENUMBER = rule({
  code: 'CIT-RENUMBER',
  severity: 'warning',
  foreign: true,
  title: { zh: '引用了旧条号', en: 'An old article number is cited' },
  why: {
    zh: '仲裁法、网络安全法、反不正当竞争法、公司法、中小企业款项支付条例等修订后条号已重排，旧条号现在是另一条。',
    en: 'These laws were renumbered by revisions; an old number now names another article.',
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
  citations: ['ARB-27', 'ARB-29', 'CSL-26', 'AUCL-9', 'COL-15'],
  test: oldNumbers,
});
