import { entryOf, type PdfValue } from '../../../src/render/pdf/objects.ts';
import { itemsOf, must, nameOf, PdfFile, stringOf, wordOf } from './reader.ts';

/** An element of a structure tree, with the marked content that it holds: page (from 0) and number. */
export interface TreeElement {
  readonly role: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  readonly kids: readonly (TreeElement | { readonly page: number; readonly mcid: number } | 'object')[];
}

/** Roles that ISO 32000-1, 14.8.4, names; nothing is mapped to them. */
const STANDARD =
  /^(Document|Sect|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|Caption|Figure|Form|Span|Link|Note|TOC)$/;
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
};

/** The structure tree of a file, read by the file's own references. */
export function treeOf(file: PdfFile): TreeElement {
  const pages = itemsOf(file.at(file.catalog, 'Pages', 'Kids')).map(objectOf);
  const read = (value: PdfValue | undefined, home: number): TreeElement['kids'][number] => {
    const word = wordOf(value);
    if (word !== undefined) return { page: home, mcid: Number(word) };
    const element = must(file.get(value), 'structure element');
    const page = entryOf(element, 'Pg') ? pages.indexOf(objectOf(entryOf(element, 'Pg'))) : home;
    const type = nameOf(entryOf(element, 'Type'));
    if (type === 'OBJR') return 'object';
    if (type === 'MCR') return { page, mcid: Number(wordOf(entryOf(element, 'MCID'))) };
    const kids = file.get(entryOf(element, 'K'));
    return {
      role: nameOf(entryOf(element, 'S')) ?? '',
      alt: stringOf(entryOf(element, 'Alt')),
      scope: nameOf(entryOf(entryOf(element, 'A'), 'Scope')),
      kids: (kids?.type === 'array' ? kids.items : [entryOf(element, 'K')]).map((kid) => read(kid, page)),
    };
  };
  const root = read(entryOf(must(file.at(file.catalog, 'StructTreeRoot'), 'structure tree'), 'K'), -1);
  if (root === 'object' || !('role' in root)) throw new Error('the structure tree has no root element');
  return root;
}

function objectOf(value: PdfValue | undefined): number {
  return value?.type === 'reference' ? value.object : -1;
}

/** The text of the tree in its own order, as a reader aloud has it. */
export function spoken(file: PdfFile): string {
  const contents = file.pages.map((page) => markedTexts(file, page));
  const speak = (element: TreeElement): string =>
    element.kids
      .map((kid) =>
        kid === 'object' ? '' : 'role' in kid ? speak(kid) : (contents[kid.page]?.get(kid.mcid) ?? '\ufffd'),
      )
      .join('');
  return speak(treeOf(file));
}

/** The text of each stretch of marked content of a page. */
function markedTexts(file: PdfFile, page: PdfValue): Map<number, string> {
  const content = file.content(page);
  const texts = new Map<number, string>();
  for (const match of content.matchAll(/\/\w+ <<\/MCID (\d+)>> BDC\n([\s\S]*?)\nEMC/g))
    texts.set(Number(match[1]), file.textIn(page, match[2] ?? ''));
  return texts;
}

/** In what a file is no PDF/UA-1 (ISO 14289-1), by clause, as far as can be told without a validator. */
export function pdfuaProblems(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  return [...identification(file), ...contents(file), ...elements(treeOf(file)), ...parentTree(file)];
}

function* identification(file: PdfFile) {
  const xmp = Buffer.from(must(file.object(entryOf(file.catalog, 'Metadata')).stream, 'metadata')).toString(
    'utf8',
  );
  if (!/<pdfuaid:part>1</.test(xmp)) yield '5: not marked as PDF/UA-1';
  if (!/<pdfaSchema:prefix>pdfuaid</.test(xmp)) yield 'PDF/A 6.6.2.3: pdfuaid is not described';
  if (!/<dc:title>/.test(xmp)) yield '7.1: no title';
  if (wordOf(file.at(file.catalog, 'MarkInfo', 'Marked')) !== 'true') yield '7.1: not marked as tagged';
  if (wordOf(file.at(file.catalog, 'ViewerPreferences', 'DisplayDocTitle')) !== 'true')
    yield '7.1: the title is not displayed';
  if (stringOf(file.at(file.catalog, 'Lang')) !== 'zh-CN') yield '7.2: no language';
  for (const page of file.pages)
    if (entryOf(page, 'Annots') && nameOf(entryOf(page, 'Tabs')) !== 'S') yield '7.18.3: tab order';
}

