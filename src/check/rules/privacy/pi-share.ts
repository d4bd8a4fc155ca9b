import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const SHARES = pattern(
  /(?:提供|共享|披露|转让|转交|出售)(?:给|予)?[^，。；]{0,10}(?:关联公司|关联方|关联企业|合作方|合作伙伴|合作商|第三方|其他公司)/u,
);
const OF_PERSONS = pattern(/信息|资料|数据|隐私/u);
const CONSENTED = pattern(/同意|授权|法律[^，。；]{0,6}规定|依法|司法机关|有权机关|去标识|匿名/u);

const sharing: Test = function* (view) {
  for (const hit of words(SHARES, { unless: CONSENTED, promised: true })(view))
    if (hit.sentence && OF_PERSONS.test(hit.sentence.bare)) yield hit;
};

export const PI_SHARE = rule({
  code: 'PI-SHARE',
  severity: 'error',
  foreign: true,
  title: {
    zh: '向第三方提供个人信息而未经单独同意',
    en: 'Personal data is passed on without separate consent',
  },
  why: {
    zh: '向其他处理者提供个人信息的，应当告知接收方等事项并取得单独同意。',
    en: 'Passing data to others needs information about them, and separate consent.',
  },
  hint: {
    zh: '删除，或改为“取得本人单独同意后方可提供”',
    en: 'Delete it, or make it subject to separate consent',
  },
  wrong: { zh: '我公司可以将客户信息提供给合作方。', en: 'We may pass data to partners.' },
  right: { zh: '取得本人单独同意后，方可将客户信息提供给合作方。', en: 'Only with separate consent.' },
  citations: ['PIPL-23', 'CSL-44'],
  test: sharing,
});
