import type { PdfFile } from '../load/pdf/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import {
  type Container,
  noContainer,
  POLICY_NAME,
  twoContainers,
  VALUES_NAME,
  verifiedContainer,
} from '../model/container.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { Returned, ReturnedMark } from '../model/returned.ts';

/** A finished file from outside: what it says on its pages, and the data that it carries. */
export interface ReturnedFile {
  readonly format: 'docx' | 'pdf';
  readonly returned: Returned;
  /** EXTRACT-NONE, EXTRACT-DIGEST, EXTRACT-TWICE where there are no data to go by. */
  readonly container: Outcome<Container>;
}

/** Whether bytes look like a finished letter: a DOCX or a PDF. */
export function finishedFormat(bytes: Uint8Array): ReturnedFile['format'] | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return 'docx';
  return head.includes('%PDF-') ? 'pdf' : undefined;
}

/** Reads a DOCX or PDF of ours. EXTRACT-FORMAT, FILE-SYNTAX where it cannot be read at all. */
export async function readFinished(bytes: Uint8Array): Promise<Outcome<ReturnedFile>> {
  if (finishedFormat(bytes) === 'pdf') {
    const { readPdf } = await import('../load/pdf/index.ts');
    const file = await readPdf(bytes);
    if (!file.ok) return file;
    return success({
      format: 'pdf',
      returned: returnedPdf(file.value),
      container: containerOfPdf(file.value),
    });
  }
  const { extractFromDocx, readReturnedDocx } = await import('../render/docx/index.ts');
  const returned = readReturnedDocx(bytes);
  if (!returned.ok) return returned;
  return success({ format: 'docx', returned: returned.value, container: extractFromDocx(bytes) });
}

/** Values and policy out of a PDF, from its catalog as readers find them. EXTRACT-FORMAT, -NONE, -DIGEST, -TWICE. */
export async function extractFromPdf(bytes: Uint8Array): Promise<Outcome<Container>> {
  const { readPdf } = await import('../load/pdf/index.ts');
  const file = await readPdf(bytes);
  return file.ok ? containerOfPdf(file.value) : file;
}

function containerOfPdf({ attachments }: PdfFile): Outcome<Container> {
  const named = (name: string) => attachments.filter((one) => one.name === name);
  const [values, ...moreValues] = named(VALUES_NAME);
  const [policy, ...morePolicies] = named(POLICY_NAME);
  if (!values || !policy)
    return failure([
      noContainer(
        '没有 values.yaml 和 policy.json 附件',
        'it has no attachments values.yaml and policy.json',
      ),
    ]);
  if (moreValues.length > 0 || morePolicies.length > 0) return failure([twoContainers()]);
  const digest = /sha256:[0-9a-f]{64}/.exec(values.description)?.[0];
  if (digest === undefined)
    return failure([
      noContainer('附件没有摘要，不是由本程序写入的', 'its attachments have no digest and are not ours'),
    ]);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return verifiedContainer({
      values: decoder.decode(values.bytes),
      policy: decoder.decode(policy.bytes),
      digest,
    });
  } catch {
    return failure([noContainer('附件不是 UTF-8 文本', 'its attachments are no text in UTF-8')]);
  }
}

function returnedPdf({ pages, appended }: PdfFile): Returned {
  const unread: Bilingual[] = [];
  const numbers = (wanted: (page: PdfFile['pages'][number]) => boolean): string =>
    pages.flatMap((page, index) => (wanted(page) ? [String(index + 1)] : [])).join('、');
  const pictured = numbers((page) => page.pictures > 0);
  if (pictured !== '')
    unread.push({
      zh: `第 ${pictured} 页有图片（印章、扫描件等）没有比对，请核对它们是否盖住了文字`,
      en: `pages ${pictured} have pictures (seals, scans) that were not compared; look whether they cover any text`,
    });
  const signed = pages.reduce((sum, page) => sum + page.signatures, 0);
  if (appended)
    unread.push({
      zh: `文件生成之后追加过内容${signed > 0 ? `（含 ${signed} 个签名域）` : ''}，例如电子签名；签名本身没有验证`,
      en: `something was added behind the end of the file${signed > 0 ? ` (with ${signed} signature fields)` : ''}, as a signature is; signatures were not verified`,
    });
  return {
    paragraphs: pages.map(({ text }) => ({ label: '', text })),
    margins: [],
    asides: [],
    marks: pages.flatMap(({ marks }, paragraph): ReturnedMark[] =>
      marks.map(({ text, by }) => ({
        kind: 'comment',
        paragraph,
        ...(by === '' ? {} : { by }),
        after: text,
      })),
    ),
    bound: [],
    unread,
    paged: true,
    ...(pages.some((page) => page.hidden) ? { unseen: true } : {}),
  };
}
