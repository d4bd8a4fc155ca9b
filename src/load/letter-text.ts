import { failure, type Outcome, success } from '../model/finding.ts';
import { decodeText } from './decode.ts';
import { foreignFile, isWordDocument } from './foreign.ts';

/** Largest text of a letter that is read, in bytes: a letter of a hundred pages has some 300 kB. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/**
 * The paragraphs of a letter in any file that is read: a Word document, or text, whose lines are its paragraphs (empty ones stay, so
 * that a paragraph is a line). Findings: FILE-SHAPE for other files, with the way to a text; those of the readers.
 */
export async function readLetterText(bytes: Uint8Array, file: string): Promise<Outcome<readonly string[]>> {
  if (/\.docx$/i.test(file) || isWordDocument(bytes))
    return (await import('./docx/index.ts')).readDocxText(bytes);
  const other = foreignFile(bytes, file);
  if (other)
    return failure([
      {
        code: 'FILE-SHAPE',
        severity: 'error',
        message: {
          zh: `这是${other.name.zh}，不能直接读取文字。`,
          en: `This is ${other.name.en}, whose text is not read.`,
        },
        hint: {
          zh: '用 Word 或 WPS 另存为 .docx；PDF 也可以把文字复制出来，保存为 .txt 或用 - 从标准输入给出。',
          en: 'Save it as .docx in Word or WPS; of a PDF, copy the text into a .txt file, or give it on standard input with -.',
        },
        place: { file },
      },
    ]);
  const text = decodeText(bytes, file, MAX_TEXT_BYTES);
  return text.ok ? success(text.value.split(/\r\n?|\n/u), text.findings) : text;
}

/** Whether a file named so is a letter in plain text, and no values file. */
export function isPlainText(file: string): boolean {
  return file === '-' || /\.(txt|md|markdown|text)$/i.test(file);
}
