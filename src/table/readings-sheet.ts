import { csvText } from './csv/write.ts';

/** What was read from a cell, or taken in its place, and where the letter prints it. */
export interface ReadingLine {
  /** Sheet and row of the letter, `报价!3`. */
  readonly letter: string;
  /** `报价!C3`; empty where nothing was written. */
  readonly cell: string;
  readonly title: string;
  readonly from: 'written' | 'default' | 'empty';
  readonly written: string;
  /** How it was understood. */
  readonly read: string;
  readonly printed: string;
  readonly clause: string;
}

/** The sheet for proof-reading. */
export const READINGS_SHEET = '读数对照';

const HEADINGS = ['承诺书', '单元格', '填写项', '来源', '原文', '读作', '印作', '条款'];
const SOURCES = { written: '填写', default: '取默认值', empty: '未填写，未写入' } as const;
/** Most lines; a letter has some fifty. The rest is told in a last line. */
const MAX_LINES = 100_000;

/** The sheet's rows as texts, the headings first. */
export async function* readingRows(lines: AsyncIterable<ReadingLine>): AsyncGenerator<readonly string[]> {
  yield HEADINGS;
  let count = 0;
  for await (const { letter, cell, title, from, written, read, printed, clause } of lines) {
    count += 1;
    if (count > MAX_LINES) {
      yield [`超过 ${MAX_LINES} 行，以下从略；用 pledge check 逐份查看。`];
      return;
    }
    yield [letter, cell, title, SOURCES[from], written, read, printed, clause];
  }
}

/** The same as CSV, for a table that has no second sheet. */
export async function readingsCsv(lines: AsyncIterable<ReadingLine>): Promise<Uint8Array> {
  let text = '\ufeff';
  for await (const row of readingRows(lines)) text += csvText(row);
  return new TextEncoder().encode(text);
}
