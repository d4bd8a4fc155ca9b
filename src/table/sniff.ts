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
  if (startsWith(bytes, OLE)) throw oleRefusal(bytes);
  if (startsWith(bytes, ZIP)) return openXlsx(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml|table|meta)/i.test(start)) throw markup();
  if (start.startsWith('%PDF-')) throw pdf();
  if (start.startsWith('{\\rtf')) throw wordFile('.rtf');
  if (/^(?:---\s*\n)?(?:#[^\n]*\n|\s)*(?:kind|\$schema)\s*:/.test(start) || start.startsWith('{'))
    throw valuesFile();
  return openCsv(bytes, file);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What lies in a container of the formats before 2007, by the names of its streams. */
function oleRefusal(bytes: Uint8Array): Refusal {
  if (isEncrypted(bytes)) return encrypted();
  return holds(bytes, 'WordDocument') ? wordFile('.doc、.wps') : oldFormat();
}

/** An encrypted workbook is a stream of this name, written in UTF-16, inside the container ([MS-OFFCRYPTO] 2.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  return holds(bytes, 'EncryptedPackage');
}

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function wordFile(formats: string): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    `文件是文字文档（${formats}），不是表格。`,
    `The file is a text document (${formats.replace('、', ', ')}), no table.`,
    '批量生成要用 .xlsx 或 .csv 表格；要检查这份文档，另存为 .docx 再用 pledge check。',
    'A batch takes .xlsx or .csv; to check this document save it as .docx and use pledge check.',
  );
}

function valuesFile(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '这是一份承诺书的填写文件，不是表格。',
    'This is the values file of one letter, no table.',
    '一份承诺书用 pledge render 生成；批量生成用 .xlsx 或 .csv 表格。',
    'Make one letter with pledge render; a batch takes .xlsx or .csv.',
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
    '批量生成要用 .xlsx 或 .csv 表格；取回本程序生成的 PDF 里的填写内容用 pledge extract。',
    'A batch takes .xlsx or .csv; pledge extract gets the values back from a PDF that pledge made.',
  );
}
