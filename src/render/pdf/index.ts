/** PDF renderer: a Letter becomes a PDF/A-3a and PDF/UA-1. Loading this module is cheap; the PDF library comes with the first letter. */
import type { Compression } from '../../model/compression.ts';
import type { Finding, Outcome } from '../../model/finding.ts';
import type { Letter } from '../../model/letter.ts';
import type { ComposeOptions, Composition } from '../compose/index.ts';
import type { FontSet } from './font-set.ts';
import type { PdfOptions, RenderedPdf } from './options.ts';
import type { Renderer } from './render.ts';

export type { Rectangle, SealAnchor, SealImage } from '../compose/index.ts';
export type { Attachment } from './attachments.ts';
export { BUILT_IN_FONTS, type BuiltInFont, type FontSet, type OwnFont } from './font-set.ts';
export type { PdfMetadata } from './metadata.ts';
export type { PdfOptions, RenderedPdf } from './options.ts';

/** Renders letters one after another, keeping what they have in common. */
export interface PdfRenderer {
  /**
   * Renders a letter. Same letter, options and fonts: same bytes. Findings: PRINT-LAYOUT, PRINT-FONT (also an info that
   * names substituted fonts), PRINT-GLYPH, PRINT-SEAL.
   */
  render(letter: Letter, options: PdfOptions): Promise<Outcome<RenderedPdf>>;
  /**
   * What {@link render} would say of the letter's text (PRINT-LAYOUT, PRINT-FONT, PRINT-GLYPH, PRINT-SEAL), without printing
   * it: whoever checks a letter passes nothing that printing refuses.
   */
  printable(letter: Letter, fonts: FontSet): Promise<readonly Finding[]>;
  /**
   * The pages as {@link render} draws them, for whoever draws them otherwise. Characters without a glyph are findings of
   * severity error all the same, and do not stand in the way.
   */
  compose(letter: Letter, fonts: FontSet, options: ComposeOptions): Promise<Outcome<Composition>>;
}

/** A renderer; give it the same font set for every letter. Without a compression the library's own is used. */
export function createPdfRenderer(compression?: Compression): PdfRenderer {
  let renderer: Promise<Renderer> | undefined;
  const load = (): Promise<Renderer> => {
    renderer ??= import('./render.ts').then((module) => new module.Renderer(compression));
    return renderer;
  };
  return {
    render: async (letter, options) => (await load()).render(letter, options),
    printable: async (letter, fonts) => (await load()).printable(letter, fonts),
    compose: async (letter, fonts, options) => (await load()).compose(letter, fonts, options),
  };
}

/** Renders one letter. */
export async function renderPdf(letter: Letter, options: PdfOptions): Promise<Outcome<RenderedPdf>> {
  return createPdfRenderer().render(letter, options);
}
