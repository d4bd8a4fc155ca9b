import type { Bilingual } from '../model/bilingual.ts';
import { type Problem, quote } from './type.ts';

/** What people leave in a blank when they mean to fill it later. */
const TO_COME =
  /^[\s_＿\-—.…*＊xX×ｘＸ?？/／□☐○]+$|^[[【〔(（]?\s*(?:待定|待填|待补充?|待确认|未定|暂无|未填写?|TBD|TBC|TODO|请填写|此处填写|请输入|在此输入).{0,12}[\]】〕)）]?$|_{2,}|＿{2,}|\[\s*\]|【\s*】/iu;
/** What programs print where there was no value, and how spreadsheets say that they could not work one out. */
const NO_VALUE =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA|EXTERNAL!|PYTHON!)|#{2,}|[<(]?(?:N\/A|undefined|null|nil|none|NaN|NaT|\[object Object\])[>)]?|错误!.{0,30}|Error![\s\S]{0,40})$/iu;
/** What says that the value stands somewhere else. */
const ELSEWHERE = /^(?:同上|同左|同前|如上|见上|同上行|同上一行|ditto|[〃″"”々]+)$/iu;
/** Marks of templates: {{x}}, ${x}, «x», [对象], 【采购人】, <名称>. */
const MARK =
  /^(?:\{\{[^{}]*\}\}|\$?\{[^{}]*\}|\{%[^%]*%\}|#\{[^{}]*\}|\[\[[^[\]]*\]\]|\[[^[\]]*\]|【[^【】]*】|〖[^〖〗]*〗|«[^«»]*»|<<[^<>]*>>|<[^<>]*>|＜[^＜＞]*＞|%[^%\s]+%|\{\s*MERGEFIELD.*\}|MERGEFIELD\s.*)$/u;
const CLICK = /^(?:单击|点击|双击).{0,10}(?:输入|填写|选择).{0,10}$|^click or tap .*$/iu;

/** Titles that stand in forms where the name itself belongs. */
const ROLE =
  '(?:采购人|招标人|投标人|供应商|采购单位|建设单位|施工单位|承诺人|受诺人|承诺单位|甲方|乙方|丙方|公司|本公司|我公司|单位|企业|客户|用户|项目|法定代表人|法人|负责人|联系人|授权代表|代理人|用人单位)';
const TITLE = new RegExp(
  `^(?:填写|输入|请填|请写|某)?${ROLE}(?:的)?(?:名称|全称|姓名|名字|地址|住所|电话|编号|盖章|签字)$`,
  'u',
);

/** Whether the text as a whole only holds the place of what is still to be written. */
export function isPlaceholder(text: string): boolean {
  const whole = text.trim().normalize('NFKC');
  return (
    TO_COME.test(text.trim()) ||
    [NO_VALUE, ELSEWHERE, MARK, CLICK, TITLE].some(
      (pattern) => pattern.test(whole) || pattern.test(text.trim()),
    )
  );
}

/** Titles that are no content of their own, as the name of a post is: 采购人名称, 住所, 采购人. */
const MERE_TITLE = new RegExp(
  `^${ROLE}$|(?:名称|全称|姓名|名字|地址|住所|电话|号码|编号|代码|邮箱|日期)$`,
  'u',
);

/** Whether the text is nothing but one of the titles of its blank: 采购人, 采购人名称*. */
export function repeatsTitle(text: string, titles: readonly string[]): boolean {
  const bare = (name: string) => name.replace(/[*＊:：\s]|[（(](?:必填|选填|全称|盖章)[)）]/gu, '');
  const whole = bare(text);
  if (!MERE_TITLE.test(whole)) return false;
  return titles.some((title) => [title, `${title}名称`, `${title}全称`].some((one) => bare(one) === whole));
}

/** The problem of a value that is none. */
export function unfilledProblem(written: string): Problem {
  const hint: Bilingual = {
    zh: '填写真正的内容；还不知道时留空并用 --draft 生成草稿。',
    en: 'Fill in the real content, or leave it empty and print a draft with --draft.',
  };
  return {
    code: 'BLANK-PLACEHOLDER',
    message: {
      zh: `写的是“${quote(written)}”，还没有填写真正的内容。`,
      en: `“${quote(written)}” is a placeholder, not the content.`,
    },
    hint,
  };
}
