import type { Root } from 'mdast';
import type { FilledLetter } from '../model/filled.ts';
import type { Finding } from '../model/finding.ts';
import type { LetterKind } from '../model/kind.ts';
import { type Block, type Inline, inlinesOf, type SignatureBlock } from '../model/letter.ts';
import type { Manifest } from '../model/manifest.ts';
import { mapBlocks, mapInlines, mapList } from '../model/map.ts';
import { memoisedBy } from '../model/memo.ts';
import { TemplateError } from './error.ts';
import { reprinted } from './inlines.ts';
import { parseMarkdown } from './markdown.ts';
import { Numberer } from './numbering.ts';
import type { SlotList } from './slots.ts';
import { type OutlineLetter, outlineOf } from './structure.ts';
import type { RenderedTemplate } from './template.ts';
import { worded } from './wording.ts';

/** Title and blocks of a letter, numbered, with their cross references. */
export interface Body {
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** A body with what could not be worded as the values ask. */
export interface OwnBody extends Body {
  readonly findings: readonly Finding[];
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

/** What a letter was printed from tells its mould apart by structure alone: blanks of other values have the same places. */
const mouldFor = memoisedBy(
  'moulds of letters',
  ({ manifest }: LetterKind, { markdown, slots }: RenderedTemplate, signatures: SignatureBlock): Mould =>
    mouldOf(manifest, parseMarkdown(markdown), slots, signatures),
  {
    objects: (kind) => [kind],
    text: (_, { markdown, slots }) => `${slots.structure()}\n${markdown}`,
    most: 32,
  },
);

/**
 * The body of a letter. Letters of one structure share all blocks that print the same; the Markdown is parsed, numbered and
 * referenced for the first of them only.
 */
export function bodyOf(kind: LetterKind, rendered: RenderedTemplate, signatures: SignatureBlock): Body {
  const { slots } = rendered;
  const mould = mouldFor(kind, rendered, signatures);
  const reprint = (inline: Inline) => {
    const number = mould.origins.get(inline);
    return number === undefined ? inline : reprinted(inline, slots.at(number));
  };
  if (mould.quoted.some((inline) => reprint(inline) !== inline))
    return mouldOf(kind.manifest, mould.root, slots, signatures).body;
  return {
    title: mapList(mould.body.title, reprint),
    blocks: withInlines(mould.body.blocks, reprint, signatures),
  };
}

/** The body of a letter that is worded otherwise than its kind: it shares nothing with others. */
export function ownBody(
  filled: FilledLetter,
  rendered: RenderedTemplate,
  signatures: SignatureBlock,
): OwnBody {
  const { slots, markdown } = rendered;
  const signed = inlinesOf(signatures).flat();
  const plain = outlineOf(parseMarkdown(markdown), slots, signatures);
  const { outline, findings } = worded(filled, plain, signed);
  const { blocks } = numbered(filled.kind.manifest, outline, signatures);
  return { title: outline.title, blocks, findings };
}

function mouldOf(manifest: Manifest, root: Root, slots: SlotList, signatures: SignatureBlock): Mould {
  const outline = outlineOf(root, slots, signatures);
  const { blocks, quoted } = numbered(manifest, outline, signatures);
  return { root, body: { title: outline.title, blocks }, origins: slots.origins, quoted };
}

/** The blocks of an outline with their numbers and references. */
function numbered(
  manifest: Manifest,
  outline: OutlineLetter,
  signatures: SignatureBlock,
): { readonly blocks: readonly Block[]; readonly quoted: readonly Inline[] } {
  const numberer = new Numberer(manifest.annexNumbering ?? manifest.numbering);
  const whole = numberer.number(outline.blocks, manifest.numbering);
  const resolve = (inline: Inline): Inline => {
    if (inline.type !== 'reference') return inline;
    const named = numberer.names.get(inline.target);
    if (!named) throw new TemplateError(`{{clause "${inline.target}"}}: no clause has this id`);
    return { ...inline, ...named };
  };
  return { blocks: withInlines(whole, resolve, signatures), quoted: numberer.quoted };
}

/** Blocks with other inlines and signatures; what does not change stays the very same. */
function withInlines(
  blocks: readonly Block[],
  change: (inline: Inline) => Inline,
  signatures: SignatureBlock,
): readonly Block[] {
  return mapBlocks(blocks, (block) => (block.type === 'signatures' ? signatures : mapInlines(block, change)));
}
