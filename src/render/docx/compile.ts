import { type Document, Packer } from 'docx';
import { CONTINUES } from './numbering.ts';
import { ownStyleIds } from './styles.ts';

/** The parts of a package by path, in the order they are written. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Parts that docx writes and a letter does not need: notes, and custom properties. The properties of the document are
 * written anew from the user's data alone.
 */
const DROPPED =
  /^(docProps\/|_rels\/\.rels$|\[Content_Types\]\.xml$|word\/(_rels\/)?(footnotes|endnotes|comments\w*)\.xml|word\/_rels\/(fontTable|comments\w*)\.xml\.rels$)/;

/** The parts of a finished document, cleaned of what docx adds of its own. */
export function compileDocument(document: Document): Parts {
  const compiled = compilerOfDocx().compile(document);
  const parts = new Map<string, string>();
  for (const [path, data] of compiled) {
    if (DROPPED.test(path)) continue;
    if (typeof data !== 'string') throw new Error(`docx wrote a binary part that no letter has: ${path}`);
    parts.set(path, cleaned(path, data));
  }
  return parts;
}

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * docx's public packer is asynchronous and always zips. Its compiler, private by type only, gives the parts at once;
 * a test compares them with what the public packer zips, so that another docx cannot change this unnoticed.
 */
function compilerOfDocx(): Compiler {
  // biome-ignore lint/complexity/useLiteralKeys: the index form is TypeScript's way to a private member.
  return Packer['compiler'];
}

function cleaned(path: string, xml: string): string {
  switch (path) {
    case 'word/_rels/document.xml.rels':
      return xml.replace(/<Relationship [^>]*Target="(?:footnotes|endnotes|comments\w*)\.xml"[^>]*\/>/g, '');
    case 'word/styles.xml':
      return withPlainSpacing(withoutForeignStyles(xml));
    case 'word/numbering.xml':
      return withPlainLists(withContinuedLevels(xml));
    case 'word/settings.xml':
      return withCompressedMarks(xml);
    default:
      return path.startsWith('word/header') ? withFixedShapeIds(xml) : xml;
  }
}

/** Takes out the styles that docx always defines, blue hyperlinks among them. */
function withoutForeignStyles(xml: string): string {
  const own = ownStyleIds();
  return xml.replace(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>[\s\S]*?<\/w:style>/g, (style, id) =>
    own.has(id) ? style : '',
  );
}

/**
 * As in the PDF, punctuation stays within the margins (LibreOffice 7.4 hangs it all the same) and no space comes between
 * Chinese and figures, so that `5个工作日` is not printed as `5 个工作日` and the lines of official letters hold 28 characters.
 */
function withPlainSpacing(xml: string): string {
  const settings = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN'].map((name) => `<w:${name} w:val="0"/>`);
  return xml.replace('<w:pPrDefault><w:pPr>', (start) => start + settings.join(''));
}

/** Two marks side by side stand half an em closer, as in the PDF. */
function withCompressedMarks(xml: string): string {
  return xml.replace(
    '<w:compat>',
    (start) => `<w:characterSpacingControl w:val="compressPunctuation"/>${start}`,
  );
}

/** docx cannot say that a level does not restart: `w:lvlRestart` takes its place after the number format. */
function withContinuedLevels(xml: string): string {
  return xml.replace(/<w:lvl [\s\S]*?<\/w:lvl>/g, (level) =>
    level.includes(CONTINUES)
      ? level
          .replace(CONTINUES, '')
          .replace(/<w:numFmt [^>]*\/>/, (format) => `${format}<w:lvlRestart w:val="0"/>`)
      : level,
  );
}

/**
 * Real multi-level lists: docx calls every list hybrid, every level tentative, and overrides every start. Identifiers
 * of lists are counted, so that Word neither draws nor merges them.
 */
function withPlainLists(xml: string): string {
  let list = 0;
  return xml
    .replace(/ w:tentative="1"/g, '')
    .replace(/<w:lvlOverride [\s\S]*?<\/w:lvlOverride>/g, '')
    .replace(/<w:multiLevelType w:val="hybridMultilevel"\/>/g, () => {
      list += 1;
      const id = (LIST_IDS + list).toString(16).toUpperCase();
      return `<w:nsid w:val="${id}"/><w:multiLevelType w:val="multilevel"/>`;
    });
}

/** Eight hexadecimal digits, as Word writes identifiers of lists. */
const LIST_IDS = 0x5a3c0000;

/** docx draws lots for the identifier of a watermark; Word knows one by the word that it begins with. */
function withFixedShapeIds(xml: string): string {
  return xml.replace(/id="PowerPlusWaterMarkObject[^"]*"/g, 'id="PowerPlusWaterMarkObject1"');
}
