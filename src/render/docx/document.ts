import { Document } from 'docx';
import type { PageNumbers } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { type Layout, MISSING_TITLE, missingLine } from '../layout/index.ts';
import { blockDrafts } from './blocks/index.ts';
import { type Context, contextOf } from './context.ts';
import type { Decisions } from './decisions.ts';
import { type Draft, finished, paragraphDraft } from './draft.ts';
import { templateRun } from './element.ts';
import { inlineChildren } from './inlines.ts';
import { numberingOf } from './numbering.ts';
import { hasEvenPages, sectionOf } from './page.ts';
import { styleId, stylesOf } from './styles.ts';

/** A letter as docx's document: title, blocks, and in a draft the list of what is missing. */
export function documentOf(
  letter: Letter,
  layout: Layout,
  decisions: Decisions,
  slotOf: Context['slotOf'],
  numbers: PageNumbers = {},
  bare = false,
): Document {
  const context = { ...contextOf(letter, layout, decisions, slotOf), bare };
  const title = paragraphDraft({ style: styleId('title'), children: inlineChildren(letter.title, context) });
  const drafts = [
    ...markDrafts(letter),
    title,
    ...blockDrafts(letter.blocks, context),
    ...missingDrafts(letter),
  ];
  return new Document({
    styles: stylesOf(layout),
    numbering: numberingOf(letter, layout),
    // A line that ends in a break is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    evenAndOddHeaderAndFooters: hasEvenPages(layout),
    sections: [{ ...sectionOf(letter, layout, numbers), children: finished(drafts) }],
  });
}

/** 份号 and 密级. */
function markDrafts(letter: Letter): readonly Draft[] {
  return (letter.marks ?? []).map((mark) =>
    paragraphDraft({ style: styleId('annexLabel'), children: [templateRun(mark)] }),
  );
}

function missingDrafts(letter: Letter): readonly Draft[] {
  const missing = letter.draft?.missing ?? [];
  if (missing.length === 0) return [];
  return [
    paragraphDraft({
      style: styleId('missingTitle'),
      pageBreakBefore: true,
      children: [templateRun(MISSING_TITLE)],
    }),
    ...missing.map((blank, index) =>
      paragraphDraft({ style: styleId('missingItem'), children: [templateRun(missingLine(blank, index))] }),
    ),
  ];
}
