import type { Way } from '../chinese/drafting.ts';
import type { Inline } from '../model/letter.ts';
import type { BlankValue } from '../model/value.ts';

/** What stands at a mark in the rendered template. */
export type Slot =
  | { readonly type: 'blank'; readonly value: BlankValue; readonly way?: Way; readonly plain: boolean }
  | { readonly type: 'clause'; readonly id: string }
  | { readonly type: 'checkbox'; readonly checked: boolean; readonly pointer?: string }
  | { readonly type: 'literal'; readonly text: string };

/**
 * Marks of private-use characters, which no value and no template can hold: `U+E000 digits U+E001`.
 * Markdown sees ordinary letters; the value itself comes in only after the Markdown has been parsed.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const ZERO = 0xe010;
const MARK = /\uE000([\uE010-\uE019]+)\uE001/;

/** The slots of one rendering, in the order in which the template printed them. */
export class SlotList {
  private readonly slots: Slot[] = [];
  /** The slot from which each blank and each check box was printed. */
  readonly origins = new Map<Inline, number>();

  /** Keeps a slot and answers with the mark to print in its place. */
  add(slot: Slot): string {
    this.slots.push(slot);
    const digits = String(this.slots.length - 1).replace(/\d/g, (digit) =>
      String.fromCharCode(ZERO + Number(digit)),
    );
    return `${OPEN}${digits}${CLOSE}`;
  }

  /** Splits a text into its literal parts and the numbers of its slots. */
  split(text: string): (string | number)[] {
    return text
      .split(MARK)
      .map((part, index) => (index % 2 === 0 ? part : numberOf(part)))
      .filter((part) => part !== '');
  }

  at(number: number): Slot {
    const slot = this.slots[number];
    if (!slot) throw new Error(`no slot ${number}`);
    return slot;
  }

  /** What the slots put into the letter besides its values: equal for letters that differ in their blanks only. */
  structure(): string {
    return this.slots.map(structureOf).join(CLOSE);
  }
}

function numberOf(digits: string): number {
  return Number([...digits].map((c) => c.charCodeAt(0) - ZERO).join(''));
}

function structureOf(slot: Slot): string {
  switch (slot.type) {
    case 'literal':
      return `${OPEN}${slot.text}`;
    case 'clause':
      return `#${slot.id}`;
    case 'checkbox':
      return '☐';
    case 'blank':
      return slot.plain ? 'plain' : 'blank';
  }
}
