import { textOf, type ZipEntry } from '../../zip/index.ts';
import { columnName, columnNumber, type SheetChanges } from '../grid.ts';
import { MAX_SHEET_BYTES } from '../limits.ts';
import { escapeText } from './write-xml.ts';
import { partParser, type XmlHandler, type XmlPosition } from './xml.ts';

/**
 * A sheet with cells added or replaced, everything else as it was, character by character: formats, notes, rules
 * and formulas of the user's table stay.
 */
export async function* rewriteSheet(entry: ZipEntry, changes: SheetChanges): AsyncGenerator<string> {
  const editor = new SheetEditor(changes);
  const parser = partParser(editor);
  for (const piece of textOf(entry, MAX_SHEET_BYTES)) {
    editor.add(piece);
    parser.write(piece);
    yield editor.take();
  }
  parser.close();
  yield editor.rest();
}

class SheetEditor implements XmlHandler {
  private readonly changes: SheetChanges;
  /** Characters of the part not yet handed on, and where they begin in it. */
  private pending = '';
  private base = 0;
  private done = '';
  private row = 0;
  private column = 0;
  private dropFrom: number | undefined;
  /** Cells of the row that are still to be written, by column. */
  private queue: (readonly [number, string])[] = [];

  constructor(changes: SheetChanges) {
    this.changes = changes;
  }

  add(piece: string): void {
    this.pending += piece;
  }

  /** What is settled: all up to the tag that is still being read, or the cell that is being left out. */
  take(): string {
    const tag = this.pending.lastIndexOf('<');
    this.flush(this.dropFrom ?? this.base + (tag === -1 ? this.pending.length : tag));
    const { done } = this;
    this.done = '';
    return done;
  }

  rest(): string {
    return this.take() + this.pending;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, at: XmlPosition): void {
    if (name === 'row') {
      this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
      this.column = 0;
      this.queue = [...(this.changes.get(this.row) ?? [])].sort(([a], [b]) => a - b);
      // `spans` is a hint for readers that would be wrong now, and an attribute that may be left out.
      if (this.changes.has(this.row))
        this.replaceTag(at, (tag) => tag.replace(/\sspans=("[^"]*"|'[^']*')/, ''));
    } else if (name === 'c') {
      const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0];
      this.column = letters === undefined ? this.column + 1 : columnNumber(letters);
      const start = this.startOfTag(at);
      if (this.queue.some(([column]) => column === this.column)) this.dropFrom = start;
      this.insert(at.prefix, start, this.column);
    } else if (name === 'dimension') this.replaceTag(at, () => '', at.selfClosing);
  }

  close(name: string, at: XmlPosition): void {
    if (name === 'c' && this.dropFrom !== undefined) {
      this.flush(this.dropFrom);
      this.skip(at.position);
      this.dropFrom = undefined;
    }
    if (name === 'row') this.endRow(at);
  }

  private endRow({ prefix, position, selfClosing }: XmlPosition): void {
    if (this.queue.length === 0) return;
    if (selfClosing) this.done = this.done.replace(/\s*\/>$/, '>');
    this.insert(prefix, selfClosing ? position : this.startOfTag({ position }), Number.POSITIVE_INFINITY);
    if (selfClosing) this.done += `</${prefix}row>`;
  }

  /** Writes the waiting cells up to a column, at a place of the part. */
  private insert(prefix: string, at: number, column: number): void {
    if (this.queue.length === 0) return;
    this.flush(at);
    while (this.queue[0] !== undefined && this.queue[0][0] <= column) {
      const [to, text] = this.queue[0];
      this.done += newCell(prefix, columnName(to) + String(this.row), text);
      this.queue.shift();
    }
  }

  /** Rewrites the tag that ends at the parser's position. */
  private replaceTag(at: XmlPosition, change: (tag: string) => string, whole = true): void {
    const start = this.startOfTag(at);
    this.flush(start);
    if (!whole) return;
    this.done += change(this.pending.slice(0, at.position - this.base));
    this.skip(at.position);
  }

  private startOfTag(at: Pick<XmlPosition, 'position'>): number {
    return this.base + this.pending.lastIndexOf('<', at.position - this.base - 1);
  }

  private flush(to: number): void {
    this.done += this.pending.slice(0, to - this.base);
    this.skip(to);
  }

  private skip(to: number): void {
    this.pending = this.pending.slice(to - this.base);
    this.base = to;
  }
}

function newCell(prefix: string, ref: string, text: string): string {
  if (text === '') return '';
  const p = prefix;
  return `<${p}c r="${ref}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}is></${p}c>`;
}
