import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const FOREVER = pattern(
  /(?:永久|长期|无限期|永远)(?:性)?(?:地)?(?:保存|留存|保留|存储|使用|持有)[^，。；]{0,16}(?:信息|资料|数据|证件|档案|复印件|影像)?|(?:信息|资料|数据|证件|复印件)[^，。；]{0,10}(?:永久|长期|无限期)(?:保存|留存|保留|存储|使用)/u,
);
const PERSONAL = pattern(/个人|客户|用户|消费者|证件|身份|信息|资料|员工|人脸/u);
const NOT_PERSONAL = pattern(/会计|财务凭证|合同档案|保密义务|技术文档/u);

const retention: Test = function* (view) {
  for (const hit of words(FOREVER, { unless: NOT_PERSONAL, promised: true })(view))
    if (hit.sentence && PERSONAL.test(hit.sentence.bare)) yield hit;
};

export const PI_RETENTION = rule({
  code: 'PI-RETENTION',
  severity: 'error',
  foreign: true,
  title: { zh: '永久或长期保存个人信息', en: 'Personal data is kept for ever' },
  why: {
    zh: '保存期限应当为实现处理目的所必要的最短时间。',
    en: 'Data may be kept only as long as its purpose needs.',
  },
  hint: { zh: '写具体期限和到期删除', en: 'State a period and deletion at its end' },
  wrong: { zh: '我公司永久保存用户个人信息。', en: 'Kept for ever.' },
  right: {
    zh: '个人信息保存至服务终止后二年，期满删除。',
    en: 'Kept until two years after the service, then deleted.',
  },
  citations: ['PIPL-19', 'PIPL-47', 'RN25-11'],
  test: retention,
});
