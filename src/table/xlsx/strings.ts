import { textOf, type ZipEntry } from '../../zip/index.ts';
import { MAX_CELL_CHARACTERS, MAX_STRINGS_BYTES } from '../limits.ts';
import { refuseManyStrings, withinRuns } from './guard.ts';
import { readPart } from './xml.ts';

/** Texts that the cells share, by index. Phonetic readings are no part of a text. */
export async function readSharedStrings(entry: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  refuseManyStrings(withinRuns(textOf(entry, MAX_STRINGS_BYTES)));
  const collector = new TextCollector();
  await readPart(entry, MAX_STRINGS_BYTES, {
    open(name) {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(collector.end());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  return strings;
}

/** Gathers the `t` elements of a shared or inline text. */
export class TextCollector {
  private pieces = '';
  private inText = false;
  private phonetic = false;

  start(): void {
    this.pieces = '';
    this.inText = false;
    this.phonetic = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText && !this.phonetic && this.pieces.length <= MAX_CELL_CHARACTERS) this.pieces += text;
  }

  end(): string {
    return unescapeText(this.pieces);
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
