import { lazily } from '../model/memo.ts';
import { SIMPLIFIED, TRADITIONAL } from './simplified-table.ts';

/** A text as it is matched, never as it is quoted; `offsets[i]` is where its character `i` stands in what was written. */
export interface Folded {
  readonly text: string;
  /** The same characters as they were written: what a finding quotes. */
  readonly visible: string;
  /** Absent where nothing was left out: every offset is its own. */
  readonly offsets?: readonly number[];
}

/** Characters that show nothing and split words for whoever matches them. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** The reading of a word in brackets, as a conversion leaves it behind: 报修（bào xiū）. */
const PINYIN = /[（(][a-zü\s]{0,12}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\s]{0,40}[)）]/gu;
/** Compatibility ideographs and radicals, as a PDF gives them. */
const LOOK_ALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

const simplified = lazily(() => {
  const table = new Map<string, string>();
  for (const [i, sign] of [...TRADITIONAL].entries()) table.set(sign, SIMPLIFIED.charAt(i));
  // Only what has a simplified form is looked up: few texts have any.
  return { table: table as ReadonlyMap<string, string>, signs: new RegExp(`[${TRADITIONAL}]`, 'gu') };
});

/** Traditional characters as simplified ones, look-alikes as what they look like; one character for one. */
function foldCharacters(text: string): string {
  const plain = text.replace(LOOK_ALIKE, (sign) => {
    const known = sign.normalize('NFKC');
    return known.length === 1 ? known : sign;
  });
  const { table, signs } = simplified();
  return plain.replace(signs, (sign) => table.get(sign) ?? sign);
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '.': '。',
};
const BESIDE = '[\\u3400-\\u9fff，。；：（）？！、“”《》]';
/** A full stop ends something; the other marks may stand on either side of a Chinese character. */
const HALF_WIDTH = new RegExp(
  `(?<=${BESIDE})[,;:()?!]|[,;:()?!](?=${BESIDE})|(?<=${BESIDE}|[0-9%‰])\\.(?=$|\\s|${BESIDE})`,
  'gu',
);
/** Only what a letter could stand beside: a text of nothing else is none of ours. */
const ANY_HAN = /[\u3400-\u9fff\u2e80-\u2fdf\uf900-\ufaff]/u;

/** Half-width punctuation beside Chinese characters as the full-width marks that it stands for, character for character. */
function foldPunctuation(text: string): string {
  return text.replace(HALF_WIDTH, (sign) => FULL_WIDTH[sign] ?? sign);
}

/** Look-alikes, script and punctuation folded, character for character: the text is as long as it was. */
export function foldInPlace(text: string): string {
  return ANY_HAN.test(text) ? foldPunctuation(foldCharacters(text)) : text;
}

/** A text as the rules and the reader match it: what shows nothing and the readings of words left out, the rest folded. */
export function fold(text: string): Folded {
  if (!INVISIBLE.test(text) && text.search(PINYIN) < 0) return { text: foldInPlace(text), visible: text };
  const readings = [...text.matchAll(PINYIN)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  );
  const offsets: number[] = [];
  let visible = '';
  let at = 0;
  for (const sign of text) {
    const here = at;
    at += sign.length;
    while (readings[0] && readings[0][1] <= here) readings.shift();
    if (INVISIBLE.test(sign) || (readings[0] && readings[0][0] <= here)) continue;
    for (let i = 0; i < sign.length; i++) offsets.push(here + i);
    visible += sign;
  }
  return { text: foldInPlace(visible), visible, offsets };
}

/** Where a character of the folded text stands in what was written; the end of the text is its end. */
export function writtenAt({ offsets }: Pick<Folded, 'offsets'>, index: number, written: string): number {
  return offsets === undefined ? index : (offsets[index] ?? written.length);
}
