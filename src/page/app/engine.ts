import {
  createRenderer,
  embeddedKinds,
  extractFromDocx,
  extractFromPdf,
  make,
  parseValues,
  previewFace,
  readValues,
} from '../../browser.ts';
import { schemaRuntime } from '../../fill/schema-runtime.ts';
import type { Format } from '../../formats.ts';
import type { KindSource } from '../../kinds/index.ts';
import type { Made } from '../../letter.ts';
import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import { ruleOfFace } from '../../render/pages/faces.ts';
import { BUILT_IN_FONTS, type FontSet } from '../../render/pdf/font-set.ts';
import { unzlib } from '../../zip/index.ts';
import { type Draft, textOfDraft } from './draft.ts';
import type { Host, HostKind } from './host.ts';

/** The pages of a draft and what is to be said of it. */
export interface Preview {
  readonly made: Made;
  /** SVG of the pages, one after another; empty where nothing can be set. */
  readonly pages: string;
}

export interface Engine {
  readonly kinds: KindSource;
  /** With a marked gap for every blank that is bad or missing. Never fails. */
  preview(draft: Draft): Promise<Preview>;
  /** The files of a finished letter; none where an error stands in the way. */
  files(draft: Draft, formats: readonly Format[], withData: boolean): Promise<Made>;
  /** The values in a file of ours, or in a values file. */
  open(bytes: Uint8Array, name: string): Promise<Outcome<Pick<Draft, 'kind' | 'data'>>>;
}

/** More than any of our fonts has, in bytes. */
const MAX_FONT = 64 * 1024 * 1024;

export function engineOf(host: Host): Engine {
  const kinds = embeddedKinds({
    ...host.kinds,
    kinds: Object.fromEntries(Object.entries(host.kinds.kinds).map(([id, kind]) => [id, withCode(kind)])),
  });
  const renderer = createRenderer({ fonts: async () => ({ builtIn: fontsOf(host) }) });
  const sourceOf = (draft: Draft) => parseValues(textOfDraft(draft), '填写内容');
  return {
    kinds,
    async preview(draft) {
      const made = await make(sourceOf(draft), { kinds, formats: ['pages'], lenient: true }, renderer);
      const html = new TextDecoder().decode(made.files[0]?.bytes ?? new Uint8Array());
      return { made, pages: /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '' };
    },
    files: (draft, formats, withData) =>
      make(
        sourceOf(draft),
        { kinds, formats, ...(withData ? {} : { print: { data: 'none' as const } }) },
        renderer,
      ),
    open: (bytes, name) => opened(bytes, name),
  };
}

function withCode({ validatorCode, programCode, ...kind }: HostKind) {
  return {
    ...kind,
    validator: () => validatorCode(schemaRuntime),
    programs: new Map(programCode),
  };
}

/** Unpacked when first asked for; shown on the screen from the same bytes. */
function fontsOf(host: Host): FontSet['builtIn'] {
  const fonts = {} as Record<keyof FontSet['builtIn'], Uint8Array>;
  for (const name of BUILT_IN_FONTS) {
    let bytes: Uint8Array | undefined;
    const get = () => {
      if (bytes) return bytes;
      const unpacked = unzlib(host.packed(`font-${name}`), MAX_FONT);
      bytes = unpacked;
      const { family, weight } = previewFace(name);
      showFace(name);
      document.fonts.add(
        new FontFace(family, unpacked as Uint8Array<ArrayBuffer>, { weight: String(weight) }),
      );
      return unpacked;
    };
    Object.defineProperty(fonts, name, { get, enumerable: true });
  }
  return fonts;
}

/** A rule for text in a face; style sheets made by code are no part of the file, so that no digest of them is needed. */
function showFace(name: string): void {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(ruleOfFace(name));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function opened(bytes: Uint8Array, name: string): Promise<Outcome<Pick<Draft, 'kind' | 'data'>>> {
  const container = isZip(bytes)
    ? extractFromDocx(bytes)
    : isPdf(bytes)
      ? await extractFromPdf(bytes)
      : undefined;
  if (container && !container.ok) return container;
  const source = container ? parseValues(container.value.values, name) : readValues(bytes, name);
  if (!source.ok) return source;
  const { kind, ...data } = source.value.data;
  return typeof kind === 'string' ? success({ kind, data }, source.findings) : failure([noKind(name)]);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function noKind(file: string): Finding {
  return {
    code: 'KIND-UNKNOWN',
    severity: 'error',
    place: { file },
    message: {
      zh: '文件里没有写承诺书的类型（kind）。',
      en: 'The file does not say which kind of letter it is (kind).',
    },
    hint: {
      zh: '在第一行写 kind: 类型，或从本页新填一份。',
      en: 'Write kind: KIND on its first line, or begin a new letter here.',
    },
  };
}

/** Whether a value says nothing. */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}
