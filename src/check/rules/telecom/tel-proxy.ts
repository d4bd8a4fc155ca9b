import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const BY_PROXY = pattern(
  /(?:可凭|凭)(?:代办人|代理人|经办人)[^，。；]{0,8}复印件[^，。；]{0,6}(?:办理|登记|入网)|(?:仅|只)(?:需|凭|须|要求)?[^，。；]{0,8}(?:代办人|代理人|经办人|受托人|复印件)[^，。；]{0,14}(?:办理|登记|入网|即可)/u,
);

export const TEL_PROXY = rule({
  code: 'TEL-PROXY',
  severity: 'error',
  scope: ['telecom'],
  foreign: 'scoped',
  title: { zh: '允许只凭代办人证件或复印件办理', en: 'A proxy’s papers or a copy alone are accepted' },
  why: {
    zh: '委托办理的，须同时出示用户和受托人的有效证件并登记双方信息。',
    en: 'A proxy must show the valid papers of the user as well as their own.',
  },
  hint: { zh: '改为同时查验用户和受托人的有效证件原件', en: 'Ask for the originals of both' },
  wrong: { zh: '仅凭代办人身份证即可办理入网。', en: "The proxy's card is enough." },
  right: { zh: '同时查验用户和代办人的证件原件后办理入网。', en: 'Originals of both are checked.' },
  citations: ['RN25-6', 'RN25-10', 'CSL-26'],
  test: words(BY_PROXY, { promised: true }),
});
