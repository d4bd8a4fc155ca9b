/** Blanks: the types, each in a file of its own, and the form of a kind (`form.ts`). All phases may import this folder. */
import type { BlankSchema } from '../model/kind.ts';
import { memoised } from '../model/memo.ts';
import { areaBlank } from './area.ts';
import { choiceBlank } from './choice.ts';
import { dateBlank } from './date.ts';
import { durationBlank } from './duration.ts';
import { flagBlank } from './flag.ts';
import { moneyBlank } from './money.ts';
import { numberBlank } from './number.ts';
import { shareBlank } from './share.ts';
import { STATUTE } from './statute.ts';
import { textBlank } from './text.ts';
import { timeBlank } from './time.ts';
import type { Blank, BlankType } from './type.ts';

/** Every type of blank; a new one is a file of this folder, its line here and its definition in common.schema.json. */
const TYPES: readonly BlankType[] = [
  textBlank,
  durationBlank,
  moneyBlank,
  shareBlank,
  dateBlank,
  timeBlank,
  numberBlank,
  areaBlank,
  flagBlank,
  choiceBlank,
];

const BY_KEYWORD: ReadonlyMap<string, BlankType> = new Map(TYPES.map((type) => [type.keyword, type]));

/** The keywords that make a schema node a blank; the value of the keyword holds its parameters. */
export const BLANK_KEYWORDS: readonly string[] = [...BY_KEYWORD.keys(), STATUTE];

/** The blank type of a resolved node, or undefined for groups and rows. */
export function blankKeyword(schema: BlankSchema): string | undefined {
  return BLANK_KEYWORDS.find((keyword) => Object.hasOwn(schema, keyword));
}

/** The blank that a resolved node is; undefined for groups, rows and statutes. */
export const blankOf = memoised('blanks of schema nodes', (schema: BlankSchema): Blank | undefined => {
  const type = BY_KEYWORD.get(blankKeyword(schema) ?? '');
  const blank = type?.of(schema);
  // An example of the common type may be out of the bounds of this node, and is none for it.
  if (!blank || blank.sample === '' || blank.read(blank.sample).ok) return blank;
  const { examples: _, ...own } = schema;
  return type?.of(own);
});
