import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { PrintSettings } from '../../model/layout.ts';
import { type DocxParts, openDocx } from './archive.ts';
import { footerOf, headerOf } from './furniture.ts';
import { notTaken, Refusal } from './refusal.ts';
import { at, below, treeOf, type XmlElement } from './tree.ts';

/** What a style says of its text, its bases included. */
interface Look {
  readonly font?: string | undefined;
  readonly theme?: string | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly pitch?: number | undefined;
}

/** Twentieths of a point in a millimetre. */
const TWIPS_IN_MM = 1440 / 25.4;
/** Word's names of the styles that play a part, in the order in which they are looked for. */
const ROLES = { body: ['body text', 'normal'], title: ['title'], heading: ['heading 1'] } as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * Print settings from a Word file that a house writes its letters with: margins, faces and sizes of the body, the title
 * and the headings, an exact line pitch, the text of header and footer. Refused: what {@link openDocx} refuses, macros
 * among it, and a file without styles. Findings say what was not taken: faces of a theme that the file lacks, pictures
 * of the header, pages that are not A4.
 */
export function readWordStyle(bytes: Uint8Array): Outcome<PrintSettings> {
  try {
    return read(openDocx(bytes));
  } catch (fault) {
    if (fault instanceof Refusal) return failure([fault.finding]);
    throw fault;
  }
}

function read(parts: DocxParts): Outcome<PrintSettings> {
  const styles = parts.text('word/styles.xml');
  if (styles === undefined)
    throw new Refusal('FILE-SHAPE', '模板没有样式（word/styles.xml）', 'The template has no styles');
  const section = below(treeOf(parts.main), 'w:sectPr').at(-1);
  const sheet = at(treeOf(styles), 'w:styles');
  const findings: Finding[] = [];
  const font = (look: Look): string | undefined => look.font ?? themeFont(parts, look.theme, findings);
  const [body, title, heading] = [ROLES.body, ROLES.title, ROLES.heading].map((names) =>
    lookOf(sheet, names),
  );
  const settings = {
    margins: marginsOf(section, findings),
    bodyFont: font(body ?? {}),
    bodySize: body?.size,
    linePitch: body?.pitch,
    titleFont: font(title ?? {}),
    titleSize: title?.size,
    headingFont: font(heading ?? {}),
    ...headerOf(parts, section, findings),
    ...footerOf(parts, section, findings),
  };
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return success(Object.fromEntries(said) as PrintSettings, findings);
}

/** Margins in millimetres; a page that is not A4 is told of. */
function marginsOf(section: XmlElement | undefined, findings: Finding[]): PrintSettings['margins'] {
  const size = at(section, 'w:pgSz')?.attributes;
  const [width, height] = [Number(size?.['w:w']), Number(size?.['w:h'])].map((twips) =>
    Math.round(twips / TWIPS_IN_MM),
  );
  if (size && (width !== 210 || height !== 297))
    findings.push(
      notTaken(`纸张 ${width}×${height} mm（只印 A4）`, `paper of ${width}×${height} mm (letters are A4)`),
    );
  const margins = at(section, 'w:pgMar')?.attributes;
  if (!margins) return undefined;
  const sides = SIDES.map(
    (side) => [side, Math.round((Math.abs(Number(margins[`w:${side}`])) / TWIPS_IN_MM) * 10) / 10] as const,
  );
  return Object.fromEntries(sides.filter(([, mm]) => Number.isFinite(mm)));
}

/** The look of the first style of a name that the file defines. */
function lookOf(sheet: XmlElement | undefined, names: readonly string[]): Look {
  const styles = (sheet?.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const nameOf = (style: XmlElement): string => at(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
  const found = names.flatMap((name) => styles.filter((style) => nameOf(style) === name))[0];
  if (!found) return {};
  const chain: XmlElement[] = [];
  for (let style: XmlElement | undefined = found; style && !chain.includes(style); )
    style = byId.get(
      chain[chain.push(style) - 1]?.children.find(({ name }) => name === 'w:basedOn')?.attributes['w:val'] ??
        '',
    );
  const defaults = at(sheet, 'w:docDefaults');
  const levels = [
    ...chain.map((style) => lookIn(at(style, 'w:rPr'), at(style, 'w:pPr'))),
    lookIn(at(defaults, 'w:rPrDefault', 'w:rPr'), at(defaults, 'w:pPrDefault', 'w:pPr')),
  ];
  // A face and a theme face of one level go together: the nearer level wins whole.
  const face = levels.find(({ font, theme }) => font !== undefined || theme !== undefined);
  return {
    font: face?.font,
    theme: face?.theme,
    size: levels.find(({ size }) => size !== undefined)?.size,
    pitch: levels.find(({ pitch }) => pitch !== undefined)?.pitch,
  };
}

function lookIn(run: XmlElement | undefined, paragraph: XmlElement | undefined): Look {
  const fonts = at(run, 'w:rFonts')?.attributes;
  const size = Number(at(run, 'w:sz')?.attributes['w:val']);
  const spacing = at(paragraph, 'w:spacing')?.attributes;
  const line = Number(spacing?.['w:line']);
  const exact = spacing?.['w:lineRule'] === 'exact';
  return {
    theme: fonts?.['w:eastAsiaTheme'],
    font: fonts?.['w:eastAsiaTheme'] === undefined ? fonts?.['w:eastAsia'] : undefined,
    size: Number.isFinite(size) ? size / 2 : undefined,
    // Another pitch depends on the face that Word finds; the layout's own proportion holds then.
    pitch: exact && Number.isFinite(line) ? line / 20 : undefined,
  };
}

/** The Chinese face of a theme; a theme that lacks one is told of. */
function themeFont(parts: DocxParts, theme: string | undefined, findings: Finding[]): string | undefined {
  if (theme === undefined) return undefined;
  const xml = parts.text('word/theme/theme1.xml');
  const scheme =
    xml === undefined
      ? undefined
      : below(treeOf(xml), theme.startsWith('major') ? 'a:majorFont' : 'a:minorFont')[0];
  const hans = scheme?.children.find(
    ({ name, attributes }) => name === 'a:font' && attributes.script === 'Hans',
  );
  const face = hans?.attributes.typeface || at(scheme, 'a:ea')?.attributes.typeface;
  if (face) return face;
  findings.push(
    notTaken(
      `主题字体 ${theme}（模板里没有它的中文字体）`,
      `the theme font ${theme} (the template names no Chinese face for it)`,
    ),
  );
  return undefined;
}
