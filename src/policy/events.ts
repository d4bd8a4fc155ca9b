import type { PolicyEvent } from '../model/policy.ts';

type Standard = Partial<Pick<PolicyEvent, 'type' | 'by'>>;

/**
 * Events that promises of all kinds begin and end with, told by how a careful drafter names them; the first that fits counts. An event
 * that is none of them has no type: its id is that of the item which it belongs to.
 */
const STANDARD: readonly (readonly [pattern: RegExp, event: Standard])[] = [
  [/个人信息泄露|用户信息泄露|信息安全事件|食品安全事故/, { type: 'incident-discovered' }],
  [/供餐结束/, {}],
  [/不可抗力/, { type: 'force-majeure' }],
  [/(季度|年度|每月|期间|质期|cadence\}|Report\}|一个.*)届满$/, { type: 'period-ended', by: 'time' }],
  [/整改通知|整改意见|整改要求/, { type: 'correction-demanded', by: 'customer' }],
  [/等待(客户|甲方|用户).*(提供|补充|配合|确认)/, { type: 'awaiting-customer', by: 'customer' }],
  [/计划维护/, { type: 'planned-maintenance', by: 'provider' }],
  [/恶劣天气|交通管制/, { type: 'road-blocked' }],
  [
    /(认定|确认|调查|登记|处理|办理|审核|转达|告知|通知|结案|查证|答复|改正|完成|办结|赔偿|致歉|退还).*投诉|投诉.*(结案|完毕|登记$|办结|查证|材料|认定)/,
    {},
  ],
  [/(收到|接到|受理|提出).*投诉/, { type: 'complaint-received', by: 'customer' }],
  [/(收到|接到|受理|登记).*(报修|救援请求)|送修/, { type: 'fault-reported', by: 'customer' }],
  [/书面通知|书面意见|书面更换要求/, { type: 'notice-received', by: 'customer' }],
  [/(收到|接到).*(订单|加急请求)/, { type: 'order-received', by: 'customer' }],
  [
    /(收到|接到|到达|受理|提交|登记|提出).*(请求|咨询|申请|建议|意向|合作条款|意见|反映|紧急事项)|首次联系|请求(到达|提交)/,
    { type: 'request-received', by: 'customer' },
  ],
  [
    /首次响应|首次答复|首次反馈|实质性反馈|开始处理|^响应|作出响应|首次联系|响应(客户|委托方)/,
    { type: 'first-response', by: 'provider' },
  ],
  [/处理进展|办理进展|告知进展/, { type: 'progress-told', by: 'provider' }],
  [/到场|到达(客户)?现场|到达现场/, { type: 'arrived', by: 'provider' }],
  [/派出|派员|分派/, { type: 'dispatched', by: 'provider' }],
  [/恢复运行|修复|维修完成|修理完成|故障排除|请求解决/, { type: 'restored', by: 'provider' }],
  [/登记.*编号|完成登记/, { type: 'registered', by: 'provider' }],
  [/初步调查结论|初步答复|初步解决方案|初步处理意见/, { type: 'preliminary-finding', by: 'provider' }],
  [
    /最终答复|正式答复|办结|处理结果|书面答复|答复(客户|用户|受诺人|采购人|委托方|投诉人|转达)|回复投诉人/,
    { type: 'answered', by: 'provider' },
  ],
  [
    /货物送达|交付(客户|用户|验收|车辆)|交车|货物发出|发出配件|备件发出/,
    { type: 'delivered', by: 'provider' },
  ],
  [/验收合格|签收/, { type: 'accepted-by-customer', by: 'customer' }],
  [/支付|退还|返还价款/, { type: 'paid', by: 'provider' }],
  [/完成整改|整改完毕|改正|补救完成/, { type: 'corrected', by: 'provider' }],
  [/合同(解除|终止)|服务终止|代理关系终止/, { type: 'ended' }],
];

/** What kind of event a phrase names. */
export function standardEvent(phrase: string): Standard {
  return STANDARD.find(([pattern]) => pattern.test(phrase))?.[1] ?? {};
}

/** The events of a policy: the same words are one event. */
export interface EventBook {
  readonly events: PolicyEvent[];
  /** Id of the event that the words name; `fallback` names it where they are no standard event or such a one is already there. */
  idOf(name: string, fallback: string): string;
}

export function eventBook(): EventBook {
  const events: PolicyEvent[] = [];
  const taken = (id: string) => events.some((event) => event.id === id);
  return {
    events,
    idOf(name, fallback) {
      const known = events.find((event) => event.name === name);
      if (known) return known.id;
      const standard = standardEvent(name);
      const ids = [standard.type, fallback].filter((id) => id !== undefined);
      let id = ids.find((one) => !taken(one));
      for (let number = 2; id === undefined; number++)
        if (!taken(`${fallback}-${number}`)) id = `${fallback}-${number}`;
      events.push({ id, name, ...standard });
      return id;
    },
  };
}
