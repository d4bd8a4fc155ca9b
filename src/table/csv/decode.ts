import type { Finding } from '../../model/finding.ts';
import { Refusal } from '../refusal.ts';

const PIECE = 65_536;

/** Encoding of a text: its label for `TextDecoder`, and the bytes of its mark at the beginning. */
export interface Encoding {
  readonly label: string;
  readonly skip: number;
}

/** UTF-8 or UTF-16 by their marks, else UTF-8 where it is valid, else GB18030 (what Chinese Excel writes). */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [b0, b1, b2] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return { label: 'utf-8', skip: 3 };
  if (b0 === 0xff && b1 === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (b0 === 0xfe && b1 === 0xff) return { label: 'utf-16be', skip: 2 };
  const found = ['utf-8', 'gb18030'].find((label) => isValid(bytes, label));
  if (found === undefined) throw notText();
  return { label: found, skip: 0 };
}

/** The text, piece by piece. */
export function* decoded(bytes: Uint8Array, { label, skip }: Encoding): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let at = skip; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield decoder.decode();
  } catch (fault) {
    throw fault instanceof TypeError ? notText() : fault;
  }
}

/** Tells of any encoding but UTF-8. */
export function encodingNote({ label }: Encoding, file: string): Finding[] {
  if (label === 'utf-8') return [];
  const name = label === 'gb18030' ? 'GB18030' : 'UTF-16';
  return [
    {
      code: 'FILE-NORMALISED',
      severity: 'info',
      message: { zh: `文件按 ${name} 编码读入。`, en: `The file was read as ${name}.` },
      place: { file },
    },
  ];
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    for (const _ of decoded(bytes, { label, skip: 0 }));
    return true;
  } catch {
    return false;
  }
}

function notText(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件既不是 .xlsx，也不是 UTF-8 或 GB18030 编码的 .csv。',
    'The file is neither .xlsx nor .csv in UTF-8 or GB18030.',
    '在 Excel 或 WPS 里另存为 .xlsx，或“CSV UTF-8（逗号分隔）”。',
    'Save it as .xlsx or as CSV UTF-8 in a spreadsheet program.',
  );
}
