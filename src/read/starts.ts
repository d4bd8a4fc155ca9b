/** What stands before an event and is no part of it: subjects, adverbs, numbers of the sentence, conditionals. */
const LEAD =
  /^(?:第[0-9一二三四五六七八九十百]{1,4}条\s*)?(?:[\s*#>▲※●○·①-⑳（(]*[0-9一二三四五六七八九十.]{0,5}[、.．）)\s]*)?(?:其中|且|并|若|如果|如|因|凡|但|对于|对|自|从|于|在|应当?|须|可以|可|由)*/u;
const SUBJECT =
  /^(?:我(?:公司|司|方|单位|院|校)|本(?:公司|单位|商城|店|机构)|乙方|甲方|丙方|卖方|买方|承诺人|工程师|商城)(?:应当?|须|将|承诺|可以|可|自|从|于|在)+/u;
/** Happenings that start a clock although no 后 or 起 says so. */
const HAPPENS =
  /(?:发生|发现|出现|遭受|遗失|泄露|缺课|报废|不合格|受伤|故障|来电|来信|来访|投诉|报修|申告|接到|收到|接获|接报|受理|被投诉|材料齐全)/u;
const LONGEST = 26;

/** The start of a clock as the words before (or, for terms, behind) its figure tell it; undefined where they do not. */
export function startOf(before: string, after: string): string | undefined {
  return fromDay(before) ?? afterEvent(before) ?? fromDayBehind(after) ?? onCondition(before);
}

/** 自收到商品之日起, 交货之日起, 自甲方报修时起. */
function fromDay(before: string): string | undefined {
  const match = [
    ...before.matchAll(
      /(?:自|从|于)?([^，。；：:、（）|]{1,30}?)(?:之日|之时|当日|次日|日|时)(?:起(?:算|计算)?|开始)/gu,
    ),
  ].at(-1);
  if (!match) return undefined;
  const words = match[1] ?? '';
  const anchored = words.split(/自|从/u).at(-1) ?? words;
  return tidy(anchored);
}

/** 接到报修后, 验收合格后; also with words between the event and the figure. */
function afterEvent(before: string): string | undefined {
  const match = [
    ...before.matchAll(/([^，。；：:、（）|]{1,30}?)(?:之后|以后|后)(?=[，\s]|$|[^，。；|]{0,14}$)/gu),
  ].at(-1);
  const words = match?.[1];
  if (words === undefined || /(?:售|最|前|今|落|随)$/u.test(words)) return undefined;
  return tidy(words.split(/自|为/u).at(-1) ?? words);
}

/** A term that says behind its figure when it begins: 保修三年，自验收合格之日起计算. */
function fromDayBehind(after: string): string | undefined {
  const match = /^[^。；]{0,60}?(?:自|从)([^，。；]{1,26}?)(?:之日|之时|日|时)?起(?:计算|算|计)?/u.exec(
    after,
  );
  return match ? tidy(match[1] ?? '') : undefined;
}

/** 发生泄露的，48小时内; 遭受不可抗力的一方应在48小时内. */
function onCondition(before: string): string | undefined {
  const party = /(遭受[^，。；]{1,10})的一方[^，。；]{0,6}$/u.exec(before);
  if (party) return party[1];
  const conditional = /([^，。；：:|]{2,26}?)的(?:[，]|[^，。；]{0,4}$)[^，。；]{0,12}$/u.exec(before);
  const words = conditional?.[1];
  return words !== undefined && HAPPENS.test(words) ? tidy(words) : undefined;
}

/** 家长来电、来信，24小时内; 业主投诉48小时内: an event that only stands before the figure, where no clock runs yet. */
export function bareEvent(before: string): string | undefined {
  const words = /([^，。；：:|]{2,20})[：，\s　]*(?:应当?|须)?(?:在|于)?$/u.exec(before)?.[1];
  if (words === undefined) return undefined;
  if (/^(?:常见|重大|一般|普通|紧急|严重)/u.test(words)) return undefined;
  const event =
    /(?:故障|来电|来信|来访|投诉|报修|申告|请求|电话|通知)$/u.test(words) ||
    /^(?:受理|接到|收到|发生)/u.test(words);
  return event ? tidy(words) : undefined;
}

/** The event before which notice is given: 计划检修提前72小时, 解除本协议的，应提前60日, 提前5日通知，即可解除. */
export function noticedEvent(before: string, after: string): string | undefined {
  const words = before.replace(/(?:至少|不少于)?(?:应当?|须)?(?:提前|前)(?:至少|不少于)?$/u, '');
  const conditional = /([^，。；：:|]{2,20})的[，]?[^，。；]{0,6}$/u.exec(words)?.[1];
  const near = conditional ?? words.split(/[，。；：:、]/u).at(-1) ?? '';
  const own = tidy(near)?.replace(/(?:应当?|须)$/u, '');
  if (
    own !== undefined &&
    own.length > 1 &&
    !/^(?:客户|用户|甲方|乙方|任何一方|一方|贵中心|贵方)$/u.test(own)
  )
    return own;
  const behind = /[，](?:即可|可以|方可|可|有权)([^，。；]{2,10})/u.exec(after)?.[1];
  return behind === undefined ? undefined : tidy(behind);
}

/** The event without what only leads to it; nothing where nothing is left or too much to be one. */
function tidy(words: string): string | undefined {
  const bare = words.replace(LEAD, '').replace(SUBJECT, '').replace(LEAD, '').trim();
  return bare.length === 0 || bare.length > LONGEST || /[_＿×□]/u.test(bare) ? undefined : bare;
}

/** A sentence that gives all figures of the letter, or of the table over it, one start. */
const COMMON =
  /(?:上表|表中|上述|以上|前述|各)[^，。；]{0,10}(?:时限|时间|期限)[^，。；]{0,8}自([^，。；]{1,26}?)(?:之日|之时|时|日)?起/u;

/** The start that a sentence of the letter gives the times of a table. */
export function commonStart(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const match = COMMON.exec(line);
    if (match) return tidy(match[1] ?? '');
  }
  return undefined;
}
