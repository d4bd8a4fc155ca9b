import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const AT_WILL = pattern(
  /提前[^，。；]{0,10}(?:日|天|个工作日)[^，。；]{0,8}通知[^，。；]{0,12}，?(?:即可|可以?(?=解除|终止)|可随时|有权随时|可单方|有权单方)[^，。；]{0,4}(?:解除|终止|变更|调整|取消)/u,
);

export const TIM_NOTICE7 = rule({
  code: 'TIM-NOTICE7',
  severity: 'warning',
  foreign: true,
  title: { zh: '约定通知后即可随时解除或变更', en: 'Termination or change at will upon notice' },
  why: {
    zh: '定期合同的解除须有约定或法定事由；对消费者单方任意变更、解除的格式条款违规。',
    en: 'A fixed term ends only for a cause; towards consumers such terms are unlawful.',
  },
  hint: {
    zh: '写明事由、补救期和通知的送达方式',
    en: 'State the cause, a period to remedy it, and how notice is served',
  },
  wrong: { zh: '提前七日通知即可解除。', en: "Ends on seven days' notice." },
  right: {
    zh: '严重违约且收到书面通知后七日内没有改正的，可以解除。',
    en: 'Ends if a serious breach is not cured within seven days of notice.',
  },
  citations: ['CC-CT-562', 'CC-CT-563', 'CC-CT-565', 'CPPEN-12'],
  test: words(AT_WILL, { promised: true }),
});
