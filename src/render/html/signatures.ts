import { escapeHtml } from '../../model/html.ts';
import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../model/letter.ts';
import {
  belowIndent,
  HAND_DATE,
  handGap,
  type Layout,
  linesBelow,
  signatureGeometry,
  signatureLabel,
} from '../layout/index.ts';
import { inlinesHtml } from './inlines.ts';
import { shareOf } from './style.ts';

/** The signature block: rows of columns of the layout's own geometry. */
export function signaturesHtml(layout: Layout, block: SignatureBlock): string {
  const { rows, left, columnWidth, gap } = signatureGeometry(layout, block);
  const below = linesBelow(layout, block);
  const indent = belowIndent(layout, block);
  const column = (one: SignatureColumn): string =>
    `<div style="width:${shareOf(layout, columnWidth)}%">${one.lines.map((line) => lineHtml(layout, line, { columnWidth, indent, below: below.has(line) })).join('')}</div>`;
  return rows
    .map((columns, at) => {
      const space = layout.styles.body.pitch * (at === 0 ? layout.signature.before : 1);
      const style = `margin-top:${space}pt;padding-left:${shareOf(layout, left)}%;column-gap:${shareOf(layout, gap)}%`;
      return `<section class="signatures" style="${style}">${columns.map(column).join('')}</section>`;
    })
    .join('\n');
}

interface ColumnPlace {
  readonly columnWidth: number;
  /** Of what stands below its label, in em. */
  readonly indent: number;
  readonly below: boolean;
}

function lineHtml(layout: Layout, line: SignatureLine, { columnWidth, indent, below }: ColumnPlace): string {
  const label = escapeHtml(signatureLabel(layout, line, columnWidth));
  const style = `margin-bottom:${layout.signature.lineGap}em;padding-left:${indent}em;text-indent:${-indent}em`;
  return `<p class="signature" style="${style}">${label}${below ? '<br>' : ''}${tailHtml(layout, line)}</p>`;
}

function tailHtml(layout: Layout, line: SignatureLine): string {
  if (line.value) return inlinesHtml([line.value]);
  switch (handGap(line)) {
    case 'rule':
      return `<span class="hand" style="width:${layout.signature.gap}em"></span>`;
    case 'date':
      return HAND_DATE;
    case 'none':
      return '';
  }
}
