import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { ARBITRATES, agreeing } from './clause.ts';

const MATTER = pattern(/引起|产生|有关|相关|发生(?:的)?(?:任何|一切)?(?:争议|纠纷)|争议|纠纷/u);

const noMatter: Test = function* (view) {
  for (const sentence of agreeing(view))
    if (ARBITRATES.test(sentence.bare)) {
      if (!MATTER.test(sentence.paragraph.bare) && !MATTER.test(sentence.paragraph.lead)) yield { sentence };
      return;
    }
};

export const ARB_SCOPE = rule({
  code: 'ARB-SCOPE',
  severity: 'info',
  foreign: true,
  title: { zh: '仲裁条款没有写仲裁事项', en: 'The arbitration clause does not name the disputes' },
  why: {
    zh: '仲裁协议应当写明仲裁事项；概括写法可覆盖成立、效力、履行、违约和解除。',
    en: 'The agreement must name its matters; a general wording covers formation, breach and termination.',
  },
  hint: {
    zh: '写“因本承诺书引起的或与其有关的任何争议”',
    en: 'Write “any dispute arising from or in connection with this letter”',
  },
  wrong: { zh: '双方同意提交北京仲裁委员会仲裁。', en: 'Arbitration in Beijing.' },
  right: {
    zh: '因本协议引起的或与其有关的任何争议，提交北京仲裁委员会仲裁。',
    en: 'Any dispute arising from or in connection with this letter: arbitration in Beijing.',
  },
  citations: ['ARB-27', 'ARBI-2'],
  test: noMatter,
});
