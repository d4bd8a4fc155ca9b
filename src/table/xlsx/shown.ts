import type { Cell, CellProblem } from '../grid.ts';
import { dateInFormat, shownDate } from './dates.ts';
import { plainDecimal, rounded, shifted } from './decimal.ts';
import { digitsInFormat } from './digits.ts';
import { type Section, sectionFor } from './number-format.ts';

/** Digits that a spreadsheet keeps; longer numbers (codes, card numbers) have lost their end. */
const LONGEST = 1e15;
/** Serial number of 9999-12-31, the last day of a spreadsheet. */
const LAST_DAY = 2_958_465;

/**
 * A number as its cell has it. `text` is for blanks that are measured: the number without grouping and without zeros at
 * its end, with the words of the format (`0.05` with `0%` is `5%`, `4` with `0"小时"` is `4小时`, 46174 with a date format
 * is `2026-06-01`). `shown` is for blanks of text: character for character what the spreadsheet shows (20 with `00000`
 * is `00020`). A format that is not understood, or shows another figure than the cell holds, is an error, never a guess.
 */
export function shownNumber(raw: string, format: string, from1904: boolean): Cell {
  const decimal = plainDecimal(raw);
  if (decimal === undefined) return { text: raw.trim() };
  const value = Number(raw);
  const found = sectionFor(format, value);
  if (!found || found.section.kind === 'unknown')
    return { text: '', problem: notUnderstood(decimal, format) };
  const { section, magnitude } = found;
  if (section.kind === 'date') return dateCell(value, section, from1904);
  if (Math.abs(value) >= LONGEST) return { text: decimal, problem: tooLong(decimal) };
  if (section.kind === 'own' && hasWords(section))
    return { text: '', problem: notUnderstood(decimal, format) };
  if (section.kind === 'own') return { text: decimal, shown: { problem: notUnderstood(decimal, format) } };
  if (section.kind === 'literal') return { text: '', problem: hidden(decimal) };
  if (magnitude && value < 0 && !showsSign(section)) return { text: '', problem: hidden(decimal) };
  return numberCell(decimal, section, magnitude);
}

function numberCell(decimal: string, section: Section, magnitude: boolean): Cell {
  const { tokens } = section;
  const count = (type: string) => tokens.filter((token) => token.type === type).length;
  const { places, thousands } = measureOf(section);
  const exact = shifted(decimal, 2 * count('percent') - 3 * thousands);
  const number = section.kind === 'general' ? exact : rounded(exact, places);
  const shown = digitsInFormat(magnitude ? number.replace('-', '') : number, section);
  const { before, after, whole } = wordsOf(section);
  const dress = (figure: string) => `${before}${figure}${'%'.repeat(count('percent'))}${after}`;
  // A section for negative numbers brings its own sign, a minus or brackets: the figure has the minus already.
  const text = whole ? dress(number) : shown;
  return {
    text,
    ...(shown === text ? {} : { shown: { text: shown } }),
    ...(number === exact
      ? {}
      : {
          ...hiddenDigits(
            text,
            whole ? dress(exact) : exact,
            places >= CENTS && count('percent') === 0 && !/[%‰％]/.test(after),
          ),
        }),
  };
}

/** Places behind the point, and how many thousands the commas at the end leave away. */
function measureOf({ tokens }: Section): { places: number; thousands: number } {
  const point = tokens.findIndex(({ type }) => type === 'point');
  const isDigit = ({ type }: Section['tokens'][number]) => type === 'digit';
  const last = tokens.reduce((found, token, at) => (isDigit(token) ? at : found), -1);
  const places = point === -1 ? 0 : tokens.slice(point).filter(isDigit).length;
  const behind = tokens.slice(last + 1);
  const before = point === -1 ? [] : tokens.slice(0, point);
  const trailing = (list: Section['tokens']) => {
    const end = list.findIndex(({ type }) => type !== 'comma');
    return end === -1 ? list.length : end;
  };
  return { places, thousands: trailing(behind) + trailing([...before].reverse()) };
}

/** The words before and behind the digits; `whole` unless words stand among them. */
function wordsOf({ tokens }: Section): { before: string; after: string; whole: boolean } {
  const isDigit = ({ type }: Section['tokens'][number]) =>
    type === 'digit' || type === 'point' || type === 'general' || type === 'text';
  const first = tokens.findIndex(isDigit);
  const last = tokens.reduce((found, token, at) => (isDigit(token) ? at : found), first);
  const words = (list: Section['tokens']) =>
    list
      .map((token) => (token.type === 'literal' ? token.text : ''))
      .join('')
      .replace(/[-()（）]/g, '')
      .trim();
  const among = tokens.slice(first, last + 1).some(({ type }) => type === 'literal');
  return { before: words(tokens.slice(0, first)), after: words(tokens.slice(last + 1)), whole: !among };
}

