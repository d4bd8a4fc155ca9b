const DIGITS = new Map([...'〇零一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 1)]));
for (const [i, digit] of [...'壹贰叁肆伍陆柒捌玖'].entries()) DIGITS.set(digit, i + 1);
DIGITS.set('两', 2);
const TENS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** 亿 and 万 split a number into parts below ten thousand. */
const MYRIADS = [
  ['亿億', 1e8],
  ['万萬', 1e4],
] as const;

/** A number as written in a sentence: `24`, `1,000`, `99.5`, `十五`, `两万`; undefined for anything else. */
export function numberOf(written: string): number | undefined {
  const folded = written.normalize('NFKC').replaceAll(',', '').trim();
  if (/^\d{1,15}(?:\.\d{1,6})?$/u.test(folded)) return Number(folded);
  return chineseNumber(folded);
}

/** A whole number in Chinese numerals, ordinary or capital, below a trillion. */
export function chineseNumber(written: string): number | undefined {
  if (written === '' || written.length > 30) return undefined;
  let total = 0;
  let rest = written;
  for (const [signs, weight] of MYRIADS) {
    const at = [...signs].map((sign) => rest.indexOf(sign)).find((found) => found >= 0);
    if (at === undefined) continue;
    const part = belowMyriad(rest.slice(0, at));
    if (part === undefined) return undefined;
    total += part * weight;
    rest = rest.slice(at + 1);
  }
  const last = rest === '' ? 0 : belowMyriad(rest);
  return last === undefined ? undefined : total + last;
}

function belowMyriad(written: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const sign of written) {
    const ten = TENS.get(sign);
    if (ten === undefined) {
      digit = DIGITS.get(sign);
      if (digit === undefined) return undefined;
    } else {
      sum += (digit ?? (ten === 10 ? 1 : 0)) * ten;
      digit = undefined;
    }
  }
  return written === '' ? undefined : sum + (digit ?? 0);
}

const CAPITALS =
  /^(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,30})(?:元|圆)(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?(?:整|正)?$/u;

/** The amount in fen of a sum in capitals, `人民币壹万贰仟元伍角整`; undefined when it is not one. */
export function fenOfCapitals(written: string): number | undefined {
  const match = CAPITALS.exec(written.replace(/\s/gu, ''));
  if (!match) return undefined;
  const yuan = chineseNumber(match[1] ?? '');
  if (yuan === undefined) return undefined;
  return yuan * 100 + (chineseNumber(match[2] ?? '') ?? 0) * 10 + (chineseNumber(match[3] ?? '') ?? 0);
}

/** The amount in fen of a decimal string in yuan; undefined when it is not one. */
export function fenOf(yuan: string): number | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/u.exec(yuan.replaceAll(',', ''));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
