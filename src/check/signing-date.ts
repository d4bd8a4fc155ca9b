import { numberOf } from '../chinese/numerals.ts';
import { pattern } from './pattern.ts';

/** As many last paragraphs as a signature block takes. */
const BLOCK = 12;
/** Longer paragraphs are clauses, whose dates are others. */
const LONGEST_LINE = 80;
const SIGNED = pattern(
  /(?:签署|签订|签字|签约|承诺|落款)?(?:日期|时间|日)\s{0,4}[:：]\s{0,4}([0-9０-９]{4})\s{0,4}年\s{0,4}([0-9０-９]{1,2})\s{0,4}月\s{0,4}([0-9０-９]{1,2})\s{0,4}日|^\s{0,40}([0-9０-９]{4})\s{0,4}年\s{0,4}([0-9０-９]{1,2})\s{0,4}月\s{0,4}([0-9０-９]{1,2})\s{0,4}日\s{0,40}$/u,
);

/** The day, `YYYY-MM-DD`, on which a text from elsewhere was signed by its last paragraphs; the latest of several. */
export function signingDate(paragraphs: readonly string[]): string | undefined {
  return paragraphs
    .slice(-BLOCK)
    .filter(({ length }) => length <= LONGEST_LINE)
    .flatMap((line) => SIGNED.all(line).flatMap(({ groups }) => dayOf(groups) ?? []))
    .sort()
    .at(-1);
}

function dayOf(groups: readonly string[]): string | undefined {
  const [year = 0, month = 0, day = 0] = groups.filter(Boolean).map((part) => numberOf(part) ?? 0);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return year >= 1900 && exists ? date.toISOString().slice(0, 10) : undefined;
}