/** Words or a percentage among digits of a way of their own: the figure alone would lose them. */
function hasWords({ tokens }: Section): boolean {
  return tokens.some(
    (token) => token.type === 'percent' || (token.type === 'literal' && /[^\s/\d]/.test(token.text)),
  );
}

function showsSign({ tokens }: Section): boolean {
  return tokens.some((token) => token.type === 'literal' && /[-(（]/.test(token.text));
}

function dateCell(serial: number, { tokens }: Section, from1904: boolean): Cell {
  if (serial < 0 || serial > LAST_DAY + 1) return { text: '', problem: noDate(serial) };
  const parts = tokens.flatMap((token) => (token.type === 'date' ? [token] : []));
  const time = parts.some(({ part }) => 'hns'.includes(part));
  const date = parts.some(({ part }) => 'ymd'.includes(part));
  const elapsed = parts.some((part) => part.elapsed);
  const text = shownDate(date || elapsed ? serial : serial % 1, { date, time }, from1904);
  const shown = dateInFormat(serial, tokens, from1904);
  const whole = ['y', 'm', 'd'].every((part) => parts.some((own) => own.part === part));
  const doubt = date && !elapsed && !whole ? { doubt: partOfDate(shown ?? '', text) } : {};
  if (shown === undefined) return { text, ...doubt, shown: { problem: notUnderstood(text, '') } };
  return shown === text ? { text, ...doubt } : { text, ...doubt, shown: { text: shown } };
}

/** Places of a sum of money: what is shown to the cent is what is paid. */
const CENTS = 2;

/** What is shown is not what is stored. A share, a time or a count may be stricter so: it is refused with both readings. */
function hiddenDigits(shown: string, exact: string, toTheCent: boolean): Pick<Cell, 'problem' | 'doubt'> {
  const hint = { hintZh: '核对数值，或多显示几位小数。', hintEn: 'Check the number, or show more decimals.' };
  const doubt: CellProblem = {
    severity: 'error',
    zh: `单元格显示 ${shown}，实际是 ${exact}：用哪一个？`,
    en: `The cell shows ${shown} and holds ${exact}: which one is meant?`,
    ...hint,
  };
  if (!toTheCent) return { problem: doubt };
  const problem: CellProblem = {
    severity: 'warning',
    zh: `单元格显示 ${shown}，实际是 ${exact}；按显示的内容填写。`,
    en: `The cell shows ${shown} and holds ${exact}; what it shows is filled in.`,
    ...hint,
  };
  return { problem, doubt };
}

/** 2026年6月 is kept as 1 June, 6月1日 with the year in which it was typed: nobody wrote what is not shown. */
function partOfDate(shown: string, date: string): CellProblem {
  return {
    severity: 'error',
    zh: `单元格${shown === '' ? '没有显示完整的日期' : `只显示 ${shown}`}，实际是 ${date}：不知道是不是这一天。`,
    en: `The cell ${shown === '' ? 'does not show the whole date' : `shows only ${shown}`} and holds ${date}: is this the day that is meant?`,
    hintZh: '核对年月日，把单元格的格式改成完整的日期。',
    hintEn: 'Check year, month and day, and give the cell a format that shows all of them.',
  };
}

function hidden(decimal: string): CellProblem {
  return {
    severity: 'error',
    zh: `单元格里的数是 ${decimal}，它的格式却不把这个数（或它的负号）显示出来。`,
    en: `The cell holds ${decimal}, but its format does not show the number, or not its sign.`,
    hintZh: '把单元格的格式改成“常规”，核对后再保存。',
    hintEn: 'Give the cell the format General, check it and save the file.',
  };
}

function notUnderstood(decimal: string, format: string): CellProblem {
  const named = format === '' ? '' : `“${format.slice(0, 40)}”`;
  return {
    severity: 'error',
    zh: `看不懂单元格的格式${named}，不知道 ${decimal} 显示成什么样。`,
    en: `The format ${named} of the cell is not understood: it is open how it shows ${decimal}.`,
    hintZh: '把单元格设为文本格式，写上要印出来的内容。',
    hintEn: 'Format the cell as text and write what is to be printed.',
  };
}

function tooLong(decimal: string): CellProblem {
  return {
    severity: 'error',
    zh: `数字 ${decimal} 超过 15 位，表格软件已丢失末尾的数字。`,
    en: `The number ${decimal} has more than 15 digits; the spreadsheet has lost the last ones.`,
    hintZh: '把单元格设为文本格式，重新录入完整的号码。',
    hintEn: 'Format the cell as text and enter the whole number again.',
  };
}

function noDate(serial: number): CellProblem {
  return {
    severity: 'error',
    zh: `单元格是日期格式，但数值 ${serial} 不是日期（显示为 ####）。`,
    en: `The cell has a date format, but ${serial} is not a date (it shows as ####).`,
    hintZh: '重新填写日期，例如 2026-06-01。',
    hintEn: 'Enter the date again, such as 2026-06-01.',
  };
}
