import type { Column } from './columns.ts';
import type { Cell, CellProblem } from './grid.ts';

/** What a cell says for a blank: a text, or why there is none. A warning comes with the text. */
export interface CellText {
  readonly text: string;
  readonly problem?: CellProblem | undefined;
}

/** Midnight behind a date, as databases and programs write every date. */
const MIDNIGHT = /(?<=\d)[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$/;

/** Reads a cell for the blank of its column. */
export function readCell(cell: Cell, column: Column): CellText {
  const { type } = column.field.node;
  if (cell.problem?.severity === 'error') return { text: '', problem: cell.problem };
  if (cell.truth && type !== 'flag' && type !== 'choice') return { text: '', problem: truthValue(cell.text) };
  if (type === 'text') return textOf(cell);
  if (cell.doubt && type !== 'money') return { text: '', problem: cell.doubt };
  const sum = type === 'money' ? twoSums(cell.text, column.unit) : undefined;
  if (sum) return { text: '', problem: sum };
  const text = type === 'date' ? cell.text.trim().replace(MIDNIGHT, '') : measured(cell.text, column);
  return { text, problem: cell.problem };
}

/** A blank of text takes what the spreadsheet shows. */
function textOf({ text, shown, problem }: Cell): CellText {
  if (!shown) return { text: text.trim(), problem };
  return 'text' in shown ? { text: shown.text.trim(), problem } : { text: '', problem: shown.problem };
}

/**
 * What a cell says, with the unit of its heading where it says a bare number. A spreadsheet shows 4.0 as 4, a CSV keeps
 * the zero: both are to print the same. A share that may be a fraction keeps bare whatever the heading, and is refused with
 * both readings: programs write 5 % as 0.05 and 100 % as 1 when they export a sheet.
 */
function measured(text: string, { field, unit }: Column): string {
  const trimmed = text.trim();
  if (field.node.blank.input.kind !== 'amount') return trimmed;
  const written = trimmed.normalize('NFKC');
  // 0,5 and 1 5 are no numbers: without the comma and the space they would be 5 and 15.
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(written)) return trimmed;
  const number = written.replaceAll(',', '');
  const short = number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const bare = unit === '' || isFraction(short, field);
  return bare && short === number ? trimmed : `${short}${bare ? '' : unit}`;
}

/** Whether a bare number of a share blank is refused because a spreadsheet may have kept it as a fraction. */
function isFraction(number: string, { node: { type, blank } }: Column['field']): boolean {
  const reading = type === 'share' ? blank.read(number) : undefined;
  return reading?.ok === false && reading.problem.code === 'BLANK-PERCENT';
}

/** ¥5 under a heading in 万元: the sign says 元, the heading says 万元. */
function twoSums(text: string, unit: string): CellProblem | undefined {
  const [, number] = /^(?:¥|rmb|cny|人民币)([\d,.]+)$/i.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (number === undefined || !/[百千万亿]/.test(unit)) return undefined;
  return {
    severity: 'error',
    zh: `单元格是 ${text.trim()}，表头的单位却是${unit}：是 ${number}元，还是 ${number}${unit}？`,
    en: `The cell says ${text.trim()}, the unit of the heading is ${unit}: is it ${number}元 or ${number}${unit}?`,
    hintZh: '在单元格里连同单位写全，例如 5000元 或 0.5万元。',
    hintEn: 'Write the sum with its unit in the cell, such as 5000元 or 0.5万元.',
  };
}

function truthValue(text: string): CellProblem {
  const shown = text.toUpperCase();
  return {
    severity: 'error',
    zh: `单元格是逻辑值 ${shown}，不是文字。`,
    en: `The cell holds the logical value ${shown}, which is not text.`,
    hintZh: '写上要印出来的内容，或清空此格。',
    hintEn: 'Write what is to be printed, or empty the cell.',
  };
}
