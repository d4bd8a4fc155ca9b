/**
 * Marks stand in a skeleton where a value of the letter will stand. They are Unicode noncharacters
 * (https://www.unicode.org/faq/private_use.html#noncharacters): XML can hold them, texts never do.
 */
/** Begins a mark; no text of a letter holds it. */
export const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d+)\ufdd1/g;

/** The mark of a slot. */
export function mark(slot: number): string {
  return `${OPEN}${slot}${CLOSE}`;
}

/** A name that no text of a letter can contain: docx replaces `{name-0}` wherever it finds it. */
export function privateName(name: string): string {
  return `${OPEN}${name}`;
}

/** A text free of noncharacters, so that it cannot be taken for a mark; those it had become U+FFFD. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '\ufffd');
}

/** A text cut at its marks: what stands still (as text), and slots (as numbers), in order. */
export function cutAtMarks(text: string): readonly (string | number)[] {
  return text
    .split(MARK)
    .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)))
    .filter((piece) => piece !== '');
}
