import type { Bilingual } from '../../model/bilingual.ts';
import type { Finding } from '../../model/finding.ts';

/** Ends the reading of a file; never leaves this folder. */
export class PdfRefusal extends Error {
  readonly why: Bilingual;
  constructor(why: Bilingual) {
    super(why.en);
    this.why = why;
  }
}

export function refusalOf({ zh, en }: Bilingual): Finding {
  return {
    code: 'EXTRACT-FORMAT',
    severity: 'error',
    message: { zh: `不能读取：${zh}。`, en: `Cannot be read: ${en}.` },
  };
}

/**
 * Looks at head and end before anything is parsed: a library mends what is cut off by guessing, and a letter is not to be
 * guessed at.
 */
export function endOf(bytes: Uint8Array): { readonly appended: boolean } {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.slice(0, 1024).includes('%PDF-'))
    throw new PdfRefusal({ zh: '不是 PDF 文件', en: 'it is not a PDF' });
  if (!text.startsWith('%PDF-'))
    throw new PdfRefusal({ zh: '文件头之前有别的内容', en: 'something stands before its head' });
  const ends = [...text.matchAll(/startxref\s{1,8}\d{1,12}\s{1,8}%%EOF/g)];
  const last = ends.at(-1);
  if (!last) throw new PdfRefusal({ zh: '文件不完整，没有结尾', en: 'it is cut off and has no end' });
  const rest = text.slice(last.index + last[0].length).trim();
  return { appended: ends.length > 1 || rest !== '' };
}
