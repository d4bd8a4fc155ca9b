import { entryOf, type PdfValue } from '../../../src/render/pdf/objects.ts';
import { itemsOf, nameOf, type PdfFile, stringOf, wordOf } from './reader.ts';

/* Rules of PDF/A-3b about what pages draw with: colour, fonts, pictures. See pdfa.ts. */

/** A value and everything inside it. */
export function* values(value: PdfValue, depth = 0): Generator<{ value: PdfValue; depth: number }> {
  yield { value, depth };
  if (value.type === 'array') for (const item of value.items) yield* values(item, depth + 1);
  if (value.type === 'dictionary') for (const item of value.entries.values()) yield* values(item, depth + 1);
}

/** Every dictionary of a file, nested ones too. */
export function* dictionaries(file: PdfFile) {
  for (const { number, value } of file.objects.values()) {
    for (const inner of values(value))
      if (inner.value.type === 'dictionary') yield { number, value: inner.value };
  }
}

export function* outputIntent(file: PdfFile) {
  const intents = itemsOf(file.at(file.catalog, 'OutputIntents'));
  if (intents.length !== 1) yield `${intents.length} output intents`;
  const intent = file.get(intents[0]);
  if (nameOf(entryOf(intent, 'S')) !== 'GTS_PDFA1') yield 'the output intent is not GTS_PDFA1';
  if (!stringOf(entryOf(intent, 'OutputConditionIdentifier'))) yield 'no output condition identifier';
  const { value, stream } = file.object(entryOf(intent, 'DestOutputProfile'));
  const profile = Buffer.from(stream ?? []);
  if (wordOf(entryOf(value, 'N')) !== '3') yield 'the profile has not N 3';
  if (profile.readUInt32BE(0) !== profile.length) yield 'the profile has the wrong size';
  if (profile.toString('latin1', 12, 24) !== 'mntrRGB XYZ ') yield 'the profile is not of an RGB display';
  if (profile.toString('latin1', 36, 40) !== 'acsp') yield 'the profile has no signature';
  const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, i) => 132 + i * 12);
  const names = tags.map((at) => profile.toString('latin1', at, at + 4));
  for (const name of 'desc cprt wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC'.split(' ')) {
    if (!names.includes(name)) yield `the profile has no ${name}`;
  }
  for (const at of tags) {
    if (profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8) > profile.length)
      yield 'a tag of the profile is cut off';
  }
}

export function* graphicsStates(file: PdfFile) {
  for (const { number, value } of dictionaries(file)) {
    for (const key of ['TR', 'HTP', 'TR2']) if (entryOf(value, key)) yield `object ${number}: has ${key}`;
    const mode = nameOf(entryOf(value, 'BM'));
    if (mode !== undefined && mode !== 'Normal') yield `object ${number}: blend mode ${mode}`;
  }
}

export function* images(file: PdfFile) {
  for (const { number, value, stream } of file.objects.values()) {
    const subtype = nameOf(entryOf(value, 'Subtype'));
    if (subtype === 'PS') yield `object ${number}: PostScript`;
    if (subtype !== 'Image') continue;
    for (const key of ['Alternates', 'OPI']) if (entryOf(value, key)) yield `object ${number}: has ${key}`;
    if (wordOf(entryOf(value, 'Interpolate')) === 'true') yield `object ${number}: interpolated`;
    const space = nameOf(entryOf(value, 'ColorSpace'));
    const channels = { DeviceGray: 1, DeviceRGB: 3 }[space ?? ''];
    const pixels = Number(wordOf(entryOf(value, 'Width'))) * Number(wordOf(entryOf(value, 'Height')));
    if (channels === undefined || stream?.length !== pixels * channels)
      yield `object ${number}: colour space or size`;
  }
}

/** With an RGB output intent the blending colour space is known; a group of its own must then name one that fits. */
export function* transparency(file: PdfFile) {
  for (const [index, page] of file.pages.entries()) {
    const group = file.at(page, 'Group');
    if (group && nameOf(file.at(group, 'CS')) !== 'DeviceRGB')
      yield `page ${index + 1}: blending colour space`;
  }
}

export function* fonts(file: PdfFile) {
  const seen = new Set<PdfValue>();
  for (const page of file.pages) {
    const resources = file.at(page, 'Resources', 'Font');
    if (resources?.type !== 'dictionary') continue;
    for (const reference of resources.entries.values()) {
      const font = file.get(reference);
      if (font && !seen.has(font)) yield* fontProblems(file, font);
      if (font) seen.add(font);
    }
  }
}

function* fontProblems(file: PdfFile, font: PdfValue) {
  const name = nameOf(entryOf(font, 'BaseFont')) ?? '?';
  const inner = file.get(itemsOf(file.at(font, 'DescendantFonts'))[0]);
  if (!/^[A-Z]{6}\+./.test(name)) yield `${name}: no subset tag`;
  if (nameOf(entryOf(font, 'Encoding')) !== 'Identity-H') yield `${name}: encoding`;
  if (nameOf(entryOf(inner, 'CIDToGIDMap')) !== 'Identity') yield `${name}: CIDToGIDMap`;
  if (nameOf(entryOf(inner, 'BaseFont')) !== name) yield `${name}: the inner font has another name`;
  const program = Buffer.from(
    file.object(file.at(inner, 'FontDescriptor') && entryOf(file.at(inner, 'FontDescriptor'), 'FontFile2'))
      .stream ?? [],
  );
  const advances = advancesOf(program);
  const widths = advances.map(() => Number(wordOf(file.at(inner, 'DW')) ?? 1000));
  const runs = itemsOf(file.at(inner, 'W'));
  for (let at = 0; at < runs.length; at += 2) {
    const first = Number(wordOf(runs[at]));
    for (const [i, width] of itemsOf(runs[at + 1]).entries()) widths[first + i] = Number(wordOf(width));
  }
  if (widths.length > advances.length) yield `${name}: more widths than glyphs`;
  for (const [glyph, width] of widths.entries()) {
    if (Math.abs(width - (advances[glyph] ?? Number.NaN)) > 1)
      yield `${name}: width of glyph ${glyph} is ${width}, in the font ${advances[glyph]}`;
  }
  const map = file.toUnicode(font);
  for (let glyph = 1; glyph < widths.length; glyph++)
    if (!map.get(glyph)) yield `${name}: glyph ${glyph} has no text`;
}

/** Advances in thousandths of an em, from the tables of a TrueType program. */
function advancesOf(program: Buffer): number[] {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
      if (program.toString('latin1', at, at + 4) === tag) return program.readUInt32BE(at + 8);
    }
    throw new Error(`the font program has no table ${tag}`);
  };
  const em = program.readUInt16BE(table('head') + 18);
  const count = program.readUInt16BE(table('hhea') + 34);
  const glyphs = program.readUInt16BE(table('maxp') + 4);
  const metrics = table('hmtx');
  return Array.from(
    { length: glyphs },
    (_, i) => (program.readUInt16BE(metrics + Math.min(i, count - 1) * 4) * 1000) / em,
  );
}
