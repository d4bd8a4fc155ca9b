import { inflateSync } from 'node:zlib';

/** A piece of text as a content stream shows it; points, from the top left corner of the page. */
export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** From the first glyph's origin to behind the last glyph, without the spacing after it. */
  readonly width: number;
  readonly page: number;
}

interface PdfFont {
  readonly widths: readonly number[];
  readonly unicode: readonly string[];
}

/** A font as a file embeds it: its program, and the text of each code. */
export interface EmbeddedProgram {
  readonly program: Uint8Array;
  readonly unicode: ReadonlyMap<number, string>;
}

/** Objects of a PDF that pdfkit wrote, by number, as Latin-1 text with their streams inflated. */
function objectsOf(pdf: Uint8Array): Map<number, { dictionary: string; stream: string }> {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map<number, { dictionary: string; stream: string }>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number, body = ''] = match;
    const at = body.indexOf('\nstream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 8, body.lastIndexOf('\nendstream'));
    const inflated = dictionary.includes('FlateDecode')
      ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
      : raw;
    objects.set(Number(number), { dictionary, stream: inflated });
  }
  return objects;
}

/** What the set lines of a PDF show (text objects with an upright matrix of the engine's), in drawing order. */
export function shownTexts(pdf: Uint8Array): ShownText[] {
  const objects = objectsOf(pdf);
  const get = (reference: string | undefined) =>
    objects.get(Number(reference)) ?? { dictionary: '', stream: '' };
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  return pages.flatMap(({ dictionary }, index) => {
    const resources = get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1]).dictionary;
    const fonts = new Map<string, PdfFont>();
    for (const [, name = '', number] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, fontOf(number, get));
    return textsOf(get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]).stream, fonts, index + 1);
  });
}

/** The fonts that a PDF embeds as TrueType. */
export function fontsOf(pdf: Uint8Array): EmbeddedProgram[] {
  const objects = objectsOf(pdf);
  const get = (reference: string | undefined) =>
    objects.get(Number(reference)) ?? { dictionary: '', stream: '' };
  return [...objects.entries()]
    .filter(([, { dictionary }]) => dictionary.includes('/Subtype /Type0'))
    .map(([number, { dictionary }]) => {
      const inner = get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(dictionary)?.[1]).dictionary;
      const descriptor = get(/\/FontDescriptor (\d+) 0 R/.exec(inner)?.[1]).dictionary;
      const { stream } = get(/\/FontFile2 (\d+) 0 R/.exec(descriptor)?.[1]);
      const { unicode } = fontOf(String(number), get);
      return {
        program: Uint8Array.from(Buffer.from(stream, 'latin1')),
        unicode: new Map(unicode.map((text, code): [number, string] => [code, text]).slice(1)),
      };
    });
}

/** Widths by code: 1000, but for the runs that say otherwise. */
function widthsOf(dictionary: string): number[] {
  const runs = /\/W \[(.*)\]\n/.exec(dictionary)?.[1] ?? '';
  const widths: number[] = dictionary.includes('/DW 1000') ? new Array<number>(0x10000).fill(1000) : [];
  for (const [, first, list = ''] of runs.matchAll(/(\d+) \[([^\]]*)\]/g))
    for (const [at, width] of list.split(' ').entries()) widths[Number(first) + at] = Number(width);
  return widths;
}

function fontOf(
  number: string | undefined,
  get: (reference: string | undefined) => { dictionary: string; stream: string },
): PdfFont {
  const { dictionary } = get(number);
  const map = get(/\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1]).stream;
  const descendant = get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(dictionary)?.[1]).dictionary;
  const widths = widthsOf(descendant);
  const unicode: string[] = [];
  for (const [, first = '', list = ''] of map.matchAll(/^<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]$/gm)) {
    for (const [at, entry] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const units = (entry[1] ?? '').split(' ').map((unit) => Number.parseInt(unit, 16));
      unicode[Number.parseInt(first, 16) + at] = String.fromCharCode(...units);
    }
  }
  return { widths, unicode };
}

function textsOf(stream: string, fonts: ReadonlyMap<string, PdfFont>, page: number): ShownText[] {
  const shown: ShownText[] = [];
  let font: PdfFont = { widths: [], unicode: [] };
  let [size, spacing, scale] = [0, 0, 1];
  let current: { text: string; x: number; y: number; width: number; page: number } | undefined;
  const token = /\/(F\d+) (\S+) Tf|(\S+) Tc|(\S+) Tz|1 0 0 (-?1) (\S+) (\S+) Tm|\[([^\]]*)\] TJ|\bET\b/g;
  for (const [all, name, newSize, newSpacing, newScale, up, x, y, array] of stream.matchAll(token)) {
    if (name !== undefined) [font, size] = [fonts.get(name) ?? font, Number(newSize)];
    else if (newSpacing !== undefined) spacing = Number(newSpacing);
    else if (newScale !== undefined) scale = Number(newScale) / 100;
    else if (up !== undefined) {
      current = up === '-1' ? { text: '', x: Number(x), y: Number(y), width: -spacing, page } : undefined;
      if (current) shown.push(current);
    } else if (all === 'ET') [current, spacing, scale] = [undefined, 0, 1];
    else if (current && array !== undefined) {
      for (const [, hex, shift] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
        if (shift !== undefined) current.width -= (Number(shift) / 1000) * size * scale;
        for (const [cid] of (hex ?? '').matchAll(/.{4}/g)) {
          const id = Number.parseInt(cid, 16);
          current.text += font.unicode[id] ?? '?';
          current.width += (((font.widths[id] ?? 0) / 1000) * size + spacing) * scale;
        }
      }
    }
  }
  return shown;
}
