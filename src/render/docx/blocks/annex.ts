import type { Annex } from '../../../model/letter.ts';
import { annexLabel, listLevels } from '../../layout/index.ts';
import type { Context } from '../context.ts';
import { type Draft, paragraphDraft } from '../draft.ts';
import { templateRun } from '../element.ts';
import { inlineChildren } from '../inlines.ts';
import { styleId } from '../styles.ts';
import type { DraftBlocks } from './index.ts';

/** An annex on a page of its own, numbered in a list of its own. */
export function annexDrafts(annex: Annex, context: Context, draftBlocks: DraftBlocks): readonly Draft[] {
  const label = paragraphDraft({
    style: styleId('annexLabel'),
    pageBreakBefore: true,
    children: [templateRun(annexLabel(context.letter, annex))],
  });
  const title = paragraphDraft({
    style: styleId('annexTitle'),
    children: inlineChildren(annex.title, context),
  });
  const inside = draftBlocks(annex.blocks, {
    ...context,
    list: annex.id,
    levels: listLevels(annex.numbering, annex.blocks),
  });
  return [label, title, ...inside];
}
