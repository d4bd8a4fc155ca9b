import { halfWidth, readNumeral } from './numerals.ts';

/** What may stand before a sum and after it. */
const SUM = /^(?:人民币|RMB|CNY|¥|￥)*(?:\(大写\))?(.*?)(?:整|正)?$/i;
const PARTS =
  /^(?:(.+?)(?:元|圆|块))?(?:零?([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])分)?$/;

/**
 * A sum in yuan as a decimal string: `10,000.00`, `¥10000`, `1万元`, `1.25万`, `五百元`, `人民币壹万贰仟元伍角整`; undefined when
 * it is none.
 */
export function readYuan(written: string): string | undefined {
  const sum = SUM.exec(halfWidth(written))?.[1] ?? '';
  const bare = readNumeral(sum);
  if (bare !== undefined) return bare;
  const [, yuan, jiao, fen] = PARTS.exec(sum) ?? [];
  if (yuan === undefined && jiao === undefined && fen === undefined) return undefined;
  const whole = yuan === undefined ? '0' : readNumeral(yuan);
  if (whole === undefined || (jiao === undefined && fen === undefined)) return whole;
  if (whole.includes('.')) return undefined;
  const cents = `${readNumeral(jiao ?? '零')}${fen === undefined ? '' : readNumeral(fen)}`;
  return `${whole}.${cents}`;
}

const CAPITALS =
  /^(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,30}(?:元|圆)(?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?(?:整|正)?$/u;

/** The amount in fen of a sum in capitals, `人民币壹万贰仟元伍角整`; undefined when it is not one. */
export function fenOfCapitals(written: string): number | undefined {
  const text = written.replace(/\s/gu, '');
  const yuan = CAPITALS.test(text) ? readYuan(text) : undefined;
  return yuan === undefined ? undefined : fenOf(yuan);
}

/** The amount in fen of a decimal string in yuan; undefined when it is not one. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/u.exec(yuan.replaceAll(',', ''));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
