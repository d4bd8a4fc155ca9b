import { MAX_RUN_CHARACTERS, MAX_SHARED_STRINGS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** Hands on the text of a part, and ends it before the parser is given a text or a tag beyond what a cell can hold. */
export function* withinRuns(pieces: Iterable<string>): Generator<string> {
  let run = 0;
  for (const piece of pieces) {
    const last = piece.lastIndexOf('<');
    const longest = last === -1 ? run + piece.length : Math.max(run + piece.indexOf('<'), longestRun(piece));
    if (longest > MAX_RUN_CHARACTERS) throw longText();
    run = last === -1 ? longest : piece.length - last;
    yield piece;
  }
}

function longestRun(piece: string): number {
  // Most pieces are shorter than the limit as a whole.
  if (piece.length <= MAX_RUN_CHARACTERS) return 0;
  let longest = 0;
  for (let at = piece.indexOf('<'); at !== -1; ) {
    const next = piece.indexOf('<', at + 1);
    longest = Math.max(longest, (next === -1 ? piece.length : next) - at);
    at = next;
  }
  return longest;
}

/** Counts the shared texts before they are read: counting costs a hundredth. */
export function refuseManyStrings(pieces: Iterable<string>): void {
  let count = 0;
  for (const piece of pieces) {
    for (let at = piece.indexOf('<'); at !== -1; at = piece.indexOf('<', at + 1)) count += 1;
    // A text has one tag at least, and five with the usual element for its characters and some for its looks.
    if (count > MAX_SHARED_STRINGS * TAGS) throw manyStrings();
  }
}

const TAGS = 4;

function longText(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    '工作簿里有一段文字长得出奇，远超一个单元格能容纳的 32767 个字符，不予读取。',
    'The workbook holds a text far beyond the 32,767 characters of a cell, and is not read.',
    '把内容写短，或把数据复制到一个新建的工作簿再试。',
    'Shorten it, or copy the data into a new workbook.',
  );
}

function manyStrings(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿的文字太多（上限约 ${MAX_SHARED_STRINGS / 10_000} 万条），不予读取。`,
    `The workbook holds too many texts (at most some ${MAX_SHARED_STRINGS}) and is not read.`,
    '拆成几个表，分别生成。',
    'Split it into several tables.',
  );
}
