import type { Bilingual } from '../model/bilingual.ts';
import type { Problem } from './type.ts';

/** Control, private-use and unassigned characters and lone surrogates: they print as nothing, or as something else on each machine. */
const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;
/**
 * Characters that show nothing: all format characters (zero-width, bidirectional, tags, annotations), everything that
 * Unicode lets a program ignore (Hangul fillers, variation selectors), the empty Braille pattern, the mark of an object.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/gu;
/** Radicals as a PDF gives them when text is copied from it; each is the look-alike of an ordinary character. */
const RADICALS = /[\u2e80-\u2fdf]/gu;

/** A text in the one form in which it is kept and printed, and what was changed that a reader should know. */
export function normalisedText(raw: string): { readonly text: string; readonly note?: Bilingual } {
  const written = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const visible = written.replace(INVISIBLE, '').trim();
  const text = visible.replace(RADICALS, (sign) => sign.normalize('NFKC'));
  const notes = [
    visible === written
      ? undefined
      : {
          zh: '内容里看不见的字符（零宽、方向控制、填充字符）已去掉。',
          en: 'Characters that show nothing (zero-width, bidirectional, fillers) were removed.',
        },
    text === visible
      ? undefined
      : {
          zh: '从 PDF 复制来的部首字符已换成普通汉字。',
          en: 'Radicals, as copied from a PDF, were replaced by the ordinary characters.',
        },
  ].filter((note) => note !== undefined);
  if (notes.length === 0) return { text };
  const joined = { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') };
  return { text, note: joined };
}

/** The first character that cannot be printed, or a text that shows nothing at all. */
export function unprintable(text: string): Problem | undefined {
  const found = FORBIDDEN.exec(text.replace(/[\n\t]/g, ''))?.[0];
  if (found === undefined) return !/[^\s\p{M}]/u.test(text) ? nothingVisible() : undefined;
  const position = [...text.slice(0, text.indexOf(found))].length + 1;
  const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'BLANK-CHARACTER',
    message: {
      zh: `第 ${position} 个字符（${name}）是控制字符或自造字，印不出来。`,
      en: `Character ${position} (${name}) is a control or private-use character and cannot be printed.`,
    },
    hint: {
      zh: '删去该字符，或换成标准汉字、标点。',
      en: 'Remove it or replace it by a standard character.',
    },
  };
}

function nothingVisible(): Problem {
  return {
    code: 'BLANK-CHARACTER',
    message: { zh: '内容里没有看得见的字符。', en: 'It has no visible character.' },
    hint: { zh: '填写内容，或删去这一项。', en: 'Fill it in or remove it.' },
  };
}
