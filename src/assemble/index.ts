/** Assemble: FilledLetter -> Letter. The one door to Handlebars and to Markdown. */
import type { FilledLetter } from '../model/filled.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { LetterKind } from '../model/kind.ts';
import type { Block, Inline, Letter, MissingBlank } from '../model/letter.ts';
import type { Value } from '../model/value.ts';
import { TemplateError } from './error.ts';
import { parseMarkdown } from './markdown.ts';
import { type Named, Numberer } from './numbering.ts';
import { signatureBlock } from './signatures.ts';
import { outlineOf } from './structure.ts';
import { compileTemplate, type RenderedTemplate } from './template.ts';

export { draft } from './drafting/index.ts';
export { formatOrdinal } from './numbering.ts';

const templates = new WeakMap<LetterKind, ReturnType<typeof compileTemplate>>();

/**
 * Makes the letter of a filled kind. Fails only when the kind itself is broken (`KIND-BROKEN`).
 */
export function assemble(filled: FilledLetter): Outcome<Letter> {
  try {
    return success(build(filled, renderTemplate(filled)));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return failure([
      {
        code: 'KIND-BROKEN',
        severity: 'error',
        message: {
          zh: `承诺书类型 ${filled.kind.id} 的模板有错：${error.message}`,
          en: `The template of the letter kind ${filled.kind.id} is broken: ${error.message}`,
        },
        hint: {
          zh: '请模板的作者按 templates/README.md 改正。',
          en: 'Its author should mend it by templates/README.md.',
        },
      },
    ]);
  }
}

function renderTemplate({ kind, values }: FilledLetter): RenderedTemplate {
  let run = templates.get(kind);
  if (!run) {
    run = compileTemplate(kind.template);
    templates.set(kind, run);
  }
  return run(values);
}

function build(filled: FilledLetter, { markdown, slots }: RenderedTemplate): Letter {
  const { manifest } = filled.kind;
  const outline = outlineOf(
    parseMarkdown(markdown),
    slots,
    signatureBlock(manifest.signatures, filled.values),
  );
  const numberer = new Numberer(manifest.annexNumbering ?? manifest.numbering);
  const numbered = numberer.number(outline.blocks, manifest.numbering);
  const blocks = numbered.map((block) => withReferences(block, numberer.names));
  return {
    kind: filled.kind.id,
    title: outline.title,
    numbering: manifest.numbering,
    print: { layout: manifest.layout, ...filled.print },
    blocks,
    ...(filled.draft ? { draft: { missing: missingBlanks(filled) } } : {}),
  };
}

function missingBlanks({ values }: FilledLetter): MissingBlank[] {
  return Object.values(values.fields).flatMap((field) => missingWithin(field, []));
}

/** Unfilled blanks below a value; each is titled with the groups that it stands in: 承诺人 / 名称. */
function missingWithin(value: Value, groups: readonly string[]): MissingBlank[] {
  const titles = [...groups, value.title];
  if (value.type === 'group')
    return Object.values(value.fields).flatMap((field) => missingWithin(field, titles));
  // A row is titled like its list.
  if (value.type === 'rows') return value.rows.flatMap((row) => missingWithin(row, groups));
  if (value.type !== 'missing') return [];
  return [{ pointer: value.pointer, title: titles.join(' / '), code: 'BLANK-REQUIRED' }];
}

/** A copy of a block whose cross references print their numbers. */
function withReferences(block: Block, names: ReadonlyMap<string, Named>): Block {
  const resolve = (content: readonly Inline[]) => content.map((inline) => resolveReference(inline, names));
  const inner = (blocks: readonly Block[]) => blocks.map((child) => withReferences(child, names));
  switch (block.type) {
    case 'clause':
      return { ...block, content: resolve(block.content), blocks: inner(block.blocks) };
    case 'paragraph':
      return { ...block, content: resolve(block.content) };
    case 'list':
      return { ...block, items: block.items.map(resolve) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ content: resolve(cell.content) }))),
      };
    case 'recitals':
    case 'annex':
      return { ...block, blocks: inner(block.blocks) };
    case 'signatures':
      return block;
  }
}

function resolveReference(inline: Inline, names: ReadonlyMap<string, Named>): Inline {
  if (inline.type !== 'reference') return inline;
  const named = names.get(inline.target);
  if (!named) throw new TemplateError(`{{clause "${inline.target}"}}: no clause has this id`);
  return { ...inline, ...named };
}
