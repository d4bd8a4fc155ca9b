import { rule, type Test } from '../../rule.ts';
import { EMPTY_LAW } from './empty-law.ts';

const emptyLaw: Test = function* (view) {
  for (const paragraph of view.paragraphs) {
    const match = EMPTY_LAW.first(paragraph.folded);
    if (match) yield { paragraph, at: match.at };
  }
};

export const CIT_BLANK = rule({
  code: 'CIT-BLANK',
  severity: 'error',
  foreign: true,
  title: { zh: '法律依据留空', en: 'The statute is left blank' },
  why: { zh: '法律依据空白的文书不得签发。', en: 'A letter must not go out without its legal ground.' },
  hint: { zh: '填写法律名称和条号', en: 'Fill in the law and the article' },
  wrong: { zh: '依据《____法》的规定承担责任。', en: 'Liable under the ____ Law.' },
  right: {
    zh: '依据《中华人民共和国民法典》第五百七十七条承担责任。',
    en: 'Liable under article 577 of the Civil Code.',
  },
  citations: [],
  test: emptyLaw,
});
