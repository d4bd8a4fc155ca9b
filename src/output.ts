import type { Compression } from './model/compression.ts';
import { type Container, containerOf } from './model/container.ts';
import { type Finding, type Outcome, success } from './model/finding.ts';
import { textOf } from './model/letter.ts';
import { memoised, memoisedBy } from './model/memo.ts';
import type { Policy } from './model/policy.ts';
import { valueAt } from './model/value.ts';
import type { Prepared } from './pipeline.ts';
import type { DocxRenderer } from './render/docx/index.ts';
import { resolveLayout } from './render/layout/index.ts';
import type { FontSet, PdfRenderer, SealAnchor, SealImage } from './render/pdf/index.ts';

/** The forms in which a letter can be had. */
export const FORMATS = ['docx', 'pdf', 'policy', 'html', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** One finished file; `suffix` follows the name of the letter: `.docx`, `.policy.json`. */
export interface OutputFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

export interface Rendered {
  readonly files: readonly OutputFile[];
  /** Pages of the PDF, when one was made. */
  readonly pages?: number;
  readonly anchors?: readonly SealAnchor[];
  readonly findings: readonly Finding[];
}

/** What every letter of a renderer has in common. */
export interface RendererOptions {
  /** Called when a PDF is wanted for the first time. */
  readonly fonts: () => Promise<FontSet>;
  /** How files are packed; a portable way by default. */
  readonly compression?: Compression;
}

/** What concerns one letter. */
export interface LetterOptions {
  readonly sealImages?: readonly SealImage[];
  readonly signatureFields?: boolean;
}

/** Renders prepared letters one after another; what they have in common is loaded and made once. */
export interface Renderer {
  /** A letter in the formats asked for; all of them or none. */
  render(prepared: Prepared, formats: readonly Format[], options?: LetterOptions): Promise<Outcome<Rendered>>;
}

const encoder = new TextEncoder();

/** A renderer for any number of letters; nothing is loaded before it is needed. */
export function createRenderer({ fonts, compression }: RendererOptions): Renderer {
  let docx: Promise<DocxRenderer> | undefined;
  let pdf: Promise<{ renderer: PdfRenderer; fonts: FontSet }> | undefined;
  const tools: Tools = {
    docx() {
      docx ??= import('./render/docx/index.ts').then((module) => module.createDocxRenderer(compression));
      return docx;
    },
    pdf() {
      pdf ??= Promise.all([import('./render/pdf/index.ts'), fonts()]).then(([module, loaded]) => ({
        renderer: module.createPdfRenderer(compression),
        fonts: loaded,
      }));
      // Fonts that could not be read this time are asked for again with the next letter.
      pdf.catch(() => {
        pdf = undefined;
      });
      return pdf;
    },
  };
  return { render: (prepared, formats, options = {}) => renderAll(prepared, formats, options, tools) };
}

/** Renders one letter; see {@link createRenderer} for many. */
export async function render(
  prepared: Prepared,
  formats: readonly Format[],
  options: RendererOptions & LetterOptions,
): Promise<Outcome<Rendered>> {
  return createRenderer(options).render(prepared, formats, options);
}

/** The renderers of the formats that have any, loaded when first asked for. */
interface Tools {
  docx(): Promise<DocxRenderer>;
  pdf(): Promise<{ readonly renderer: PdfRenderer; readonly fonts: FontSet }>;
}

async function renderAll(
  prepared: Prepared,
  formats: readonly Format[],
  options: LetterOptions,
  tools: Tools,
): Promise<Outcome<Rendered>> {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  let pages: { pages: number; anchors: readonly SealAnchor[] } | undefined;
  for (const format of FORMATS.filter((name) => formats.includes(name))) {
    if (format === 'pdf') {
      const pdf = await pdfOf(prepared, options, tools);
      if (!pdf.ok) return pdf;
      findings.push(...pdf.findings);
      pages = pdf.value;
      files.push(
        { suffix: '.pdf', bytes: pdf.value.bytes },
        { suffix: '.anchors.json', bytes: jsonBytes(pdf.value.anchors) },
      );
    } else {
      const outcome = await OTHER[format](prepared, tools);
      if (!outcome.ok) return outcome;
      files.push(...outcome.value);
    }
  }
  return success({ files, findings, ...pages });
}

/** Date of the document: the day of signing, else the day from which it is in force, else none. */
function documentDate({ kind, filled }: Prepared): string | undefined {
  const pointers = [
    ...kind.manifest.signatures.map((party) => party.date),
    kind.manifest.policy.validity.from,
  ];
  for (const pointer of pointers) {
    const value = pointer === undefined ? undefined : valueAt(filled.values, pointer);
    if (value?.type === 'date') return `${value.date}T00:00:00Z`;
  }
  return undefined;
}

/** Title and author are the user's: the name of the letter and of the party that signs first. */
function metadataOf({ kind, filled, letter }: Prepared): { title: string; author?: string } {
  const name = kind.manifest.signatures[0]?.name;
  const author = name === undefined ? undefined : valueAt(filled.values, name);
  return { title: textOf(letter.title), ...(author?.type === 'text' ? { author: author.text } : {}) };
}

async function pdfOf(prepared: Prepared, { sealImages, signatureFields }: LetterOptions, tools: Tools) {
  const { renderer, fonts } = await tools.pdf();
  const { letter, policy } = prepared;
  return renderer.render(letter, {
    fonts,
    metadata: metadataOf(prepared),
    creationDate: new Date(documentDate(prepared) ?? '2000-01-01T00:00:00Z'),
    ...(policy ? { container: containerFor(prepared, policy) } : {}),
    ...(sealImages ? { sealImages } : {}),
    ...(signatureFields === undefined ? {} : { signatureFields }),
  });
}

type Producer = (prepared: Prepared, tools: Tools) => Promise<Outcome<readonly OutputFile[]>>;

const OTHER: Readonly<Record<Exclude<Format, 'pdf'>, Producer>> = {
  async docx(prepared, tools) {
    const renderer = await tools.docx();
    const { letter, policy } = prepared;
    const layout = resolveLayout(letter.print);
    if (!layout.ok) return layout;
    const created = documentDate(prepared);
    const bytes = renderer.render(letter, {
      layout: layout.value,
      metadata: { ...metadataOf(prepared), ...(created === undefined ? {} : { created }) },
      ...(policy ? { container: containerFor(prepared, policy) } : {}),
    });
    return success([{ suffix: '.docx', bytes }]);
  },
  async policy({ policy }) {
    // A draft promises nothing yet.
    return success(policy ? [{ suffix: '.policy.json', bytes: encoder.encode(policyText(policy)) }] : []);
  },
  async html({ letter }) {
    const { renderHtml } = await import('./render/html/index.ts');
    return success([{ suffix: '.html', bytes: encoder.encode(renderHtml(letter)) }]);
  },
  async text({ letter }) {
    const { renderText } = await import('./render/text/index.ts');
    return success([{ suffix: '.txt', bytes: encoder.encode(renderText(letter)) }]);
  },
};

/** What DOCX and PDF carry, made once for both. */
const containerFor = memoisedBy(
  'containers of values and policy',
  (prepared: Prepared, policy: Policy): Container => containerOf(prepared.filled.source, policyText(policy)),
  { objects: (prepared, policy) => [prepared, policy] },
);

/** A policy as JSON: made once for the file of its own and for the containers in DOCX and PDF. */
const policyText = memoised('policies as JSON', (policy: Policy) => jsonText(policy));

/** JSON for files: two spaces, a line end last. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function jsonBytes(data: unknown): Uint8Array {
  return encoder.encode(jsonText(data));
}
