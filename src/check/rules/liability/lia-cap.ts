import { rule } from '../../rule.ts';
import { liabilityCaps } from './caps.ts';

export const LIA_CAP = rule({
  code: 'LIA-CAP',
  severity: 'warning',
  foreign: true,
  spares: ['consumer'],
  title: { zh: '责任限额没有写例外', en: 'A cap on liability without exceptions' },
  why: {
    zh: '人身损害、故意或重大过失的免责无效；格式条款不合理减轻己方责任的无效。',
    en: 'It cannot cover injury, intent or gross negligence, and in standard terms it may be void altogether.',
  },
  hint: {
    zh: '加写“人身损害以及因故意或者重大过失造成的财产损失除外”，并加粗提示',
    en: 'Except injury and loss through intent or gross negligence, and emphasise the clause',
  },
  wrong: { zh: '违约方仅赔偿直接损失的50%。', en: 'Half of the direct loss only.' },
  right: {
    zh: '违约方仅赔偿直接损失的50%，人身损害以及故意或者重大过失造成的财产损失除外。',
    en: 'Half of the direct loss, except injury, intent and gross negligence.',
  },
  citations: ['CC-CT-584', 'CC-CT-497', 'CC-CT-506'],
  test: liabilityCaps,
});
