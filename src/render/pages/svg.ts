import { escapeHtml } from '../../model/html.ts';
import {
  backgroundOf,
  type ComposedPage,
  type Composition,
  clauseOf,
  type Mark,
  type Picture,
  type Rectangle,
  underlinesOf,
} from '../compose/index.ts';
import type { Fragment } from '../typeset/index.ts';
import { classOfFace } from './faces.ts';
import { piecesOf } from './pieces.ts';

type LineMark = Extract<Mark, { kind: 'line' }>;

/**
 * A page as SVG in points: a `text` for each line of the typesetter, its values in `tspan data-pointer`, what belongs to a
 * clause in `g data-clause`, what belongs to the page alone (number, header, rules, watermark) in `g aria-hidden`.
 */
export function svgOf(page: ComposedPage, number: number, { width, height }: Composition): string {
  const parts: string[] = [];
  let open: string | undefined;
  for (const mark of page.marks) {
    const drawn = draw(mark);
    if (drawn === '') continue;
    const group = groupOf(mark);
    if (group !== open) {
      if (open !== undefined) parts.push('</g>');
      parts.push(`<g${group}>`);
      open = group;
    }
    parts.push(drawn);
  }
  if (open !== undefined) parts.push('</g>');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="page" data-page="${number}" viewBox="0 0 ${n(width)} ${n(height)}">\n${parts.join('\n')}\n</svg>`;
}

function groupOf(mark: Mark): string {
  const part = 'part' in mark ? mark.part : undefined;
  if (!part) return ' aria-hidden="true"';
  const clause = clauseOf(part);
  return clause === undefined ? '' : ` data-clause="${escapeHtml(clause)}"`;
}

function draw(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
      return drawLine(mark);
    case 'rule':
      return `<path d="M${n(mark.x1)} ${n(mark.y1)}L${n(mark.x2)} ${n(mark.y2)}" stroke="#000" stroke-width="${n(mark.width)}"/>`;
    case 'fill':
      return mark.width <= 0 ? '' : rectangle(mark, 0, 0, `#${mark.color}`);
    case 'image':
      return `<image x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.size)}" height="${n(mark.size)}"${alternative(mark.part?.alt)} href="${dataOf(mark.picture)}"/>`;
  }
}

function alternative(text: string | undefined): string {
  return text === undefined ? '' : ` role="img" aria-label="${escapeHtml(text)}"`;
}

/** Marked backgrounds, the text, then underlines, as the PDF draws them. */
function drawLine({ line: { fragments }, x, y, color }: LineMark): string {
  const [first] = fragments;
  if (!first) return '';
  const behind = fragments.flatMap((fragment) =>
    fragment.highlight ? [rectangle(backgroundOf(fragment), x, y, fragment.highlight)] : [],
  );
  const under = underlinesOf(fragments).map((line) => rectangle(line, x, y, '#000'));
  const spans = fragments.map((fragment) => drawFragment(fragment, first, x)).join('');
  const fill = color === undefined ? '' : ` fill="${color}"`;
  return [
    ...behind,
    `<text y="${n(y)}" class="${classOfFace(first.face.name)}" font-size="${n(first.size)}"${fill}>${spans}</text>`,
    ...under,
  ].join('');
}

/** Its pieces begin where the typesetter put them and are as wide as it counted, in whatever font they are shown. */
function drawFragment(fragment: Fragment, first: Fragment, left: number): string {
  const { face, size, extra, tag } = fragment;
  const look = [
    face.name === first.face.name ? '' : ` class="${classOfFace(face.name)}"`,
    size === first.size ? '' : ` font-size="${n(size)}"`,
    typeof tag === 'string' && tag !== '' ? ` data-pointer="${escapeHtml(tag)}"` : '',
  ].join('');
  return piecesOf(fragment)
    .map(({ text, x, width, dash }) => {
      const spacing = extra === 0 || dash ? '' : ` letter-spacing="${n(extra)}"`;
      const adjust = dash ? ' lengthAdjust="spacingAndGlyphs"' : '';
      return `<tspan x="${n(left + x)}" textLength="${n(width)}"${adjust}${spacing}${look}>${escapeHtml(text)}</tspan>`;
    })
    .join('');
}

function rectangle({ x, y, width, height }: Rectangle, dx: number, dy: number, color: string): string {
  return `<rect x="${n(x + dx)}" y="${n(y + dy)}" width="${n(width)}" height="${n(height)}" fill="${color}"/>`;
}

function dataOf({ file }: Picture): string {
  let binary = '';
  for (const byte of file) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
