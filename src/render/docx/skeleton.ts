import type { Compression } from '../../model/compression.ts';
import type { PageNumbers } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { type PackedPart, packKeptPart } from '../../zip/index.ts';
import type { Layout } from '../layout/index.ts';
import { compileDocument, type Parts } from './compile.ts';
import { visibleContent } from './content.ts';
import { type Context, slotOfMark } from './context.ts';
import { type Decisions, decisionsOf } from './decisions.ts';
import { documentOf } from './document.ts';
import { cutAtMarks } from './marks.ts';
import { DOCUMENT_PATH, NUMBERING_PATH, packageParts } from './package.ts';

/** A letter's package without its values: everything that letters of one structure have in common. */
export interface Skeleton {
  /** Parts that are the same in every letter, already compressed, in the order of the package. */
  readonly still: readonly PackedPart[];
  /** document.xml cut at its marks: bytes that stand still, and slots. */
  readonly document: readonly (Uint8Array | number)[];
  /** The visible content cut likewise, for the digest. */
  readonly content: readonly (string | number)[];
}

/** What else a skeleton depends on. */
export interface SkeletonOptions {
  readonly numbers?: PageNumbers;
  /** See `DocxOptions`. */
  readonly bare?: boolean;
  readonly lock?: boolean;
}

/** Renders a structure, the marked letter of {@link structureOf}, once and for all letters like it. */
export function skeletonOf(
  marked: Letter,
  layout: Layout,
  decisions: Decisions,
  compression: Compression,
  options: SkeletonOptions = {},
): Skeleton {
  const encoder = new TextEncoder();
  const parts = skeletonParts(marked, layout, slotOfMark, decisions, options);
  const document = parts.get(DOCUMENT_PATH) ?? '';
  const content = visibleContent(document, parts.get(NUMBERING_PATH) ?? '');
  if (content === undefined) throw new Error('docx wrote a document that is not well-formed');
  return {
    still: [...parts]
      .filter(([path]) => path !== DOCUMENT_PATH)
      .map(([path, xml]) => packKeptPart(path, encoder.encode(xml), compression)),
    document: cutAtMarks(document).map((piece) =>
      typeof piece === 'number' ? piece : encoder.encode(piece),
    ),
    content: cutAtMarks(content),
  };
}

/** The parts as text; with another `slotOf` and a letter that has its values, this is what filling must equal. */
export function skeletonParts(
  letter: Letter,
  layout: Layout,
  slotOf: Context['slotOf'],
  decisions: Decisions = decisionsOf(letter, layout),
  { numbers = {}, bare = false, lock = false }: SkeletonOptions = {},
): Parts {
  const parts = compileDocument(documentOf(letter, layout, decisions, slotOf, numbers, bare));
  return packageParts(lock ? locked(parts) : parts, bare);
}

/**
 * Protection as of a form (ISO/IEC 29500-1, 17.15.1.29): a word processor lets nobody into the fixed words, and everybody into content
 * controls. The schema wants it before the settings of tabs, headers, punctuation and compatibility.
 */
function locked(parts: Parts): Parts {
  const protection = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
  return new Map(
    [...parts].map(([path, xml]) => [
      path,
      path === 'word/settings.xml'
        ? xml.replace(
            /<w:(?:autoFormatOverride|defaultTabStop|autoHyphenation|evenAndOddHeaders|characterSpacingControl|compat)\b/,
            (next) => protection + next,
          )
        : xml,
    ]),
  );
}
