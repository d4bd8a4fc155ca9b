import { type Container, POLICY_NAME, VALUES_NAME } from '../../model/container.ts';
import type { RawDocument, Reference } from './document.ts';
import type { StreamStore } from './engine/store.ts';
import { pdfString } from './pdf-string.ts';

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  /** What it is to the document (ISO 32000-2, 7.11.3): `Source` what it was made from, `Data` what it represents. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  readonly description?: string;
  readonly bytes: Uint8Array;
}

/** Adds associated files: each in the name tree of embedded files and in the catalog's AF array (ISO 19005-3, 6.8). */
export function attach(
  pdf: RawDocument,
  attachments: readonly Attachment[],
  created: Date,
  streams: StreamStore,
): void {
  // A name tree is sorted by the bytes of its names.
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const specs = sorted.map(({ name, mime, relationship, description, bytes }) => {
    const content = streams.fresh(bytes);
    const file = pdf.ref({
      ...(content.packed ? { Filter: 'FlateDecode' } : {}),
      Type: 'EmbeddedFile',
      Subtype: mime.replace(
        /[^A-Za-z0-9.+-]/g,
        (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
      ),
      Params: { Size: bytes.length, CreationDate: created, ModDate: created },
    });
    file.end(content.bytes);
    const spec = pdf.ref({
      Type: 'Filespec',
      F: pdfString(name),
      UF: pdfString(name),
      ...(description === undefined ? {} : { Desc: pdfString(description) }),
      AFRelationship: relationship,
      EF: { F: file, UF: file },
    });
    spec.end();
    return spec;
  });
  if (specs.length === 0) return;
  pdf._root.data.AF = specs;
  // pdfkit's own tree would sort the names by the rules of some language.
  const names = pdf._root.data.Names as Reference;
  names.data.EmbeddedFiles = {
    Names: specs.flatMap((spec, at) => [pdfString(sorted[at]?.name ?? ''), spec]),
  };
}

/** The letter's own data as attachments; their description holds the digest that extraction checks. */
export function containerAttachments(container: Container): Attachment[] {
  const encoder = new TextEncoder();
  const description = container.digest;
  return [
    {
      name: VALUES_NAME,
      mime: 'application/yaml',
      relationship: 'Source',
      description,
      bytes: encoder.encode(container.values),
    },
    {
      name: POLICY_NAME,
      mime: 'application/json',
      relationship: 'Data',
      description,
      bytes: encoder.encode(container.policy),
    },
  ];
}
