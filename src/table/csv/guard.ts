import { MAX_CSV_LINES, MAX_RECORD_CHARACTERS, MAX_SHEET_COLUMNS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/**
 * Looks through a CSV before it is taken apart, at a hundredth of the cost: no line may have more characters, more
 * separators, and no file more lines than any spreadsheet program would write.
 */
export function refuseHuge(pieces: Iterable<string>, delimiter: string): void {
  let line = 1;
  let length = 0;
  let separators = 0;
  for (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf('\n'); ; at = piece.indexOf('\n', from)) {
      const end = at === -1 ? piece.length : at;
      length += end - from;
      separators += countWithin(piece, delimiter, from, end, MAX_SHEET_COLUMNS - separators);
      if (length > MAX_RECORD_CHARACTERS || separators >= MAX_SHEET_COLUMNS) throw longLine(line);
      if (at === -1) break;
      from = at + 1;
      line += 1;
      length = 0;
      separators = 0;
      if (line > MAX_CSV_LINES) throw manyLines();
    }
  }
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
