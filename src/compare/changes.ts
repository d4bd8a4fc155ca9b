import type { Change } from '../model/change.ts';
import type { Returned, ReturnedParagraph } from '../model/returned.ts';
import { align } from './align.ts';
import { type Plain, plain, writtenBetween } from './plain.ts';
import { CELL, type Stretch, type Unit } from './units.ts';

/** A difference before anybody has asked what it means. */
export type Difference = Omit<Change, 'effect' | 'for' | 'by'>;

/** What the comparison of texts gives. */
export interface TextComparison {
  readonly differences: readonly Difference[];
  /** Lines for the hand that were filled in: a signature, a date. */
  readonly byHand: readonly string[];
  /** Index of the unit that each paragraph belongs to, -1 for none: where comments and footnotes stand. */
  readonly unitOf: readonly number[];
}

/** A stretch in the plain text of the whole letter. */
interface Placed extends Stretch {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

interface Laid {
  readonly expected: Plain;
  readonly found: Plain;
  readonly placed: readonly Placed[];
  readonly units: readonly { readonly from: number; readonly to: number }[];
  /** Where each paragraph of the file begins in the plain text, and the end of the last. */
  readonly starts: readonly number[];
  readonly map: Int32Array;
}

/** Compares what a letter prints with what a file says. */
export function compareTexts(
  units: readonly Unit[],
  returned: Pick<Returned, 'paragraphs' | 'paged'>,
): TextComparison {
  const laid = lay(units, returned);
  dropChance(laid);
  const taken = new Uint8Array(laid.found.text.length);
  const differences: Told[] = [];
  const labels: Told[] = [];
  const byHand: string[] = [];
  for (const [index, unit] of units.entries()) {
    const seen = unitDifferences(laid, unit, index, taken);
    differences.push(...seen.differences);
    labels.push(...seen.labels);
    byHand.push(...seen.byHand);
  }
  const added = additions(laid, units, taken, returned);
  const all = [...differences, ...added];
  // A clause that came or went moves the numbers after it: they are no changes of their own.
  const moved = all.some(({ kind }) => kind === 'added' || kind === 'removed');
  const told = moved ? all : [...all, ...labels];
  return {
    differences: inOrder(told).map(({ at: _, ...difference }) => difference),
    byHand,
    unitOf: unitsOfParagraphs(laid),
  };
}

/** A difference with the place in the letter that it is told at. */
type Told = Difference & { readonly at: number };

function inOrder(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => a.at - b.at);
}

function lay(units: readonly Unit[], { paragraphs, paged }: Pick<Returned, 'paragraphs' | 'paged'>): Laid {
  const placed: Placed[] = [];
  const bounds: { from: number; to: number }[] = [];
  let text = '';
  let written = '';
  const at: number[] = [];
  for (const [unit, { stretches }] of units.entries()) {
    const from = text.length;
    for (const stretch of stretches) {
      if (stretch.role === 'cell' && paged) continue;
      const own = plain(stretch.text);
      placed.push({ ...stretch, unit, from: text.length, to: text.length + own.text.length });
      for (const place of own.at) at.push(written.length + place);
      text += own.text;
      written += stretch.role === 'label' && stretch.text !== '' ? `${stretch.text} ` : stretch.text;
    }
    bounds.push({ from, to: text.length });
    written += '\n';
  }
  const { found, starts } = foundText(paragraphs);
  return {
    expected: { text, written, at },
    found,
    placed,
    units: bounds,
    starts,
    map: align(text, found.text),
  };
}

function foundText(paragraphs: readonly ReturnedParagraph[]): { found: Plain; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  let written = '';
  const at: number[] = [];
  for (const { label, text: own } of paragraphs) {
    starts.push(text.length);
    const shown = label === '' ? own : `${label} ${own}`;
    const read = plain(shown);
    for (const place of read.at) at.push(written.length + place);
    text += read.text;
    written += `${shown}\n`;
  }
  starts.push(text.length);
  return { found: { text, written, at }, starts };
}

