/** Load: PDF files from anywhere, read from their catalog as readers do. The one door to unpdf, which is loaded when a PDF comes. */
import type { Finding, Outcome } from '../../model/finding.ts';
import { failure, success } from '../../model/finding.ts';
import { endOf, PdfRefusal, refusalOf } from './file.ts';
import { type PdfPage, pageOf } from './pages.ts';

export type { PdfPage } from './pages.ts';

/** A file inside the PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A PDF as a reader shows it. */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly attachments: readonly PdfAttachment[];
  /** Whether something was written behind the first end of the file, as a signature is. */
  readonly appended: boolean;
}

/** Larger files are refused unread; letters have a few hundred kilobytes, scans some megabytes. */
const LARGEST = 64 * 1024 * 1024;
const MOST_PAGES = 500;
const MOST_ATTACHMENTS = 256;

/**
 * Reads a PDF. EXTRACT-FORMAT where no whole PDF can be read: junk before its head, no end, a password, too large.
 * Object streams and the lock of an empty password are read as any reader does; objects that no catalog names are not.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<PdfFile>> {
  if (bytes.length > LARGEST)
    return failure([refusalOf({ zh: '文件超过 64 MB', en: 'the file is larger than 64 MB' })]);
  // A fault of ours where it cannot be loaded, not of the file.
  const { getDocumentProxy } = await import('unpdf');
  try {
    const end = endOf(bytes);
    // The library keeps, and detaches, what it is given.
    const document = await getDocumentProxy(new Uint8Array(bytes), SETTINGS);
    try {
      if (document.numPages > MOST_PAGES)
        throw new PdfRefusal({ zh: `超过 ${MOST_PAGES} 页`, en: `it has more than ${MOST_PAGES} pages` });
      const pages: PdfPage[] = [];
      for (let number = 1; number <= document.numPages; number++)
        pages.push(await pageOf(await document.getPage(number)));
      const attachments = attachmentsOf(await document.getAttachments());
      return success({ pages, attachments, appended: end.appended });
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return failure([findingOf(error)]);
  }
}

/** Nothing is fetched, evaluated, drawn or said. */
const SETTINGS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
} as const;

function attachmentsOf(found: unknown): readonly PdfAttachment[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found as Readonly<Record<string, Attached>>)
    .slice(0, MOST_ATTACHMENTS)
    .flatMap(({ filename, rawFilename, description, content }) =>
      content instanceof Uint8Array
        ? [{ name: filename ?? rawFilename ?? '', description: description ?? '', bytes: content }]
        : [],
    );
}

interface Attached {
  readonly filename?: string;
  readonly rawFilename?: string;
  readonly description?: string;
  readonly content?: unknown;
}

/** The library throws errors of its own classes for whatever is wrong with a file; they are told by name. */
function findingOf(error: unknown): Finding {
  if (error instanceof PdfRefusal) return refusalOf(error.why);
  if (!(error instanceof Error)) throw error;
  if (error.name === 'PasswordException')
    return refusalOf({ zh: '文件设有打开密码', en: 'it has a password' });
  return refusalOf({ zh: '文件已损坏或者不完整', en: 'it is damaged or not whole' });
}
