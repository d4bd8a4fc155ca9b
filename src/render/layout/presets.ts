import type { LayoutName } from '../../model/layout.ts';
import type { Layout, StyleName, TextStyle } from './layout.ts';
import { mmToPt } from './units.ts';

/** The settings that a layout starts from before the user's own; see {@link buildLayout}. */
export interface Choices {
  readonly bodyFont: string;
  readonly titleFont: string;
  /** Fonts of heading levels, outermost first. */
  readonly headingFonts: readonly string[];
  readonly bodySize: number;
  readonly titleSize: number;
  readonly linePitch: number;
  readonly margins: Layout['margins'];
  readonly pageNumber: Layout['pageNumber']['form'];
  readonly headerText: string | undefined;
  readonly footerText: string | undefined;
  readonly underlined: boolean;
}

/** Named sizes of Chinese typography, in points. */
const SIZE = { er: 22, xiaoEr: 18, san: 16, si: 14, xiaoSi: 12, wu: 10.5, xiaoWu: 9 } as const;

/**
 * GB/T 9704-2012: 仿宋 三号, 22 lines of 28 characters in 156 x 225 mm; 225 mm / 22 lines is 28.99 pt, and 28.95 pt
 * is what lets Word keep the 22nd line. Titles 小标宋 二号; levels 黑体, 楷体, 仿宋.
 */
const OFFICIAL: Choices = {
  bodyFont: '仿宋',
  titleFont: '方正小标宋简体',
  headingFonts: ['黑体', '楷体', '仿宋'],
  bodySize: SIZE.san,
  titleSize: SIZE.er,
  linePitch: 28.95,
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  pageNumber: 'dashed',
  headerText: undefined,
  footerText: undefined,
  underlined: false,
};

/** Business letters and bids: 宋体 小四 at about one and a half lines, Word's default Chinese margins. */
const BUSINESS: Choices = {
  bodyFont: '宋体',
  titleFont: '黑体',
  headingFonts: ['黑体', '黑体', '黑体'],
  bodySize: SIZE.xiaoSi,
  titleSize: SIZE.xiaoEr,
  linePitch: 22,
  margins: { top: 25.4, right: 31.8, bottom: 25.4, left: 31.8 },
  pageNumber: 'page-of-pages',
  headerText: undefined,
  footerText: undefined,
  underlined: false,
};

/** The settings of a page style as it comes. */
export const PRESETS: Readonly<Record<LayoutName, Choices>> = { official: OFFICIAL, business: BUSINESS };

/** A layout from settled choices. */
export function buildLayout(name: LayoutName, choices: Choices): Layout {
  const official = name === 'official';
  return {
    name,
    paper: { width: PAPER_WIDTH, height: 297 },
    margins: choices.margins,
    latinFont: 'Times New Roman',
    tracking: official ? tracking(choices) : 0,
    styles: styles(official, choices),
    headings: headings(official, choices),
    clauses: official ? 'indented' : 'hanging',
    pageNumber: { form: choices.pageNumber, below: official ? 7 : 8, inset: official ? 1 : 0 },
    headerText: choices.headerText,
    footerText: choices.footerText,
    table: { rule: 0.5, padX: 1.8, padY: 0.8, headFill: 'F2F2F2' },
    blank: {
      underlined: choices.underlined,
      missingWidth: 8,
      missingFill: 'FFF2A8',
      underline: 0.045,
      underlineOffset: 0.17,
    },
    signature: { before: 2, gap: 8, lineGap: 0.5 },
    watermark: { text: '草稿', color: '9A9A9A', opacity: 0.17 },
  };
}

/** Width of the paper in millimetres, A4. */
const PAPER_WIDTH = 210;
const CHARACTERS_IN_LINE = 28;

/** Only where 28 characters nearly fit by themselves: other sizes and margins are the user's wish. */
function tracking({ margins, bodySize }: Choices): number {
  const width = mmToPt(PAPER_WIDTH - margins.left - margins.right);
  const added = width / CHARACTERS_IN_LINE - bodySize;
  return Math.abs(added) < bodySize * 0.03 ? added : 0;
}

function styles(official: boolean, choices: Choices): Record<StyleName, TextStyle> {
  const { bodyFont, titleFont, bodySize, titleSize, linePitch } = choices;
  const body: TextStyle = {
    font: bodyFont,
    size: bodySize,
    bold: false,
    pitch: linePitch,
    before: 0,
    after: 0,
    align: 'justify',
    firstLine: 2,
    left: 0,
  };
  const flush: TextStyle = { ...body, align: 'left', firstLine: 0 };
  const small = Math.min(bodySize, official ? SIZE.si : SIZE.wu);
  const smaller = (style: TextStyle): TextStyle => ({ ...style, size: small, pitch: small * 1.5 });
  const titlePitch = titleSize * 1.6;
  const title: TextStyle = {
    ...flush,
    font: titleFont,
    size: titleSize,
    bold: !official,
    pitch: titlePitch,
    align: 'center',
    after: official ? linePitch : linePitch * 0.75,
  };
  const cell = smaller(flush);
  return {
    title,
    letterNumber: { ...flush, align: 'right', after: linePitch * 0.5 },
    salutation: flush,
    body,
    closing: body,
    note: smaller(body),
    list: { ...body, firstLine: -1.5, left: 3.5 },
    caption: { ...cell, align: 'center', before: small * 0.5, after: small * 0.25 },
    tableHead: { ...cell, font: choices.headingFonts[0] ?? bodyFont, align: 'center' },
    tableCell: cell,
    annexLabel: { ...flush, font: choices.headingFonts[0] ?? bodyFont },
    annexTitle: { ...title, before: linePitch * 0.5 },
    signature: flush,
    header: { ...flush, size: SIZE.xiaoWu, pitch: SIZE.xiaoWu * 1.4, align: 'center' },
    footer: {
      ...flush,
      font: '宋体',
      size: official ? SIZE.si : SIZE.xiaoWu,
      pitch: (official ? SIZE.si : SIZE.xiaoWu) * 1.4,
      align: 'center',
    },
    missingTitle: { ...flush, font: choices.headingFonts[0] ?? bodyFont, before: linePitch, after: 0 },
    missingItem: { ...smaller(flush), firstLine: -1, left: 1 },
  };
}

function headings(official: boolean, choices: Choices): TextStyle[] {
  return choices.headingFonts.map((font, level) => ({
    font,
    size: choices.bodySize,
    // GB/T 9704 marks levels by the font alone.
    bold: !official,
    pitch: choices.linePitch,
    before: official ? 0 : choices.linePitch * (level === 0 ? 0.5 : 0.2),
    after: official ? 0 : choices.linePitch * (level === 0 ? 0.2 : 0),
    align: 'left' as const,
    firstLine: official ? 2 : 0,
    left: 0,
  }));
}
