import type { LayoutName, PrintSettings } from '../../model/layout.ts';

/**
 * How a kind of paragraph looks. Lengths: `size`, `pitch`, `before`, `after` in points; `firstLine` and `left`
 * in em of the style's own size.
 */
export interface TextStyle {
  /** By the name that a Chinese word processor shows: 仿宋, 宋体 … */
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  /** Exact distance from base line to base line. */
  readonly pitch: number;
  readonly before: number;
  readonly after: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Indent of the first line; negative hangs the first line out. */
  readonly firstLine: number;
  /** Indent of the whole paragraph. */
  readonly left: number;
}

/** Paragraph styles that both renderers know; headings are in {@link Layout.headings}. */
export type StyleName =
  | 'title'
  | 'letterNumber'
  | 'salutation'
  | 'body'
  | 'closing'
  | 'note'
  | 'list'
  | 'caption'
  | 'tableHead'
  | 'tableCell'
  | 'annexLabel'
  | 'annexTitle'
  | 'signature'
  | 'header'
  | 'footer'
  | 'missingTitle'
  | 'missingItem';

/** Everything about the page that DOCX and PDF must agree on. */
export interface Layout {
  readonly name: LayoutName;
  /** A4, in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** In millimetres. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The font of Latin letters and digits. */
  readonly latinFont: string;
  /**
   * Points added after each character of body size, so that a line holds the 28 characters of GB/T 9704: 28 times 16 pt is
   * 6 pt more than the 156 mm of its type area. Word's character grid does the same. 0 in other layouts.
   */
  readonly tracking: number;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** Styles of heading clauses by level, outermost first; deeper levels take the last one. */
  readonly headings: readonly TextStyle[];
  /**
   * How numbered clauses stand: `hanging` sets the text beside its number, `indented` begins the line 2 em in and
   * lets the text run back to the margin, as GB/T 9704 does.
   */
  readonly clauses: 'hanging' | 'indented';
  readonly pageNumber: {
    readonly form: NonNullable<PrintSettings['pageNumber']>;
    /** Distance of the number's line from the foot of the type area, in millimetres. */
    readonly below: number;
    /** Distance from the outer edge of the type area in em, for the dashed form. */
    readonly inset: number;
  };
  readonly headerText: string | undefined;
  readonly footerText: string | undefined;
  readonly table: {
    /** Width of the rules in points. */
    readonly rule: number;
    /** Inner distance of text from the rules, in millimetres. */
    readonly padX: number;
    readonly padY: number;
    /** RRGGBB behind the head row. */
    readonly headFill: string;
  };
  readonly blank: {
    /** Whether filled blanks are underlined. */
    readonly underlined: boolean;
    /** Least width of an unfilled blank in a draft, in em. */
    readonly missingWidth: number;
    /** RRGGBB behind an unfilled blank. */
    readonly missingFill: string;
    /** Width of the underline, and its distance under the base line, in em. */
    readonly underline: number;
    readonly underlineOffset: number;
  };
  readonly signature: {
    /** Clear space above the block, in lines of body text; the seal needs it. */
    readonly before: number;
    /** Width of a gap to be written in by hand, in em. */
    readonly gap: number;
    /** Clear space between the lines of a column, in em. */
    readonly lineGap: number;
  };
  readonly watermark: { readonly text: string; readonly color: string; readonly opacity: number };
}

/** Width and height of the type area in millimetres. */
export function typeArea(layout: Layout): { readonly width: number; readonly height: number } {
  const { paper, margins } = layout;
  return {
    width: paper.width - margins.left - margins.right,
    height: paper.height - margins.top - margins.bottom,
  };
}

/** Style of a heading clause at a depth, 0 for chapters. */
export function headingStyle(layout: Layout, level: number): TextStyle {
  return layout.headings[Math.min(level, layout.headings.length - 1)] ?? layout.styles.body;
}
