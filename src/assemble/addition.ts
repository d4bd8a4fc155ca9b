import type { Bilingual } from '../model/bilingual.ts';
import type { Manifest } from '../model/manifest.ts';
import type { AddedClause } from '../model/wording.ts';
import { nameOf, type Part, partsOf, spliced } from './outline.ts';
import { addedClause } from './own-words.ts';
import type { Outline, OutlineBlock } from './structure.ts';

export type Added =
  | { readonly ok: true; readonly blocks: OutlineBlock[] }
  | { readonly ok: false; readonly message: Bilingual; readonly hint: Bilingual };

/** The outline with a clause as the last of a chapter, clause or annex. */
export function addedIn(
  blocks: readonly OutlineBlock[],
  own: AddedClause,
  number: number,
  target: Part,
  manifest: Manifest,
): Added {
  const depth = depthOf(blocks, target);
  if (!fits(manifest, target, depth + 1)) return tooDeep(target);
  const clause = addedClause(own, number, false);
  return {
    ok: true,
    blocks: spliced(blocks, target, (block) => [
      'blocks' in block ? { ...block, blocks: [...block.blocks, clause] } : block,
    ]),
  };
}

/** The outline with a clause behind another, and behind those that were added there before. */
export function addedAfter(
  blocks: readonly OutlineBlock[],
  own: AddedClause,
  number: number,
  target: Outline,
  manifest: Manifest,
): Added {
  if (target.heading && own.title === undefined) return titleless(target);
  if (target.heading && !fits(manifest, target, depthOf(blocks, target) + 1)) return tooDeep(target);
  return { ok: true, blocks: inserted(blocks, target, addedClause(own, number, target.heading)) };
}

function inserted(blocks: readonly OutlineBlock[], target: Outline, clause: Outline): OutlineBlock[] {
  const at = blocks.indexOf(target);
  if (at === -1)
    return blocks.map((block) =>
      'blocks' in block ? { ...block, blocks: inserted(block.blocks, target, clause) } : block,
    );
  let behind = at + 1;
  while (isAdded(blocks[behind])) behind += 1;
  return [...blocks.slice(0, behind), clause, ...blocks.slice(behind)];
}

function isAdded(block: OutlineBlock | undefined): boolean {
  return block?.type === 'clause' && block.origin === 'added';
}

/** The last clause of the body, after which a clause stands that names no place. */
export function lastClause(blocks: readonly OutlineBlock[]): Outline | undefined {
  return blocks.findLast((block): block is Outline => block.type === 'clause');
}

/** Levels of numbering around and at a part. */
function depthOf(blocks: readonly OutlineBlock[], target: Part): number {
  const found = partsOf(blocks).find(({ part }) => part === target);
  const around = [...(found?.around ?? []), target];
  return around.length - (around.findLastIndex(({ type }) => type === 'annex') + 1);
}

function fits({ numbering, annexNumbering = numbering }: Manifest, target: Part, depth: number): boolean {
  return depth <= (target.type === 'annex' ? annexNumbering : numbering).length;
}

function tooDeep(target: Part): Added {
  return {
    ok: false,
    message: {
      zh: `“${nameOf(target)}”下面不能再分一层。`,
      en: `“${nameOf(target)}” has no level of numbering below it.`,
    },
    hint: { zh: '改用 after，放在这一条的后面。', en: 'Put it after this one, with after.' },
  };
}

function titleless(target: Part): Added {
  return {
    ok: false,
    message: {
      zh: `“${nameOf(target)}”是章，后面增加的一章要有标题。`,
      en: `“${nameOf(target)}” is a chapter; one added after it needs a title.`,
    },
    hint: {
      zh: '写上 title；放进这一章的，改用 in。',
      en: 'Give it a title, or use in to put the clause into the chapter.',
    },
  };
}
