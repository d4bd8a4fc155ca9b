import { lazily } from '../../model/memo.ts';
import { ARBITRATION_LAW } from './arbitration.ts';
import { COMPANY_LAW } from './company.ts';
import { COMPETITION_LAW } from './competition.ts';
import { CYBERSECURITY_LAW } from './cybersecurity.ts';
import { SME_PAYMENTS } from './sme.ts';

/** Where an article of a revised law has gone, and the words that tell the old article from the one that has its number now. */
export interface Moved {
  readonly now: number;
  /** Pairs of characters that the old article has and its successor in number has not. */
  readonly before: readonly string[];
  /** Pairs of characters that only the article with this number today has. */
  readonly today: readonly string[];
}

/** A law whose articles were renumbered by a revision. */
export interface Renumbered {
  readonly law: string;
  /** Since when the new numbers are in force, `YYYY-MM-DD`. */
  readonly since: string;
  readonly articles: ReadonlyMap<number, Moved>;
}

/** Civil Procedure Law 2021: an article 16 was inserted. Those on the jurisdiction of contracts, which letters cite. */
const CIVIL_PROCEDURE = `
23 24 合同纠纷被告履行 劳教监禁强制
33 34 不动产专属港口继承 海难海损救助
34 35 书面协议选择管辖 不动产专属港口继承
`;
/** Consumer Protection Law 2013: damages for fraud. */
const CONSUMER = `
49 55 欺诈增加一倍双倍三倍 人身伤害医疗护理残疾
`;

/**
 * One line an article that has moved: its old number, its number now, then the words that tell both apart, two characters each.
 * Compared from the texts of both versions by likeness and read through; an article that fell away or was split is left out.
 */
export const renumbered = lazily((): readonly Renumbered[] => [
  { law: '仲裁法', since: '2026-03-01', articles: read(ARBITRATION_LAW) },
  { law: '网络安全法', since: '2026-01-01', articles: read(CYBERSECURITY_LAW) },
  { law: '反不正当竞争法', since: '2025-10-15', articles: read(COMPETITION_LAW) },
  { law: '保障中小企业款项支付条例', since: '2025-06-01', articles: read(SME_PAYMENTS) },
  { law: '公司法', since: '2024-07-01', articles: read(COMPANY_LAW) },
  { law: '民事诉讼法', since: '2022-01-01', articles: read(CIVIL_PROCEDURE) },
  { law: '消费者权益保护法', since: '2014-03-15', articles: read(CONSUMER) },
]);

function read(lines: string): ReadonlyMap<number, Moved> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [old = '', now = '', before = '', today = ''] = line.split(' ');
        return [Number(old), { now: Number(now), before: pairs(before), today: pairs(today) }];
      }),
  );
}

function pairs(joined: string): readonly string[] {
  return joined.match(/../gu) ?? [];
}
