import { type IIndentAttributesProperties, type ISpacingProperties, LineRuleType } from 'docx';
import { type Indent, mmToPt, type TextStyle } from '../layout/index.ts';

/** Points to twips, twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres to twips. */
export function mmTwips(mm: number): number {
  return twips(mmToPt(mm));
}

/**
 * An indent in em of a size. The first line of Chinese text is given in characters too, so that it follows when a
 * lawyer changes the font size.
 */
export function indentOf(indent: Indent, size: number): IIndentAttributesProperties {
  const left = twips(indent.left * size);
  const first = twips(indent.firstLine * size);
  if (first < 0) return { left, hanging: -first };
  return { left, firstLine: first, firstLineChars: Math.round(indent.firstLine * 100) };
}

/** Exact line pitch and the space around a paragraph. */
export function spacingOf(style: TextStyle): ISpacingProperties {
  return {
    before: twips(style.before),
    after: twips(style.after),
    line: twips(style.pitch),
    lineRule: LineRuleType.EXACT,
  };
}
