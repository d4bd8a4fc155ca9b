import { forbidden } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { ARBITRATES, agreeing, EITHER, INCIDENTAL } from './clause.ts';

const FALLBACK = pattern(
  /仲裁(?:协议|条款|约定)[^。；]{0,6}(?:无效|不成立|被撤销|未生效|被认定)|未达成仲裁协议|不愿仲裁|没有仲裁(?:协议|条款)/u,
);
const SUES = pattern(
  /(?:向|由|至|到)[^。；，]{0,24}人民法院[^。；]{0,8}(?:起诉|提起诉讼|诉讼|管辖|裁判|审理)|提起诉讼|向[^。；，]{0,16}法院起诉/u,
);

const eitherWay: Test = function* (view) {
  const arbitrating = agreeing(view);
  for (const { part: sentence, match } of firstIn(arbitrating, EITHER))
    if (!FALLBACK.test(sentence.bare)) {
      yield { sentence, at: match.at };
      return;
    }
  if (arbitrating.every(({ bare }) => !ARBITRATES.test(bare))) return;
  for (const { part: sentence, match } of firstIn(view.sentences, SUES)) {
    const spared =
      FALLBACK.test(sentence.bare) ||
      INCIDENTAL.test(sentence.bare) ||
      FALLBACK.test(sentence.paragraph.bare);
    if (!spared && !forbidden(sentence, match.index)) {
      yield { sentence, at: match.at };
      return;
    }
  }
};

export const ARB_EITHER = rule({
  code: 'ARB-EITHER',
  severity: 'error',
  foreign: true,
  title: {
    zh: '同一争议既约定仲裁又约定诉讼',
    en: 'Both arbitration and court are offered for the same dispute',
  },
  why: {
    zh: '约定可以仲裁也可以起诉的，仲裁协议无效，争议只能到法院。',
    en: 'An agreement that allows arbitration as well as a suit is void; only the court remains.',
  },
  hint: {
    zh: '二选一：写明一家仲裁机构的全称，或者写明有管辖权的人民法院，删去另一种',
    en: 'Choose one: the full name of one institution, or the competent court; delete the other',
  },
  wrong: {
    zh: '可以提交北京仲裁委员会仲裁，也可以向人民法院起诉。',
    en: 'Arbitration in Beijing or a suit.',
  },
  right: {
    zh: '提交北京仲裁委员会仲裁，仲裁裁决是终局的。',
    en: 'Arbitration at the Beijing Arbitration Commission; the award is final.',
  },
  citations: ['ARB-5', 'ARB-31', 'ARBI-7'],
  test: eitherWay,
});
