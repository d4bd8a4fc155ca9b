/** A value of a PDF file as far as finding attachments needs it. */
export type PdfValue =
  | { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue>; readonly end: number }
  | { readonly type: 'array'; readonly items: readonly PdfValue[]; readonly end: number }
  | { readonly type: 'name' | 'string' | 'word'; readonly text: string; readonly end: number }
  | { readonly type: 'reference'; readonly object: number; readonly end: number };

/** Nesting and size beyond which a dictionary is none of ours: a hostile file must not exhaust the stack. */
const DEEPEST = 16;
const LONGEST = 65_536;

/** Reads the value at an offset; undefined when there is none that makes sense. `end` is the offset behind it. */
export function readValue(text: string, from: number): PdfValue | undefined {
  return new Reader(text, Math.min(text.length, from + LONGEST)).value(from, 0);
}

/** The entry of a dictionary, else undefined. */
export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.type === 'dictionary' ? value.entries.get(key) : undefined;
}

class Reader {
  private readonly text: string;
  private readonly stop: number;

  constructor(text: string, stop: number) {
    this.text = text;
    this.stop = stop;
  }

  value(from: number, depth: number): PdfValue | undefined {
    const at = this.skip(from);
    if (depth > DEEPEST || at >= this.stop) return undefined;
    const two = this.text.slice(at, at + 2);
    if (two === '<<') return this.dictionary(at + 2, depth);
    switch (two.charAt(0)) {
      case '[':
        return this.array(at + 1, depth);
      case '(':
        return this.literal(at + 1);
      case '<':
        return this.hexadecimal(at + 1);
      case '/':
        return this.name(at + 1);
      default:
        return this.word(at);
    }
  }

  /** Past white space and comments. */
  private skip(from: number): number {
    let at = from;
    for (; at < this.stop; at++) {
      const character = this.text.charAt(at);
      if (character === '%') while (at < this.stop && !'\r\n'.includes(this.text.charAt(at))) at++;
      else if (!' \t\r\n\f\0'.includes(character)) break;
    }
    return at;
  }

  private dictionary(from: number, depth: number): PdfValue | undefined {
    const entries = new Map<string, PdfValue>();
    let at = this.skip(from);
    while (this.text.slice(at, at + 2) !== '>>') {
      const key = this.value(at, depth + 1);
      if (key?.type !== 'name') return undefined;
      const value = this.value(key.end, depth + 1);
      if (!value) return undefined;
      entries.set(key.text, value);
      at = this.skip(value.end);
    }
    return { type: 'dictionary', entries, end: at + 2 };
  }

  private array(from: number, depth: number): PdfValue | undefined {
    const items: PdfValue[] = [];
    let at = this.skip(from);
    while (this.text.charAt(at) !== ']') {
      const item = this.value(at, depth + 1);
      if (!item) return undefined;
      items.push(item);
      at = this.skip(item.end);
    }
    return { type: 'array', items, end: at + 1 };
  }

  private literal(from: number): PdfValue | undefined {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let bytes = '';
    let open = 1;
    for (let at = from; at < this.stop; at++) {
      const character = this.text.charAt(at);
      if (character === '\\') {
        const next = this.text.charAt(++at);
        bytes += escapes[next] ?? next;
        continue;
      }
      if (character === '(') open++;
      if (character === ')' && --open === 0) return { type: 'string', text: decoded(bytes), end: at + 1 };
      bytes += character;
    }
    return undefined;
  }

  private hexadecimal(from: number): PdfValue | undefined {
    const end = this.text.indexOf('>', from);
    if (end < 0 || end >= this.stop) return undefined;
    const digits = this.text.slice(from, end).replace(/\s/g, '');
    let bytes = '';
    for (let i = 0; i < digits.length; i += 2) {
      const code = Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16);
      if (Number.isNaN(code)) return undefined;
      bytes += String.fromCharCode(code);
    }
    return { type: 'string', text: decoded(bytes), end: end + 1 };
  }

  private name(from: number): PdfValue {
    const end = this.wordEnd(from);
    const text = this.text
      .slice(from, end)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return { type: 'name', text, end };
  }

  private word(from: number): PdfValue | undefined {
    const reference = /^(\d{1,9})\s{1,4}\d{1,5}\s{1,4}R(?![A-Za-z])/.exec(this.text.slice(from, from + 32));
    if (reference)
      return { type: 'reference', object: Number(reference[1]), end: from + reference[0].length };
    const end = this.wordEnd(from);
    return end === from ? undefined : { type: 'word', text: this.text.slice(from, end), end };
  }

  private wordEnd(from: number): number {
    let at = from;
    while (at < this.stop && !' \t\r\n\f\0()<>[]{}/%'.includes(this.text.charAt(at))) at++;
    return at;
  }
}

/** A text string: UTF-16BE behind a byte order mark, else taken byte by byte. */
function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  }
  return text;
}
