/** How blanks are written: one pattern for each form, all of them bounded, for the folded text of a paragraph. */

/** How a blank is written; `docs` in test/foreign/README.md tells what each name covers. */
export const BLANK_FORMS = [
  'date',
  'boxes',
  'underscore',
  'dollar',
  'brace',
  'guillemet',
  'angle',
  'square',
  'lenticular',
  'paren',
  'title',
  'cross',
  'hash',
  'star',
  'circle',
  'dots',
  'dash',
  'question',
  'mou',
  'pending',
  'wide-space',
  'colon',
  'cell',
] as const;
export type BlankForm = (typeof BLANK_FORMS)[number];

/** Units that a figure is missing before; the looks ahead keep 日常, 年度, 元件, 次日, 人员 out. */
const UNIT =
  '(?:个?(?:工作)?(?:小时|分钟)|个?工作日|个?日历[日天]|个(?:自然)?月|个(?=[，。；、）]|月|月内)|[％%‰℃]|万?元(?![件器旦])|公里|千米|平方米|㎡|台|套|辆|名(?![称义单额])|份(?!额)|次(?![要日品])|人(?![员民身力工为才事])|条(?![件例])|项(?!目)|款(?!项)|月(?![度份结底薪])|[日天](?![常期均用后报照志历然气])|年(?![度限龄轻检审报底初末])|时(?:至|到|[。，；]|$))';
const NUMERAL = '0-9０-９零一二三四五六七八九十百千〇';
const SPACE = '[ \\t　]';
/** What stands for a figure in a date with holes. */
const HOLE = '[_＿ \\t　×XxＸ*＊…—○〇△?？]{1,12}';
/** What a form asks for, as it is written into brackets. */
const ASKED =
  '(?:名称|姓名|全称|公司|单位|日期|金额|数量|地址|电话|手机|编号|号码|时间|比例|填写|填入|待[定填补]|列表|城市|地区|地点|人数|天数|期限|热线|邮箱|职务|型号|品牌|账号|银行|机构|内容|部门|项目|合同)';
const WORDS = '[^\\n【】\\[\\]（）{}<>。；]';
const LABEL =
  '(?:电话|手机|热线|地址|邮箱|传真|微信|网址|联系人|负责人|经理|姓名|名称|全称|账号|帐号|开户行|编号|身份证号|联系方式)';
const YEAR = `(?:[0-9０-９]{2,4}|[一二三四五六七八九〇○零]{2,4}|${HOLE}|)`;
const PART = `(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|${HOLE}|)`;

/** Forms in the order in which they are tried at a place; a later one never begins inside an earlier one. */
const FORMS: readonly (readonly [BlankForm, string])[] = [
  ['date', `${YEAR}${SPACE}{0,2}年${PART}${SPACE}{0,2}月${PART}${SPACE}{0,2}日|${HOLE}年${HOLE}月`],
  ['underscore', `(?<![A-Za-z0-9@./])[_＿]{1,80}(?:[:：][_＿]{1,80})?(?![A-Za-z0-9@_＿])`],
  ['dollar', '\\$\\{[^{}\\n]{0,30}\\}'],
  ['brace', '\\{\\{[^{}\\n]{0,30}\\}\\}|\\{[^{}\\n]{0,30}\\}'],
  ['guillemet', '«[^«»\\n]{0,30}»'],
  [
    'angle',
    `[<＜](?!(?:br|b|i|u|p|div|span|a|td|tr|th|table|img|sub|sup|hr)[ /＞>])[一-鿿A-Za-z_ ]{1,16}[>＞]`,
  ],
  ['square', `\\[(?:${SPACE}{0,10}|[XxＸN_＿×*]{1,12}|(?!注|附|例|说明|备注)[一-鿿/、]{2,16})\\](?!\\()`],
  ['lenticular', `【(?:${SPACE}{0,10}|[XxＸN_＿×*]{1,12}|${WORDS}{0,12}${ASKED}${WORDS}{0,8})】`],
  [
    'paren',
    `（${SPACE}{0,20}）|(?<=：${SPACE}{0,4})（(?:姓名|名称|全称|单位名称|公司名称|地址|电话|金额|日期)）|〔${SPACE}{0,10}〕`,
  ],
  ['title', `《${SPACE}{0,10}》`],
  [
    'cross',
    `(?<![A-Za-z0-9./@-])(?:[xX]{2,20}|[Ｘ×╳✕]{2,20})(?:[-－—](?:[xX]{2,20}|[Ｘ×╳✕]{2,20})){0,3}(?![A-Za-z0-9@.-])|(?<![A-Za-z0-9.-])[xXＸN×](?=${SPACE}{0,4}${UNIT})`,
  ],
  ['hash', '[#＃]{2,20}(?:[-－—][#＃]{2,20}){0,3}(?![ #])'],
  ['star', `(?<![0-9*])(?:\\*{3,40}|＊{2,40})(?![0-9*])|(?<![0-9*])\\*{2}(?=(?:小时|工作日|分钟|万元|％|%))`],
  ['circle', `[○◯△]{2,20}|〇{2,20}(?![${NUMERAL}年])|(?<![${NUMERAL}○〇])[○〇◯△](?=${SPACE}{0,2}${UNIT})`],
  [
    'dots',
    `(?:…{1,20}|[.·．]{3,40})(?=${SPACE}{0,4}${UNIT})|(?:…{4,40}|[.·．]{6,80})(?!${SPACE}{0,4}[0-9.…·．])`,
  ],
  ['dash', `(?<![${NUMERAL}])(?:—{1,20}|[-－]{2,20})(?=${SPACE}{0,4}${UNIT})`],
  ['question', `[?？]{2,20}(?=${SPACE}{0,4}${UNIT})|(?<=[：为第])[?？]{2,20}`],
  ['mou', '[一-鿿]某某?(?=[，。；、）]|$)|某某某?'],
  [
    'pending',
    '(?<![A-Za-z])(?:TBD|TBC|tbd|tbc)(?![A-Za-z])|(?<![〔等])(?:待定(?![岗位])|待填写?|待补充?|待议)(?!后|完)',
  ],
  [
    'wide-space',
    `(?<=人民币(?:（大写）)?|[￥¥])${SPACE}{0,40}(?=元)|(?<=[￥¥])${SPACE}{2,40}|(?<=[≥≤的])${SPACE}{1,20}(?=[％%‰])|(?<=第)${SPACE}{1,20}(?=[条款项号页章])|(?<=[一-鿿）])${SPACE}{2,40}(?=${UNIT}|银行|法院|仲裁|公司|人民法院)`,
  ],
  ['colon', `(?<=${LABEL}：)${SPACE}{0,40}(?=[。；，、）]|$)`],
];

const ALL = new RegExp(FORMS.map(([, source]) => `(${source})`).join('|'), 'gu');

/** One place at which something was to be filled in, in the folded text. */
export interface FormMatch {
  readonly form: BlankForm;
  readonly index: number;
  readonly text: string;
}

/** Every place of a paragraph that one of the forms describes, from left to right. */
export function formsIn(text: string): readonly FormMatch[] {
  return [...text.matchAll(ALL)].map((match) => {
    const group = match.slice(1).findIndex((found) => found !== undefined);
    return { form: FORMS[group]?.[0] ?? 'underscore', index: match.index, text: match[0] };
  });
}
