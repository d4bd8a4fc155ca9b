/*
 * What a document says of a font that it embeds, beside the program: names, measures, widths, characters. Values are plain
 * data for pdfkit's dictionaries.
 */

import { sha256Hex } from '../../../model/digest.ts';
import { memoised } from '../../../model/memo.ts';
import type { SharedFont } from './fonts.ts';

/** How many characters a range of a Unicode map may have (Adobe Technical Note 5411: within one high byte). */
const RANGE = 256;
/** The width that a font program of Chinese glyphs has where nothing else is said (`DW`). */
export const USUAL_WIDTH = 1000;

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4): equal for equal subsets, whatever was printed before. */
export function subsetTag(content: string): string {
  const digits = sha256Hex(content).slice(0, 12);
  return [0, 2, 4, 6, 8, 10]
    .map((at) => String.fromCharCode(65 + (Number.parseInt(digits.slice(at, at + 2), 16) % 26)))
    .join('');
}

/** Flags and measures as pdfkit has them of the fonts that it embeds. */
export function descriptorOf({ file }: SharedFont, name: string): Record<string, unknown> {
  const scale = 1000 / file.unitsPerEm;
  const { bbox } = file;
  const family = (file['OS/2']?.sFamilyClass ?? 0) >> 8;
  const serif = family >= 1 && family <= 7;
  const flags =
    (file.post?.isFixedPitch ? 1 : 0) +
    (serif ? 2 : 0) +
    4 +
    (family === 10 ? 8 : 0) +
    (file.head.macStyle.italic ? 64 : 0);
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * scale),
    ItalicAngle: file.italicAngle,
    Ascent: file.ascent * scale,
    Descent: file.descent * scale,
    CapHeight: (file.capHeight || file.ascent) * scale,
    XHeight: (file.xHeight || 0) * scale,
    StemV: 0,
  };
}

/** Runs of widths that are not the usual one: `code [width …]` (ISO 32000-1, 9.7.4.3); `first` is the code of the first width. */
export function widthsOf(widths: readonly number[], first: number): unknown[] {
  const runs: unknown[] = [];
  let run: number[] | undefined;
  for (const [at, width] of widths.entries()) {
    if (width === USUAL_WIDTH) {
      run = undefined;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(first + at, run);
    }
    run.push(width);
  }
  return runs;
}

/** Which characters each code stands for, as pdfkit writes it. */
export function unicodeMap(characters: readonly (readonly number[])[]): string {
  const entries = characters.map((codePoints) => `<${utf16(codePoints)}>`);
  const ranges: string[] = [];
  for (let from = 0; from < entries.length; from += RANGE) {
    const part = entries.slice(from, from + RANGE);
    ranges.push(`<${hex(from)}> <${hex(from + part.length - 1)}> [${part.join(' ')}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** Glyphs keep their characters, so their text is spelled once. */
const utf16 = memoised('characters in UTF-16', (codePoints: readonly number[]): string => {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join(' ');
});

export function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
