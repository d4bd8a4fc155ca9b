import { rule } from '../../rule.ts';
import { ofKind } from './clause.ts';

export const ARB_NAME_UNKNOWN = rule({
  code: 'ARB-NAME-UNKNOWN',
  severity: 'info',
  foreign: true,
  title: { zh: '仲裁机构名称需要核对', en: 'The name of the arbitration institution should be confirmed' },
  why: {
    zh: '名称不准确但能确定是哪一家的仍然有效，却多一道争议；不少机构近年更名。',
    en: 'An inexact name still counts if the institution is certain, but it invites dispute; many were renamed.',
  },
  hint: {
    zh: '签约前到该机构官网核对现用全称',
    en: 'Confirm the full current name on the institution’s site before signing',
  },
  wrong: { zh: '因本协议产生的争议，提交北京市仲裁委员会仲裁。', en: '“北京市仲裁委员会”' },
  right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: '“北京仲裁委员会”' },
  citations: ['ARBI-3', 'ARB-89'],
  test: ofKind('near', 'alias', 'former', 'unknown'),
});
