import type { FieldPlace } from '../compose/index.ts';
import type { RawDocument, Reference } from './document.ts';
import { pdfString } from './pdf-string.ts';
import type { Structure } from './tags.ts';

/** Adds unsigned signature fields; each has an (empty) appearance, as PDF/A wants of every annotation. */
export function addSignatureFields(
  pdf: RawDocument,
  fields: readonly FieldPlace[],
  paperHeight: number,
  structure: Structure,
): void {
  if (fields.length === 0) return;
  const pages = pdf._root.data.Pages as { data: { Kids: Reference[] } };
  const references = fields.map((field) => {
    const appearance = pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, field.width, field.height],
      Resources: {},
    });
    appearance.end(new TextEncoder().encode('\n'));
    const bottom = paperHeight - field.y - field.height;
    const page = pages.data.Kids[field.page];
    if (!page) throw new Error(`no page ${field.page + 1} for a signature field`);
    const reference = pdf.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: pdfString(field.name),
      // What a reader aloud says of the field.
      TU: pdfString(field.name),
      // Print, and neither hidden nor invisible.
      F: 4,
      Rect: [field.x, bottom, field.x + field.width, bottom + field.height],
      P: page,
      AP: { N: appearance },
    });
    reference.data.StructParent = structure.addForm(reference, pages.data.Kids.length);
    reference.end();
    const annotations = (page.data.Annots ?? []) as unknown[];
    page.data.Annots = [...annotations, reference];
    return reference;
  });
  const form = pdf.ref({ Fields: references });
  form.end();
  pdf._root.data.AcroForm = form;
  // pdfkit's own ending expects its own form.
  pdf.endAcroForm = () => {};
}
