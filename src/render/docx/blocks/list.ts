import type { List } from '../../../model/letter.ts';
import { brokenLatin, type Context } from '../context.ts';
import { type Draft, paragraphDraft } from '../draft.ts';
import { inlineChildren } from '../inlines.ts';
import { indentOf } from '../measure.ts';
import { BULLETS } from '../numbering.ts';
import { styleId } from '../styles.ts';

/** Unnumbered points, each a paragraph with Word's own bullet. */
export function listDrafts(list: List, context: Context): readonly Draft[] {
  const style = context.layout.styles.list;
  const { left: outer, firstLine } = context.inner ?? { left: 0, firstLine: 2 };
  const left = Math.max(outer, outer + firstLine) - style.firstLine;
  return list.items.map((item) =>
    paragraphDraft({
      style: styleId('list'),
      ...brokenLatin(list, context),
      numbering: { reference: BULLETS, level: 0, instance: 0 },
      indent: indentOf({ left, firstLine: style.firstLine }, style.size),
      children: inlineChildren(item, context),
    }),
  );
}
