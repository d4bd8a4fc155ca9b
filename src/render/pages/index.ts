/** Render: pages as they are printed -> one HTML page of SVG, the exact preview of the PDF: its lines, its breaks, its pages. */
import { escapeHtml } from '../../model/html.ts';
import type { Composition } from '../compose/index.ts';
import { ruleOfFace } from './faces.ts';
import { svgOf } from './svg.ts';

export { type PreviewFace, previewFace } from './faces.ts';

/** Nothing of the font or the browser moves a character: the typesetter has settled every gap. */
const STYLE = `body{margin:0;background:#e8e8e8}.page{display:block;width:min(100%,210mm);height:auto;margin:1em auto;background:#fff;box-shadow:0 1px 4px #0004}
.page text{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;text-autospace:no-autospace}.page [aria-hidden]{pointer-events:none}
@page{size:210mm 297mm;margin:0}@media print{body{background:none}.page{width:210mm;margin:0;box-shadow:none;break-after:page}}`;

/**
 * The pages of a letter as HTML. Fonts are not inside: whoever shows the pages registers those of {@link previewFace}, and
 * without them fonts of the reader's stand in, on the same lines.
 */
export function renderPages(composition: Composition, title: string): string {
  const { pages, firstPage } = composition;
  const rules = facesOf(composition).map(ruleOfFace).join('');
  const drawn = pages.map((page, at) => svgOf(page, firstPage + at, composition));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}
${rules}</style></head>
<body>
${drawn.join('\n')}
</body></html>
`;
}

/** The names of the faces in use, sorted. */
function facesOf({ pages }: Composition): string[] {
  const names = new Set<string>();
  for (const { marks } of pages)
    for (const mark of marks)
      if (mark.kind === 'line') for (const { face } of mark.line.fragments) names.add(face.name);
  return [...names].sort();
}
