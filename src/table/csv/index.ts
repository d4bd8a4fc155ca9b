/** CSV files. The one door to csv-parse. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Book, Cell, GridRow, SheetChanges } from '../grid.ts';
import { MAX_RECORD_CHARACTERS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { decoded, type Encoding, encodingNote, encodingOf } from './decode.ts';
import { refuseHuge } from './guard.ts';
import { csvText } from './write.ts';

/** How a CSV file is written. */
interface Dialect {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The first line is Excel's `sep=;`, which it does not show as a row. */
  readonly sepLine: boolean;
}

/** Opens a CSV file: one sheet, named after the file. */
export async function openCsv(bytes: Uint8Array, file: string): Promise<Book> {
  const encoding = encodingOf(bytes);
  const dialect: Dialect = { encoding, ...delimiterOf(firstLine(bytes, encoding)) };
  const last = refuseHuge(decoded(bytes, encoding), dialect.delimiter);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'CSV';
  const read = () => ({ rows: rows(bytes, dialect, last), facts: { merges: [], hiddenColumns: [] } });
  return {
    extension: 'csv',
    external: false,
    notes: encodingNote(encoding, file),
    grids: [{ name, hidden: false, read }],
    withCells: (changes) => rewrite(bytes, dialect, changes.get(name) ?? new Map()),
  };
}

async function* rows(bytes: Uint8Array, dialect: Dialect, last: number | undefined): AsyncGenerator<GridRow> {
  let row = 0;
  for await (const record of records(bytes, dialect, last)) {
    row += 1;
    const cells = new Map<number, Cell>();
    record.forEach((field, index) => {
      const text = fieldText(field);
      if (text.trim() !== '') cells.set(index + 1, cellOf(text));
    });
    if (cells.size > 0) yield { row, hidden: false, cells };
  }
}

/** A spreadsheet writes its logical values in capitals. */
function cellOf(text: string): Cell {
  return /^\s*(?:TRUE|FALSE)\s*$/.test(text) ? { text, truth: true } : { text };
}

/** `="0571"` is how text is kept text in CSV, and `'=1` how we keep it: both are the text alone. */
function fieldText(field: string): string {
  const quoted = /^="((?:[^"]|"")*)"$/.exec(field.trim());
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  return /^'\s*[=+\-@\t\r]/.test(field) ? field.slice(1) : field;
}

/** @param last the line to end with, where only empty ones follow */
async function* records(bytes: Uint8Array, dialect: Dialect, last?: number): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: dialect.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD_CHARACTERS,
    from: dialect.sepLine ? 2 : 1,
    ...(last === undefined ? {} : { to_line: last }),
  });
  const source = Readable.from(decoded(bytes, dialect.encoding));
  source.on('error', (fault) => parser.destroy(fault));
  try {
    for await (const record of source.pipe(parser)) yield record as string[];
  } catch (fault) {
    throw fault instanceof CsvError ? unreadable(fault) : fault;
  } finally {
    source.destroy();
  }
}

async function rewrite(bytes: Uint8Array, dialect: Dialect, changes: SheetChanges): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const last = Math.max(0, ...[...changes.values()].flatMap((cells) => [...cells.keys()]));
  let row = 0;
  for await (const record of records(bytes, dialect)) {
    row += 1;
    const cells = changes.get(row);
    const fields = record.map(fieldText);
    if (cells) while (fields.length < last) fields.push('');
    for (const [column, text] of cells ?? []) fields[column - 1] = text;
    pieces.push(encoder.encode(csvText(fields, dialect.delimiter)));
  }
  return Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), ...pieces]);
}

function firstLine(bytes: Uint8Array, encoding: Encoding): string {
  const [start = ''] = decoded(bytes, encoding);
  if (/\u0000/.test(start)) throw binary();
  return /^\s*([^\r\n]*)/.exec(start)?.[1] ?? '';
}

/** Commas, semicolons or tabs: whichever the first line has most of outside quotation marks. */
function delimiterOf(line: string): { delimiter: string; sepLine: boolean } {
  const declared = /^sep=(.)$/.exec(line);
  if (declared?.[1] !== undefined) return { delimiter: declared[1], sepLine: true };
  const bare = line.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return { delimiter: best.sign, sepLine: false };
}

function unreadable(fault: CsvError): Refusal {
  const line = Number(fault.lines ?? 0);
  const where = line > 0 ? [`第 ${line} 行附近`, ` near line ${line}`] : ['', ''];
  return new Refusal(
    'TABLE-FORMAT',
    `CSV ${where[0]}的引号没有成对，或一行过长，读不下去。`,
    `The CSV cannot be read${where[1]}: a quotation mark has no partner, or a record is too long.`,
    '在 Excel 或 WPS 里打开，核对后另存为 .xlsx。',
    'Open it in a spreadsheet program, check it and save it as .xlsx.',
  );
}

function binary(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件不是表格：既不是 .xlsx，也不是文本的 .csv。',
    'The file is no spreadsheet: neither .xlsx nor a text in CSV.',
    '请选择 .xlsx 或 .csv 文件。',
    'Choose an .xlsx or .csv file.',
  );
}
