import type { Figure } from './figures.ts';

export const ROLES = [
  'deadline',
  'period',
  'money',
  'rate',
  'share',
  'hours',
  'frequency',
  'window',
  'notice',
] as const;
export type Role = (typeof ROLES)[number];
export type Operator = '<=' | '>=' | '=';

/** A figure within its sentence. */
export interface Context {
  readonly figure: Figure;
  /** The sentence before and after the figure; in a row of a table its heading and label stand before it. */
  readonly before: string;
  readonly after: string;
}

export interface Reading {
  readonly role: Role;
  readonly operator: Operator;
  /** Whether words of the letter say so; else it is the best guess. */
  readonly sure: boolean;
}

/** What stands before a figure that only measures when something else is owed, or belongs to a name. */
const CONDITION =
  /(?:逾期|超出|延误|迟延|延迟|迟到|不足|未满|(?<!不)少于|(?<!不)多于|下|每逾期|每迟延|每超过|每延误|每低于|每高于|每|满|法定时限|近|过去|前|连续|最近|按照?|达到?|不满|累计满|(?<!不得?|不应|不可|不能)超过|(?<!不)低于|(?<!不)高于|(?<!不)大于|(?<!不)小于|±)[约]?$/u;
const AT_MOST =
  /(?:不得?超过|不应超过|不能超过|不超出|不高于|不大于|不晚于|最迟(?:不超过)?|最晚|最长|最多|最高(?:赔付|赔偿|按[^，。；]{0,6})?|至多|以内?为限|上限为?|≤|＜=|<=|控制在)[^，。；0-9]{0,10}$/u;
const AT_LEAST = /(?:不少于|不低于|不小于|不短于|至少|最低|最少|≥|>=|＞=|达到?|高于|超过)[^，。；0-9]{0,8}$/u;

/** What a figure promises, or nothing where it promises nothing. */
export function roleOf(context: Context): Reading | undefined {
  switch (context.figure.kind) {
    case 'time':
      return timeRole(context);
    case 'share':
      return shareRole(context);
    case 'money':
      return moneyRole(context);
    case 'times':
      return frequencyRole(context);
    case 'distance':
      return /里程|保修|包修|质保|三包/u.test(context.before)
        ? { role: 'period', operator: '=', sure: true }
        : undefined;
  }
}

const PERIOD_NOUN =
  /(?:(?<!交货|供货|交付|施工|工|收货|付款|响应|异议|处理|办理)期(?:限|间)?|有效期限?|包修|保修|质保|保固|质量保证|保存|保留|留存|留样|存放|保管|保密|备案|培训|复训|时长|持续|续期|续订|顺延|延长|列入[^，。；]{0,12}|公示|维护|在岗|冻结|供应期?|总时间|释放|观察|试用|试运行)[^，。；0-9]{0,14}$/u;
const CLAIMS =
  /^(?:以?内|之内)?[^。；]{0,4}?(?:未|可(?!能)|可以|均可|有权|凭|无条件|无理由|免费|出现|发现|尺码)[^。；]{0,16}?(?:退货|换货|退换|调换|更换|退差|异议|索赔|反馈|申请|性能|故障|更低|重新打开|选择)|^(?:以?内|之内)[^。；]{0,12}可以?(?:退货|换货|退换)|^(?:以?内|之内)[^，。；]{0,6}(?:提出|申请|投诉(?!人)|索赔|复检)|^(?:以?内|之内)[^。；]{0,12}(?:无书面异议|提出异议)/u;
/** The other side may do it, or leaves it undone: 用户可在…内, 用户未在…内. */
const MAY =
  /(?:(?<!不)可(?!能)以?|有权)(?:在|于|自|凭)?[^，。；]{0,14}$|(?:客户|用户|消费者|业主|家长|贵方)[^，。；]{0,4}未[^，。；]{0,14}$/u;
const DEFINES = /[÷]|视为(?:该|不可用)|是指|系指|所称|不可用时间|统计周期|自然月/u;

