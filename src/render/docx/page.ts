import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PageNumbers } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { type Layout, ptToMm } from '../layout/index.ts';
import { templateRun } from './element.ts';
import { mmTwips, twips } from './measure.ts';
import { styleId } from './styles.ts';

/** Least distance of header and footer from the paper's edge, in millimetres; printers leave about 5 mm white. */
const EDGE = 6;

/** Clear space between the header's line and the type area, in millimetres. */
const HEADER_GAP = 6;

/** Two characters across the middle of the page, in points; Word's own width would cover the whole text. */
const WATERMARK_WIDTH = 320;

/** The rule under a header, half a point wide, 2 pt below its line; widths are in eighths of a point. */
const HEADER_RULE = { style: BorderStyle.SINGLE, size: 4, space: 2, color: 'auto' };

type Section = Omit<ISectionOptions, 'children'>;

/** Whether odd and even pages have footers of their own. */
export function hasEvenPages(layout: Layout): boolean {
  return layout.pageNumber.form === 'dashed';
}

/** Paper, margins, header and footer: the same geometry as the PDF's. */
export function sectionOf(letter: Letter, layout: Layout, { start, total }: PageNumbers = {}): Section {
  const { paper, margins } = layout;
  const headers = headersOf(letter, layout);
  const footers = footersOf(layout, total);
  return {
    properties: {
      page: {
        size: { width: mmTwips(paper.width), height: mmTwips(paper.height) },
        margin: {
          top: mmTwips(margins.top),
          right: mmTwips(margins.right),
          bottom: mmTwips(margins.bottom),
          left: mmTwips(margins.left),
          header: mmTwips(headerDistance(layout)),
          footer: mmTwips(footerDistance(layout)),
        },
        ...(start === undefined ? {} : { pageNumbers: { start } }),
      },
    },
    ...(headers === undefined ? {} : { headers }),
    ...(footers === undefined ? {} : { footers }),
  };
}

/** From the paper's edge to the head of the header's line, in millimetres; the line ends 6 mm above the type area. */
function headerDistance(layout: Layout): number {
  return Math.max(EDGE, layout.margins.top - HEADER_GAP - ptToMm(layout.styles.header.pitch));
}

/** From the paper's edge to the foot of the page number's line, whose middle stands `below` the type area. */
function footerDistance(layout: Layout): number {
  const { margins, pageNumber, styles } = layout;
  const line = layout.footerText === undefined ? 0 : styles.header.pitch;
  return Math.max(EDGE, margins.bottom - pageNumber.below - ptToMm(styles.footer.pitch / 2 + line));
}

function headersOf(letter: Letter, layout: Layout): Section['headers'] {
  if (layout.headerText === undefined && letter.draft === undefined) return undefined;
  const header = (): Header =>
    new Header({
      children: [
        new Paragraph({
          style: styleId('header'),
          ...(layout.headerText === undefined ? {} : { border: { bottom: HEADER_RULE } }),
          children: [
            ...(layout.headerText === undefined ? [] : [templateRun(layout.headerText)]),
            ...(letter.draft === undefined ? [] : [watermark(layout)]),
          ],
        }),
      ],
    });
  return hasEvenPages(layout) ? { default: header(), even: header() } : { default: header() };
}

/** 草稿 behind the text, made as Word makes it, so that Word's own command takes it away. */
function watermark(layout: Layout): TextWatermark {
  const { text, color, opacity } = layout.watermark;
  return new TextWatermark({ text, color, opacity, font: layout.styles.title.font, width: WATERMARK_WIDTH });
}

function footersOf(layout: Layout, total: number | undefined): Section['footers'] {
  const { form, inset } = layout.pageNumber;
  const below = houseLine(layout);
  if (form === 'none') return below.length === 0 ? undefined : { default: new Footer({ children: below }) };
  if (form === 'page-of-pages') {
    const line = pageNumberRun([
      '第 ',
      PageNumber.CURRENT,
      ' 页 共 ',
      total === undefined ? PageNumber.TOTAL_PAGES : String(total),
      ' 页',
    ]);
    const number = new Paragraph({ style: styleId('footer'), children: [line] });
    return { default: new Footer({ children: [number, ...below] }) };
  }
  const outer = twips(inset * layout.styles.footer.size);
  const footer = (even: boolean): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: styleId('footer'),
          alignment: even ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: even ? { left: outer } : { right: outer },
          children: [pageNumberRun(['— ', PageNumber.CURRENT, ' —'])],
        }),
        ...houseLine(layout),
      ],
    });
  return { default: footer(false), even: footer(true) };
}

/** The house's line under the page number, in the header's type. */
function houseLine({ footerText }: Layout): Paragraph[] {
  return footerText === undefined
    ? []
    : [new Paragraph({ style: styleId('header'), children: [templateRun(footerText)] })];
}

function pageNumberRun(children: readonly string[]): TextRun {
  return new TextRun({ font: { hint: 'eastAsia' }, children: [...children] });
}
