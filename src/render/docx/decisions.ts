import {
  type Block,
  blocksOf,
  inlinesOf,
  type Letter,
  type SignatureBlock,
  type SignatureLine,
  type Table,
  textOf,
} from '../../model/letter.ts';
import { memoisedBy } from '../../model/memo.ts';
import { belowIndent, columnWidths, type Layout, linesBelow } from '../layout/index.ts';
import { mmTwips } from './measure.ts';

/**
 * What the values of a letter decide about its form. Letters of one structure and one set of decisions share a
 * skeleton, which itself holds no values and could not decide.
 */
export interface Decisions {
  /** Column widths in twips of each table, in printing order. */
  readonly tables: readonly (readonly number[])[];
  /** For each signature line, in printing order, whether its name or rule stands on the line below its label. */
  readonly below: readonly boolean[];
  /** The indent of those, in em, for each signature block. */
  readonly indents: readonly number[];
  /** Numbers, in printing order, of the blocks with Latin text that would tear the line before it if it could not break. */
  readonly longLatin: readonly number[];
}

/** A word of Latin letters from which on the line before it is torn: two fifths of a line of 35 characters. */
const LONG_LATIN = /[!-~]{28,}/u;

/** The decisions for a letter with its values. */
export function decisionsOf(letter: Letter, layout: Layout): Decisions {
  const tables: (readonly number[])[] = [];
  const below: boolean[] = [];
  const indents: number[] = [];
  const longLatin: number[] = [];
  for (const [at, block] of blocksOf(letter.blocks).entries()) {
    if (block.type !== 'table' && inlinesOf(block).some((run) => LONG_LATIN.test(textOf(run))))
      longLatin.push(at);
    if (block.type === 'table') tables.push(widthsOf(layout, block));
    if (block.type !== 'signatures') continue;
    const decision = signaturesOf(layout, block);
    indents.push(decision.indent);
    below.push(...decision.below);
  }
  return { tables, below, indents, longLatin };
}

/** Letters of a batch share most of their tables: the same object has the same widths. */
const widthsOf = memoisedBy(
  'column widths in twips',
  (layout: Layout, table: Table): readonly number[] => inTwips(columnWidths(layout, table)),
  { objects: (layout, table) => [layout, table] },
);

interface SignatureDecision {
  readonly indent: number;
  readonly below: readonly boolean[];
}

/** Signature blocks kept for each layout. */
const MOST_BLOCKS = 200;
const signaturesOf = memoisedBy(
  'decisions of a signature block',
  (layout: Layout, block: SignatureBlock): SignatureDecision => {
    const lines = linesBelow(layout, block);
    const below = block.columns.flatMap((column) => column.lines.map((line) => lines.has(line)));
    return { indent: belowIndent(layout, block), below };
  },
  { objects: (layout) => [layout], text: (_layout, block) => JSON.stringify(block), most: MOST_BLOCKS },
);

/** Decisions by the parts of the letter that they are about. */
export interface Decided {
  readonly widths: ReadonlyMap<Table, readonly number[]>;
  readonly below: ReadonlySet<SignatureLine>;
  readonly indents: ReadonlyMap<SignatureBlock, number>;
  readonly longLatin: ReadonlySet<Block>;
}

/** Lays decisions beside a letter of the same structure. */
export function decided(letter: Letter, decisions: Decisions): Decided {
  const widths = new Map<Table, readonly number[]>();
  const below = new Set<SignatureLine>();
  const indents = new Map<SignatureBlock, number>();
  let line = 0;
  const blocks = blocksOf(letter.blocks);
  const longLatin = new Set(decisions.longLatin.flatMap((at) => blocks[at] ?? []));
  for (const block of blocks) {
    if (block.type === 'table') widths.set(block, decisions.tables[widths.size] ?? []);
    if (block.type !== 'signatures') continue;
    indents.set(block, decisions.indents[indents.size] ?? 0);
    for (const column of block.columns)
      for (const one of column.lines) if (decisions.below[line++] === true) below.add(one);
  }
  return { widths, below, indents, longLatin };
}

/** Rounded so that the columns together are as wide as the table. */
function inTwips(widths: readonly number[]): readonly number[] {
  let at = 0;
  let edge = 0;
  return widths.map((width) => {
    const from = edge;
    at += width;
    edge = mmTwips(at);
    return edge - from;
  });
}