function timeRole({ figure, before, after }: Context): Reading | undefined {
  const within = /^\s?(?:以内|之内|内)/u.test(after);
  if (
    /提前(?:至少|不少于)?$|提前(?:至少|不少于)?[^，。；]{0,4}$|(?<!之|以|目|日)前(?:至少)?$/u.test(
      before.slice(-10),
    ) &&
    !within
  )
    return /^(?:还|完|竣)/u.test(after) ? undefined : { role: 'notice', operator: '>=', sure: true };
  if (DEFINES.test(`${before.slice(-24)}${after.slice(0, 16)}`) || /365$/u.test(figure.value))
    return undefined;
  if (
    within &&
    /^\s?(?:以|之)?内[^，。；]{0,10}(?:率|累计|出现[^，。；]{0,6}次|发生[^，。；]{0,6}次)/u.test(after)
  )
    return undefined;
  const claims = CLAIMS.test(after) || /异议期[^，。；]{0,12}$/u.test(before);
  if (within && /(?:期满|届满|到期)前$/u.test(before)) return { role: 'window', operator: '<=', sure: true };
  if (CONDITION.test(before) && !/前后$/u.test(before)) return undefined;
  if (within && /^\s?内有效/u.test(after)) return { role: 'period', operator: '=', sure: true };
  const period =
    PERIOD_NOUN.test(before) ||
    (/(?:之日|时|日)起(?:算|计算)?$/u.test(before) && !ACTS.test(after)) ||
    /^(?:内)?有效|^(?:的)?(?:质保|保修|保存)/u.test(after);
  if (within) return { role: claims || MAY.test(before) ? 'window' : 'deadline', operator: '<=', sure: true };
  if (/^\s?(?:以上|及以上)/u.test(after) || /(?:不少于|不低于|不短于|至少|最少)$/u.test(before))
    return { role: 'period', operator: '>=', sure: true };
  if (AT_MOST.test(before)) return { role: period ? 'period' : 'deadline', operator: '<=', sure: true };
  if (claims) return { role: 'window', operator: '<=', sure: period };
  if (/^\s?后/u.test(after)) return afterwards(before, after, period);
  if (period || figure.unit === 'year' || figure.unit === 'month')
    return { role: 'period', operator: figure.range ? '<=' : '=', sure: period };
  return bareTime(figure, before, after);
}

/** 停机15天后释放: how long the state before lasts; 半年后支付40% is when the share is due. */
function afterwards(before: string, after: string, period: boolean): Reading | undefined {
  const acts = /^\s?后[^，。；]{0,6}(?:停机|释放|删除|销毁|覆盖|清除|关闭)/u.test(after);
  return acts && (period || before.trim() !== '')
    ? { role: 'period', operator: '=', sure: period }
    : undefined;
}

const ACTS =
  /^\s?(?:[，]?(?:内)?)?(?:[^，。；0-9]{0,6})(?:到场|到达|到现场|上门|送达|响应|答复|回复|回电|回访|修复|修好|排除|处理|完成|解决|办结|结案|登记|开具|出具|发货|到账|联系|开通|审核|接通|整改|恢复|交付|交货)/u;

/** A time without 内: done in it where words of doing follow, or where a label says that it is a limit. */
function bareTime(figure: Figure, before: string, after: string): Reading | undefined {
  if (/^、[^，。；]{1,14}内/u.test(after)) return { role: 'deadline', operator: '<=', sure: true };
  const limits = /(?:时限|时间|期|件|响应|到场|恢复|处理|不超过)[^，。；]{0,14}$/u.test(before);
  const ends = /^\s*(?:[，。；、|（]|$)/u.test(after);
  if (!ACTS.test(after) && !(ends && (limits || figure.unit === 'workday'))) return undefined;
  return { role: 'deadline', operator: '<=', sure: ACTS.test(after) };
}

const RATE_NOUN = /(?:率|可用性|持久性|满意度|达标|准确性|登记|目标值|好评)[^，。；0-9]{0,12}$/u;
const SHARE_NOUN =
  /(?:价|款|额|费|金|损失|租金|预算|货值|工资|收入|部分|计|供应|支付|支付[^，。；]{0,10}|扣减?|退还|返还|赔偿|赔付|补偿|减免|减收|免收|优惠|提交|收取|各|最高|不超过|按)的?[^，。；0-9]{0,4}$/u;
const NO_SHARE = /税率|含量|浓度|湿度|浮动|误差|噪点|水分|折旧率|(?<!毛)利率/u;

