/** PDF renderer: a Letter becomes a PDF/A-3b. Loading this module is cheap; the PDF library comes with the first letter. */
import type { Outcome } from '../../model/finding.ts';
import type { Letter } from '../../model/letter.ts';
import type { PdfOptions, RenderedPdf } from './options.ts';

export { type Attachment, containerAttachments } from './attachments.ts';
export { extractFromPdf } from './extract.ts';
export { BUILT_IN_FONTS, type BuiltInFont, type FontSet, type OwnFont } from './font-set.ts';
export type { PdfMetadata } from './metadata.ts';
export type { PdfOptions, RenderedPdf } from './options.ts';
export type { Rectangle, SealAnchor, SealImage } from './seals.ts';

/**
 * Renders a letter. Same letter, options and fonts: same bytes. Findings: PRINT-LAYOUT, PRINT-FONT (also an info that
 * names substituted fonts), PRINT-GLYPH, PRINT-SEAL.
 */
export async function renderPdf(letter: Letter, options: PdfOptions): Promise<Outcome<RenderedPdf>> {
  const { render } = await import('./render.ts');
  return render(letter, options);
}
