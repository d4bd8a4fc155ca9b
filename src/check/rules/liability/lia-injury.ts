import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const INJURY = pattern(
  /(?:人身(?:损害|伤害|伤亡|安全)|伤亡|意外事故|故意|重大过失)[^。；]{0,40}(?:不承担|概不负责|不负|免除|不予赔偿|概免责|一概免责|自理)[^，。；]{0,8}(?:责任|赔偿)?/u,
);
const FAULT_OF_OTHERS = pattern(
  /(?:用户|客户|甲方|乙方|消费者|使用人|对方|贵方|买受人|第三(?:方|人)|受害人|他人)(?:自身|自己|本人)?(?:的)?(?:原因|故意|过错|重大过失)|除外|不得免除|不因此免除|不免除/u,
);

export const LIA_INJURY = rule({
  code: 'LIA-INJURY',
  severity: 'error',
  foreign: true,
  title: {
    zh: '免除人身损害或者故意、重大过失的责任',
    en: 'Liability for injury, intent or gross negligence is excluded',
  },
  why: { zh: '这类免责条款无效。', en: 'Such a clause is void.' },
  hint: { zh: '删除，或把这两种情形列为例外', en: 'Delete it, or except these two cases' },
  wrong: { zh: '施工中造成人身损害的，我公司概不负责。', en: 'No liability for injury.' },
  right: { zh: '施工中造成人身损害的，我公司依法赔偿。', en: 'Injury is compensated by law.' },
  citations: ['CC-CT-506', 'CC-CT-497'],
  test: words(INJURY, { unless: FAULT_OF_OTHERS }),
});
