import { inflateSync } from 'node:zlib';
import { entryOf, type PdfValue, readValue } from '../../../src/render/pdf/objects.ts';

/** An object of a finished file, its stream as it lies there and unpacked. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly packed: Uint8Array | undefined;
  readonly stream: Uint8Array | undefined;
}
/** Text that was shown in one go; `y` counts from the top of the page. */
export interface ShownText {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Reads a file by its cross-reference table, as a viewer does; throws where table and file disagree. */
export class PdfFile {
  readonly text: string;
  readonly objects = new Map<number, PdfObject>();
  readonly trailer: PdfValue;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text)?.[1]);
    const table = /^xref\n0 (\d+)\n/.exec(this.text.slice(start, start + 40));
    if (!table) throw new Error('no cross-reference table where startxref points');
    let at = start + table[0].length;
    const places: number[] = [];
    for (let i = 0; i < Number(table[1]); i++, at += 20) {
      const entry = this.text.slice(at, at + 20);
      if (!/^\d{10} \d{5} [nf][ \r]\n$/.test(entry))
        throw new Error(`bad cross-reference entry ${i}: ${entry}`);
      places.push(Number(entry.slice(0, 10)));
    }
    for (const [number, place] of places.entries()) if (number > 0) this.readObject(number, place);
    this.trailer = must(readValue(this.text, this.text.indexOf('trailer', at) + 7), 'trailer');
  }

  get(value: PdfValue | undefined): PdfValue | undefined {
    return value?.type === 'reference' ? this.objects.get(value.object)?.value : value;
  }

  /** Follows a path of keys from a dictionary. */
  at(from: PdfValue | undefined, ...path: string[]): PdfValue | undefined {
    return path.reduce<PdfValue | undefined>(
      (value, key) => this.get(entryOf(this.get(value), key)),
      this.get(from),
    );
  }

  object(value: PdfValue | undefined): PdfObject {
    if (value?.type !== 'reference') throw new Error('not a reference');
    return must(this.objects.get(value.object), `object ${value.object}`);
  }

  get catalog(): PdfValue {
    return must(this.at(this.trailer, 'Root'), 'catalog');
  }

  get pages(): PdfValue[] {
    return itemsOf(this.at(this.catalog, 'Pages', 'Kids')).map((kid) => must(this.get(kid), 'page'));
  }

  content(page: PdfValue): string {
    return Buffer.from(must(this.object(entryOf(page, 'Contents')).stream, 'content')).toString('latin1');
  }

  /** The text of a page in drawing order. */
  shown(page: PdfValue): ShownText[] {
    return this.shownIn(page, this.content(page));
  }

  /** The text of a piece of a page's content, which must choose its fonts itself. */
  textIn(page: PdfValue, content: string): string {
    return this.shownIn(page, content)
      .map(({ text }) => text)
      .join('');
  }

  private shownIn(page: PdfValue, content: string): ShownText[] {
    const fonts = new Map<string, Map<number, string>>();
    const shown: ShownText[] = [];
    let [font, size, x, y] = ['', 0, 0, 0];
    const pattern = /\/(F\d+) ([\d.]+) Tf|1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm|\[([^\]]*)\] TJ/g;
    for (const match of content.matchAll(pattern)) {
      if (match[1]) [font, size] = [match[1], Number(match[2])];
      else if (match[3]) [x, y] = [Number(match[3]), Number(match[4])];
      else {
        const map = fonts.get(font) ?? this.toUnicode(this.at(page, 'Resources', 'Font', font));
        fonts.set(font, map);
        const hex = [...(match[5] ?? '').matchAll(/<([0-9a-f]*)>/g)].map((part) => part[1]).join('');
        const codes = hex.match(/.{4}/g) ?? [];
        shown.push({
          text: codes.map((code) => map.get(Number.parseInt(code, 16)) ?? '\ufffd').join(''),
          font,
          size,
          x,
          y,
        });
      }
    }
    return shown;
  }

  /** The whole text of a page, line by line from the top. */
  lines(page: PdfValue): string[] {
    const rows = new Map<number, ShownText[]>();
    for (const part of this.shown(page)) rows.set(part.y, [...(rows.get(part.y) ?? []), part]);
    return [...rows]
      .sort(([a], [b]) => a - b)
      .map(([, parts]) =>
        parts
          .sort((a, b) => a.x - b.x)
          .map((p) => p.text)
          .join(''),
      );
  }

  toUnicode(font: PdfValue | undefined): Map<number, string> {
    const map = new Map<number, string>();
    const cmap = Buffer.from(must(this.object(entryOf(font, 'ToUnicode')).stream, 'ToUnicode')).toString(
      'latin1',
    );
    for (const range of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
      const first = Number.parseInt(range[1] ?? '', 16);
      for (const [i, entry] of [...(range[2] ?? '').matchAll(/<([^>]*)>/g)].entries()) {
        const units = (entry[1] ?? '').split(' ').filter((unit) => unit !== '');
        map.set(first + i, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
      }
    }
    return map;
  }

  private readObject(number: number, place: number): void {
    const head = new RegExp(`^${number} 0 obj\\s`).exec(this.text.slice(place, place + 20));
    if (!head) throw new Error(`object ${number} is not where the table says`);
    const value = must(readValue(this.text, place + head[0].length), `object ${number}`);
    if (!this.text.slice(value.end, value.end + 8).startsWith('\nstream\n')) {
      this.objects.set(number, { number, value, packed: undefined, stream: undefined });
      return;
    }
    const length = Number(wordOf(entryOf(value, 'Length')));
    const from = value.end + 8;
    if (!/^\s?\nendstream\s/.test(this.text.slice(from + length, from + length + 13))) {
      throw new Error(`object ${number}: Length is not the length of its stream`);
    }
    const packed = this.bytes.subarray(from, from + length);
    const stream = nameOf(entryOf(value, 'Filter')) === 'FlateDecode' ? inflateSync(packed) : packed;
    this.objects.set(number, { number, value, packed, stream });
  }
}

export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the file has no ${what}`);
  return value;
}
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return value?.type === 'array' ? value.items : [];
}
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.type === 'name' ? value.text : undefined;
}
export function stringOf(value: PdfValue | undefined): string | undefined {
  return value?.type === 'string' ? value.text : undefined;
}
export function wordOf(value: PdfValue | undefined): string | undefined {
  return value?.type === 'word' ? value.text : undefined;
}
