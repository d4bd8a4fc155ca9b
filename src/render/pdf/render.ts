import { failure, hasErrors, type Outcome, success } from '../../model/finding.ts';
import type { Letter } from '../../model/letter.ts';
import { type Layout, mmToPt, resolveLayout, typeArea } from '../layout/index.ts';
import { containerAttachments } from './attachments.ts';
import { letterBoxes } from './blocks.ts';
import { missingBoxes } from './draft.ts';
import { emit } from './emit.ts';
import { openFonts, type Typography } from './fonts.ts';
import { frame } from './frame.ts';
import { missingGlyphs } from './glyphs.ts';
import type { PdfOptions, RenderedPdf } from './options.ts';
import { paginate } from './paginate.ts';
import { checkAnchors, openSeals, placeSeals, type Seal } from './seals.ts';

/**
 * Renders a letter. Same letter, options and fonts: same bytes. Findings: PRINT-LAYOUT, PRINT-FONT (also an info that
 * names substituted fonts), PRINT-GLYPH, PRINT-SEAL.
 */
export function render(letter: Letter, options: PdfOptions): Outcome<RenderedPdf> {
  const layout = resolveLayout(letter.print);
  if (!layout.ok) return layout;
  const fonts = openFonts(options.fonts, layout.value);
  if (!fonts.ok) return fonts;
  const findings = [
    ...layout.findings,
    ...fonts.findings,
    ...missingGlyphs(letter, layout.value, fonts.value),
    ...checkAnchors(letter),
  ];
  const seals = openSeals(letter, options.sealImages ?? []);
  findings.push(...seals.findings);
  if (!seals.ok || hasErrors(findings)) return failure(findings);
  const printed = print(letter, options, seals.value, layout.value, fonts.value);
  return printed.ok ? success(printed.value, [...findings, ...printed.findings]) : printed;
}

function print(
  letter: Letter,
  options: PdfOptions,
  sealPictures: readonly Seal[],
  layout: Layout,
  fonts: Typography,
): Outcome<RenderedPdf> {
  const area = typeArea(layout);
  const setting = { layout, fonts, width: mmToPt(area.width) };
  const boxes = [...letterBoxes(setting, letter), ...missingBoxes(setting, letter.draft?.missing ?? [])];
  const pages = paginate(boxes, mmToPt(area.height));
  const watermark = options.watermark ?? (letter.draft ? layout.watermark.text : undefined);
  const framed = frame(setting, pages, watermark);
  const height = mmToPt(layout.paper.height);
  const origin = { left: mmToPt(layout.margins.left), top: mmToPt(layout.margins.top), paperHeight: height };
  const seals = placeSeals(letter, pages, origin, sealPictures, options.signatureFields ?? false);
  if (!seals.ok) return seals;
  const bytes = emit({
    width: mmToPt(layout.paper.width),
    height,
    pages: framed.map(({ marks, page }, index) => ({
      marks: [...marks, ...(seals.value.images.get(index) ?? [])],
      outline: page.outline,
    })),
    fonts: fonts.source,
    metadata: options.metadata,
    created: options.creationDate,
    attachments: [
      ...(options.container ? containerAttachments(options.container) : []),
      ...(options.attachments ?? []),
    ],
    fields: seals.value.fields,
  });
  return success({ bytes, pages: pages.length, anchors: seals.value.anchors });
}
