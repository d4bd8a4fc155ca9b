import { type Finding, failure, type Outcome, success } from '../model/finding.ts';

/** Largest values file that is read, in bytes: a letter's values are a few kilobytes. */
export const MAX_VALUES_BYTES = 512 * 1024;

/**
 * Text of a file: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (what Chinese Windows programs write).
 * Anything but plain UTF-8 comes with a note.
 */
export function decodeText(bytes: Uint8Array, file: string, limit = MAX_VALUES_BYTES): Outcome<string> {
  if (bytes.length > limit) return failure([tooLarge(bytes.length, limit, file)]);
  const [b0, b1, b2] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return decodeAs('utf-8', bytes.subarray(3), file);
  if (b0 === 0xff && b1 === 0xfe) return decodeAs('utf-16le', bytes.subarray(2), file, 'UTF-16');
  if (b0 === 0xfe && b1 === 0xff) return decodeAs('utf-16be', bytes.subarray(2), file, 'UTF-16');
  const utf8 = decodeAs('utf-8', bytes, file);
  return utf8.ok ? utf8 : decodeAs('gb18030', bytes, file, 'GB18030');
}

function decodeAs(encoding: string, bytes: Uint8Array, file: string, note?: string): Outcome<string> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return success(text, note ? [converted(note, file)] : []);
  } catch {
    return failure([
      {
        code: 'FILE-ENCODING',
        severity: 'error',
        message: {
          zh: '文件不是文本，或编码既不是 UTF-8 也不是 GB18030。',
          en: 'The file is not text, or is in neither UTF-8 nor GB18030.',
        },
        hint: {
          zh: '在编辑器里另存为 UTF-8 编码的文本文件。',
          en: 'Save it as UTF-8 text in your editor.',
        },
        place: { file },
      },
    ]);
  }
}

function converted(encoding: string, file: string): Finding {
  return {
    code: 'FILE-NORMALISED',
    severity: 'info',
    message: { zh: `文件按 ${encoding} 编码读入。`, en: `The file was read as ${encoding}.` },
    place: { file },
  };
}

function tooLarge(size: number, limit: number, file: string): Finding {
  const kib = (n: number) => `${Math.ceil(n / 1024)} KiB`;
  return {
    code: 'FILE-TOO-LARGE',
    severity: 'error',
    message: {
      zh: `文件有 ${kib(size)}，填写内容最多 ${kib(limit)}。`,
      en: `The file has ${kib(size)}; values may have ${kib(limit)} at most.`,
    },
    hint: {
      zh: '核对是否选错了文件；一份承诺书的填写内容通常只有几 KiB。',
      en: 'Is it the right file? The values of a letter usually take a few KiB.',
    },
    place: { file },
  };
}
