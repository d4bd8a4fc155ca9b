import type { Part } from '../compose/index.ts';
import type { RawDocument, Reference } from './document.ts';
import { linkTo, type WrittenObject } from './engine/document.ts';

/** A stretch of marked content: its page, from 0, and its number on the page. */
interface Content {
  readonly page: number;
  readonly mcid: number;
}

/** A structure element (ISO 32000-1, 14.7.2). */
interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  /** As it stands in the file. */
  readonly attributes: string | undefined;
  readonly kids: (Element | Content | Reference)[];
  /** Of its object in the file. */
  number?: number;
}

/** Attributes of elements that a reader aloud needs (ISO 32000-1, 14.8.5). */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  TH: '/A<</O/Table/Scope/Column>>',
  L: '/A<</O/List/ListNumbering/Disc>>',
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
    const objects: WrittenObject[] = [];
    const root = pdf.ref({ Type: 'StructTreeRoot' });
    const document = writeElement(pdf, this.#root, String(root), pages, objects);
    for (const [at, page] of pages.entries()) Object.assign(page.data, { StructParents: at, Tabs: 'S' });
    const marked = pages.map((_, at) => `${at}[${(this.#pages[at] ?? []).map(link).join(' ')}]`);
    const forms = this.#forms.map((form, at) => `${pages.length + at} ${link(form)}`);
    const parents = pdf.reserve();
    objects.push({ number: parents, text: `<</Nums[${[...marked, ...forms].join(' ')}]>>` });
    const next = pages.length + this.#forms.length;
    pdf.writeObjects(objects);
    Object.assign(root.data, { K: linkTo(document), ParentTree: linkTo(parents), ParentTreeNextKey: next });
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
    const attributes = box
      ? `/A<</O/Layout/BBox[${box.map((side) => Math.round(side * 1000) / 1000).join(' ')}]>>`
      : ATTRIBUTES[role];
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

/** Writes an element and those below it, as text: there are a hundred of them in a letter. Gives its object's number. */
function writeElement(
  pdf: RawDocument,
  element: Element,
  parent: string,
  pages: readonly Reference[],
  objects: WrittenObject[],
): number {
  const { role, alt, attributes, kids } = element;
  const number = pdf.reserve();
  element.number = number;
  const home = kids.find((kid): kid is Content => 'mcid' in kid)?.page;
  const written = kids.map((kid) => {
    if ('role' in kid) return `${writeElement(pdf, kid, `${number} 0 R`, pages, objects)} 0 R`;
    if ('mcid' in kid)
      return kid.page === home ? String(kid.mcid) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.mcid}>>`;
    return `<</Type/OBJR/Obj ${kid}/Pg ${kid.data.P}>>`;
  });
  const page = home === undefined ? '' : `/Pg ${pages[home]}`;
  const alternative = alt === undefined ? '' : `/Alt<${hexOf(alt)}>`;
  const text = `<</S/${role}/P ${parent}/K${written.length === 1 && !written[0]?.startsWith('<') ? ` ${written[0]}` : `[${written.join(' ')}]`}${page}${alternative}${attributes ?? ''}>>`;
  objects.push({ number, text });
  return number;
}

function link({ number }: Element): string {
  return `${number} 0 R`;
}

/** A text string in UTF-16 with its mark, in hexadecimal. */
function hexOf(text: string): string {
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}
