/** Traditional forms of the signs that stand in figures and units. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  時: '时',
  個: '个',
  週: '周',
  鐘: '钟',
  點: '点',
  號: '号',
};

/**
 * Half-width, in simplified signs, without the spaces that people leave around units; undefined when a space stands between two figures
 * (`1 5个工作日`): nobody knows whether they are one number.
 */
export function compact(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[時個週鐘點號]/g, (sign) => TRADITIONAL[sign] ?? sign);
  return /[\d.,]\s+[\d.,]/.test(text) ? undefined : text.replace(/\s+/g, '');
}