/** Least share of its fixed words that a unit must have kept to count as the same one. */
const SAME = 0.5;

/** Takes back matches of units of which hardly anything matches: single characters agree by chance. */
function dropChance({ map, units, placed, expected }: Laid): void {
  const fixed = new Uint8Array(expected.text.length);
  for (const { role, from, to } of placed) if (role === 'text' || role === 'label') fixed.fill(1, from, to);
  for (const { from, to } of units) {
    let [all, same, fixedAll, fixedSame] = [0, 0, 0, 0];
    for (let at = from; at < to; at++) {
      const matched = (map[at] ?? -1) >= 0 ? 1 : 0;
      all++;
      same += matched;
      fixedAll += fixed[at] ?? 0;
      fixedSame += (fixed[at] ?? 0) * matched;
    }
    const isSame = fixedAll >= 3 ? fixedSame >= SAME * fixedAll : same > 0 || all === 0;
    if (!isSame) map.fill(-1, from, to);
  }
}

/** Where the text of a unit lies in the file: between what matches before and after it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function unitDifferences(
  laid: Laid,
  unit: Unit,
  index: number,
  taken: Uint8Array,
): { differences: Told[]; labels: Told[]; byHand: string[] } {
  const { map, expected } = laid;
  const { from, to } = laid.units[index] ?? { from: 0, to: 0 };
  const where = { clause: unit.clause, ...(unit.clauseId === undefined ? {} : { clauseId: unit.clauseId }) };
  const nothing = { differences: [], labels: [], byHand: [] };
  if (from === to) return nothing;
  const span = spanOf(laid, index);
  if (!span) {
    const before = shown(writtenBetween(expected, from, to));
    return { ...nothing, differences: [{ ...where, kind: 'removed', before, at: from }] };
  }
  taken.fill(1, span.from, span.to);
  const own = laid.placed.filter((one) => one.unit === index);
  const covered: Span[] = [];
  const differences: Told[] = [];
  const labels: Told[] = [];
  const byHand: string[] = [];
  const loose: Placed[] = [];
  for (const stretch of own) {
    if (stretch.role === 'text' || stretch.role === 'cell') continue;
    const between = boundsOf(map, stretch, { from, to }, span);
    const now = between && laid.found.text.slice(between.from, between.to);
    const before = expected.text.slice(stretch.from, stretch.to);
    if (now === undefined) {
      if (stretch.role !== 'hand') loose.push(stretch);
      continue;
    }
    if (stretch.role === 'hand' && !isHandwriting(now)) continue;
    covered.push(between ?? { from: 0, to: 0 });
    if (now === before) continue;
    const after = shown(writtenBetween(laid.found, between?.from ?? 0, between?.to ?? 0));
    if (stretch.role === 'hand')
      byHand.push(`${shown(writtenBetween(expected, from, stretch.from))}${after}`);
    else if (stretch.role === 'label')
      labels.push({ ...where, kind: 'text', before, after, at: stretch.from });
    else {
      const pointer = stretch.pointer === undefined ? {} : { pointer: stretch.pointer };
      differences.push({
        ...where,
        ...pointer,
        kind: 'blank',
        before: stretch.text,
        after,
        at: stretch.from,
      });
    }
  }
  const known = own.filter((one) => one.role !== 'text' && one.role !== 'cell' && !loose.includes(one));
  const settled: Settled = {
    where,
    expected: (at) => known.some((one) => at >= one.from && at < one.to),
    found: new Set(covered.flatMap((one) => placesIn(one))),
  };
  for (const sentence of sentencesOf(expected.text, from, to))
    differences.push(...sentenceDifferences(laid, sentence, { from, to }, span, settled));
  return { differences, labels, byHand };
}

/** What was written for the hand is short and no sentence. */
function isHandwriting(text: string): boolean {
  return text.length <= 40 && !/[。；;！？]/.test(text);
}

