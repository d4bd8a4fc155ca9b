import type { Finding } from '../../model/finding.ts';
import { blocksOf, type Inline, inlinesOf, type Letter, textOf } from '../../model/letter.ts';
import type { Setting } from './text.ts';

/** Most findings of this kind at once: a text in a foreign script has no end of characters that lack. */
const MOST = 20;

/**
 * Characters that no font of the document has. Without this check they vanish from the page and from its text: each is
 * an error that names the character and the blank it stands in.
 */
export function missingGlyphs(letter: Letter, { layout, fonts, lacking, printable }: Setting): Finding[] {
  const findings = new Map<string, Finding>();
  const lacks = (character: string): boolean =>
    character !== '\n' && !fonts.covers(character.codePointAt(0) ?? 0, layout.styles.body.font, false);
  /** Whether every character of a text can be printed. */
  const check = (text: string, inline: Inline | undefined): boolean => {
    const missing = lacking.get(text, () => [...text].filter(lacks));
    for (const character of missing) {
      const code = character.codePointAt(0) ?? 0;
      const key = `${code}|${inline?.type === 'blank' ? inline.pointer : ''}`;
      if (!findings.has(key)) findings.set(key, finding(character, code, inline));
    }
    return missing.length === 0;
  };
  const checkAll = (run: readonly Inline[]): boolean =>
    run.filter((inline) => !check(textOf([inline]), inline)).length === 0;
  checkAll(letter.title);
  for (const block of blocksOf(letter.blocks))
    if (!printable.has(block) && checkAll(inlinesOf(block).flat())) printable.add(block);
  for (const text of [layout.headerText, layout.footerText, ...(letter.marks ?? [])])
    check(text ?? '', undefined);
  return [...findings.values()].slice(0, MOST);
}

function finding(character: string, code: number, inline: Inline | undefined): Finding {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  // A character without a picture of its own is told by its number alone.
  const shown = /\p{L}|\p{N}|\p{P}|\p{S}/u.test(character) ? `“${character}”（${name}）` : name;
  const blank = inline?.type === 'blank' ? inline : undefined;
  const where = blank
    ? { zh: `“${blank.title}”中的`, en: ` in "${blank.title}"` }
    : { zh: '正文中的', en: ' in the text' };
  return {
    code: 'PRINT-GLYPH',
    severity: 'error',
    ...(blank ? { pointer: blank.pointer, blank: { zh: blank.title, en: blank.title } } : {}),
    message: {
      zh: `${where.zh}字符${shown}在所用字体中没有字形，不能印成 PDF。`,
      en: `The character ${shown}${where.en} is in none of the fonts, so no PDF can be made.`,
    },
    hint: {
      zh: '改用规范的字，或在本单位版式文件（--style）中指定含有此字的字体文件；Word 文件不受影响，照常生成。',
      en: 'Write it differently, or name a font file that has it in the house style (--style). The Word file is made anyway.',
    },
  };
}
