import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Clause, Letter } from '../../model/letter.ts';
import {
  BULLET,
  clausesOfList,
  type Layout,
  type ListLevel,
  levelIndent,
  listLevels,
  numberGap,
} from '../layout/index.ts';
import { privateName, withoutMarks } from './marks.ts';
import { indentOf } from './measure.ts';

/** The list of the letter's own clauses; each annex has a list named by its id. */
export const BODY_LIST = 'body';
/** Marks a level that counts on under a new higher clause; the post-pass turns it into `w:lvlRestart`. */
export const CONTINUES = privateName('continues');

const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  // 一 … 十 … 一百二十三, as Word itself writes for 一、二、三（简）.
  chinese: LevelFormat.CHINESE_COUNTING_THOUSAND,
  'lower-letter': LevelFormat.LOWER_LETTER,
  none: LevelFormat.NONE,
} as const;

/** Name of a list's numbering in docx. It holds a noncharacter, because docx replaces `{name-0}` in every text. */
export function listReference(list: string): string {
  return privateName(`list:${list}`);
}

/** Name of the numbering of unnumbered points. */
export const BULLETS = privateName('bullets');

/** A native multi-level list for the letter and for each annex, and one for unnumbered points. */
export function numberingOf(letter: Letter, layout: Layout): INumberingOptions {
  const lists = [{ list: BODY_LIST, scheme: letter.numbering, blocks: letter.blocks }];
  for (const block of letter.blocks)
    if (block.type === 'annex') lists.push({ list: block.id, scheme: block.numbering, blocks: block.blocks });
  const size = layout.styles.list.size;
  const bullet: ILevelsOptions = {
    level: 0,
    format: LevelFormat.BULLET,
    text: BULLET,
    alignment: AlignmentType.LEFT,
    style: { run: { font: { hint: 'eastAsia' } }, paragraph: { indent: indentOf(layout.styles.list, size) } },
  };
  return {
    config: [
      ...lists.map(({ list, scheme, blocks }) => {
        const levels = listLevels(scheme, blocks);
        return {
          reference: listReference(list),
          levels: levels.map(({ form }, level) =>
            levelOf(layout, levels, form, level, clausesOfList(blocks)),
          ),
        };
      }),
      { reference: BULLETS, levels: [bullet] },
    ],
  };
}

function levelOf(
  layout: Layout,
  levels: readonly ListLevel[],
  form: ListLevel['form'],
  level: number,
  clauses: readonly Clause[],
): ILevelsOptions {
  const numbered = form.text !== '' && form.format !== 'none';
  const text = numbered ? withoutMarks(form.text) : '';
  return {
    level,
    format: numbered ? FORMATS[form.format] : LevelFormat.NONE,
    text: countsOn(clauses, level) ? text + CONTINUES : text,
    alignment: AlignmentType.LEFT,
    suffix: suffixOf(layout, numbered ? form.text : ''),
    style: {
      run: { font: { hint: 'eastAsia' } },
      paragraph: { indent: indentOf(levelIndent(layout, levels, level, false), layout.styles.body.size) },
    },
  };
}

function suffixOf(layout: Layout, text: string): (typeof LevelSuffix)[keyof typeof LevelSuffix] {
  if (text === '') return LevelSuffix.NOTHING;
  if (layout.clauses === 'hanging') return LevelSuffix.TAB;
  return numberGap(text) === '' ? LevelSuffix.NOTHING : LevelSuffix.SPACE;
}

/**
 * Whether a level counts on under a new higher clause, as 第一条 … 第九条 run through all chapters. Word restarts a
 * level after every higher one unless told otherwise, so this is read from the numbers that the letter prints.
 */
function countsOn(clauses: readonly Clause[], level: number): boolean {
  let higherSeen = false;
  for (const { number } of clauses) {
    if (number.level < level) higherSeen = true;
    if (number.level !== level) continue;
    if (higherSeen && (number.ordinals[level] ?? 1) !== 1) return level > 0;
    higherSeen = false;
  }
  return false;
}
