import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { joinBytes } from '../../model/bytes.ts';
import { MAX_DOCX_BYTES, MAX_ENTRIES, MAX_PART_BYTES, PIECE } from './limits.ts';
import { Refusal } from './refusal.ts';

const MAIN_PART = /^word\/document\d{0,3}\.xml$/u;
const ESCAPES = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\\|\0/u;
const ACTIVE = /vbaProject|vbaData|\.(?:exe|dll|js|vbs|bat|cmd|ps1)$|activeX\//iu;

/**
 * Unpacks the main text part of a DOCX and nothing else, and looks at the names of all the others. Refuses what no
 * letter needs: macros, names that leave the folder, doubled parts, parts that unpack beyond the limit.
 */
export function mainPartOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_DOCX_BYTES)
    throw new Refusal('FILE-TOO-LARGE', '文件超过 20 MB，不作检查', 'The file is larger than 20 MB');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Refusal(
      'FILE-SHAPE',
      '文件是旧式 .doc 或者设有密码',
      'The file is an old .doc, or has a password',
    );
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    throw new Refusal('FILE-SHAPE', '文件不是 .docx', 'The file is no .docx');
  const pieces: Uint8Array[] = [];
  let entries = 0;
  let found = false;
  let complete = false;
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > MAX_ENTRIES)
      throw new Refusal('FILE-SHAPE', '压缩包内的部件过多', 'The archive has too many parts');
    lookAtName(entry.name);
    if (!MAIN_PART.test(entry.name)) return;
    if (found) throw new Refusal('FILE-SHAPE', '压缩包内有两份正文', 'The archive holds two texts');
    found = true;
    unpack(entry, pieces, () => {
      complete = true;
    });
  });
  unzip.register(UnzipInflate);
  feed(unzip, bytes);
  if (!found)
    throw new Refusal('FILE-SHAPE', '文件里没有正文，不是 Word 文档', 'There is no text part: no Word file');
  if (!complete) throw new Refusal('FILE-SYNTAX', '文件不完整', 'The file is cut off');
  return joinBytes(pieces);
}

/** Whatever the library says of the archive is the archive's fault. */
function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw damaged();
  }
}

function damaged(): Refusal {
  return new Refusal('FILE-SYNTAX', '文件已损坏，无法解压', 'The file is damaged');
}

function lookAtName(name: string): void {
  if (ESCAPES.test(name))
    throw new Refusal(
      'FILE-SHAPE',
      '压缩包内有指向外部的路径',
      'The archive has a path that leaves its folder',
    );
  if (ACTIVE.test(name))
    throw new Refusal('FILE-SHAPE', '文件含有宏或者可执行内容', 'The file holds macros or programs');
}

function unpack(entry: UnzipFile, pieces: Uint8Array[], done: () => void): void {
  let size = 0;
  entry.ondata = (error, data, final) => {
    if (error instanceof Refusal) throw error;
    if (error) throw damaged();
    size += data.length;
    if (size > MAX_PART_BYTES)
      throw new Refusal(
        'FILE-TOO-LARGE',
        '正文解压后超过 24 MB，不作检查',
        'The text unpacks to more than 24 MB',
      );
    pieces.push(data);
    if (final) done();
  };
  entry.start();
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
