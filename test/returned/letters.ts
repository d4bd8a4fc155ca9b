import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRenderer } from '../../src/formats.ts';
import { productKinds } from '../../src/kinds/disk.ts';
import { type Prepared, prepare } from '../../src/letter.ts';
import { parseValues } from '../../src/load/index.ts';
import { carriedBasis, readFinished, type Verification, verify } from '../../src/returned/index.ts';
import { unwrap } from '../kinds/support.ts';
import { FONTS } from '../render/pdf/support.ts';

export const OPTIONS = { kinds: productKinds };
export const renderer = createRenderer({ fonts: async () => FONTS });

/** A letter of the example of a kind, with changes to its text. */
export function letterOf(kind: string, change: (yaml: string) => string = (yaml) => yaml): Prepared {
  const yaml = change(readFileSync(`templates/${kind}/example.yaml`, 'utf8'));
  return unwrap(prepare(unwrap(parseValues(yaml, 'example.yaml')), { ...OPTIONS, found: [] }));
}

/** Its DOCX or PDF. */
export async function fileOf(prepared: Prepared, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const { files } = unwrap(await renderer.render(prepared, [format]));
  return files.find(({ suffix }) => suffix === `.${format}`)?.bytes ?? new Uint8Array();
}

/** A DOCX with some of its parts rewritten; a part that becomes undefined goes, a name that is not there is a new part. */
export function withParts(
  docx: Uint8Array,
  change: Readonly<Record<string, (xml: string) => string | undefined>>,
): Uint8Array {
  const parts = unzipSync(docx);
  for (const [path, rewrite] of Object.entries(change)) {
    const before = parts[path] === undefined ? '' : strFromU8(parts[path]);
    const after = rewrite(before);
    if (after === before && before !== '') throw new Error(`nothing was changed in ${path}`);
    if (after === undefined) delete parts[path];
    else parts[path] = strToU8(after);
  }
  return zipSync(parts);
}

export const document = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

/** What verification says of a file by the data that it carries. */
export async function verified(bytes: Uint8Array): Promise<Verification> {
  const file = unwrap(await readFinished(bytes));
  const container = file.container;
  if (!container.ok)
    return { verdict: 'unverifiable', changes: [], unread: [], findings: container.findings };
  return verify(file.returned, unwrap(carriedBasis(container.value, 'x')), OPTIONS);
}
