import type { ZipFault } from '../../zip/index.ts';
import { MAX_ENTRIES, MAX_SHEET_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** What is wrong with the archive of a workbook, in words for people. */
export function archiveRefusal({ reason }: ZipFault): Refusal {
  if (reason === 'encrypted') return encrypted();
  if (reason === 'too-many') return tooMany();
  return reason === 'too-large' ? tooLarge() : damaged();
}

/** The archive cannot be read to its end. */
export function damaged(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件已损坏或不完整，无法作为 .xlsx 读取。',
    'The file is damaged or cut off and cannot be read as .xlsx.',
    '在 Excel 或 WPS 里打开并另存一份 .xlsx，再试一次。',
    'Open it in a spreadsheet program, save a copy as .xlsx and try again.',
  );
}

function encrypted(): Refusal {
  return new Refusal(
    'TABLE-ENCRYPTED',
    '压缩包设有密码，读不出来。',
    'The archive has a password and cannot be read.',
    '去掉密码后另存为 .xlsx。',
    'Save it as .xlsx without a password.',
  );
}

function tooLarge(): Refusal {
  const size = `${Math.round(MAX_SHEET_BYTES / 1024 / 1024)} MB`;
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿的一个部件解压后过大（工作表最多 ${size}），不予读取。`,
    `A part of the workbook unpacks to too much (a sheet to at most ${size}) and is not read.`,
    '删去多余的工作表和空行，或拆成几个表。',
    'Remove sheets and rows that are not needed, or split the table.',
  );
}

function tooMany(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿的部件超过 ${MAX_ENTRIES} 个，不予读取。`,
    `The workbook has more than ${MAX_ENTRIES} parts and is not read.`,
    '把数据复制到一个新建的工作簿再试。',
    'Copy the data into a new workbook.',
  );
}
