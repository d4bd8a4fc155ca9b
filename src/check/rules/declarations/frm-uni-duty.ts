import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const BURDENS = pattern(
  /(?:贵方|贵公司|贵单位|贵行|贵院|贵校|贵厂|贵司|客户|用户|消费者|甲方)(?:必须|应当|须|应|不得)[^。；]{0,40}否则[^。；]{0,30}(?:承担|赔偿|支付|视为|丧失|无权|停止)/u,
);

export const FRM_UNI_DUTY = rule({
  code: 'FRM-UNI-DUTY',
  severity: 'warning',
  scope: ['unilateral', 'unit'],
  foreign: 'scoped',
  spares: ['bilateral', 'internal'],
  title: { zh: '单方承诺书给对方设定了义务和后果', en: 'A one-sided letter puts duties on the other side' },
  why: {
    zh: '单方意思表示只约束作出人，要约束对方须经其同意。',
    en: 'A one-sided declaration binds only its author.',
  },
  hint: {
    zh: '移入双方协议，或改成“如贵方提供……，我方将……”',
    en: 'Move it to an agreement, or write “if you provide …, we shall …”',
  },
  wrong: { zh: '客户应当妥善保管设备，否则须承担维修费用。', en: 'Keep it well or pay the repair.' },
  right: { zh: '如客户妥善保管设备，我公司将免费维修。', en: 'If you keep it well, we repair free.' },
  citations: ['CC-CT-465', 'CC-GP-134', 'CC-GP-136'],
  test: words(BURDENS),
});
