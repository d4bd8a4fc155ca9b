import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, UnderlineType } from 'docx';
import { headingStyle, type Layout, type StyleName, type TextStyle } from '../layout/index.ts';
import { BLANK_STYLE, MISSING_STYLE } from './control.ts';
import { indentOf, spacingOf } from './measure.ts';

/** Heading levels that Word knows. */
export const HEADING_LEVELS = 9;

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Word's identifiers and names of the shared styles. Those with English names are Word's own, shown in Chinese by it. */
const NAMES: Readonly<Record<StyleName, { readonly id: string; readonly name: string }>> = {
  title: { id: 'Title', name: 'Title' },
  letterNumber: { id: 'LetterNumber', name: '文书编号' },
  salutation: { id: 'Salutation', name: 'Salutation' },
  body: { id: 'BodyText', name: 'Body Text' },
  closing: { id: 'Closing', name: 'Closing' },
  note: { id: 'Note', name: '说明' },
  list: { id: 'ListBullet', name: 'List Bullet' },
  caption: { id: 'Caption', name: 'caption' },
  tableHead: { id: 'TableHead', name: '表头' },
  tableCell: { id: 'TableCell', name: '表格文字' },
  annexLabel: { id: 'AnnexLabel', name: '附件序号' },
  annexTitle: { id: 'AnnexTitle', name: '附件标题' },
  signature: { id: 'Signature', name: 'Signature' },
  header: { id: 'Header', name: 'header' },
  footer: { id: 'Footer', name: 'footer' },
  missingTitle: { id: 'MissingTitle', name: '草稿所缺标题' },
  missingItem: { id: 'MissingItem', name: '草稿所缺' },
};

/** Identifier of a shared style in the document. */
export function styleId(name: StyleName): string {
  return NAMES[name].id;
}

/** Identifier of the style of a heading clause. */
export function headingStyleId(level: number): string {
  return `Heading${Math.min(level + 1, HEADING_LEVELS)}`;
}

/** Identifiers of all styles that a letter may use; what docx defines besides is taken out. */
export function ownStyleIds(): ReadonlySet<string> {
  const headings = Array.from({ length: HEADING_LEVELS }, (_, level) => headingStyleId(level));
  const shared = Object.values(NAMES).map(({ id }) => id);
  return new Set(['Normal', 'TableNormal', ...headings, ...shared, BLANK_STYLE, MISSING_STYLE]);
}

/** Every style of the document from the layout, none left to Word's blue defaults. */
export function stylesOf(layout: Layout): IStylesOptions {
  const { body } = layout.styles;
  const shared = (Object.keys(NAMES) as StyleName[]).map((name) => sharedStyle(layout, name));
  const headings = Array.from({ length: HEADING_LEVELS }, (_, level) => heading(layout, level));
  const normal: IParagraphStyleOptions = {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    run: runOf(layout, body),
  };
  return {
    default: {
      document: {
        run: { ...runOf(layout, body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [normal, ...shared, ...headings],
    characterStyles: [
      { id: BLANK_STYLE, name: '填写项', run: { underline: { type: UnderlineType.SINGLE } } },
      {
        id: MISSING_STYLE,
        name: '待填项',
        run: { underline: { type: UnderlineType.SINGLE }, shading: { fill: layout.blank.missingFill } },
      },
    ],
  };
}

/** Sizes as every version of Word and WPS reads them: `12pt`, which the standard allows too, is none of WPS's. */
function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Rounded down to twentieths of a point, so that the 28th character does not go over the margin. */
function tracked(layout: Layout, style: TextStyle): NonNullable<IParagraphStyleOptions['run']> {
  const applies = layout.tracking !== 0 && style.size === layout.styles.body.size;
  return applies ? { characterSpacing: Math.floor(layout.tracking * 20) } : {};
}

function sharedStyle(layout: Layout, name: StyleName): IParagraphStyleOptions {
  const style = layout.styles[name];
  const together = name === 'title' || name === 'annexLabel' || name === 'annexTitle' || name === 'caption';
  return {
    ...NAMES[name],
    basedOn: 'Normal',
    next: name === 'body' || name === 'list' || name === 'tableCell' ? NAMES[name].id : NAMES.body.id,
    quickFormat: true,
    run: { ...runOf(layout, style), ...tracked(layout, style) },
    paragraph: {
      ...paragraphOf(style),
      ...(together || name === 'missingTitle' ? { keepNext: true } : {}),
      ...(name === 'annexTitle' ? { outlineLevel: 0 } : {}),
    },
  };
}

function heading(layout: Layout, level: number): IParagraphStyleOptions {
  const style = headingStyle(layout, level);
  return {
    id: headingStyleId(level),
    name: `heading ${level + 1}`,
    basedOn: 'Normal',
    next: NAMES.body.id,
    quickFormat: true,
    run: { ...runOf(layout, style), ...tracked(layout, style) },
    paragraph: { ...paragraphOf(style), keepNext: true, keepLines: true, outlineLevel: level },
  };
}

function runOf(layout: Layout, style: TextStyle): NonNullable<IParagraphStyleOptions['run']> {
  const latin = layout.latinFont;
  return {
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: style.font, hint: 'eastAsia' },
    size: halfPoints(style.size),
    bold: style.bold,
    color: 'auto',
  };
}

function paragraphOf(style: TextStyle): NonNullable<IParagraphStyleOptions['paragraph']> {
  return {
    alignment: ALIGNMENT[style.align],
    spacing: spacingOf(style),
    indent: indentOf(style, style.size),
  };
}
