import type { Picture } from '../compose/index.ts';
import type { RawDocument, Reference } from './document.ts';

/** The pictures of a document, each written once. */
export class Images {
  private readonly document: RawDocument;
  private readonly written = new Map<Picture, { name: string; reference: Reference }>();

  constructor(document: RawDocument) {
    this.document = document;
  }

  name(picture: Picture): string {
    return this.write(picture).name;
  }

  reference(picture: Picture): Reference {
    return this.write(picture).reference;
  }

  private write(picture: Picture): { name: string; reference: Reference } {
    const known = this.written.get(picture);
    if (known) return known;
    const { width, height, rgb, alpha } = picture;
    const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
    const mask = this.document.ref({ ...common, ColorSpace: 'DeviceGray' });
    mask.end(alpha);
    const reference = this.document.ref({ ...common, ColorSpace: 'DeviceRGB', SMask: mask });
    reference.end(rgb);
    const entry = { name: `I${this.written.size + 1}`, reference };
    this.written.set(picture, entry);
    return entry;
  }
}
