import type { Io } from '../io/index.ts';

/** Stand for what a terminal acts upon, while text is put together: noncharacters, which no file can turn into anything else. */
const STYLE = ['\ufdd0', '\ufdd1'] as const;
/** Takes back the line that stands last on a terminal. */
export const CLEAR_LINE = '\ufdd2';

/** Text in a colour of the terminal; `code` is 31, 33 or 36. */
export function styled(text: string, code: string): string {
  return `${STYLE[0]}${code}${STYLE[1]}${text}${STYLE[0]}0${STYLE[1]}`;
}

/** Streams on which nothing but our own colours acts: control characters of files, values and names are shown, not obeyed. */
export function shownOn(io: Io): Io {
  return { ...io, out: (text) => io.out(shown(text)), err: (text) => io.err(shown(text)) };
}

/** Control characters as the pictures of Unicode (␛), so that columns still line up; line ends and tabs stay. */
function shown(text: string): string {
  return text
    .replace(/[\0-\x08\x0b-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '\u2421')
    .replace(/[\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/\ufdd0(0|31|33|36)\ufdd1/g, '\u001b[$1m')
    .replace(/\ufdd2/g, '\r\u001b[K');
}
