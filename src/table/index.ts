/** Tables: a spreadsheet in, the values of its letters out, one by one. */
import { productKinds } from '../kinds/disk.ts';
import type { KindSource } from '../kinds/index.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../model/finding.ts';
import { ZipFault } from '../zip/index.ts';
import { chooseSheets, type Looked } from './choice.ts';
import type { ListField } from './fields.ts';
import type { Book, Grid } from './grid.ts';
import { letterIndex, namesList } from './headings.ts';
import { TableKinds } from './kinds.ts';
import {
  type KeyCounts,
  type LetterSheet,
  type ListSheet,
  letterHeadingFindings,
  listHeadingFindings,
  surveyList,
} from './layout.ts';
import { readLetters } from './letters.ts';
import { READINGS_SHEET, readingRows } from './readings-sheet.ts';
import { Refusal, tableFinding } from './refusal.ts';
import { resultChanges } from './results.ts';
import type { TableFile } from './rows.ts';
import { openBook } from './sniff.ts';
import { noHeading, noKind, orphans, surveyFindings } from './table-findings.ts';
import { archiveRefusal } from './xlsx/archive.ts';

export interface TableOptions {
  /** The kind of all letters, whatever the table says. */
  readonly kind?: string;
  /** Where letter kinds come from, the package by default. */
  readonly kinds?: KindSource;
  /** The name of the sheet that is the table. */
  readonly sheet?: string;
}

/**
 * Opens a table: finds its sheets, headings and lists and counts its letters. Their values are read when they are
 * asked for, each time anew, so that the length of the table costs no memory.
 *
 * @param bytes an XLSX workbook, or CSV in UTF-8, UTF-16 or GB18030
 * @param file its name, for messages, and (CSV) the name of its sheet
 * @returns the table with notes and warnings about its shape, or why no letter can be made of it; what is wrong with
 *   single rows comes with the rows
 */
export async function openTable(
  bytes: Uint8Array,
  file: string,
  options: TableOptions = {},
): Promise<Outcome<TableFile>> {
  try {
    const book = await openBook(bytes, file);
    return await new TableOpener(file, book, options).open();
  } catch (fault) {
    if (fault instanceof Refusal) return failure([fault.finding(file)]);
    if (fault instanceof ZipFault) return failure([archiveRefusal(fault).finding(file)]);
    throw fault;
  }
}