/** The stretch of the file that belongs to a unit; undefined where nothing of it is there. */
function spanOf({ map, units, starts, found }: Laid, index: number): Span | undefined {
  const { from, to } = units[index] ?? { from: 0, to: 0 };
  let first = from;
  while (first < to && (map[first] ?? -1) < 0) first++;
  if (first === to) return undefined;
  let last = to - 1;
  while ((map[last] ?? -1) < 0) last--;
  const before = matchedBefore(map, from);
  const after = matchedAfter(map, to, found.text.length);
  const head = map[first] ?? 0;
  const tail = map[last] ?? 0;
  // Within its own paragraphs; a PDF has none, and what stands before and after a unit is not of it unless it lost its own end.
  const paragraphs = starts.length > 2 && starts.length > units.length / 3;
  const start = paragraphs ? startOf(starts, head) : first === from ? head : 0;
  const end = paragraphs ? endOf(starts, tail) : last === to - 1 ? tail + 1 : found.text.length;
  return { from: Math.max(before + 1, start), to: Math.min(after, end) };
}

function placesIn({ from, to }: Span): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}

function matchedBefore(map: Int32Array, at: number): number {
  for (let k = at - 1; k >= 0; k--) if ((map[k] ?? -1) >= 0) return map[k] ?? -1;
  return -1;
}

function matchedAfter(map: Int32Array, at: number, end: number): number {
  for (let k = at; k < map.length; k++) if ((map[k] ?? -1) >= 0) return map[k] ?? end;
  return end;
}

function paragraphAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? 0) > at ? low - 1 : low;
}

function startOf(starts: readonly number[], at: number): number {
  return starts[paragraphAt(starts, at)] ?? 0;
}

function endOf(starts: readonly number[], at: number): number {
  return starts[paragraphAt(starts, at) + 1] ?? starts.at(-1) ?? 0;
}

/** Where a blank stands in the file: between its neighbours, if both are there. */
function boundsOf(
  map: Int32Array,
  stretch: Placed,
  unit: { readonly from: number; readonly to: number },
  span: Span,
): Span | undefined {
  const before = stretch.from === unit.from ? span.from - 1 : (map[stretch.from - 1] ?? -1);
  const after = stretch.to === unit.to ? span.to : (map[stretch.to] ?? -1);
  const known = (stretch.from === unit.from || before >= 0) && (stretch.to === unit.to || after >= 0);
  if (known && before < after) return { from: before + 1, to: after };
  // Whole in itself, though the words around it were changed.
  const start = map[stretch.from] ?? -1;
  const whole = start >= 0 && (map[stretch.to - 1] ?? -1) === start + stretch.to - stretch.from - 1;
  return whole && stretch.to > stretch.from
    ? { from: start, to: start + stretch.to - stretch.from }
    : undefined;
}

function sentencesOf(text: string, from: number, to: number): readonly Span[] {
  const sentences: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!/[。！？；]/.test(text[at] ?? '') && at < to - 1) continue;
    sentences.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  return sentences;
}

/** What of a unit is settled already: blanks that were told, and what of the file they stand in. */
interface Settled {
  readonly where: Pick<Difference, 'clause' | 'clauseId'>;
  /** Places of the letter. */
  readonly expected: (at: number) => boolean;
  /** Places of the file; grows. */
  readonly found: Set<number>;
}

