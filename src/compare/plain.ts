/** A text without what print may change, and for each of its characters the place in the text as written. */
export interface Plain {
  readonly text: string;
  readonly written: string;
  /** Index in `written`, one for each code unit of `text`. */
  readonly at: readonly number[];
}

/** Spaces, rules to write on, characters that show nothing, and the bullets before points. */
const PASSED_OVER = /\s|_|\u2022|\uf0b7|\p{Default_Ignorable_Code_Point}/u;
/** Radicals and compatibility ideographs, which readers of PDF files give in place of the characters that they look like. */
const LOOK_ALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/;

/** Reads a text for comparison; marks of `keep` stand, everything that shows nothing goes. */
export function plain(written: string): Plain {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < written.length; index++) {
    const character = written[index] ?? '';
    if (PASSED_OVER.test(character)) continue;
    const shown = LOOK_ALIKE.test(character) ? character.normalize('NFKC') : (ALIKE[character] ?? character);
    text += shown;
    for (let unit = 0; unit < shown.length; unit++) at.push(index);
  }
  return { text, written, at };
}

const ALIKE: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2010': '-',
  '\u00b7': '·',
  '\u30fb': '·',
};

/** The text as written between two places of the plain one. */
export function writtenBetween({ written, at }: Plain, from: number, to: number): string {
  if (to <= from) return '';
  const end = at[to - 1];
  return end === undefined ? '' : written.slice(at[from] ?? 0, end + 1).trim();
}
