/** Assemble: FilledLetter -> Letter. The one door to Handlebars and to Markdown. */
import type { FilledLetter } from '../model/filled.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../model/finding.ts';
import type { LetterKind } from '../model/kind.ts';
import type { Letter, MissingBlank } from '../model/letter.ts';
import { memoised } from '../model/memo.ts';
import type { Value } from '../model/value.ts';
import { TemplateError } from './error.ts';
import { furnished } from './furniture.ts';
import { type Body, bodyOf, ownBody } from './mould.ts';
import { signatureBlock } from './signatures.ts';
import { compileTemplate, type RenderedTemplate } from './template.ts';
import { isWorded } from './wording.ts';

const templateOf = memoised('compiled templates', (kind: LetterKind) => compileTemplate(kind));

export interface AssembleOptions {
  /** Make the letter without what could not be worded as the values ask; its findings are errors all the same. */
  readonly lenient?: boolean;
}

/**
 * Makes the letter of a filled kind. Fails when the kind itself is broken (`KIND-BROKEN`), and when the values ask for words that it
 * cannot have (`TEXT-…`).
 */
export function assemble(filled: FilledLetter, { lenient = false }: AssembleOptions = {}): Outcome<Letter> {
  try {
    const { letter, findings } = build(filled, renderTemplate(filled));
    return hasErrors(findings) && !lenient ? failure(findings) : success(furnished(letter), findings);
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
          en: 'Its author should correct it; see templates/README.md.',
        },
      },
    ]);
  }
}

function renderTemplate({ kind, values }: FilledLetter): RenderedTemplate {
  return templateOf(kind)(values);
}

interface Built {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
}

function build(filled: FilledLetter, rendered: RenderedTemplate): Built {
  const signatures = signatureBlock(filled.kind.manifest.signatures, filled.values);
  if (!isWorded(filled))
    return { letter: letterOf(filled, bodyOf(filled.kind, rendered, signatures)), findings: [] };
  const body = ownBody(filled, rendered, signatures);
  return { letter: letterOf(filled, body), findings: body.findings };
}

function letterOf(filled: FilledLetter, body: Body): Letter {
  const { manifest } = filled.kind;
  return {
    kind: filled.kind.id,
    title: body.title,
    numbering: manifest.numbering,
    // In a draft everybody sees at once what came from the values; a final letter is no form.
    print: {
      layout: manifest.layout,
      ...kindPitch(filled),
      blanks: filled.draft ? 'underline' : 'plain',
      ...filled.print,
    },
    blocks: body.blocks,
    ...(filled.draft ? { draft: { missing: missingBlanks(filled) } } : {}),
  };
}

/** The line pitch that a kind asks for, which suits its own layout and size only. */
function kindPitch({ kind, print }: FilledLetter): { readonly linePitch?: number } {
  const { layout, linePitch } = kind.manifest;
  const own = (print.layout ?? layout) === layout && print.bodySize === undefined;
  return own && linePitch !== undefined ? { linePitch } : {};
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
