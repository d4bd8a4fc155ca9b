import Nzh from 'nzh/cn';

/** A whole number as it is spoken: 11 = 十一, 577 = 五百七十七. */
export function spokenNumber(value: number | string): string {
  return Nzh.encodeS(value);
}

/** A whole number in the capitals of formal documents: 2 = 贰. */
export function capitalNumber(value: string): string {
  return Nzh.encodeB(value);
}

/**
 * Yuan in capitals by the rules for bills (《正确填写票据和结算凭证的基本规定》): 1409.50 = 壹仟肆佰零玖元伍角. A sum
 * without 角 and 分 ends in 整, however its zeros are written.
 */
export function capitalYuan(amount: string): string {
  return Nzh.toMoney(amount.replace(/\.0*$/, ''), { outSymbol: false });
}

/** Digits one by one, as in years: 2026 = 二〇二六. */
export function spelledDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}
