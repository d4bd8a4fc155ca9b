import { draft } from '../chinese/drafting.ts';
import type { EventType } from '../model/event-types.ts';
import type { Finding } from '../model/finding.ts';
import type { MappedEvent, Phrase, Pointer } from '../model/manifest.ts';
import type { Source } from '../model/policy.ts';
import { type GroupValue, type Value, valueAt } from '../model/value.ts';
import type { EventBook } from './events.ts';
import { cite, type LetterIndex } from './letter-index.ts';

/** What all items of a policy are made from, and what has been found and used on the way. */
export interface Derivation {
  readonly values: GroupValue;
  readonly index: LetterIndex;
  readonly findings: Finding[];
  /** Events that items refer to, gathered on the way. */
  readonly events: EventBook;
  /** Ids of the sentences that some item stands for; what is left becomes statements. */
  readonly used: Set<string>;
}

/** The part of a mapped item that decides where and how often it stands. */
interface Placed {
  readonly id: string;
  readonly clause: string;
  readonly forEach?: Pointer;
  readonly when?: Pointer;
  readonly values?: readonly Pointer[];
}

/** A row that an item stands for; `number` counts from 1. */
export interface Row {
  readonly forEach: Pointer;
  readonly pointer: string;
  readonly number: number;
}

/** An item in its place: reads values relative to its row and remembers what it read. */
export interface Scope {
  /** Id of the item, with the number of its row. */
  readonly id: string;
  readonly row: Row | undefined;
  pointer(pointer: Pointer): string;
  /** The filled value, or undefined when the blank was left out. */
  value(pointer: Pointer): Value | undefined;
  /** Whether a blank is filled, without reading it. */
  isFilled(pointer: Pointer): boolean;
  /** A phrase with the drafted values in the places of `{pointer}`. */
  phrase(phrase: Phrase): string;
  /** Id of an event; `part` tells what it is to the item. */
  event(event: MappedEvent, part: 'start' | 'stop' | 'pause' | 'event'): string;
  /** The source of the item: the sentence that prints the leading values, and every value read so far. */
  source(leading: readonly Pointer[]): Source;
}

/** Each place in which a mapped item stands: none when its clause or its condition is not there, else one per row. */
export function scopesOf(derivation: Derivation, item: Placed): readonly Scope[] {
  if (!derivation.index.clauses.has(item.clause)) return [];
  return rowsOf(derivation.values, item.forEach)
    .map((row) => scope(derivation, item, row))
    .filter((place) => item.when === undefined || isOn(place.value(item.when)));
}

/** The rows at a pointer; one undefined row when there is no pointer. */
export function rowsOf(values: GroupValue, forEach: Pointer | undefined): readonly (Row | undefined)[] {
  if (forEach === undefined) return [undefined];
  const rows = valueAt(values, forEach);
  if (rows?.type !== 'rows') return [];
  return rows.rows.map((_, index) => ({ forEach, pointer: `${forEach}/${index}`, number: index + 1 }));
}

/** A phrase outside any item, such as the name of a severity. */
export function phraseOf(derivation: Derivation, phrase: Phrase, row: Row | undefined): string {
  return fillPhrase(derivation, phrase, (pointer) => absolute(pointer, row));
}

function scope(derivation: Derivation, item: Placed, row: Row | undefined): Scope {
  const read = new Set<string>();
  const pointer = (relative: Pointer) => absolute(relative, row);
  const value = (relative: Pointer) => {
    const found = valueAt(derivation.values, pointer(relative));
    if (found === undefined || found.type === 'missing') return undefined;
    if (found.type !== 'group' && found.type !== 'rows') read.add(pointer(relative));
    return found;
  };
  const id = row === undefined ? item.id : `${item.id}-${row.number}`;
  const phraseHere = (phrase: Phrase) =>
    fillPhrase(derivation, phrase, (relative) => {
      value(relative);
      return pointer(relative);
    });
  return {
    id,
    row,
    pointer,
    value,
    isFilled: (relative) => isOn(valueAt(derivation.values, pointer(relative))),
    phrase: phraseHere,
    event: (event, part) => {
      const words = typeof event === 'string' ? event : event.name;
      return derivation.events.idOf(phraseHere(words), typeOf(event, value), `${id}-${part}`);
    },
    source: (leading) => {
      for (const relative of item.values ?? []) value(relative);
      const clause = derivation.index.clauses.get(item.clause);
      if (clause === undefined) throw new Error(`an item stands without its clause ${item.clause}`);
      const first = leading.map(pointer);
      const values = [
        ...first.filter((one) => read.has(one)),
        ...[...read].filter((one) => !first.includes(one)),
      ];
      const cited = cite(clause, first, values);
      for (const { id } of cited.sentences) derivation.used.add(id);
      return cited.source;
    },
  };
}

/** The type of an event: as the mapping says, or as the chosen value tells. */
function typeOf(event: MappedEvent, value: (pointer: Pointer) => Value | undefined): EventType | undefined {
  if (typeof event === 'string') return undefined;
  if ('event' in event) return event.event;
  const chosen = value(event.choice);
  return chosen?.type === 'choice' ? event.events[chosen.value] : undefined;
}

function absolute(pointer: Pointer, row: Row | undefined): string {
  return pointer.startsWith('./') && row !== undefined ? `${row.pointer}${pointer.slice(1)}` : pointer;
}

function fillPhrase(
  { values, index }: Derivation,
  phrase: Phrase,
  resolve: (pointer: Pointer) => string,
): string {
  return phrase.replace(/\{(\.?\/[^{}]*)\}/g, (_, written: string) => {
    const pointer = resolve(written);
    const value = valueAt(values, pointer);
    return index.printed.get(pointer) ?? plain(value);
  });
}

/** A value in plain words, for phrases that name a value which the letter does not print. */
function plain(value: Value | undefined): string {
  return value === undefined || value.type === 'group' || value.type === 'rows'
    ? ''
    : draft(value, 'figures');
}

function isOn(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (value.type === 'flag') return value.value;
  return value.type !== 'rows' || value.rows.length > 0;
}
