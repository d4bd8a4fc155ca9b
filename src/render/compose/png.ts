import { joinBytes } from '../../model/bytes.ts';
import { unzlibOf, ZipFault } from '../../zip/index.ts';

/** A picture as PDF wants it: colour and opacity apart, eight bits each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
  /** One byte a pixel; 255 is opaque. */
  readonly alpha: Uint8Array;
  /** The file itself. */
  readonly file: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_BYTES = 4 * 1024 * 1024;
/** A seal of 42 mm at 1200 dpi has 1984 pixels a side. */
const MOST_PIXELS = 2048;
/** Channels by colour type: grey, RGB, palette, grey and alpha, RGB and alpha (PNG 1.2, 4.1.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Head {
  readonly width: number;
  readonly height: number;
  readonly type: number;
}

/**
 * Decodes a PNG of eight bits a channel, not interlaced. Synchronous on purpose: a picture that finishes whenever it
 * likes would change the order of the file's objects. Throws what is wrong with the file.
 */
export function decodePng(png: Uint8Array): Picture {
  if (png.length > MOST_BYTES) throw new Error('larger than 4 MB');
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new Error('not a PNG file');
  const chunks = chunksOf(png);
  const head = headOf(chunks.get('IHDR')?.[0]);
  const channels = CHANNELS[head.type] ?? 1;
  const rowLength = head.width * channels;
  const size = (rowLength + 1) * head.height;
  const pixels = unfiltered(
    rowsOf(joinBytes(chunks.get('IDAT') ?? []), size),
    head.height,
    rowLength,
    channels,
  );
  return { ...split(pixels, head, chunks.get('PLTE')?.[0], chunks.get('tRNS')?.[0]), file: png };
}

function rowsOf(packed: Uint8Array, size: number): Uint8Array {
  try {
    return unzlibOf(packed, size);
  } catch (fault) {
    throw fault instanceof ZipFault ? new Error('damaged picture data') : fault;
  }
}

function chunksOf(png: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) throw new Error('damaged file');
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.set(name, [...(chunks.get(name) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

function headOf(data: Uint8Array | undefined): Head {
  if (data?.length !== 13) throw new Error('damaged file');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, interlace] = [data[8], data[9] ?? 0, data[12]];
  if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
    throw new Error(`${width}×${height} pixels; at most ${MOST_PIXELS} a side`);
  }
  if (depth !== 8 || interlace !== 0 || CHANNELS[type] === undefined) {
    throw new Error('not a PNG of 8 bits a channel without interlacing');
  }
  return { width, height, type };
}

/** Undoes the filter of each row (PNG 1.2, 6). */
function unfiltered(raw: Uint8Array, height: number, length: number, step: number): Uint8Array {
  const out = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const from = row * (length + 1) + 1;
    const filter = raw[from - 1] ?? 0;
    const to = row * length;
    for (let i = 0; i < length; i++) {
      const left = i >= step ? (out[to + i - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - length] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (out[to + i - length - step] ?? 0) : 0;
      out[to + i] = (raw[from + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      throw new Error('damaged picture data');
  }
}

function split(
  pixels: Uint8Array,
  { width, height, type }: Head,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): Omit<Picture, 'file'> {
  const count = width * height;
  const rgb = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count).fill(255);
  const step = CHANNELS[type] ?? 1;
  const grey = type === 0 || type === 4;
  for (let i = 0; i < count; i++) {
    const at = i * step;
    const index = pixels[at] ?? 0;
    for (let c = 0; c < 3; c++) {
      rgb[i * 3 + c] = (type === 3 ? palette?.[index * 3 + c] : pixels[grey ? at : at + c]) ?? 0;
    }
    if (type === 4 || type === 6) alpha[i] = pixels[at + step - 1] ?? 255;
    else if (type === 3) alpha[i] = transparency?.[index] ?? 255;
  }
  return { width, height, rgb, alpha };
}
