import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const COERCES = pattern(
  /(?:(?:用户|客户|家长|顾客|会员)不同意(?:的|提供)?|不同意|拒绝(?:提供|授权|同意)|不提供|不授权|未同意|未授权|撤回同意)[^。；]{0,30}?(?:拒绝|停止|终止|无法|不予|暂停|不再)(?:为其|向其|继续)?(?:提供|办理|受理|享受|使用)?[^，。；]{0,4}(?:服务|业务|办理)?/u,
);
const CONSENT_MATTER = pattern(/信息|隐私|授权|人脸|位置|通讯录|手机号|住址|资料/u);
/** Refusing changes nothing: the service may not be withheld. */
const AS_BEFORE = pattern(/不(?:得|会|应|因此|影响)[^，。；]{0,14}(?:拒绝|停止|终止|不予|暂停|服务)/u);
const NECESSARY = pattern(/所必需|必要信息|依法(?:应当|需要|必须)|实名|法律规定/u);

const coercion: Test = function* (view) {
  for (const hit of words(COERCES, { unless: NECESSARY })(view)) {
    const { sentence } = hit;
    const about = view.foreign ? sentence?.paragraph.bare : sentence?.bare;
    if (sentence && about && CONSENT_MATTER.test(about) && !AS_BEFORE.test(sentence.bare)) yield hit;
  }
};

export const PI_COERCE = rule({
  code: 'PI-COERCE',
  severity: 'warning',
  foreign: true,
  title: { zh: '不同意处理个人信息就拒绝服务', en: 'No consent, no service' },
  why: {
    zh: '除提供服务所必需的以外，不得以不同意为由拒绝提供。',
    en: 'Apart from data that the service needs, consent may not be forced so.',
  },
  hint: { zh: '区分必需和非必需信息，非必需的不影响服务', en: 'Tell necessary from optional data' },
  wrong: { zh: '不同意授权位置信息的，我公司停止提供服务。', en: 'No location, no service.' },
  right: { zh: '不同意授权位置信息的，不影响使用服务。', en: 'Refusing does not affect the service.' },
  citations: ['PIPL-16', 'PIPL-14'],
  test: coercion,
});
