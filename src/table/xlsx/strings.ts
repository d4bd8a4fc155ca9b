import { textOf, type ZipEntry } from '../../zip/index.ts';
import { MAX_CELL_CHARACTERS, MAX_STRINGS_BYTES } from '../limits.ts';
import { refuseManyStrings, withinRuns } from './guard.ts';
import { NO_MARKS, withMark } from './styles.ts';
import { readPart } from './xml.ts';

/** Texts that the cells share, by index. Phonetic readings are no part of a text. */
export async function readSharedStrings(entry: ZipEntry | undefined): Promise<readonly RichText[]> {
  const strings: RichText[] = [];
  if (!entry) return strings;
  refuseManyStrings(withinRuns(textOf(entry, MAX_STRINGS_BYTES)));
  const collector = new TextCollector();
  await readPart(entry, MAX_STRINGS_BYTES, {
    open(name, attributes) {
      if (name === 'si') collector.start();
      else collector.open(name, attributes);
    },
    close(name) {
      if (name === 'si') strings.push(collector.end());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return strings;
}

/** A text, with what is wrong with some of its characters, or all; most texts have nothing and are a string. */
export type RichText =
  | string
  | { readonly text: string; readonly struck: 'all' | 'some' | 'none'; readonly raised: boolean };

/** Gathers the `t` elements of a shared or inline text, and the looks of its runs. */
export class TextCollector {
  private pieces = '';
  private inText = false;
  private phonetic = false;
  private marks = NO_MARKS;
  private seen = { struck: false, plain: false, raised: false };

  start(): void {
    this.pieces = '';
    this.inText = false;
    this.phonetic = false;
    this.marks = NO_MARKS;
    this.seen = { struck: false, plain: false, raised: false };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = true;
    else if (name === 'r') this.marks = NO_MARKS;
    else this.marks = withMark(this.marks, name, attributes);
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (!this.inText || this.phonetic || this.pieces.length > MAX_CELL_CHARACTERS) return;
    this.pieces += text;
    if (text.trim() === '') return;
    if (this.marks.struck) this.seen.struck = true;
    else this.seen.plain = true;
    if (this.marks.raised) this.seen.raised = true;
  }

  end(): RichText {
    const text = unescapeText(this.pieces);
    const { struck, plain, raised } = this.seen;
    if (!struck && !raised) return text;
    return { text, struck: struck ? (plain ? 'some' : 'all') : 'none', raised };
  }
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
