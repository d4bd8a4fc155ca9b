import type { Part } from '../compose/index.ts';
import type { RawDocument, Reference } from './document.ts';
import { pdfString } from './pdf-string.ts';

/** A stretch of marked content: its page, from 0, and its number on the page. */
interface Content {
  readonly page: number;
  readonly mcid: number;
}

/** A structure element (ISO 32000-1, 14.7.2). */
interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  readonly kids: (Element | Content | Reference)[];
  reference?: Reference;
}

/** Attributes of elements that a reader aloud needs (ISO 32000-1, 14.8.5). */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  TH: { O: 'Table', Scope: 'Column' },
  L: { O: 'List', ListNumbering: 'Disc' },
};

/**
 * The structure tree of a document, grown while its pages are drawn in reading order: headings, paragraphs, lists and tables;
 * what belongs to no part is an artefact of the page. By it the file can be read aloud and laid out anew (PDF/UA-1).
 */
export class Structure {
  readonly #root: Element = { role: 'Document', alt: undefined, attributes: undefined, kids: [] };
  readonly #elements = new Map<Part, Element>();
  readonly #pages: Element[][] = [];
  readonly #forms: Element[] = [];
  #heading = 0;

  /** Begins marked content of a part on a page; `box` is the rectangle of a picture, in points from the lower left. */
  mark(page: number, part: Part, box?: readonly number[]): string {
    const element = this.#elementOf(part, box);
    this.#pages[page] ??= [];
    const mcid = (this.#pages[page]?.push(element) ?? 1) - 1;
    element.kids.push({ page, mcid });
    return `/${element.role} <</MCID ${mcid}>> BDC`;
  }

  /** Adds a form field; gives the key by which the field names its element. */
  addForm(field: Reference, pages: number): number {
    const form = { role: 'Form', alt: undefined, attributes: undefined, kids: [field] };
    this.#root.kids.push(form);
    return pages + this.#forms.push(form) - 1;
  }

  /** Writes the tree into the file; the document's pages must all be there. */
  write(pdf: RawDocument): void {
    const pages = (pdf._root.data.Pages as { data: { Kids: Reference[] } }).data.Kids;
    const root = pdf.ref({ Type: 'StructTreeRoot' });
    const document = writeElement(pdf, this.#root, root, pages);
    const marked = pages.map((page, at) => {
      page.data.StructParents = at;
      page.data.Tabs = 'S';
      return [at, (this.#pages[at] ?? []).map(({ reference }) => reference)];
    });
    const forms = this.#forms.map(({ reference }, at) => [pages.length + at, reference]);
    const parents = pdf.ref({ Nums: [...marked, ...forms].flat(1) });
    parents.end();
    Object.assign(root.data, {
      K: document,
      ParentTree: parents,
      ParentTreeNextKey: pages.length + this.#forms.length,
    });
    root.end();
    pdf._root.data.StructTreeRoot = root;
    pdf._root.data.MarkInfo = { Marked: true };
    // pdfkit's own ending expects its own tree.
    pdf.endMarkings = () => {};
  }

  #elementOf(part: Part, box: readonly number[] | undefined): Element {
    // The row first: it brings all its cells.
    const parent = part.parent ? this.#elementOf(part.parent, undefined) : this.#root;
    const known = this.#elements.get(part);
    if (known) return known;
    const role = part.role === 'H' ? this.#headingRole(part.level ?? 1) : part.role;
    const attributes = box ? { O: 'Layout', BBox: box } : ATTRIBUTES[role];
    const element: Element = { role, alt: part.alt, attributes, kids: [] };
    this.#elements.set(part, element);
    parent.kids.push(element);
    for (const cell of part.cells ?? []) this.#elementOf(cell, undefined);
    return element;
  }

  /** No level is skipped on the way down (ISO 14289-1, 7.4.2). */
  #headingRole(level: number): string {
    this.#heading = Math.min(level, this.#heading + 1, 6);
    return `H${this.#heading}`;
  }
}

function writeElement(
  pdf: RawDocument,
  element: Element,
  parent: Reference,
  pages: readonly Reference[],
): Reference {
  const { role, alt, attributes, kids } = element;
  const reference = pdf.ref({ S: role, P: parent });
  element.reference = reference;
  const home = kids.find((kid): kid is Content => 'mcid' in kid)?.page;
  const written = kids.map((kid) => {
    if ('role' in kid) return writeElement(pdf, kid, reference, pages);
    if ('mcid' in kid)
      return kid.page === home ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid };
    return { Type: 'OBJR', Obj: kid, Pg: kid.data.P };
  });
  Object.assign(reference.data, {
    K: written.length === 1 ? written[0] : written,
    ...(home === undefined ? {} : { Pg: pages[home] }),
    ...(alt === undefined ? {} : { Alt: pdfString(alt) }),
    ...(attributes === undefined ? {} : { A: attributes }),
  });
  reference.end();
  return reference;
}
