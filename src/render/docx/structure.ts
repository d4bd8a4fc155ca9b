import type { Blank, Block, Inline, Letter } from '../../model/letter.ts';
import { mapBlocks, mapInlines } from '../../model/map.ts';
import { memoised } from '../../model/memo.ts';
import { mark, OPEN, withoutMarks } from './marks.ts';

/** A value of a letter in the place that its skeleton keeps for it. */
export interface ValueSlot {
  /** JSON pointer of the blank; empty for the header text. */
  readonly pointer: string;
  readonly title: string;
  readonly text: string;
}

/** A letter taken apart: its structure, and what stands in its slots. */
export interface Structure {
  /** Equal for letters that differ only in what their filled blanks say. */
  readonly key: string;
  readonly slots: readonly ValueSlot[];
  /** The letter with marks for the filled blanks. */
  marked(): Letter;
}

/**
 * Takes the texts of the filled blanks out of a letter. A blank printed twice in one form has one slot; a sum in
 * figures and in capitals has two.
 */
export function structureOf(letter: Letter): Structure {
  const title = runForm(letter.title);
  const forms = letter.blocks.map(formOf);
  const blanks = [...title.blanks, ...forms.flatMap((form) => form.blanks)];
  const { slots, places } = slotsOf(blanks);
  const { kind, numbering, draft, marks } = letter;
  const head = JSON.stringify([kind, numbering, draft, marks, title.key, places]);
  return {
    key: head + forms.map(({ key }) => key).join(''),
    slots,
    marked: () => marked(letter, places),
  };
}

/** What is left of a part of a letter without its values, and the blanks that had them, in printing order. */
interface Form {
  readonly key: string;
  readonly blanks: readonly Blank[];
}

/** Letters of a batch share most of their blocks: the same object has the same form. */
const formOf: (block: Block) => Form = memoised('the form of a block', (block) => {
  const blanks: Blank[] = [];
  const own = mapInlines(block, (inline) => emptied(inline, blanks));
  const inner = 'blocks' in block ? block.blocks.map(formOf) : [];
  return {
    key:
      JSON.stringify('blocks' in own ? { ...own, blocks: own.blocks.length } : own) +
      inner.map(({ key }) => key).join(''),
    blanks: [...blanks, ...inner.flatMap((part) => part.blanks)],
  };
});

function runForm(run: readonly Inline[]): Form {
  const blanks: Blank[] = [];
  return { key: JSON.stringify(run.map((inline) => emptied(inline, blanks))), blanks };
}

function emptied(inline: Inline, blanks: Blank[]): Inline {
  if (!hasSlot(inline)) return inline;
  blanks.push(inline);
  return { ...inline, text: OPEN };
}

function hasSlot(inline: Inline): inline is Blank {
  return inline.type === 'blank' && inline.filled && inline.text !== '';
}

/** The slots that blanks need; `places` has the slot of each blank. */
function slotsOf(blanks: readonly Blank[]): { slots: ValueSlot[]; places: number[] } {
  const slots: ValueSlot[] = [];
  const byPointer = new Map<string, number[]>();
  const places = blanks.map(({ pointer, title, text }) => {
    const candidates = byPointer.get(pointer) ?? [];
    const known = candidates.find((slot) => slots[slot]?.text === text);
    if (known !== undefined) return known;
    const slot = slots.push({ pointer, title, text }) - 1;
    byPointer.set(pointer, [...candidates, slot]);
    return slot;
  });
  return { slots, places };
}

/** Puts a mark for its slot in place of each value, in the order that forms have them. */
function marked(letter: Letter, places: readonly number[]): Letter {
  let blank = 0;
  const change = (inline: Inline): Inline => {
    if (hasSlot(inline)) return { ...inline, text: mark(places[blank++] ?? 0) };
    const isText = inline.type === 'text' || inline.type === 'reference';
    return isText ? { ...inline, text: withoutMarks(inline.text) } : inline;
  };
  return {
    ...letter,
    print: {},
    title: letter.title.map(change),
    blocks: mapBlocks(letter.blocks, (block) => mapInlines(block, change)),
  };
}