function shareRole({ figure, before, after }: Context): Reading | undefined {
  const clause = before.split(/[，。；|]/u).at(-1) ?? '';
  if (NO_SHARE.test(clause) || /^\s?(?:至|到|～)/u.test(after)) return undefined;
  if (/^\s?(?:的(?:[，。；]|时)|但|（含）|[≤<＜])/u.test(after) || /[<＜]\s?$/u.test(clause))
    return undefined;
  if (/^双倍$/u.test(figure.text) && /^[返退]还[，。；]?$/u.test(after)) return undefined;
  if (/^[退假缺]一/u.test(figure.text))
    return /倍/u.test(after) ? undefined : { role: 'share', operator: '=', sure: true };
  const rate = RATE_NOUN.test(clause) && !/[价款额费金]/u.test(clause.replace(/.*率/u, ''));
  if (!rate && CONDITION.test(clause) && !/(?:达到?|按照?)$/u.test(clause)) return undefined;
  const operator = operatorOf(clause, after);
  if (rate)
    return /(?<!不)(?:低于|高于|超过|不足)[^，。；]{0,2}$/u.test(clause)
      ? undefined
      : { role: 'rate', operator, sure: true };
  if (
    figure.text.endsWith('倍') &&
    /定金|押金|诚意金|保证金/u.test(`${before}${after}`) &&
    /^(?:返还|退还)/u.test(after)
  )
    return undefined;
  const owed =
    SHARE_NOUN.test(clause) ||
    /^\s?(?:的)?(?:违约金|滞纳金|赔偿|手续费|支付|退差|返还|退还|为限|补偿)/u.test(after);
  if (!owed && !/违约金|赔偿|扣减|优惠|减收/u.test(before))
    return operator === '=' ? undefined : { role: 'rate', operator, sure: false };
  return { role: 'share', operator: operator === '>=' ? '=' : operator, sure: owed };
}

function operatorOf(clause: string, after: string): Operator {
  if (AT_MOST.test(clause) || /^\s?(?:以下|以内|为限)/u.test(after)) return '<=';
  return AT_LEAST.test(clause) || /^\s?(?:以上|及以上)/u.test(after) ? '>=' : '=';
}

const OWED =
  /违约金|违约罚款|赔偿|赔付|补偿|罚款?|扣(?:减|发|除|罚|款)?|押金|保证金|定金|订金|诚意金|减免|免收|奖励|缴纳|赠送|收取|最高|最多/u;
const PRICE =
  /(?:总额|总价|合同价款?|价款|单价|服务费|维保费|年费|租金|报价|预算|金额)(?:为|共计|每年|：)?(?:人民币)?$|每年(?:人民币)?$/u;

function moneyRole({ before, after }: Context): Reading | undefined {
  const clause = before.split(/[，。；]/u).at(-1) ?? '';
  if (PRICE.test(clause) || (CONDITION.test(clause.replace(/人民币$/u, '')) && !/按照?$/u.test(clause)))
    return undefined;
  if (!OWED.test(`${before}${after.slice(0, 14)}`)) return undefined;
  const least = /不足[^，。；]{0,14}(?:的)?按$/u.test(clause);
  return {
    role: 'money',
    operator: least ? '>=' : operatorOf(clause, after),
    sure: OWED.test(clause) || /^(?:的)?[^，。；]{0,6}(?:违约金|赔偿|酬金|补偿)/u.test(after),
  };
}

const EVERY =
  /(?:每(?:[0-9一二两三四五六七八九十]{1,2}个?)?(?:半年|年|季度?|月|周|星期|日|天|小时|学期)|按[年季月])[^。；]{0,24}$/u;
const OCCASIONS = /(?:培训|演练|巡检|巡查|回访|保养|体检|走访)[^，。；]{0,10}$/u;

function frequencyRole({ before, after }: Context): Reading | undefined {
  const near = before.split(/[，。；]/u).at(-1) ?? '';
  if (
    /(?:限|修理|维修|出现|累计|分|超过|延长|满|违反)[^，。；]{0,2}$|每$/u.test(near) ||
    /^(?:以上|仍|性|故障)/u.test(after)
  )
    return undefined;
  const listed = EVERY.test(near);
  if (!listed && !OCCASIONS.test(near)) return undefined;
  return { role: 'frequency', operator: operatorOf(near.slice(-12), after), sure: listed };
}
