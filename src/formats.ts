import { carriedContainer, policyText } from './carried.ts';
import type { Compression } from './model/compression.ts';
import type { Container } from './model/container.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from './model/finding.ts';
import { jsonText } from './model/json.ts';
import type { LetterKind } from './model/kind.ts';
import type { PageNumbers } from './model/layout.ts';
import { textOf } from './model/letter.ts';
import type { Prepared } from './model/prepared.ts';
import { type GroupValue, valueAt } from './model/value.ts';
import type { DocxRenderer } from './render/docx/index.ts';
import { resolveLayout } from './render/layout/index.ts';
import type { FontSet, PdfRenderer, SealAnchor, SealImage } from './render/pdf/index.ts';

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
  /** Where the letter is a part of something longer: the number of its first page, the pages of the whole. */
  readonly pageNumbers?: PageNumbers;
  /** For previews: pages are shown though characters lack a glyph; the findings say so. */
  readonly lenient?: boolean;
  /** Whether the files carry waivers, with their reasons and names; not unless asked for. */
  readonly carryWaivers?: boolean;
  /** Whether the fixed words of a DOCX are protected. */
  readonly lock?: boolean;
}

/** Renders prepared letters one after another; what they have in common is loaded and made once. */
export interface Renderer {
  /**
   * A letter in the formats asked for; all of them or none. What only one format lacks (PRINT-GLYPH of the PDF) withholds that one
   * alone: its error comes with the files of the others.
   */
  render(prepared: Prepared, formats: readonly Format[], options?: LetterOptions): Promise<Outcome<Rendered>>;
  /** What would keep a letter from being printed, characters without a glyph above all. */
  printable(prepared: Prepared): Promise<readonly Finding[]>;
}

/** The renderers of the formats that have any, loaded when first asked for. */
interface Tools {
  docx(): Promise<DocxRenderer>;
  pdf(): Promise<{ readonly renderer: PdfRenderer; readonly fonts: FontSet }>;
}

/** One format of a letter. */
interface Producer {
  /** Whether it is set in pages, which takes fonts and counts them. */
  readonly paged?: true;
  make(prepared: Prepared, tools: Tools, options: LetterOptions): Promise<Outcome<Rendered>>;
}

const encoder = new TextEncoder();

/** The forms in which a letter can be had, in the order of their files; nothing else knows them one by one. */
const PRODUCERS = {
  docx: { make: makeDocx },
  pdf: { paged: true, make: makePdf },
  policy: { make: makePolicy },
  pages: { paged: true, make: makePages },
  html: { make: makeHtml },
  text: { make: makeText },
} as const satisfies Readonly<Record<string, Producer>>;

export type Format = keyof typeof PRODUCERS;

/** The names of the formats. */
export const FORMATS = Object.keys(PRODUCERS) as readonly Format[];

/** Those of some formats that are set in pages: only they need fonts. */
export function pagedFormats(formats: readonly Format[]): readonly Format[] {
  return formats.filter((format) => (PRODUCERS[format] as Producer).paged);
}

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
  return {
    render: (prepared, formats, options = {}) => renderAll(prepared, formats, options, tools),
    async printable({ letter }) {
      const { renderer, fonts: loaded } = await tools.pdf();
      return renderer.printable(letter, loaded);
    },
  };
}

/** Renders one letter; see {@link createRenderer} for many. */
export async function render(
  prepared: Prepared,
  formats: readonly Format[],
  options: RendererOptions & LetterOptions,
): Promise<Outcome<Rendered>> {
  return createRenderer(options).render(prepared, formats, options);
}

async function renderAll(
  prepared: Prepared,
  formats: readonly Format[],
  options: LetterOptions,
  tools: Tools,
): Promise<Outcome<Rendered>> {
  let all: Rendered = { files: [], findings: [] };
  for (const format of FORMATS.filter((name) => formats.includes(name))) {
    const made = await PRODUCERS[format].make(prepared, tools, options);
    if (!made.ok && !made.findings.every(concernsOneFormat)) return made;
    const { files: own, findings, ...rest } = made.ok ? made.value : { files: [], findings: made.findings };
    all = { ...all, ...rest, files: [...all.files, ...own], findings: [...all.findings, ...findings] };
  }
  return all.files.length === 0 && hasErrors(all.findings) ? failure(all.findings) : success(all);
}

/** A character that the fonts of a PDF lack is in the Word file, which takes those of its reader. */
function concernsOneFormat({ code, severity }: Finding): boolean {
  return severity !== 'error' || code === 'PRINT-GLYPH';
}

