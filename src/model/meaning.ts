/**
 * What a blank means in law, for the rules that compare a promise with a floor or a cap of the law.
 *
 * A letter kind marks a blank of its schema with the keyword `x-meaning` beside the `$ref` of the blank:
 * `"response": { "$ref": "common.schema.json#/$defs/duration", "title": "响应时限", "x-meaning": "repair" }`.
 * Mark a blank only where the clause that prints it says just that; an unmarked blank is compared with nothing.
 * In rows, mark the field inside `items`.
 */
export const MEANINGS = [
  // Goods under the 三包 rules and the consumer law; durations.
  /** Days, counted from sale, in which a quality defect entitles to a refund (三包: not under 7 days). */
  'goods-return',
  /** Days, counted from sale, in which a quality defect entitles to an exchange (三包: not under 15 days). */
  'goods-exchange',
  /** The LAST day of an exchange-only period, `8 至 15 日` (三包: not under 15 days); same floor as `goods-exchange`. */
  'goods-exchange-until',
  /** Warranty of consumer goods; compared with nothing unless the scope says vehicle. */
  'goods-warranty',
  /** How long a repair may take before the goods are exchanged (三包: not above 30 days). */
  'goods-repair-limit',
  /** How long a repair may wait for spare parts before the goods are exchanged (三包: not above 90 days). */
  'goods-parts-limit',
  /** How many repairs must fail before the goods are exchanged; a number (三包: not above 2). */
  'goods-repair-count',
  /** Days, counted from receipt, of the return without reason of distance sales (not under 7 days). */
  'noreason-return',
  /** Days, counted from receipt of the returned goods, for paying the price back (distance sales: not above 7 days). */
  'refund',
  /** Days for carrying out a return, an exchange, a refund or a compensation that a consumer claims (not above 15 days). */
  'consumer-remedy',

  // Passenger vehicles under the vehicle 三包 rules (scope `auto`).
  /** Repair warranty 包修期 of the vehicle; a duration (not under 3 years). */
  'vehicle-warranty',
  /** Repair warranty of the vehicle; a number in kilometres (not under 60,000). */
  'vehicle-warranty-mileage',
  /** Validity of return and exchange 三包有效期 of the vehicle; a duration (not under 2 years). */
  'vehicle-guarantee',
  /** Validity of return and exchange of the vehicle; a number in kilometres (not under 50,000). */
  'vehicle-guarantee-mileage',
  /** Answer to a consumer's claim for return or exchange of the vehicle (not above 10 working days). */
  'vehicle-answer',
  /** Carrying out the return or exchange of the vehicle (not above 20 working days). */
  'vehicle-exchange',

  // Telecommunications (scope `telecom`); durations.
  /** Repair of a service fault in towns, from the report (not above 48 hours). */
  'telecom-repair-urban',
  /** Repair of a service fault in the country, from the report (not above 72 hours). */
  'telecom-repair-rural',

  // Money and shares.
  /** A contractual penalty; money. Compared with `estimated-loss` when both are filled. */
  'penalty',
  /** Loss that the user expects from the breach; money. */
  'estimated-loss',
  /** Price or total of the contract; money. The base of the deposit caps below, never of a penalty. */
  'contract-price',
  /** Deposit 定金; money (not above 20 % of `contract-price`) or a share (not above 20 %). */
  'deposit',
  /** Performance bond 履约保证金; money (not above 10 % of `contract-price`) or a share (not above 10 %). */
  'performance-deposit',
  /** Bid bond 投标保证金; money (not above 2 % of `tender-estimate`) or a share (not above 2 %). */
  'bid-deposit',
  /** Estimated price or budget of the tender; money. */
  'tender-estimate',
  /** An attainment, timeliness or satisfaction that is promised; a share. 100 % is an absolute. */
  'attainment',
  /** A satisfaction below which something follows (a threshold, no promise); a share. */
  'satisfaction',
  /** A limit of liability as a share of a loss or of the fee. */
  'liability-cap',

  // Bids (scope `bid`).
  /** Delivery or performance time promised; a duration. Compared with `tender-delivery`. */
  'delivery',
  /** Delivery or performance time that the tender asks for; a duration. */
  'tender-delivery',
  /** Response time promised in a bid; a duration. Compared with `tender-response`. */
  'bid-response',
  /** Response time that the tender asks for; a duration. */
  'tender-response',
  /** How long the bid or pledge binds; a duration. Compared with `tender-validity`. */
  'bid-validity',
  /** Last day for handing in bids; a date. The letter must be signed and in force by then. */
  'bid-deadline',
  /** How long the tender wants bids to bind; a duration. */
  'tender-validity',
  /** Payment of a small or medium enterprise by a public body or a large enterprise; a duration (not above 60 days). */
  'sme-payment',

  // Dates, terms, copies.
  /** Day on which the letter is signed; a date. Without a mark the dates of the signature blocks are used. */
  'signed-on',
  /** Day from which the letter binds; a date. Without a mark `policy.validity.from` of the manifest is used. */
  'effective-from',
  /** Last day on which the letter binds; a date. Without a mark `policy.validity.to` is used. */
  'effective-to',
  /** Number of copies in all, 一式 N 份; a number. */
  'copies-total',
  /** Copies that one party keeps; a number. All of them must add up to `copies-total`. */
  'copies-share',
  /** Retention of personal data; a duration. */
  'data-retention',
  /** An extension of a deadline; a duration. Ladders name theirs in the manifest. */
  'extension',
  /** Lower end of a range; a share, number, money or duration. Pairs with the next `range-to` in the same group. */
  'range-from',
  /** Upper end of a range. */
  'range-to',
  /** Notice given before an ordinary termination or a change; a duration. */
  'termination-notice',
  /** Objection or inspection period of the buyer; a duration. */
  'inspection',

  // Who and where.
  /** An arbitration institution; text. */
  'arbitration-body',
  /** A court, or the place whose court is competent; text. */
  'court',
  /** An amount written in Chinese capitals by the user; text. Compared with the nearest money of the same group. */
  'amount-in-capitals',
] as const;

/** Closed list of the meanings; see {@link MEANINGS}. */
export type Meaning = (typeof MEANINGS)[number];

/** The schema keyword that carries a {@link Meaning}. */
export const MEANING_KEYWORD = 'x-meaning';

/** The meaning that a schema node carries, or undefined. */
export function meaningOf(schema: { readonly [keyword: string]: unknown } | undefined): Meaning | undefined {
  const written = schema?.[MEANING_KEYWORD];
  return MEANINGS.find((meaning) => meaning === written);
}
