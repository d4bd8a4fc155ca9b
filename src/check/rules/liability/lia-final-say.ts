import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const FINAL_SAY = pattern(/最终解释权|解释权归[^，。；]{0,16}(?:所有|公司|本店|我方|承诺人)/u);

export const LIA_FINAL_SAY = rule({
  code: 'LIA-FINAL-SAY',
  severity: 'error',
  foreign: true,
  title: { zh: '保留最终解释权', en: 'A right of final interpretation is reserved' },
  why: {
    zh: '经营者单方解释权条款无效；格式条款有歧义的，作不利于提供方的解释。',
    en: 'Such a right of the trader is void; unclear standard terms are read against their author.',
  },
  hint: { zh: '删除，改为“未尽事宜由双方协商确定”', en: 'Delete it; leave what is open to agreement' },
  wrong: { zh: '本承诺书最终解释权归本公司所有。', en: 'We reserve the final interpretation.' },
  right: { zh: '本承诺书未尽事宜由双方协商确定。', en: 'What is open is settled by agreement.' },
  citations: ['CPPEN-12', 'NETC-1', 'CC-CT-498'],
  test: words(FINAL_SAY, { promised: true }),
});
