import type { BlankKeyword } from '../../model/schema.ts';
import type { BlankReader } from '../reading.ts';
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
