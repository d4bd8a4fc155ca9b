import type { Annex, Letter, MissingBlank } from '../../model/letter.ts';

/** 附件, or 附件1, 附件2 … when a letter has several: the line above an annex's title. */
export function annexLabel(letter: Letter, annex: Annex): string {
  const annexes = letter.blocks.filter((block) => block.type === 'annex');
  return annexes.length < 2 ? '附件' : `附件${annexes.indexOf(annex) + 1}`;
}

/** Before an unnumbered point. Not ·, which LibreOffice turns into this one. */
export const BULLET = '•';

/** Head of the list of missing blanks at the end of a draft. */
export const MISSING_TITLE = '草稿尚缺的内容';

/** A line of that list. */
export function missingLine(blank: MissingBlank, index: number): string {
  return `${index + 1}. ${blank.title}`;
}

/** The page number of a page, without its place. */
export function pageNumberText(form: 'page-of-pages' | 'dashed', page: number, pages: number): string {
  return form === 'dashed' ? `— ${page} —` : `第 ${page} 页 共 ${pages} 页`;
}
