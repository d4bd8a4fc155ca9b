import type { BlankSchema } from '../../model/kind.ts';
import { Memo } from '../../model/memo.ts';
import type { BlankKeyword } from '../../model/schema.ts';
import type { BlankReader, Reading } from '../reading.ts';
import { choiceBlank } from './choice.ts';
import { dateBlank } from './date.ts';
import { durationBlank } from './duration.ts';
import { flagBlank } from './flag.ts';
import { moneyBlank } from './money.ts';
import { numberBlank } from './number.ts';
import { shareBlank } from './share.ts';
import { textBlank } from './text.ts';
import { timeBlank } from './time.ts';

/** The reader of each type of blank. A statute is a group of two texts and has none of its own. */
export const BLANK_READERS: Readonly<Record<Exclude<BlankKeyword, 'statute'>, BlankReader>> = {
  text: textBlank,
  duration: durationBlank,
  money: moneyBlank,
  share: shareBlank,
  date: dateBlank,
  time: timeBlank,
  number: numberBlank,
  flag: flagBlank,
  choice: choiceBlank,
};

type ReadableKeyword = keyof typeof BLANK_READERS;

/** Longer texts are seldom written twice. */
const LONGEST_KEPT = 200;
/** Different values of one blank that come again in letter after letter. */
const KEPT = 16;
const readings = new WeakMap<BlankSchema, Memo<Reading>>();

/** Reads a blank of a resolved node. Each letter is read twice, first checked and then filled, and most blanks say the same in all. */
export function readBlank(keyword: ReadableKeyword, written: string | boolean, schema: BlankSchema): Reading {
  const read = () => BLANK_READERS[keyword].read(written, schema);
  if (typeof written === 'boolean' || written.length > LONGEST_KEPT) return read();
  const known = readings.get(schema) ?? new Memo(KEPT);
  readings.set(schema, known);
  return known.get(`${keyword} ${written}`, read);
}
