import { readZip, textOf, type ZipEntry } from '../../zip/index.ts';
import type { Book, SheetChanges } from '../grid.ts';
import { MAX_ENTRIES, MAX_PART_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { partsWithSheet } from './add-sheet.ts';
import { repack } from './repack.ts';
import { rewriteSheet } from './rewrite.ts';
import { readSheet, type Surroundings } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type WorkbookParts } from './workbook.ts';

/** Opens a workbook: the parts that all sheets share are read, the sheets themselves when their rows are asked for. */
export async function openXlsx(bytes: Uint8Array): Promise<Book> {
  const entries = readZip(bytes, MAX_ENTRIES);
  refuseOthers(entries);
  const workbook = await readWorkbook(entries);
  const around: Surroundings = {
    strings: await readSharedStrings(workbook.strings),
    styles: await readStyles(workbook.styles),
    from1904: workbook.from1904,
  };
  return {
    extension: 'xlsx',
    external: [...entries.keys()].some((name) => /(^|\/)externalLinks\//.test(name)),
    notes: [],
    grids: workbook.sheets.map(({ name, hidden, entry }) => ({
      name,
      hidden,
      read: () => readSheet(entry, around),
    })),
    withCells: (changes, { compression, added } = {}) =>
      repack(
        entries,
        new Map([
          ...rewrittenParts(workbook, changes),
          ...(added ? partsWithSheet(entries, workbook, added) : []),
        ]),
        compression,
      ),
  };
}

function rewrittenParts(
  { sheets }: WorkbookParts,
  changes: ReadonlyMap<string, SheetChanges>,
): Map<string, AsyncIterable<string>> {
  const parts = new Map<string, AsyncIterable<string>>();
  for (const { name, entry } of sheets) {
    const own = changes.get(name);
    if (own) parts.set(entry.name, rewriteSheet(entry, own));
  }
  return parts;
}

/** What is a zip file and yet no workbook of this format gets a sentence of its own. */
function refuseOthers(entries: ReadonlyMap<string, ZipEntry>): void {
  const has = (pattern: RegExp) => [...entries.keys()].some((name) => pattern.test(name));
  const save = ['另存为 .xlsx 再试。', 'Save it as .xlsx and try again.'] as const;
  if (has(/(^|\/)vbaProject\.bin$/))
    throw new Refusal(
      'TABLE-FORMAT',
      '工作簿含有宏（.xlsm），不予读取。',
      'The workbook holds macros (.xlsm) and is not read.',
      ...save,
    );
  if (has(/(^|\/)workbook\.bin$/))
    throw new Refusal('TABLE-FORMAT', '这是 .xlsb 格式，读不了。', 'This is an .xlsb file.', ...save);
  if (has(/^word\//))
    throw new Refusal(
      'TABLE-FORMAT',
      '这是 Word 文档（.docx），不是表格。',
      'This is a Word document (.docx), no table.',
      '批量生成要用 .xlsx 或 .csv 表格；检查这份文档用 pledge check，取回其中的填写内容用 pledge extract。',
      'A batch takes .xlsx or .csv; check this document with pledge check, get its values back with pledge extract.',
    );
  if (has(/^content\.xml$/) && !isSheet(entries))
    throw new Refusal(
      'TABLE-FORMAT',
      '这是 OpenDocument 文字文档（.odt），不是表格。',
      'This is an OpenDocument text (.odt), no table.',
      '批量生成要用 .xlsx 或 .csv 表格；要检查这份文档，另存为 .docx 再用 pledge check。',
      'A batch takes .xlsx or .csv; to check this document save it as .docx and use pledge check.',
    );
  if (has(/^content\.xml$/))
    throw new Refusal(
      'TABLE-FORMAT',
      '这是 OpenDocument 表格（.ods），读不了。',
      'This is an OpenDocument sheet (.ods).',
      ...save,
    );
  if (!has(/(^|\/)workbook\d*\.xml$/))
    throw new Refusal(
      'TABLE-FORMAT',
      '这个压缩包不是表格文件。',
      'This archive is no spreadsheet.',
      '请选择 .xlsx 或 .csv 文件。',
      'Choose an .xlsx or .csv file.',
    );
}

/** Whether a package of OpenDocument says that it is a spreadsheet; one that says nothing may be one. */
function isSheet(entries: ReadonlyMap<string, ZipEntry>): boolean {
  const type = entries.get('mimetype');
  return !type || !/opendocument\.text/.test([...textOf(type, MAX_PART_BYTES)].join(''));
}
