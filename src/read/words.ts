import type { Role } from './roles.ts';

const PARTY =
  /(?:任何一方|双方|[甲乙丙]方|贵(?:方|公司|司|行|院|厂|校|中心|单位|局)|客户|用户|消费者|业主|家长|学员|顾客|采购人|招标人|买方|卖方|承租人|收货人|一线[^，。；]{2,3}|值班员)/gu;
/** What makes a party the one who is spoken to or of. */
const OBJECT = /(?:接到|收到|向|通知|告知|为|给|与|对|自|报告|支持|转)$/u;

/** Who binds himself by the words before a figure: the party named last that is their subject. */
export function whoIn(before: string): string | undefined {
  const named = [...before.matchAll(PARTY)].filter(
    ({ index }) => !OBJECT.test(before.slice(Math.max(0, index - 3), index)),
  );
  return named.at(-1)?.[0];
}

/** What is done, in the words of the letter: behind the figure, else the label or the words before it. */
export function actionIn(role: Role, before: string, after: string): string | undefined {
  const behind = after
    .replace(/^\s?(?:以内|之内|内|以上|后|的)?\s*/u, '')
    .split(/[，。；、|（(]/u)[0]
    ?.replace(/^(?:未|不能|无法|可以|可|应当?|须|均|仍)/u, '')
    .replace(/的$/u, '')
    .trim();
  const front = before
    .split(/[，。；|]/u)
    .at(-1)
    ?.replace(/^.*(?:之日起|时起|后)(?=.)/u, '')
    .replace(/(?:不少于|不低于|不超过|达到?|为|≥|≤|至少|提前|在|于|每[年月日周]|每季度|每半年)+$/u, '')
    .trim();
  const label = /([^，。；：|]{2,12})[：|]\s?[^：|]*$/u.exec(before)?.[1]?.trim();
  const ordered =
    role === 'rate' || role === 'period' || role === 'money' || role === 'hours'
      ? [front, behind, label]
      : [behind, front, label];
  return ordered.find(
    (words) => words !== undefined && words.length > 1 && words.length <= 24 && /[一-鿿]/u.test(words),
  );
}

/** How often a share or a sum is due: 每逾期一日, 每次, 每月. */
export function perIn(before: string): string | undefined {
  const clause = before.split(/[。；]/u).at(-1) ?? '';
  const match = [
    ...clause.matchAll(/每(?:逾期|迟延|延误|超过)?(?:一|1)?个?(小时|日|天|次|月|发生)|按(日)/gu),
  ].at(-1);
  const unit = match?.[1] ?? match?.[2];
  if (unit === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    小时: 'hour',
    日: 'day',
    天: 'day',
    次: 'occurrence',
    发生: 'occurrence',
    月: 'month',
  };
  return names[unit];
}

/** The period of a frequency, as the policy counts: a week is 7 days, half a year 6 months. */
export interface Every {
  readonly value: string;
  readonly unit: 'hour' | 'day' | 'month' | 'quarter' | 'year';
}

const EVERY =
  /每(?:([0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?)?(半年|年|季度?|月|周|星期|日|天|小时)|按([年季月])/gu;
const FIGURES = '零一二三四五六七八九十';
const PERIODS: Readonly<Record<string, readonly [number, Every['unit']]>> = {
  半年: [6, 'month'],
  年: [1, 'year'],
  季: [1, 'quarter'],
  季度: [1, 'quarter'],
  月: [1, 'month'],
  周: [7, 'day'],
  星期: [7, 'day'],
  日: [1, 'day'],
  天: [1, 'day'],
  小时: [1, 'hour'],
};

export function everyIn(before: string): Every | undefined {
  const match = [...before.matchAll(EVERY)].at(-1);
  const [length, unit] = PERIODS[match?.[2] ?? match?.[3] ?? ''] ?? [];
  if (length === undefined || unit === undefined) return undefined;
  const written = match?.[1];
  const times =
    written === undefined
      ? 1
      : /[0-9]/u.test(written)
        ? Number(written)
        : written === '两'
          ? 2
          : FIGURES.indexOf(written);
  return times < 1 ? undefined : { value: String(length * times), unit };
}
