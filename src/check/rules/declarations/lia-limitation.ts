import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const LIMITATION = pattern(
  /(?:放弃|不得援引|不再主张)[^，。；]{0,8}(?:诉讼)?时效|诉讼时效(?:期间)?[^，。；]{0,6}(?:为|缩短|延长|不超过)[^，。；]{0,10}|(?:未|不)(?:起诉|提起诉讼|申请仲裁|主张权利|提出主张|行使权利)[^。；]{0,12}(?:视为|即|则)?(?:放弃|丧失)|(?:放弃|丧失)(?:一切|全部|所有)(?:的)?(?:权利|请求权)/u,
);
const LAW_ITSELF = pattern(/依法|法律规定|不因|保证期间|优先/u);

export const LIA_LIMITATION = rule({
  code: 'LIA-LIMITATION',
  severity: 'error',
  foreign: true,
  title: {
    zh: '约定诉讼时效或预先放弃权利',
    en: 'Limitation periods are agreed, or rights waived in advance',
  },
  why: {
    zh: '诉讼时效由法律规定，当事人约定无效，预先放弃时效利益也无效。',
    en: 'Limitation is set by law; agreements on it and advance waivers are void.',
  },
  hint: {
    zh: '删除；确有需要的，改为合理的异议或检验期限',
    en: 'Delete it; if needed, agree a reasonable period for objections',
  },
  wrong: { zh: '客户一年内未起诉的，视为放弃一切权利。', en: 'No suit in a year: all rights waived.' },
  right: {
    zh: '客户自签收之日起十日内可以对外观瑕疵提出异议。',
    en: 'Visible defects are notified within ten days.',
  },
  citations: ['CC-GP-197', 'CC-GP-188'],
  test: words(LIMITATION, { unless: LAW_ITSELF }),
});