/** All content is either of the structure or an artefact, and neither inside the other. */
function* contents(file: PdfFile) {
  for (const [at, page] of file.pages.entries()) {
    let depth = 0;
    for (const [token] of file.content(page).matchAll(/\bB[DM]C\b|\bEMC\b|\b(?:TJ|Tj|re f|l S|Do)\b/g)) {
      if (token === 'EMC') depth--;
      else if (/^B[DM]C$/.test(token)) depth++;
      else if (depth !== 1) yield `7.1: page ${at + 1}: content outside the structure`;
      if (depth < 0 || depth > 1) yield `7.1: page ${at + 1}: marks are nested`;
    }
    if (depth !== 0) yield `7.1: page ${at + 1}: marks are not closed`;
  }
}

function* elements(element: TreeElement, parent = '', headings = { last: 0 }): Generator<string> {
  const { role, kids } = element;
  if (!STANDARD.test(role)) yield `7.1: role ${role} is none of the standard`;
  if (PARENTS[role]?.test(parent) === false) yield `7.2: ${role} in ${parent}`;
  const level = /^H([1-6])$/.exec(role)?.[1];
  if (level !== undefined && Number(level) > headings.last + 1)
    yield `7.4.2: ${role} after H${headings.last}`;
  if (level !== undefined) headings.last = Number(level);
  if (role === 'TH' && !element.scope) yield '7.5: a head cell without scope';
  if (role === 'Table' && new Set(rowsOf(element).map((row) => row.kids.length)).size > 1)
    yield '7.2: rows of different length';
  if (role === 'Figure' && !element.alt) yield '7.3: a figure without alternative text';
  if (kids.length === 0 && !/^T[HD]$/.test(role)) yield `7.1: ${role} is empty`;
  for (const kid of kids) if (kid !== 'object' && 'role' in kid) yield* elements(kid, role, headings);
}

function rowsOf(table: TreeElement): readonly TreeElement[] {
  return table.kids.flatMap((kid) => (kid !== 'object' && 'role' in kid && kid.role === 'TR' ? [kid] : []));
}

/** Every stretch of marked content is found in the tree once, and the parent tree names an element for it. */
function* parentTree(file: PdfFile) {
  const found = new Map<string, number>();
  const count = (element: TreeElement): void => {
    for (const kid of element.kids) {
      if (kid === 'object') continue;
      if ('role' in kid) count(kid);
      else found.set(`${kid.page}/${kid.mcid}`, (found.get(`${kid.page}/${kid.mcid}`) ?? 0) + 1);
    }
  };
  count(treeOf(file));
  const numbers = itemsOf(file.at(file.catalog, 'StructTreeRoot', 'ParentTree', 'Nums'));
  for (const [at, page] of file.pages.entries()) {
    const key = wordOf(entryOf(page, 'StructParents'));
    const place = numbers.findIndex((value, i) => i % 2 === 0 && wordOf(value) === key);
    const named = itemsOf(file.get(numbers[place + 1]));
    const marked = [...file.content(page).matchAll(/<<\/MCID (\d+)>> BDC/g)].map((match) => match[1]);
    if (named.length !== marked.length)
      yield `page ${at + 1}: parent tree of ${named.length} for ${marked.length}`;
    for (const mcid of marked)
      if (found.get(`${at}/${mcid}`) !== 1) yield `page ${at + 1}: content ${mcid} is not in the tree once`;
  }
}
