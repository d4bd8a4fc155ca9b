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
import {
  emWidth,
  HAND_DATE,
  handGap,
  type SignatureGeometry,
  signatureGeometry,
  signatureLabel,
} from '../../layout/index.ts';
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
  const indent = context.decided.indents.get(block) ?? 0;
  if (block.columns.length > 1) return [signatureTable(geometry, indent, context)];
  const left = mmTwips(geometry.left);
  const place = { left, columnWidth: geometry.columnWidth, indent, row: 0, last: true };
  return lineParagraphs(first, place, context).map(paragraphDraft);
}

function signatureTable(geometry: SignatureGeometry, indent: number, context: Context): TableDraft {
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
    rows: geometry.rows.map((columns, row) => () => ({
      cantSplit: true,
      children: [0, 1].map((index) => {
        const party = columns[index];
        const last = row === geometry.rows.length - 1;
        const lines =
          party === undefined
            ? []
            : lineParagraphs(
                party,
                { left: 0, columnWidth: geometry.columnWidth, indent, row, last },
                context,
              );
        return new TableCell({
          width: { size: index === 0 ? column + gap : column, type: WidthType.DXA },
          ...(index === 0 ? { margins: { right: gap } } : {}),
          children: (lines.length === 0 ? [{}] : lines).map((options) => new Paragraph(options)),
        });
      }),
    })),
  };
}

/** Where the lines of a party stand: distance in twips, width in millimetres, row of columns, whether nothing follows it. */
interface ColumnPlace {
  readonly left: number;
  readonly columnWidth: number;
  /** Of what stands below a label, in em. */
  readonly indent: number;
  readonly row: number;
  readonly last: boolean;
}

/** The lines of a party; the clear space before the first row is for the seal. */
function lineParagraphs(
  column: SignatureColumn,
  place: ColumnPlace,
  context: Context,
): readonly IParagraphOptions[] {
  const { left, columnWidth, indent, row, last } = place;
  const { signature, styles } = context.layout;
  const style = styles.signature;
  const below = twips(indent * style.size);
  return column.lines.map((line, index) => ({
    style: styleId('signature'),
    keepNext: !(last && index === column.lines.length - 1),
    keepLines: true,
    indent: { left: left + below, hanging: below },
    spacing: {
      ...spacingOf(style),
      before: index === 0 ? twips(style.pitch * (row === 0 ? signature.before : 1)) : 0,
      after: twips(signature.lineGap * style.size),
    },
    ...(handGap(line) === 'rule' ? { tabStops: [gapStop(line, place, context)] } : {}),
    children: lineChildren(line, columnWidth, context),
  }));
}

/**
 * Label and value, or label and a gap, beside it or on the line below. A rule to write on is an underlined tab, which no
 * line end swallows.
 */
function lineChildren(line: SignatureLine, columnWidth: number, context: Context): readonly ParagraphChild[] {
  const label = templateRun(signatureLabel(context.layout, line, columnWidth));
  const parting = context.decided.below.has(line) ? [textRun('\n')] : [];
  if (line.value !== undefined) return [label, ...parting, ...inlineChildren([line.value], context)];
  switch (handGap(line)) {
    case 'rule':
      return [label, ...parting, textRun('\t', { underline: { type: UnderlineType.SINGLE } })];
    case 'date':
      return [label, textRun(HAND_DATE)];
    case 'none':
      return [label];
  }
}

/** Where the rule to write on ends: its width after the label or on a line of its own, within the column. */
function gapStop(
  line: SignatureLine,
  { left, columnWidth, indent }: ColumnPlace,
  context: Context,
): { readonly type: (typeof TabStopType)[keyof typeof TabStopType]; readonly position: number } {
  const { signature, styles } = context.layout;
  const before = context.decided.below.has(line) ? indent : emWidth(line.label) + 1;
  const end = twips((before + signature.gap) * styles.signature.size);
  // A stop on the very edge of the column sends the tab to the next line.
  return { type: TabStopType.LEFT, position: left + Math.min(end, mmTwips(columnWidth) - twips(1)) };
}
