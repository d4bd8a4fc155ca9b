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
  if (latin1.decode(bytes.subarray(0, 1024)).includes('%PDF-')) return pdfText(bytes);
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

const latin1 = new TextDecoder('latin1');
/** What ends a paragraph at the end of a line, and what begins one. */
const ENDS = /[。；：！？]\s*$/u;
const BEGINS =
  /^\s*(?:第[0-9一二三四五六七八九十百]{1,4}[条章]|[0-9]{1,2}(?:\.[0-9]{1,2})*[.、．]?\s?(?![0-9年月日%])|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u;

/** The lines of a PDF with a text layer, those of one sentence put together again. */
async function pdfText(bytes: Uint8Array): Promise<Outcome<readonly string[]>> {
  const { readPdf } = await import('./pdf/index.ts');
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const paragraphs: string[] = [];
  for (const line of read.value.pages.flatMap(({ text }) => text.split('\n'))) {
    const last = paragraphs.at(-1);
    const goesOn = last !== undefined && last.length > 24 && !ENDS.test(last) && !BEGINS.test(line);
    if (goesOn) paragraphs[paragraphs.length - 1] = last + line.trim();
    else if (line.trim() !== '') paragraphs.push(line);
  }
  if (paragraphs.length > 0) return success(paragraphs, read.findings);
  return failure([
    {
      code: 'EXTRACT-FORMAT',
      severity: 'error',
      message: {
        zh: 'PDF 里没有文字（可能是扫描件），不能检查。',
        en: 'The PDF has no text, perhaps it is a scan.',
      },
      hint: {
        zh: '请用文字识别软件转成 .docx 或 .txt 再检查。',
        en: 'Recognise its text first, and give the .docx or .txt.',
      },
    },
  ]);
}

/** Whether a file named so is a letter in plain text, and no values file. */
export function isPlainText(file: string): boolean {
  return file === '-' || /\.(txt|md|markdown|text)$/i.test(file);
}

/** Whether a text without a telling name, on standard input, is a values file: it says which kind of letter it is. */
export function isValuesText(bytes: Uint8Array): boolean {
  return /^\s*\{|^(?:kind|"kind")\s*[:：]/m.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
}
