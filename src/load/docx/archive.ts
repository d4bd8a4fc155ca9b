import { readZip, unpackWhole, type ZipEntry, ZipFault, type ZipReason } from '../../zip/index.ts';
import { MAX_DOCX_BYTES, MAX_ENTRIES, MAX_PART_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';

const MAIN_PART = /^word\/document\d{0,3}\.xml$/u;
const ACTIVE = /vbaProject|vbaData|\.(?:exe|dll|js|vbs|bat|cmd|ps1)$|activeX\//iu;

/**
 * Unpacks the main text part of a DOCX and nothing else, and looks at the names of all the others. Refuses what no
 * letter needs: macros, names that leave the folder, doubled parts, parts that unpack beyond the limit.
 */
export function mainPartOf(bytes: Uint8Array): Uint8Array {
  const entries = entriesOf(bytes);
  return unpacked(() => unpackWhole(mainEntry(entries), MAX_PART_BYTES));
}

/** The text of a document's parts. */
export interface DocxParts {
  readonly main: string;
  /** Undefined for a part that the file lacks. */
  text(path: string): string | undefined;
}

/** Opens a DOCX of which more than the text is wanted; refuses what {@link mainPartOf} refuses. */
export function openDocx(bytes: Uint8Array): DocxParts {
  const entries = entriesOf(bytes);
  const textOf = (entry: ZipEntry): string =>
    new TextDecoder().decode(unpacked(() => unpackWhole(entry, MAX_PART_BYTES)));
  return {
    main: textOf(unpacked(() => mainEntry(entries))),
    text: (path) => {
      const entry = entries.get(path);
      return entry && textOf(entry);
    },
  };
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
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
  return unpacked(() => readZip(bytes, MAX_ENTRIES));
}

function unpacked<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch (fault) {
    throw fault instanceof ZipFault ? refusalOf(fault.reason) : fault;
  }
}

function mainEntry(entries: ReadonlyMap<string, ZipEntry>): ZipEntry {
  const names = [...entries.keys()];
  if (names.some((name) => ACTIVE.test(name)))
    throw new Refusal('FILE-SHAPE', '文件含有宏或者可执行内容', 'The file holds macros or programs');
  const [main, second] = names
    .filter((name) => MAIN_PART.test(name))
    .flatMap((name) => entries.get(name) ?? []);
  if (second) throw new Refusal('FILE-SHAPE', '压缩包内有两份正文', 'The archive holds two texts');
  if (!main)
    throw new Refusal('FILE-SHAPE', '文件里没有正文，不是 Word 文档', 'There is no text part: no Word file');
  return main;
}

/** Whatever is wrong with the archive, in words for people. */
function refusalOf(reason: ZipReason): Refusal {
  const [code, zh, en] = REASONS[reason];
  return new Refusal(code, zh, en);
}

const REASONS = {
  damaged: ['FILE-SYNTAX', '文件已损坏或者不完整，无法解压', 'The file is damaged or cut off'],
  encrypted: ['FILE-SHAPE', '文件设有密码', 'The file has a password'],
  'too-many': ['FILE-SHAPE', '压缩包内的部件过多', 'The archive has too many parts'],
  'too-large': ['FILE-TOO-LARGE', '正文解压后超过 24 MB，不作检查', 'The text unpacks to more than 24 MB'],
  'unsafe-name': ['FILE-SHAPE', '压缩包内有指向外部的路径', 'The archive has a path that leaves its folder'],
  'doubled-name': ['FILE-SHAPE', '压缩包内有同名的部件', 'The archive has two parts of one name'],
} as const;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
