import type { Block, Inline, Letter, SignatureLine, TableCell } from '../../model/letter.ts';
import { mark, withoutMarks } from './marks.ts';

/** A value of a letter in the place that its skeleton keeps for it. */
export interface Slot {
  /** JSON pointer of the blank; empty for the header text. */
  readonly pointer: string;
  readonly title: string;
  readonly text: string;
}

/** A letter taken apart: its structure with marks for the filled blanks, and what the marks stand for. */
export interface Structure {
  readonly letter: Letter;
  readonly slots: readonly Slot[];
}

/**
 * Takes the texts of the filled blanks out of a letter. A blank printed twice in one form has one slot; a sum in
 * figures and in capitals has two. Letters that differ only in what their blanks say have equal structures.
 */
export function structureOf(letter: Letter): Structure {
  return new Slots().take(letter);
}

class Slots {
  readonly #slots: Slot[] = [];
  readonly #byPointer = new Map<string, number[]>();

  take(letter: Letter): Structure {
    const marked: Letter = {
      ...letter,
      print: {},
      title: this.#run(letter.title),
      blocks: this.#blocks(letter.blocks),
    };
    return { letter: marked, slots: this.#slots };
  }

  #blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): Block {
    switch (block.type) {
      case 'clause':
        return { ...block, content: this.#run(block.content), blocks: this.#blocks(block.blocks) };
      case 'paragraph':
        return { ...block, content: this.#run(block.content) };
      case 'list':
        return { ...block, items: block.items.map((item) => this.#run(item)) };
      case 'table':
        return {
          ...block,
          ...(block.caption === undefined ? {} : { caption: this.#run(block.caption) }),
          head: this.#cells(block.head),
          rows: block.rows.map((row) => this.#cells(row)),
        };
      case 'recitals':
        return { ...block, blocks: this.#blocks(block.blocks) };
      case 'annex':
        return { ...block, title: this.#run(block.title), blocks: this.#blocks(block.blocks) };
      case 'signatures':
        return {
          ...block,
          columns: block.columns.map((column) => ({
            ...column,
            lines: column.lines.map((line) => this.#line(line)),
          })),
        };
    }
  }

  #cells(cells: readonly TableCell[]): readonly TableCell[] {
    return cells.map((cell) => ({ content: this.#run(cell.content) }));
  }

  #line(line: SignatureLine): SignatureLine {
    return line.value === undefined ? line : { ...line, value: this.#inline(line.value) };
  }

  #run(content: readonly Inline[]): readonly Inline[] {
    return content.map((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): Inline {
    if (inline.type === 'text' || inline.type === 'reference')
      return { ...inline, text: withoutMarks(inline.text) };
    if (inline.type !== 'blank' || !inline.filled || inline.text === '') return inline;
    return { ...inline, text: mark(this.#slotOf(inline.pointer, inline.title, inline.text)) };
  }

  #slotOf(pointer: string, title: string, text: string): number {
    const candidates = this.#byPointer.get(pointer) ?? [];
    const known = candidates.find((slot) => this.#slots[slot]?.text === text);
    if (known !== undefined) return known;
    const slot = this.#slots.push({ pointer, title, text }) - 1;
    this.#byPointer.set(pointer, [...candidates, slot]);
    return slot;
  }
}