/** Changes of the fixed words of a sentence, told as the whole sentence; sentences that came or went. */
function sentenceDifferences(
  { map, expected, found }: Laid,
  sentence: Span,
  unit: Span,
  span: Span,
  settled: Settled,
): Told[] {
  const matched: number[] = [];
  let lost = 0;
  let kept = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const place = map[at] ?? -1;
    if (place >= 0) matched.push(place);
    if (place >= 0 || settled.expected(at)) kept++;
    else if (expected.text[at] !== CELL) lost++;
  }
  const begin = Math.max(span.from, matchedBefore(map, sentence.from) + 1);
  const isLast = sentence.to === unit.to;
  const end = isLast ? span.to : Math.min(span.to, matchedAfter(map, sentence.to, span.to));
  const fresh: number[] = [];
  for (let at = begin; at < end; at++)
    if (!matched.includes(at) && !settled.found.has(at) && found.text[at] !== CELL) fresh.push(at);
  const lastKept = matched.at(-1) ?? -1;
  // What stands between two sentences belongs to the first if it ends like one, else to the second.
  const tail = fresh.filter((at) => at > lastKept && kept > 0);
  const own =
    isLast || tail.length === 0 || endsSentence(found.text[tail.at(-1) ?? 0])
      ? fresh
      : fresh.filter((at) => at < lastKept);
  for (const at of own) settled.found.add(at);
  const told = { ...settled.where, at: sentence.from };
  const before = shown(writtenBetween(expected, sentence.from, sentence.to));
  if (lost === 0 && own.length === 0) return [];
  if (kept === 0 && own.length === 0) return [{ ...told, kind: 'removed', before }];
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? 0;
  const apart = own.length > 0 && last - first + 1 === own.length;
  const follows = first > lastKept && endsSentence(expected.text[sentence.to - 1]);
  const precedes = last < (matched[0] ?? -1) && endsSentence(found.text[last]);
  if (lost === 0 && apart && (follows || precedes))
    return [{ ...told, kind: 'added', after: shown(writtenBetween(found, first, last + 1)) }];
  const places = [...matched, ...own];
  const [from, to] = [Math.min(...places), Math.max(...places) + 1];
  return [{ ...told, kind: 'text', before, after: shown(writtenBetween(found, from, to)) }];
}

function endsSentence(character = ''): boolean {
  return /[。！？；]/.test(character);
}

/** What the file says beside all units: paragraphs, rows, whole clauses. */
function additions(
  { found, starts, map, units: bounds }: Laid,
  units: readonly Unit[],
  taken: Uint8Array,
  { paged }: Pick<Returned, 'paged'>,
): readonly Told[] {
  const told: Told[] = [];
  for (let at = 0; at < found.text.length; at++) {
    if (taken[at] === 1) continue;
    let end = at;
    const limit = paged ? found.text.length : endOf(starts, at);
    while (end < found.text.length && taken[end] !== 1 && (end < limit || found.text[end - 1] === CELL))
      end++;
    const text = writtenBetween(found, at, end);
    if (found.text.slice(at, end).replaceAll(CELL, '') !== '') {
      const unit = unitBefore(map, bounds, at);
      const own = /^(?:第?[\d.]+条?|[（(]?[一二三四五六七八九十百]+[）)]?)(?=[、.．\s])/.exec(text)?.[0];
      const clause = own ?? units[unit]?.clause ?? '首部';
      told.push({ clause, kind: 'added', after: shown(text), at: bounds[unit]?.to ?? 0 });
    }
    at = end - 1;
  }
  return told;
}

function unitBefore(map: Int32Array, bounds: Laid['units'], at: number): number {
  let unit = -1;
  for (const [index, { from, to }] of bounds.entries())
    for (let k = to - 1; k >= from; k--) {
      const place = map[k] ?? -1;
      if (place < 0) continue;
      if (place < at) unit = index;
      break;
    }
  return unit;
}

function unitsOfParagraphs({ map, units, starts }: Laid): readonly number[] {
  const owner = new Array<number>(Math.max(0, starts.length - 1)).fill(-1);
  for (const [index, { from, to }] of units.entries())
    for (let at = from; at < to; at++) {
      const place = map[at] ?? -1;
      if (place >= 0) owner[paragraphAt(starts, place)] = index;
    }
  return owner;
}

/** For people: cells parted by a bar. */
function shown(text: string): string {
  return text
    .replaceAll(CELL, ' | ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?: \| )+$/, '')
    .trim();
}
