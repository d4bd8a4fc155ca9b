import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SILENCE = pattern(
  /(?:逾期|到期|届时|超过|内未|否则|未(?:在|于)?)[^。；]{0,20}(?:未|不|没有)?(?:回复|答复|反馈|提出|确认|表态|异议)?[^。；]{0,8}(?:即|则)?视为(?:同意|认可|接受|满意|默认|验收合格|(?:对[^，。；]{0,8})?无异议|放弃异议|确认)|继续使用[^。；]{0,10}(?:即|则)?视为(?:同意|接受|认可)/u,
);
const NOT_TAKEN = pattern(/不(?:得|应|能)?视为/u);

export const LIA_SILENCE = rule({
  code: 'LIA-SILENCE',
  severity: 'warning',
  foreign: true,
  title: { zh: '把沉默视为同意', en: 'Silence is taken for consent' },
  why: {
    zh: '沉默只有在法律规定、当事人约定或者符合交易习惯时才算意思表示；单方文书约束不了对方。',
    en: 'Silence counts only by law, agreement or usage; a letter of one side cannot bind the other so.',
  },
  hint: {
    zh: '面向消费者和单方承诺的删除；双方文书写明合理期限并显著提示',
    en: 'Delete it towards consumers and in one-sided letters; else give a fair period and emphasise it',
  },
  wrong: { zh: '客户逾期未答复的，视为同意本方案。', en: 'No answer means consent.' },
  right: { zh: '客户逾期未答复的，我公司再次联系。', en: 'Without an answer we ask again.' },
  citations: ['CC-GP-140', 'CC-CT-497', 'CPLAW-26'],
  test: words(SILENCE, { unless: NOT_TAKEN }),
});
