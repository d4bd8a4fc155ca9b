import type { Clause } from '../../../model/letter.ts';
import { clauseIndent, headingStyle, innerIndent, introduces } from '../../layout/index.ts';
import { brokenLatin, type Context } from '../context.ts';
import { type Draft, paragraphDraft } from '../draft.ts';
import { bookmarked, inlineChildren } from '../inlines.ts';
import { indentOf } from '../measure.ts';
import { listReference } from '../numbering.ts';
import { headingStyleId, styleId } from '../styles.ts';
import type { DraftBlocks } from './index.ts';

/**
 * A chapter or clause: a paragraph of its list's level, then what it contains. The indent stands on the paragraph
 * itself, because the level's own would take the place of the style's.
 */
export function clauseDrafts(clause: Clause, context: Context, draftBlocks: DraftBlocks): readonly Draft[] {
  const { layout, levels } = context;
  const style = clause.heading ? headingStyle(layout, clause.number.level) : layout.styles.body;
  const own = paragraphDraft({
    ...(introduces(clause.content, clause.blocks[0]) ? { keepNext: true } : {}),
    ...brokenLatin(clause, context),
    style: clause.heading ? headingStyleId(clause.number.level) : styleId('body'),
    numbering: { reference: listReference(context.list), level: clause.number.level, instance: 0 },
    indent: indentOf(clauseIndent(layout, levels, clause), style.size),
    children: bookmarked(inlineChildren(clause.content, context), context.bookmarks.get(clause.id)),
  });
  return [own, ...draftBlocks(clause.blocks, { ...context, inner: innerIndent(layout, levels, clause) })];
}
