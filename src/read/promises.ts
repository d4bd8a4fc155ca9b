import { type Folded, fold, writtenAt } from '../chinese/fold.ts';
import type { Place } from './blanks.ts';
import { type Figure, figuresIn } from './figures.ts';
import { hoursIn } from './hours.ts';
import { announced, restated } from './restated.ts';
import { type Operator, type Role, roleOf } from './roles.ts';
import { bareEvent, commonStart, noticedEvent, startOf } from './starts.ts';
import { cellsOf, headingsOf, isRow } from './table-rows.ts';
import { actionIn, type Every, everyIn, perIn, whoIn } from './words.ts';

/** One figure to which somebody binds himself, as a letter states it; a proposal that a person confirms. */
export interface ReadPromise {
  /** As written, up to 。；！？ or the end of the line; the row of a table. */
  readonly sentence: string;
  /** Number of the clause that the sentence stands in, as written. */
  readonly clause?: string;
  /** Where the figure stands. */
  readonly place: Place;
  readonly who?: string;
  /** Whether words of the letter say what the figure is; `low` where it is the best guess. */
  readonly confidence: 'high' | 'low';
  readonly role: Role;
  readonly operator: Operator;
  /** A decimal as a string; of `hours` days and spans: `Mon-Fri 08:30-17:30`. */
  readonly value: string;
  /** As the policy names units, CNY for yuan; none with `hours`. */
  readonly unit?: Figure['unit'];
  readonly clock?: 'business';
  readonly start?: string;
  readonly action?: string;
  /** For sums and shares: how often they are due. */
  readonly per?: string;
  /** For frequencies: the period. */
  readonly every?: Every;
  /** What the letter does not say and a measure needs. */
  readonly needs: readonly ('start' | 'action' | 'unit' | 'who')[];
}

/** A sentence of a folded paragraph, or a row of a table, with what stands over it. */
interface Unit {
  readonly text: string;
  readonly start: number;
  /** Heading of the column for an offset in the text, and label of the row. */
  readonly labels?: (index: number) => string;
}

