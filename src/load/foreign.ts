import type { Bilingual } from '../model/bilingual.ts';
import { type Finding, failure } from '../model/finding.ts';

/** What a file is that is no text of ours, by its content; its name only tells apart what content cannot. */
export interface ForeignFile {
  readonly name: Bilingual;
  /** Which command takes it, or how to come by something that one takes. */
  readonly remedy: Bilingual;
}

const SAVE_AS_DOCX: Bilingual = {
  zh: '用 Word 或 WPS 打开后另存为 .docx，再运行 pledge check 文件.docx。',
  en: 'Open it in Word or WPS, save it as .docx, then run pledge check FILE.docx.',
};

const DOCX: ForeignFile = {
  name: { zh: 'Word 文档（DOCX）', en: 'a Word document (DOCX)' },
  remedy: {
    zh: '检查它用 pledge check；取回由 pledge 生成的文件里的填写内容用 pledge extract。',
    en: 'pledge check checks it; pledge extract gets the values back from one that pledge made.',
  },
};
const XLSX: ForeignFile = {
  name: { zh: 'Excel 工作簿（XLSX）', en: 'an Excel workbook (XLSX)' },
  remedy: { zh: '批量生成用 pledge batch。', en: 'pledge batch makes letters of its rows.' },
};
const PDF: ForeignFile = {
  name: { zh: 'PDF 文件', en: 'a PDF' },
  remedy: {
    zh: '取回由 pledge 生成的 PDF 里的填写内容用 pledge extract；检查文字请用它的 .docx。',
    en: 'pledge extract gets the values back from one that pledge made; to check the text, give its .docx.',
  },
};
const ODT: ForeignFile = {
  name: { zh: 'OpenDocument 文档（ODT）', en: 'an OpenDocument text (ODT)' },
  remedy: SAVE_AS_DOCX,
};
const RTF: ForeignFile = { name: { zh: 'RTF 文档', en: 'an RTF document' }, remedy: SAVE_AS_DOCX };
const DOC: ForeignFile = {
  name: { zh: '旧版 Word 文档（.doc）', en: 'an old Word document (.doc)' },
  remedy: SAVE_AS_DOCX,
};
const WPS: ForeignFile = {
  name: { zh: 'WPS 文档（.wps）', en: 'a WPS document (.wps)' },
  remedy: SAVE_AS_DOCX,
};
const XLS: ForeignFile = {
  name: { zh: '旧版 Excel 工作簿（.xls）', en: 'an old Excel workbook (.xls)' },
  remedy: { zh: '另存为 .xlsx，再用 pledge batch。', en: 'Save it as .xlsx, then use pledge batch.' },
};
const ZIP: ForeignFile = {
  name: { zh: 'ZIP 压缩包', en: 'a ZIP archive' },
  remedy: { zh: '先解压，再给出其中的文件。', en: 'Unpack it and give the file inside.' },
};
const PICTURE: ForeignFile = {
  name: { zh: '图片', en: 'a picture' },
  remedy: { zh: '印章图片用 pledge render --seal。', en: 'Pictures of seals go to pledge render --seal.' },
};

const latin1 = new TextDecoder('latin1');

/** What the bytes are, or undefined for what may be text. */
export function foreignFile(bytes: Uint8Array, file: string): ForeignFile | undefined {
  const head = latin1.decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04'))
    return inArchive(latin1.decode(bytes.subarray(0, 64 * 1024)), latin1.decode(bytes.subarray(-64 * 1024)));
  if (head.includes('%PDF-')) return PDF;
  if (head.startsWith('{\\rtf')) return RTF;
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return /\.wps$/i.test(file) ? WPS : /\.(xls|et)$/i.test(file) ? XLS : DOC;
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0)/s.test(head) ? PICTURE : undefined;
}

function inArchive(start: string, end: string): ForeignFile {
  if (start.includes('application/vnd.oasis.opendocument.text')) return ODT;
  if (end.includes('word/document')) return DOCX;
  return end.includes('xl/workbook') ? XLSX : ZIP;
}

/** Whether a file is a Word document, by its content. */
export function isWordDocument(bytes: Uint8Array): boolean {
  return foreignFile(bytes, '') === DOCX;
}

/** The finding for a file that is given where values belong. */
export function foreignRefusal(
  { name, remedy }: ForeignFile,
  file: string,
): { readonly ok: false; readonly findings: readonly Finding[] } {
  return failure([
    {
      code: 'FILE-SHAPE',
      severity: 'error',
      message: { zh: `这是${name.zh}，不是填写文件。`, en: `This is ${name.en}, not a values file.` },
      hint: remedy,
      place: { file },
    },
  ]);
}

/** Names of plain text that holds no values. */
const PROSE = /\.(txt|md|markdown|text)$/i;

/** For prose given as values: what the parser objects to is beside the point. */
export function proseRefusal(
  file: string,
): { readonly ok: false; readonly findings: readonly Finding[] } | undefined {
  if (!PROSE.test(file)) return undefined;
  const name = /\.(md|markdown)$/i.test(file)
    ? { zh: 'Markdown 文本', en: 'a Markdown text' }
    : { zh: '纯文本', en: 'a plain text' };
  return foreignRefusal(
    { name, remedy: { ...SAVE_AS_DOCX, zh: `要检查一份承诺书的文字：${SAVE_AS_DOCX.zh}` } },
    file,
  );
}
