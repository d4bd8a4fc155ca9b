import { checkText } from '../../src/check/index.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { type FindingMark, type MarkedLetter, markedLetters } from './marks.ts';
import { readingReport } from './measure-reading.ts';

/** How often a thing was right, wrong and missed. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** A stretch of a letter: `start` and `end` are offsets in its text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the measure says of a folder of marked letters; `faults` tells each miss and each wrong finding in words. */
export interface Measured {
  readonly rules: ReadonlyMap<string, Score>;
  readonly severities: ReadonlyMap<Severity, Score>;
  readonly faults: readonly string[];
}

/** The lines of a letter that are not empty, with their offsets: what the reader takes as paragraphs. */
export function linesOf(text: string): readonly { readonly text: string; readonly offset: number }[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return line.trim() === '' ? [] : [{ text: line, offset: start }];
  });
}

/** Every place at which a passage stands. */
export function stretchesOf(text: string, passage: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1))
    found.push({ start: at, end: at + passage.length });
  return found;
}

const touches = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The sentence around a stretch: a finding that points at another word of the same sentence tells the same fault. */
function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const ends = /[。；！？\n]/u;
  let from = start;
  while (from > 0 && !ends.test(text.charAt(from - 1))) from--;
  let to = Math.max(end - 1, start);
  while (to < text.length && !ends.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** A finding with the stretch that it points at. */
interface Placed {
  readonly finding: Finding;
  readonly stretch?: Stretch;
}

function placed(letter: MarkedLetter): readonly Placed[] {
  const lines = linesOf(letter.text);
  return checkText(
    lines.map(({ text }) => text),
    letter.marks.as,
  ).map((finding) => {
    const line = lines[(finding.place?.line ?? 0) - 1];
    if (!line || finding.place === undefined) return { finding };
    const { column = 1, length = 0 } = finding.place;
    const start = line.offset + column - 1;
    const end = length > 0 ? start + length : line.offset + line.text.length;
    return { finding, stretch: { start, end } };
  });
}

function tells(mark: FindingMark, { finding, stretch }: Placed, text: string): boolean {
  if (mark.code !== '*' && mark.code !== finding.code) return false;
  if (mark.at === undefined || stretch === undefined) return mark.code !== '*';
  const near = sentenceAround(text, stretch);
  return stretchesOf(text, mark.at).some((at) => touches(at, near));
}

/** Recall and precision of the rules over marked letters. */
export function measureFindings(letters: readonly MarkedLetter[]): Measured {
  const rules = new Map<string, Score>();
  const severities = new Map<Severity, Score>();
  const faults: string[] = [];
  const score = <Key>(scores: Map<Key, Score>, key: Key): Score => {
    const known = scores.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    scores.set(key, known);
    return known;
  };
  for (const letter of letters) {
    const { text, marks, name } = letter;
    const found = placed(letter);
    const blank = marks.blanks.flatMap(({ text: passage }) => stretchesOf(text, passage));
    for (const one of found) {
      const { code, severity, message } = one.finding;
      const filled = code === 'BLK-UNFILLED' && blank.some((at) => one.stretch && touches(at, one.stretch));
      const right = filled || marks.findings.some((mark) => tells(mark, one, text));
      if (!right && marks.open?.includes(code)) continue;
      score(rules, code)[right ? 'right' : 'wrong'] += 1;
      score(severities, severity)[right ? 'right' : 'wrong'] += 1;
      if (!right) faults.push(`wrong  ${name} ${code} ${severity} ${message.zh.slice(0, 110)}`);
    }
    for (const mark of marks.findings) {
      if (found.some((one) => tells(mark, one, text))) continue;
      score(rules, mark.code).missed += 1;
      faults.push(`missed ${name} ${mark.code} ${mark.at ?? ''} ${mark.fault ?? ''}`);
    }
  }
  return { rules, severities, faults };
}

/** A share in per cent, or a dash of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function tableOf(scores: ReadonlyMap<string, Score>): string {
  return [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { right, wrong, missed }]) =>
        `| ${code} | ${right} | ${wrong} | ${missed} | ${percent(right, right + wrong)} | ${percent(right, right + missed)} |`,
    )
    .join('\n');
}

export function report(folder: 'letters' | 'held-out'): string {
  const letters = markedLetters(folder);
  const { rules, severities, faults } = measureFindings(letters);
  return [
    '| rule | right | wrong | missed | precision | recall |',
    '|---|---|---|---|---|---|',
    tableOf(rules),
    tableOf(severities),
    readingReport(letters),
    ...faults,
  ].join('\n');
}
