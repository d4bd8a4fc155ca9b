import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SENSITIVE = pattern(
  /(?:收集|采集|登记|录入|使用|核验|留存)[^。；，]{0,20}?(?:人脸|面部|指纹|虹膜|声纹|银行(?:账号|卡号)|金融账户|行踪|病历|健康信息|未满十四|不满十四)/u,
);
const SEPARATE = pattern(/单独同意|书面同意|监护人同意/u);

export const PI_SENSITIVE = rule({
  code: 'PI-SENSITIVE',
  severity: 'warning',
  foreign: true,
  title: { zh: '收集敏感个人信息没有写单独同意', en: 'Sensitive data without separate consent' },
  why: {
    zh: '敏感个人信息须有特定目的和充分必要性，并取得单独同意。',
    en: 'Sensitive data needs a specific purpose, necessity and separate consent.',
  },
  hint: { zh: '加写“另行取得单独同意”，并附同意书', en: 'Promise a separate consent' },
  wrong: { zh: '办理时采集人脸图像。', en: 'Faces are recorded.' },
  right: { zh: '经本人单独同意后采集人脸图像。', en: 'Faces are recorded with separate consent.' },
  citations: ['PIPL-28', 'PIPL-29', 'PIPL-31', 'PIPL-55'],
  test: words(SENSITIVE, { lacking: SEPARATE, promised: true }),
});
