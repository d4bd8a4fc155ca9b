import type { MissingBlank } from '../../model/letter.ts';
import { MISSING_TITLE, missingLine, type TextStyle } from '../layout/index.ts';
import type { Box } from './boxes.ts';
import { type Setting, textBoxes } from './text.ts';

/** The list of what a draft lacks, on a page of its own: it is no part of the letter. */
export function missingBoxes(setting: Setting, missing: readonly MissingBlank[]): Box[] {
  if (missing.length === 0) return [];
  const { missingTitle, missingItem } = setting.layout.styles;
  const boxes = (name: string, text: string, style: TextStyle): Box[] =>
    textBoxes(setting, name, [{ type: 'text', text }], style, { role: 'P' });
  const title = boxes('missing-title', MISSING_TITLE, missingTitle);
  const items = missing.flatMap((blank, index) => boxes('missing', missingLine(blank, index), missingItem));
  return [...title.map((box, i) => ({ ...box, keepNext: true, breakBefore: i === 0 })), ...items];
}
