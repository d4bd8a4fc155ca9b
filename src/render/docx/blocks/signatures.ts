import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TabStopType,
  UnderlineType,
  WidthType,
} from 'docx';
import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../../model/letter.ts';
import { type SignatureGeometry, signatureGeometry } from '../../layout/index.ts';
import type { Context } from '../context.ts';
import { type Draft, paragraphDraft, type TableDraft } from '../draft.ts';
import { templateRun, textRun } from '../element.ts';
import { inlineChildren } from '../inlines.ts';
import { mmTwips, spacingOf, twips } from '../measure.ts';
import { styleId } from '../styles.ts';

/**
 * The signature block: one party's lines are paragraphs at the right, two parties stand side by side in a table
 * without rules. Every paragraph but the last stays with the next, and rows do not split, so that it stays whole.
 */
export function signatureDrafts(block: SignatureBlock, context: Context): readonly Draft[] {
  const geometry = signatureGeometry(context.layout, block);
  const [first] = block.columns;
  if (first === undefined) return [];
  if (block.columns.length > 1) return [signatureTable(geometry, context)];
  const left = mmTwips(geometry.left);
  return lineParagraphs(first, left, mmTwips(geometry.columnWidth), true, context).map(paragraphDraft);
}

function signatureTable(geometry: SignatureGeometry, context: Context): TableDraft {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const column = mmTwips(geometry.columnWidth);
  const gap = mmTwips(geometry.gap);
  return {
    kind: 'table',
    options: {
      width: { size: column * 2 + gap, type: WidthType.DXA },
      columnWidths: [column + gap, column],
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    },
    rows: geometry.rows.map((columns, row) => ({
      cantSplit: true,
      children: [0, 1].map((index) => {
        const party = columns[index];
        const last = row === geometry.rows.length - 1;
        const lines = party === undefined ? [] : lineParagraphs(party, 0, column, last, context);
        return new TableCell({
          width: { size: index === 0 ? column + gap : column, type: WidthType.DXA },
          children: (lines.length === 0 ? [{}] : lines).map((options) => new Paragraph(options)),
        });
      }),
    })),
  };
}

/** The lines of a party; those of the last row need nothing after them on their page. */
function lineParagraphs(
  column: SignatureColumn,
  left: number,
  width: number,
  isLast: boolean,
  context: Context,
): readonly IParagraphOptions[] {
  const { signature, styles } = context.layout;
  const style = styles.signature;
  return column.lines.map((line, index) => ({
    style: styleId('signature'),
    keepNext: !(isLast && index === column.lines.length - 1),
    keepLines: true,
    indent: { left },
    spacing: {
      ...spacingOf(style),
      before: index === 0 ? twips(signature.before * style.pitch) : 0,
      after: twips(signature.lineGap * style.size),
    },
    ...(line.value === undefined ? { tabStops: [gapStop(line, left, width, context)] } : {}),
    children: lineChildren(line, context),
  }));
}

/** Label and value, or label and a gap: an underlined tab, which no line end swallows. */
function lineChildren(line: SignatureLine, context: Context): readonly ParagraphChild[] {
  const label = templateRun(`${line.label}：`);
  if (line.value !== undefined) return [label, ...inlineChildren([line.value], context)];
  return [label, textRun('\t', { underline: { type: UnderlineType.SINGLE } })];
}

/** Where the gap to be written in ends: its width after the label, within the column. */
function gapStop(
  line: SignatureLine,
  left: number,
  width: number,
  context: Context,
): { readonly type: (typeof TabStopType)[keyof typeof TabStopType]; readonly position: number } {
  const { signature, styles } = context.layout;
  let label = 1;
  for (const character of line.label) label += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  const end = twips((label + signature.gap) * styles.signature.size);
  return { type: TabStopType.LEFT, position: left + Math.min(end, width) };
}
