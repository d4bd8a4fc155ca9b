import { citationIn, hasOwnId } from './model/citation.ts';
import type { Block, Letter } from './model/letter.ts';
import { inlinesOf } from './model/letter.ts';

/** Where a letter prints its values. */
export interface PrintPlaces {
  /** The first print of a value, by pointer. */
  get(pointer: string): PrintPlace | undefined;
  /** Ids of the clauses around the first print of a value, outermost first, by pointer; only ids that the template gives. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Citations of the clauses by such ids. */
  readonly citations: ReadonlyMap<string, string>;
}

export interface PrintPlace {
  readonly printed: string;
  /** As the policy cites it: `2.3.1`, `附件第一条`; 首部 and 签署栏 before and after the clauses. */
  readonly clause: string;
}

/** Walks a letter once. */
export function printPlaces(letter: Letter): PrintPlaces {
  const places = new Map<string, PrintPlace>();
  const paths = new Map<string, readonly string[]>();
  const citations = new Map<string, string>();
  const visit = (block: Block, clause: string, path: readonly string[]): void => {
    const cited =
      block.type === 'clause' ? citationIn(block, clause) : block.type === 'signatures' ? '签署栏' : clause;
    const ids = block.type === 'clause' && hasOwnId(block) ? [...path, block.id] : path;
    if (ids !== path && block.type === 'clause') citations.set(block.id, cited);
    for (const inline of inlinesOf(block).flat()) {
      if (inline.type !== 'blank' || !inline.filled || places.has(inline.pointer)) continue;
      places.set(inline.pointer, { printed: inline.text, clause: cited });
      paths.set(inline.pointer, ids);
    }
    if ('blocks' in block) for (const child of block.blocks) visit(child, cited, ids);
  };
  for (const block of letter.blocks) visit(block, '首部', []);
  return { get: (pointer) => places.get(pointer), paths, citations };
}
