import type { Root } from 'mdast';
import type { LetterKind, Manifest } from '../model/kind.ts';
import type { Block, Inline, SignatureBlock, TableCell } from '../model/letter.ts';
import { Memo } from '../model/memo.ts';
import { TemplateError } from './error.ts';
import { reprinted } from './inlines.ts';
import { parseMarkdown } from './markdown.ts';
import { Numberer } from './numbering.ts';
import type { SlotList } from './slots.ts';
import { outlineOf } from './structure.ts';
import type { RenderedTemplate } from './template.ts';

/** Title and blocks of a letter, numbered, with their cross references. */
export interface Body {
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** The body of one letter as the mould of all that have its structure and differ in their blanks only. */
interface Mould {
  readonly root: Root;
  readonly body: Body;
  /** The slot from which each blank and each check box was printed. */
  readonly origins: ReadonlyMap<Inline, number>;
  /** Inlines that are printed again inside numbers and references: where they differ, so do those. */
  readonly quoted: readonly Inline[];
}

/** How many structures of a kind are kept. */
const KEPT = 32;
const moulds = new WeakMap<LetterKind, Memo<Mould>>();

/**
 * The body of a letter. Letters of one structure share all blocks that print the same; the Markdown is parsed, numbered and
 * referenced for the first of them only.
 */
export function bodyOf(
  kind: LetterKind,
  { markdown, slots }: RenderedTemplate,
  signatures: SignatureBlock,
): Body {
  const known = moulds.get(kind) ?? new Memo(KEPT);
  moulds.set(kind, known);
  const make = (root: Root) => mouldOf(kind.manifest, root, slots, signatures);
  const mould = known.get(`${slots.structure()}\n${markdown}`, () => make(parseMarkdown(markdown)));
  const reprint = (inline: Inline) => {
    const number = mould.origins.get(inline);
    return number === undefined ? inline : reprinted(inline, slots.at(number));
  };
  if (mould.quoted.some((inline) => reprint(inline) !== inline)) return make(mould.root).body;
  return {
    title: mapped(mould.body.title, reprint),
    blocks: mapped(mould.body.blocks, (block) => withInlines(block, reprint, signatures)),
  };
}

function mouldOf(manifest: Manifest, root: Root, slots: SlotList, signatures: SignatureBlock): Mould {
  const outline = outlineOf(root, slots, signatures);
  const numberer = new Numberer(manifest.annexNumbering ?? manifest.numbering);
  const numbered = numberer.number(outline.blocks, manifest.numbering);
  const resolve = (inline: Inline): Inline => {
    if (inline.type !== 'reference') return inline;
    const named = numberer.names.get(inline.target);
    if (!named) throw new TemplateError(`{{clause "${inline.target}"}}: no clause has this id`);
    return { ...inline, ...named };
  };
  const blocks = numbered.map((block) => withInlines(block, resolve, signatures));
  return { root, body: { title: outline.title, blocks }, origins: slots.origins, quoted: numberer.quoted };
}

/** A block with other inlines and signatures; the very same one when nothing changes. */
function withInlines(block: Block, change: (inline: Inline) => Inline, signatures: SignatureBlock): Block {
  const run = (content: readonly Inline[]) => mapped(content, change);
  const cell = (old: TableCell): TableCell => {
    const content = run(old.content);
    return content === old.content ? old : { content };
  };
  const inner = (blocks: readonly Block[]) =>
    mapped(blocks, (child) => withInlines(child, change, signatures));
  switch (block.type) {
    case 'clause':
      return changed(block, { content: run(block.content), blocks: inner(block.blocks) });
    case 'paragraph':
      return changed(block, { content: run(block.content) });
    case 'list':
      return changed(block, { items: mapped(block.items, run) });
    case 'table':
      return changed(block, {
        ...(block.caption ? { caption: run(block.caption) } : {}),
        head: mapped(block.head, cell),
        rows: mapped(block.rows, (row) => mapped(row, cell)),
      });
    case 'recitals':
      return changed(block, { blocks: inner(block.blocks) });
    case 'annex':
      return changed(block, { title: run(block.title), blocks: inner(block.blocks) });
    case 'signatures':
      return signatures;
  }
}

/** The list with each element changed; the very same list when none is. */
function mapped<Element>(
  list: readonly Element[],
  change: (element: Element) => Element,
): readonly Element[] {
  const result = list.map(change);
  return result.every((element, index) => element === list[index]) ? list : result;
}

/** The block with other parts; the very same block when they are its own. */
function changed<B extends Block>(block: B, parts: Partial<B>): B {
  const names = Object.keys(parts) as (keyof B)[];
  return names.every((name) => parts[name] === block[name]) ? block : { ...block, ...parts };
}
