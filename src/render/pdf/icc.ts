/**
 * The ICC profile of sRGB that the output intent of a PDF/A needs, built from the published figures (IEC 61966-2-1;
 * format: ICC.1:2001-04, version 2.1 display profile with matrix and curves).
 */

/** Primaries of sRGB adapted to the D50 white of the profile connection space, as X, Y, Z. */
const PRIMARIES = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.8249] as const;
const CURVE_POINTS = 1024;
const HEADER = 128;

/** The profile's bytes; the same every time. */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [string, Uint8Array][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(PRIMARIES.rXYZ)],
    ['gXYZ', xyzTag(PRIMARIES.gXYZ)],
    ['bXYZ', xyzTag(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = 4 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let size = HEADER + table;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += Math.ceil(data.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view, size);
  view.setUint32(HEADER, tags.length);
  for (const [i, [name, data]] of tags.entries()) {
    const at = HEADER + 4 + i * 12;
    const place = places.get(data) ?? 0;
    profile.set(ascii(name), at);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, data.length);
    profile.set(data, place);
  }
  return profile;
}

function writeHeader(profile: Uint8Array, view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  profile.set(ascii('mntrRGB XYZ '), 12);
  // Any fixed date will do: it is that of the standard.
  [1999, 10, 18, 0, 0, 0].forEach((value, i) => {
    view.setUint16(24 + i * 2, value);
  });
  profile.set(ascii('acsp'), 36);
  D50.forEach((value, i) => {
    view.setInt32(68 + i * 4, fixed(value));
  });
}

/** The transfer curve of sRGB, sampled. */
function curveTag(): Uint8Array {
  const data = new Uint8Array(12 + CURVE_POINTS * 2);
  const view = new DataView(data.buffer);
  data.set(ascii('curv'));
  view.setUint32(8, CURVE_POINTS);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + i * 2, Math.round(linear * 0xffff));
  }
  return data;
}

function xyzTag(values: readonly number[]): Uint8Array {
  const data = new Uint8Array(20);
  const view = new DataView(data.buffer);
  data.set(ascii('XYZ '));
  values.forEach((value, i) => {
    view.setInt32(8 + i * 4, fixed(value));
  });
  return data;
}

function textTag(text: string): Uint8Array {
  const data = new Uint8Array(8 + text.length + 1);
  data.set(ascii('text'));
  data.set(ascii(text), 8);
  return data;
}

/** textDescriptionType: the ASCII text, then empty Unicode and ScriptCode parts. */
function descriptionTag(text: string): Uint8Array {
  const data = new Uint8Array(12 + text.length + 1 + 8 + 70);
  const view = new DataView(data.buffer);
  data.set(ascii('desc'));
  view.setUint32(8, text.length + 1);
  data.set(ascii(text), 12);
  return data;
}

function fixed(value: number): number {
  return Math.round(value * 0x10000);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