/** Sheets with these names, or names that begin with #, are for people: remarks, the example of a form, an earlier result. */
const REMARK_SHEET = /^(?:#.*|说明|填写说明|使用说明|示例|读数对照|readme)$/i;

class TableOpener {
  private readonly file: string;
  private readonly book: Book;
  private readonly asked: string | undefined;
  private readonly wanted: string | undefined;
  private readonly kinds: TableKinds;
  private readonly keys: KeyCounts = { sequence: new Map(), number: new Map() };
  private readonly letters: LetterSheet[] = [];
  private readonly lists: { sheet: ListSheet; fields: readonly ListField[] }[] = [];
  private readonly findings: Finding[] = [];

  constructor(file: string, book: Book, { kind, sheet, kinds = productKinds }: TableOptions) {
    this.file = file;
    this.book = book;
    this.asked = kind;
    this.wanted = sheet;
    this.kinds = new TableKinds(kinds);
  }

  async open(): Promise<Outcome<TableFile>> {
    const { book, file } = this;
    this.findings.push(...book.notes);
    if (book.external) this.findings.push(tableFinding('TABLE-CELL', 'warning', EXTERNAL, { file }));
    const rest: Grid[] = [];
    for (const grid of book.grids) if (!(await this.isAside(grid))) rest.push(grid);
    const { kinds, asked, wanted } = this;
    const { chosen, others } = await chooseSheets(rest, kinds, { kind: asked, sheet: wanted });
    for (const looked of chosen) this.letterSheet(looked);
    if (others.length > 0)
      this.findings.push(tableFinding('TABLE-HIDDEN', 'info', otherSheets(others), { file }));
    for (const { sheet, fields } of this.lists) this.list(sheet, fields);
    const count = this.letters.reduce((sum, sheet) => sum + sheet.count, 0);
    if (count === 0 && !hasErrors(this.findings))
      this.findings.push(tableFinding('TABLE-EMPTY', 'error', EMPTY, { file }));
    // A heading that cannot be used concerns every letter: a default would be printed in place of its column.
    if (hasErrors(this.findings)) return failure(this.findings);
    return success(this.table(count), this.findings);
  }

  private table(count: number): TableFile {
    const { book, letters, findings, file, kinds, asked, keys } = this;
    const layout = { file, kinds, asked, letters, keys, lists: this.lists.map(({ sheet }) => sheet) };
    return {
      findings,
      count,
      extension: book.extension,
      rows: (range) => readLetters(layout, range),
      withResults: (results, compression, readings) =>
        book.withCells(resultChanges(letters, results), {
          compression,
          added: readings && { name: READINGS_SHEET, rows: readingRows(readings) },
        }),
    };
  }

  /** Whether a sheet is no candidate: a remark, hidden, of another kind, or the rows of a list, which are read here. */
  private async isAside(grid: Grid): Promise<boolean> {
    const { file, findings } = this;
    if (grid.name === this.wanted) return false;
    if (REMARK_SHEET.test(grid.name.trim())) return true;
    if (grid.hidden) {
      findings.push(tableFinding('TABLE-HIDDEN', 'warning', hiddenSheet(grid.name), { file }));
      return true;
    }
    const candidates = this.asked === undefined ? this.kinds.everyKind() : this.askedFields();
    const fields = candidates.flatMap(({ lists }) => lists.filter((list) => namesList(list, grid.name)));
    if (fields.length > 0) {
      await this.listSheet(grid, fields);
      return true;
    }
    const named = this.kinds.resolve(grid.name);
    if (this.asked === undefined || named === undefined || named === this.asked) return false;
    if (this.book.extension !== 'xlsx') return false;
    findings.push(tableFinding('TABLE-HEADING', 'warning', otherKind(grid.name), { file }));
    return true;
  }

  private askedFields() {
    const fields = this.kinds.fields(this.asked);
    return fields ? [fields] : [];
  }

  private letterSheet({ grid, kind, candidates, sheet, keys }: Looked): void {
    const { file, findings, kinds } = this;
    for (const by of ['sequence', 'number'] as const)
      for (const [key, count] of keys[by]) this.keys[by].set(key, (this.keys[by].get(key) ?? 0) + count);
    if (!('grid' in sheet)) {
      const [first] = candidates;
      const samples = first ? first.fields.map((field) => letterIndex(first).label(field)) : [];
      if (sheet.firstRow.length > 0) findings.push(noHeading(file, grid, sheet, samples));
      return;
    }
    const missing = kind === undefined ? noKind(file, sheet) : undefined;
    const seen = [...sheet.seen].flatMap((id) => kinds.fields(id) ?? []);
    findings.push(...(missing ? [missing] : []));
    findings.push(...letterHeadingFindings(file, sheet, seen.length > 0 ? seen : candidates));
    findings.push(...surveyFindings(file, grid.name, sheet.survey));
    this.letters.push(sheet);
  }

  private async listSheet(grid: Grid, fields: readonly ListField[]): Promise<void> {
    const { file, findings } = this;
    const sheet = await surveyList(grid, fields);
    if (sheet) this.lists.push({ sheet, fields });
    else
      findings.push(
        tableFinding('TABLE-HEADING', 'error', noKey(grid.name), { file, cell: `${grid.name}!A1` }),
      );
  }

  private list(sheet: ListSheet, fields: readonly ListField[]): void {
    const { file, findings } = this;
    findings.push(...listHeadingFindings(file, sheet, fields));
    findings.push(...surveyFindings(file, sheet.grid.name, sheet.survey));
    findings.push(...orphans(file, sheet, this.keys));
  }
}

const EXTERNAL = [
  '工作簿引用了别的工作簿；不会打开它们，取文件保存时的值。',
  'The workbook refers to other workbooks; they are not opened, and the values as saved are taken.',
  '核对这些值是否最新；可用“选择性粘贴—数值”去掉引用。',
  'Check that the values are up to date, or paste them as values.',
] as const;

const EMPTY = [
  '表格里没有要生成的行。',
  'There are no rows to make letters of.',
  '在表头下方填写，每行一份承诺书；隐藏的行和工作表不算。',
  'Fill in rows below the heading, one for each letter; hidden rows and sheets do not count.',
] as const;

function hiddenSheet(name: string) {
  return [
    `工作表“${name}”是隐藏的，没有读取。`,
    `The sheet “${name}” is hidden and is not read.`,
    '需要时取消隐藏。',
    'Show it if it is needed.',
  ] as const;
}

function otherKind(name: string) {
  return [
    `工作表“${name}”是另一种承诺书，没有读取。`,
    `The sheet “${name}” holds another letter kind and is not read.`,
    '要一起生成时不用 --kind。',
    'Leave --kind out to make all of them.',
  ] as const;
}

function otherSheets(grids: readonly Grid[]) {
  const names = grids.map(({ name }) => name);
  return [
    `没有读取的工作表：${names.join('、')}。`,
    `Sheets that are not read: ${names.join(', ')}.`,
    '要读取其中一张，用 --sheet 写它的名称。',
    'To read one of them, name it with --sheet.',
  ] as const;
}

function noKey(name: string) {
  return [
    `工作表“${name}”没有“序号”一列，不知道各行属于哪一份承诺书。`,
    `The sheet “${name}” has no column 序号: it is open to which letter its rows belong.`,
    '加一列“序号”，填写承诺书所在行的序号。',
    'Add a column 序号 with the key of the letter.',
  ] as const;
}
