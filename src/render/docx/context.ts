import { allInlines, type Block, blocksOf, type Clause, inlinesOf, type Letter } from '../../model/letter.ts';
import {
  type Indent,
  type Layout,
  type ListLevel,
  listLevels,
  type Piece,
  piecesOf,
} from '../layout/index.ts';
import { type Decided, type Decisions, decided } from './decisions.ts';
import { cutAtMarks } from './marks.ts';
import { BODY_LIST } from './numbering.ts';
import { placesOf, slotPaths, type ValuePlaces } from './values.ts';

/** A bookmark around a clause that is referred to. */
export interface Bookmark {
  /** Hidden in Word's dialogue by its leading underscore. */
  readonly name: string;
  readonly id: number;
  readonly clause: Clause;
}

/** What the handlers need to know about where a block stands. */
export interface Context {
  readonly letter: Letter;
  readonly layout: Layout;
  /** The list that clauses are numbered in, and its levels. */
  readonly list: string;
  readonly levels: readonly ListLevel[];
  /** Where text inside a clause stands; absent outside clauses. */
  readonly inner?: Indent;
  readonly decided: Decided;
  /** Bookmarks by clause id. */
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** The slot of a filled blank. */
  readonly slotOf: (piece: Piece) => number | undefined;
  /** Where the values of slots stand, and the path of each. */
  readonly places: ValuePlaces;
  readonly paths: ReadonlyMap<number, string>;
  /** The next identifier of a content control: counted, since docx would draw lots. */
  readonly nextId: () => number;
  /** Whether blanks are text like any other: no content controls. */
  readonly bare?: boolean;
}

/** In a paragraph with a long address or code Word breaks Latin words anywhere, rather than tear the line before it. */
export function brokenLatin(block: Block, { decided: { longLatin } }: Context): { readonly wordWrap?: true } {
  return longLatin.has(block) ? { wordWrap: true } : {};
}

/** The slot that a mark in the piece's text names. */
export function slotOfMark(piece: Piece): number | undefined {
  const slot = cutAtMarks(piece.text).find((part) => typeof part === 'number');
  return typeof slot === 'number' ? slot : undefined;
}

/** The context at the head of a letter. */
export function contextOf(
  letter: Letter,
  layout: Layout,
  decisions: Decisions,
  slotOf: Context['slotOf'],
): Context {
  let id = 0;
  const nextId = (): number => {
    id += 1;
    return id;
  };
  const places = placesOf(slotPointers(letter, slotOf));
  return {
    letter,
    layout,
    list: BODY_LIST,
    levels: listLevels(letter.numbering, letter.blocks),
    decided: decided(letter, decisions),
    bookmarks: bookmarksOf(letter),
    slotOf,
    places,
    paths: slotPaths(places),
    nextId,
  };
}

/** The pointer of each slot, in the order of slots. */
function slotPointers(letter: Letter, slotOf: Context['slotOf']): readonly string[] {
  const pointers: string[] = [];
  for (const piece of allInlines(letter).flatMap((inline) => piecesOf([inline]))) {
    const slot = piece.kind === 'blank' ? slotOf(piece) : undefined;
    if (slot !== undefined) pointers[slot] = piece.pointer ?? '';
  }
  return pointers;
}

function bookmarksOf(letter: Letter): ReadonlyMap<string, Bookmark> {
  const wanted = new Set<string>();
  for (const block of blocksOf(letter.blocks))
    for (const run of inlinesOf(block))
      for (const inline of run) if (inline.type === 'reference') wanted.add(inline.target);
  const bookmarks = new Map<string, Bookmark>();
  for (const block of blocksOf(letter.blocks)) {
    if (block.type !== 'clause' || !wanted.has(block.id)) continue;
    const id = bookmarks.size + 1;
    bookmarks.set(block.id, { name: `_Ref${String(id).padStart(4, '0')}`, id, clause: block });
  }
  return bookmarks;
}