const SENTENCE = /[^。；！？\n]{1,1000}[。；！？\n]?/gu;
const CLAUSE =
  /^[\s*#>|]{0,8}(第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?条|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}(?=、)|[①-⑳])/u;
/** As much of a sentence as tells what a figure is, before and behind it: a bound for the patterns, since the text is a stranger's. */
const BEHIND = 160;
const AHEAD = 80;
/** More figures in one paragraph are no letter's; the rest of it is not read. */
const MOST_IN_PARAGRAPH = 500;
/** A clock that starts with one promise is not inherited where each promise of the sentence brought its own. */
const CHAIN = 2;

/** Every promise of a letter, in its order: one for each figure. */
export function promisesIn(paragraphs: readonly string[]): readonly ReadPromise[] {
  const folded = paragraphs.map(fold);
  const lines = folded.map(({ text }) => text);
  const headings = headingsOf(lines);
  const shared = commonStart(lines);
  return folded.flatMap((own, i) => {
    const written = paragraphs[i] ?? '';
    const reader = new ParagraphReader(isRow(own.text) ? shared : undefined);
    const at = (index: number) => writtenAt(own, index, written);
    return unitsOf(own.text, headings.get(i)).flatMap((unit) => {
      const sentence = written.slice(at(unit.start), at(unit.start + unit.text.length)).trim();
      return reader.read(unit).map(({ index, length, ...promise }) => {
        const start = at(unit.start + index);
        const end = at(unit.start + index + length - 1) + 1;
        const clause = CLAUSE.exec(own.text)?.[1];
        return {
          sentence,
          ...(clause === undefined ? {} : { clause }),
          place: { paragraph: i + 1, start, end },
          ...promise,
          ...asWritten(promise, own, written),
        };
      });
    });
  });
}

/** The words that were found in the folded text, as the letter has them; words from elsewhere stay as they are. */
function asWritten(
  words: Pick<ReadPromise, 'start' | 'action' | 'who'>,
  own: Folded,
  written: string,
): Pick<ReadPromise, 'start' | 'action' | 'who'> {
  const quoted = (['start', 'action', 'who'] as const).flatMap((key) => {
    const value = words[key];
    const index = value === undefined ? -1 : own.text.indexOf(value);
    if (value === undefined || index < 0) return [];
    const end = writtenAt(own, index + value.length - 1, written) + 1;
    return [[key, written.slice(writtenAt(own, index, written), end)] as const];
  });
  return Object.fromEntries(quoted);
}

function unitsOf(line: string, headings: readonly string[] | undefined): readonly Unit[] {
  if (!isRow(line)) return [...line.matchAll(SENTENCE)].map(({ 0: text, index }) => ({ text, start: index }));
  const cells = cellsOf(line);
  const labels = (index: number) => {
    const i = cells.findIndex(({ start, end }) => start <= index && index < end);
    const own = i > 0 ? (cells[i - 1]?.text.trim() ?? '') : '';
    const heading = headings?.[i] ?? '';
    return [own, heading].filter((label) => /[一-鿿]/u.test(label) && !/[0-9]/u.test(label)).join('：');
  };
  return [{ text: line, start: 0, labels }];
}

export type Found = Omit<ReadPromise, 'sentence' | 'clause' | 'place'> & {
  readonly index: number;
  readonly length: number;
};

/** Reads the sentences of one paragraph in their order: clocks and subjects carry over from one to the next. */
class ParagraphReader {
  private last: { readonly start: string; readonly own: number; readonly role: Role } | undefined;
  private readonly found: Found[] = [];
  private readonly shared: string | undefined;

  constructor(shared: string | undefined) {
    this.shared = shared;
  }

  read(unit: Unit): readonly Found[] {
    if (this.found.length >= MOST_IN_PARAGRAPH) return [];
    const hours = hoursIn(unit.text);
    const figures = figuresIn(unit.text).filter(
      ({ index, length }) =>
        !hours.some((own) => index < own.index + own.length + 2 && own.index < index + length),
    );
    const found: Found[] = hours.map(({ index, length, value }) => hoursFound(unit, index, length, value));
    let from = 0;
    if (this.last) this.last = { ...this.last, own: Math.min(this.last.own, 1) };
    for (const figure of figures) {
      const promise = this.one(unit, figure, from);
      from = figure.index + figure.length;
      if (promise === undefined) continue;
      found.push(promise);
      this.found.push(promise);
    }
    return [...found.filter((own) => !announced(own, found)), ...payday(unit)].sort(
      (a, b) => a.index - b.index,
    );
  }

  private one(unit: Unit, figure: Figure, from: number): Found | undefined {
    const { index, length } = figure;
    const label = unit.labels?.(index);
    const cell = label === undefined ? 0 : unit.text.lastIndexOf('|', index) + 1;
    const before = `${label === undefined ? '' : `${label}：`}${unit.text.slice(Math.max(cell, index - BEHIND), index)}`;
    const behind = unit.text.slice(index + length, index + length + AHEAD);
    const after = label === undefined ? behind : (behind.split('|')[0] ?? '');
    const reading = roleOf({ figure, before, after });
    if (!reading || restated(figure, before, after, this.found.slice(-20))) return undefined;
    const { role, operator } = reading;
    const near = unit.text.slice(Math.max(from, cell, index - BEHIND), index);
    const start = this.startFor(role, near, before, after);
    const who = whoIn(before);
    const action = actionIn(role, before, after);
    const per = role === 'money' || role === 'share' ? perIn(before) : undefined;
    const every = role === 'frequency' ? everyIn(before) : undefined;
    const needs: ReadPromise['needs'] = [
      ...(start === undefined && CLOCKED.has(role) ? (['start'] as const) : []),
      ...(action === undefined ? (['action'] as const) : []),
    ];
    return {
      index,
      length,
      ...(who === undefined ? {} : { who }),
      confidence: reading.sure ? 'high' : 'low',
      role,
      operator,
      value: figure.value,
      unit: figure.unit,
      ...(figure.clock === undefined ? {} : { clock: figure.clock }),
      ...(start === undefined ? {} : { start }),
      ...(action === undefined ? {} : { action }),
      ...(per === undefined ? {} : { per }),
      ...(every === undefined ? {} : { every }),
      needs,
    };
  }

  /** The start that the words next to the figure tell, else the one of the promise before it in the same paragraph. */
  private startFor(role: Role, near: string, before: string, after: string): string | undefined {
    if (role === 'notice') return noticedEvent(before, after);
    if (!CLOCKED.has(role) && role !== 'period') return undefined;
    const own = startOf(near, role === 'period' ? after : '');
    const { last } = this;
    if (own !== undefined) {
      this.last = { start: own, own: (last?.own ?? 0) + 1, role };
      return own;
    }
    if (role === 'period') return undefined;
    if (last !== undefined && last.role === role && last.own < CHAIN) return last.start;
    const event = bareEvent(near);
    if (event !== undefined) this.last = { start: event, own: 1, role };
    return event ?? (last === undefined ? this.shared : undefined);
  }
}

/** Promises that are worth nothing without a start. */
const CLOCKED: ReadonlySet<Role> = new Set(['deadline', 'window', 'notice']);

function hoursFound(unit: Unit, index: number, length: number, value: string): Found {
  const before = unit.text.slice(Math.max(0, index - BEHIND), index);
  const action = actionIn('hours', before, unit.text.slice(index + length, index + length + AHEAD));
  return {
    index,
    length,
    confidence: 'high',
    role: 'hours',
    operator: '=',
    value,
    ...(action === undefined ? {} : { action }),
    needs: [],
  };
}

/** 按月支付工资 promises once a month without a figure. */
function payday({ text }: Unit): readonly Found[] {
  return [...text.matchAll(/按([月季年])(?:足额|及时|按时)?(?=支付|发放|结算|提交|报送)/gu)].map(
    ({ index, 0: words }) => {
      const every = everyIn(words);
      const action = actionIn('frequency', text.slice(0, index), text.slice(index + words.length));
      return {
        index,
        length: words.length,
        confidence: 'high',
        role: 'frequency',
        operator: '=',
        value: '1',
        unit: 'count',
        ...(action === undefined ? {} : { action }),
        ...(every === undefined ? {} : { every }),
        needs: [],
      };
    },
  );
}
