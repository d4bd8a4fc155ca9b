import { openCsv } from './csv/index.ts';
import type { Book } from './grid.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { openXlsx } from './xlsx/index.ts';

const ZIP = [0x50, 0x4b];
/** Container of the formats before 2007, and of encrypted files. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens a spreadsheet by what it is, whatever its name says. */
export async function openBook(bytes: Uint8Array, file: string): Promise<Book> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw empty();
  if (startsWith(bytes, OLE)) throw isEncrypted(bytes) ? encrypted() : oldFormat();
  if (startsWith(bytes, ZIP)) return openXlsx(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml|table|meta)/i.test(start)) throw markup();
  if (start.startsWith('%PDF-')) throw pdf();
  return openCsv(bytes, file);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a stream of this name, written in UTF-16, inside the container ([MS-OFFCRYPTO] 2.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function tooLarge(size: number): Refusal {
  const mb = (n: number) => `${Math.ceil(n / 1024 / 1024)} MB`;
  return new Refusal(
    'TABLE-LIMIT',
    `文件有 ${mb(size)}，最多 ${mb(MAX_FILE_BYTES)}。`,
    `The file has ${mb(size)}; at most ${mb(MAX_FILE_BYTES)} are read.`,
    '删去图片和多余的工作表，或拆成几个表。',
    'Remove pictures and sheets that are not needed, or split the table.',
  );
}

function empty(): Refusal {
  return new Refusal(
    'TABLE-EMPTY',
    '文件是空的。',
    'The file is empty.',
    '用 pledge sheet 生成一张表，填好后再试。',
    'Make a table with pledge sheet and fill it.',
  );
}

function encrypted(): Refusal {
  return new Refusal(
    'TABLE-ENCRYPTED',
    '表格设有打开密码，读不出来。',
    'The workbook has a password and cannot be read.',
    '在 Excel 或 WPS 里去掉密码，另存为 .xlsx。',
    'Save it as .xlsx without a password.',
  );
}

function oldFormat(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '这是 Excel 97–2003 的旧格式（.xls），读不了。',
    'This is the old format of Excel 97–2003 (.xls), which cannot be read.',
    '在 Excel 或 WPS 里打开，另存为 .xlsx。',
    'Open it in a spreadsheet program and save it as .xlsx.',
  );
}

function markup(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件其实是网页或 XML（有些系统导出的“.xls”是这样），读不了。',
    'The file is a web page or XML (some systems export such files as .xls) and cannot be read.',
    '在 Excel 或 WPS 里打开，另存为 .xlsx。',
    'Open it in a spreadsheet program and save it as .xlsx.',
  );
}

function pdf(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件是 PDF，不是表格。',
    'The file is a PDF, no spreadsheet.',
    '请选择 .xlsx 或 .csv 文件。',
    'Choose an .xlsx or .csv file.',
  );
}
