import {
  HEADING_ROWS,
  MAX_CSV_CELLS,
  MAX_CSV_LINES,
  MAX_LETTERS,
  MAX_RECORD_CHARACTERS,
  MAX_SHEET_COLUMNS,
} from '../limits.ts';
import { Refusal } from '../refusal.ts';

/**
 * Looks through a CSV before it is taken apart, at a hundredth of the cost: no line may have more characters, more
 * separators, and no file more lines, cells or letters than a table can have.
 *
 * @returns the number of the last line that says something, where many empty ones follow: spreadsheets write up to a million
 */
export function refuseHuge(pieces: Iterable<string>, delimiter: string): number | undefined {
  const counts = new Counts(delimiter);
  for (const piece of pieces) counts.piece(piece);
  return counts.end();
}

/** Fewer empty lines at the end are read like others. */
const MANY_EMPTY = 1000;

class Counts {
  private readonly delimiter: string;
  private line = 1;
  private length = 0;
  private separators = 0;
  private quotes = 0;
  private blank = true;
  private cells = 0;
  private records = 0;
  private last = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  piece(piece: string): void {
    let from = 0;
    for (let at = piece.indexOf('\n'); ; at = piece.indexOf('\n', from)) {
      const end = at === -1 ? piece.length : at;
      this.part(piece, from, end);
      if (at === -1) return;
      from = at + 1;
      this.lineEnd();
    }
  }

  end(): number | undefined {
    this.lineEnd();
    return this.line - this.last > MANY_EMPTY ? this.last : undefined;
  }

  private part(piece: string, from: number, end: number): void {
    this.length += end - from;
    const count = countWithin(piece, this.delimiter, from, end, MAX_SHEET_COLUMNS - this.separators);
    this.separators += count;
    if (this.length > MAX_RECORD_CHARACTERS || this.separators >= MAX_SHEET_COLUMNS)
      throw longLine(this.line);
    // What is nothing but separators (and perhaps the other half of a line end) is blank.
    if (end - from > count) {
      this.quotes += countWithin(piece, '"', from, end, Number.POSITIVE_INFINITY);
      this.blank &&= isBlank(piece, this.delimiter, from, end);
    }
  }

  private lineEnd(): void {
    if (!this.blank) {
      this.last = this.line;
      // A line inside quotation marks is part of a record, not one of its own.
      if (this.quotes % 2 === 0) this.records += 1;
    }
    this.cells += this.separators;
    if (this.records > MAX_LETTERS + HEADING_ROWS) throw manyLetters();
    if (this.cells > MAX_CSV_CELLS) throw manyCells();
    this.line += 1;
    if (this.line > MAX_CSV_LINES + 1) throw manyLines();
    [this.length, this.separators, this.blank] = [0, 0, true];
  }
}
/** Whether there is nothing but separators, quotation marks and spaces between two places. */
function isBlank(text: string, delimiter: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (sign !== delimiter && sign !== '"' && sign.trim() !== '') return false;
  }
  return true;
}

/** Separators between two places, counted up to a limit. */
function countWithin(text: string, sign: string, from: number, to: number, most: number): number {
  let count = 0;
  for (
    let at = text.indexOf(sign, from);
    at !== -1 && at < to && count < most;
    at = text.indexOf(sign, at + 1)
  )
    count += 1;
  return count;
}

function longLine(line: number): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `CSV 第 ${line} 行太长（上限 ${MAX_SHEET_COLUMNS} 列、${MAX_RECORD_CHARACTERS / 10_000} 万个字符），不予读取。`,
    `Line ${line} of the CSV is too long (at most ${MAX_SHEET_COLUMNS} columns and ${MAX_RECORD_CHARACTERS} characters); it is not read.`,
    '核对文件的分隔符和换行，或另存为 .xlsx。',
    'Check the separators and line breaks of the file, or save it as .xlsx.',
  );
}

function manyLines(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `CSV 超过 ${MAX_CSV_LINES} 行，不予读取。`,
    `The CSV has more than ${MAX_CSV_LINES} lines and is not read.`,
    '删去空行，或拆成几个表。',
    'Remove empty lines, or split the table.',
  );
}

function manyCells(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `CSV 超过 ${MAX_CSV_CELLS / 10_000} 万个格子，不予读取。`,
    `The CSV has more than ${MAX_CSV_CELLS} cells and is not read.`,
    '删去空列空行，或拆成几个表。',
    'Remove empty columns and rows, or split the table.',
  );
}

function manyLetters(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `表格超过上限：一个表最多 ${MAX_LETTERS} 份承诺书。`,
    `The table is too long: at most ${MAX_LETTERS} letters.`,
    '拆成几个表，分别生成。',
    'Split it into several tables.',
  );
}
