import { type Layout, type StyleName, type TextStyle, typeArea } from '../layout/index.ts';

/** Fonts that a reader's computer may have in place of those that a word processor names; the first is always the layout's own. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [
    /小标宋|粗宋|大标宋/,
    '"FZXiaoBiaoSong-B05S","Source Han Serif SC","Noto Serif SC","Songti SC",SimSun,serif',
  ],
  [/仿宋/, 'FangSong,"STFangsong",FangSong_GB2312,"Noto Serif SC",SimSun,serif'],
  [/楷/, 'KaiTi,"Kaiti SC",STKaiti,KaiTi_GB2312,"Noto Serif SC",serif'],
  [/黑|圆/, 'SimHei,"Heiti SC","Noto Sans SC","Microsoft YaHei",sans-serif'],
];
const SONG = 'SimSun,"Songti SC","Noto Serif SC","Source Han Serif SC",serif';

/** The class of a shared style. */
export function classOf(name: StyleName): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The style sheet of a layout: its paper, faces, sizes, line pitches, spaces and indents, as in the PDF and the DOCX. */
export function styleSheet(layout: Layout): string {
  const { paper, margins, table, blank, watermark } = layout;
  const { body, missingItem, missingTitle } = layout.styles;
  const names = Object.keys(layout.styles) as StyleName[];
  return [
    'body{margin:0;color:#000}p,h1,h2,h3,h4,h5,h6,table{margin:0}ul{list-style:none;margin:0;padding:0}a{color:inherit;text-decoration:none}',
    `article,.missing{box-sizing:border-box;max-width:${paper.width}mm;margin:0 auto;padding:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm}`,
    `article,.missing{${text(layout, body)}text-indent:0}`,
    ...names.map((name) => `.${classOf(name)}{${paragraph(layout, layout.styles[name])}}`),
    ...layout.headings.map((style, level) => `.heading-${level}{${paragraph(layout, style)}}`),
    `.number,.marker{display:inline-block;text-indent:0;white-space:pre}table{width:100%;table-layout:fixed;border-collapse:collapse;margin:${body.pitch * 0.25}pt 0}`,
    `td,th{border:${table.rule}pt solid;padding:${table.padY}mm ${table.padX}mm;vertical-align:middle;overflow-wrap:anywhere}th{background:#${table.headFill}}`,
    `.underline .blank,.gap{text-decoration:underline;text-underline-offset:${blank.underlineOffset}em;text-decoration-thickness:${blank.underline}em}`,
    `.gap{background:#${blank.missingFill};display:inline-block;min-width:${blank.missingWidth}em;text-indent:0}`,
    `.signatures{display:flex;break-inside:avoid}.signatures p{white-space:pre-wrap}.hand{display:inline-block;border-bottom:${blank.underline}em solid;max-width:100%}`,
    `.missing{padding-top:0}.missing h2{${paragraph(layout, missingTitle)}}.missing li{${paragraph(layout, missingItem)}}`,
    `.annex{break-before:page}.draft::before{content:"${watermark.text}";position:fixed;inset:30% 0;text-align:center;font-size:12em;opacity:${watermark.opacity};pointer-events:none;transform:rotate(-30deg)}`,
    `@page{size:${paper.width}mm ${paper.height}mm;margin:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm}@media print{article,.missing{padding:0}}`,
    `@media screen and (max-width:${paper.width}mm){article,.missing{padding:6mm 5mm}}`,
  ].join('\n');
}

/** An indent of a paragraph in em of its size, for one that its style does not settle. */
export function indentStyle({ left, firstLine }: { left: number; firstLine: number }): string {
  return `margin-left:${left}em;text-indent:${firstLine}em`;
}

/** A width in millimetres as percent of the type area. */
export function shareOf(layout: Layout, mm: number): number {
  return round((mm / typeArea(layout).width) * 100);
}

function paragraph(layout: Layout, style: TextStyle): string {
  const { align, before, after, left, firstLine } = style;
  const space = `margin:${round(before)}pt 0 ${round(after)}pt ${left}em;`;
  return `${text(layout, style)}${space}text-indent:${firstLine}em;text-align:${align}`;
}

function text(layout: Layout, { font, size, bold, pitch }: TextStyle): string {
  const tracking = layout.tracking !== 0 && size === layout.styles.body.size ? layout.tracking : 0;
  return [
    `font-family:${families(layout, font)};font-size:${size}pt;line-height:${round(pitch)}pt;`,
    `font-weight:${bold ? 'bold' : 'normal'};`,
    tracking === 0 ? '' : `letter-spacing:${round(tracking)}pt;`,
  ].join('');
}

function families(layout: Layout, font: string): string {
  const standIns = STAND_INS.find(([pattern]) => pattern.test(font))?.[1] ?? SONG;
  // The layout refuses names with quotation marks, angle brackets and the like.
  return [layout.latinFont, font].map((name) => `"${name.replaceAll('\\', '')}",`).join('') + standIns;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