async function makeDocx(
  prepared: Prepared,
  tools: Tools,
  options: LetterOptions,
): Promise<Outcome<Rendered>> {
  const { pageNumbers } = options;
  const renderer = await tools.docx();
  const layout = resolveLayout(prepared.letter.print);
  if (!layout.ok) return layout;
  const created = documentDate(prepared);
  const bytes = renderer.render(prepared.letter, {
    layout: layout.value,
    metadata: { ...metadataOf(prepared), ...(created === undefined ? {} : { created }) },
    ...(pageNumbers ? { pageNumbers } : {}),
    ...(prepared.letter.print.data === 'none' ? { bare: true } : {}),
    ...(options.lock ? { lock: true } : {}),
    ...containerOption(prepared, options),
  });
  return files({ suffix: '.docx', bytes });
}

async function makePdf(prepared: Prepared, tools: Tools, options: LetterOptions): Promise<Outcome<Rendered>> {
  const { sealImages, signatureFields, pageNumbers } = options;
  const { renderer, fonts } = await tools.pdf();
  const pdf = await renderer.render(prepared.letter, {
    fonts,
    metadata: metadataOf(prepared),
    creationDate: new Date(documentDate(prepared) ?? '2000-01-01T00:00:00Z'),
    ...containerOption(prepared, options),
    ...(pageNumbers ? { pageNumbers } : {}),
    ...(sealImages ? { sealImages } : {}),
    ...(signatureFields === undefined ? {} : { signatureFields }),
  });
  if (!pdf.ok) return pdf;
  const { bytes, pages, anchors } = pdf.value;
  const both = [{ suffix: '.pdf', bytes }, textFile('.anchors.json', jsonText(anchors))];
  return success({ files: both, findings: pdf.findings, pages, anchors });
}

/** The pages of the PDF, drawn for a screen. */
async function makePages(
  { letter }: Prepared,
  tools: Tools,
  options: LetterOptions,
): Promise<Outcome<Rendered>> {
  const [{ renderer, fonts }, { renderPages }] = await Promise.all([
    tools.pdf(),
    import('./render/pages/index.ts'),
  ]);
  const composed = await renderer.compose(letter, fonts, options);
  if (!composed.ok) return composed;
  const { value, findings } = composed;
  if (!options.lenient && hasErrors(findings)) return failure(findings);
  const made = [textFile('.pages.html', renderPages(value, textOf(letter.title)))];
  return success({ files: made, findings, pages: value.pages.length });
}

/** A draft promises nothing yet: it has no policy. */
async function makePolicy({ policy }: Prepared): Promise<Outcome<Rendered>> {
  return policy ? files(textFile('.policy.json', policyText(policy))) : files();
}

async function makeHtml({ letter }: Prepared): Promise<Outcome<Rendered>> {
  const { renderHtml } = await import('./render/html/index.ts');
  const layout = resolveLayout(letter.print);
  return layout.ok ? files(textFile('.html', renderHtml(letter, layout.value))) : layout;
}

async function makeText({ letter }: Prepared): Promise<Outcome<Rendered>> {
  const { renderText } = await import('./render/text/index.ts');
  return files(textFile('.txt', renderText(letter)));
}

/** The day of the letter, `YYYY-MM-DD`: the day of signing, else the day from which it is in force, else none. */
export function letterDate(kind: LetterKind, values: GroupValue): string | undefined {
  const { signatures, policy } = kind.manifest;
  for (const pointer of [...signatures.map((party) => party.date), policy.validity.from]) {
    const value = pointer === undefined ? undefined : valueAt(values, pointer);
    if (value?.type === 'date') return value.date;
  }
  return undefined;
}

/** Date of the document. */
function documentDate({ kind, filled }: Prepared): string | undefined {
  const date = letterDate(kind, filled.values);
  return date === undefined ? undefined : `${date}T00:00:00Z`;
}

/** Title and author are the user's: the name of the letter and of the party that signs first. */
function metadataOf({ kind, filled, letter }: Prepared): { title: string; author?: string } {
  const name = kind.manifest.signatures[0]?.name;
  const author = name === undefined ? undefined : valueAt(filled.values, name);
  return { title: textOf(letter.title), ...(author?.type === 'text' ? { author: author.text } : {}) };
}

/** Nothing in a draft, nor where the letter is to carry nothing. */
function containerOption(
  prepared: Prepared,
  { carryWaivers }: LetterOptions,
): { readonly container?: Container } {
  const { policy } = prepared;
  if (!policy || !carriesData(prepared)) return {};
  return { container: carriedContainer(prepared, policy, carryWaivers) };
}

/** Whether the files of a letter carry its values and policy: `print.data` says so, a draft has none. */
export function carriesData({ policy, letter }: Prepared): boolean {
  return policy !== undefined && letter.print.data !== 'none';
}

function files(...made: readonly OutputFile[]): Outcome<Rendered> {
  return success({ files: made, findings: [] });
}

function textFile(suffix: string, text: string): OutputFile {
  return { suffix, bytes: encoder.encode(text) };
}
