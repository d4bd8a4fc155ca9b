import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst } from '../building/written-terms.ts';

const REPORT = pattern(
  /安全(?:生产)?事故[^。；]{0,50}?([0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:个)?(小时|日|天)(?:以)?内[^。；]{0,24}(?:报告|上报)/u,
);
/** Food and network accidents have reporting rules of their own. */
const OTHERS = pattern(/食品|网络|信息|数据|疫情/u);
const AUTHORITY = pattern(/部门|政府|应急|主管/u);

const report: Test = (view) =>
  figuresAgainst(
    view,
    REPORT,
    ({ groups: [figure = '', unit = ''] }, { bare }) =>
      AUTHORITY.test(bare) && !OTHERS.test(bare) && (unit !== '小时' || (numberOf(figure) ?? 1) > 1),
  );

export const SAFE_REPORT = rule({
  code: 'SAFE-REPORT',
  severity: 'error',
  foreign: true,
  title: { zh: '生产安全事故报告超过 1 小时', en: 'Work accidents reported later than one hour' },
  why: {
    zh: '单位负责人接到报告后，应当在 1 小时内向县级以上应急管理等部门报告。',
    en: 'The head of the unit reports to the authority within one hour of being told.',
  },
  hint: { zh: '改为 1 小时以内', en: 'Make it one hour' },
  wrong: { zh: '发生生产安全事故的，24小时内报告应急管理部门。', en: 'Reported within 24 hours.' },
  right: { zh: '发生生产安全事故的，1小时内报告应急管理部门。', en: 'Reported within one hour.' },
  citations: ['AIR-9'],
  test: report,
});
