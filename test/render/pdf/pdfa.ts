import { entryOf } from '../../../src/render/pdf/objects.ts';
import {
  dictionaries,
  fonts,
  graphicsStates,
  images,
  outputIntent,
  transparency,
  values,
} from './pdfa-resources.ts';
import { itemsOf, nameOf, PdfFile, stringOf, wordOf } from './reader.ts';

/**
 * The rules of PDF/A-3a (ISO 19005-3:2012) that can be checked without a validator, each by the clause that it stands in.
 * src/render/pdf/README.md lists those that are not checked.
 */
const RULES: readonly [clause: string, rule: (file: PdfFile) => Iterable<string>][] = [
  ['6.1.2 header', header],
  ['6.1.3 trailer', trailer],
  ['6.1.7 streams', streams],
  ['6.1.9 sizes and limits', limits],
  ['6.2.2 content', operators],
  ['6.2.3 output intent', outputIntent],
  ['6.2.5 graphics states', graphicsStates],
  ['6.2.8 images', images],
  ['6.2.10 transparency', transparency],
  ['6.2.11 fonts', fonts],
  ['6.3 annotations', annotations],
  ['6.4 forms', forms],
  ['6.5 actions', actions],
  ['6.6 metadata', metadata],
  ['6.8 embedded files', embeddedFiles],
  ['6.9 optional content', optionalContent],
];

/** Everything in which a file is no PDF/A-3a, as far as can be told here. */
export function pdfaProblems(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  return RULES.flatMap(([clause, rule]) => [...rule(file)].map((problem) => `${clause}: ${problem}`));
}

function* header({ text }: PdfFile) {
  if (!text.startsWith('%PDF-1.7\n')) yield 'the file does not begin with %PDF-1.7';
  if (!/^%[\u0080-\u00ff]{4}/.test(text.slice(9))) yield 'no four bytes above 127 in the second line';
}

function* trailer({ trailer: value, text }: PdfFile) {
  const ids = itemsOf(entryOf(value, 'ID'));
  if (ids.length !== 2 || ids.some((id) => (stringOf(id) ?? '').length < 16)) yield 'no file identifier';
  if (entryOf(value, 'Encrypt')) yield 'encrypted';
  if (!/%%EOF\s?$/.test(text)) yield 'data after %%EOF';
}

function* streams(file: PdfFile) {
  for (const { number, value, packed } of file.objects.values()) {
    if (!packed) continue;
    const filter = entryOf(value, 'Filter');
    if (filter && nameOf(filter) !== 'FlateDecode') yield `object ${number}: filter other than Flate`;
    for (const key of ['F', 'FFilter', 'FDecodeParms'])
      if (entryOf(value, key)) yield `object ${number}: has ${key}`;
  }
}

function* limits(file: PdfFile) {
  for (const object of file.objects.values()) {
    for (const { value } of values(object.value)) {
      if (value.type === 'string' && value.text.length > 32_767)
        yield `object ${object.number}: string too long`;
      if (value.type === 'name' && value.text.length > 127) yield `object ${object.number}: name too long`;
      if (
        value.type === 'word' &&
        /^-?\d+$/.test(value.text) &&
        Math.abs(Number(value.text)) > 2_147_483_647
      ) {
        yield `object ${object.number}: integer too large`;
      }
    }
  }
  for (const page of file.pages) {
    const box = itemsOf(file.at(page, 'MediaBox')).map((item) => Number(wordOf(item)));
    if (box.length !== 4 || box.slice(2).some((side) => side < 3 || side > 14_400))
      yield 'page size out of range';
  }
}

/** Operators that a page of ours may use; all of them are defined in ISO 32000-1. */
const OPERATORS = new Set('q Q cm w m l re f S BT ET Tf Tc Tz Tm Tj TJ rg g Do gs n BDC BMC EMC'.split(' '));

function* operators(file: PdfFile) {
  for (const [index, page] of file.pages.entries()) {
    const content = file
      .content(page)
      .replace(/<<\/MCID \d+>>/g, ' ')
      .replace(/<[0-9a-f]*>/g, ' ');
    let depth = 0;
    for (const token of content.split(/[\s[\]]+/)) {
      if (token === '' || /^-?[\d.]+$/.test(token) || token.startsWith('/')) continue;
      if (!OPERATORS.has(token)) yield `page ${index + 1}: operator ${token}`;
      if (token === 'q' && ++depth > 28) yield `page ${index + 1}: graphics states nested too deep`;
      if (token === 'Q' && --depth < 0) yield `page ${index + 1}: Q without q`;
    }
    if (depth !== 0) yield `page ${index + 1}: q without Q`;
    for (const [kind, pattern] of [
      ['Font', /\/(F\d+) [\d.]+ Tf/g],
      ['XObject', /\/(\w+) Do/g],
    ] as const) {
      for (const [, name = ''] of content.matchAll(pattern)) {
        if (!file.at(page, 'Resources', kind, name))
          yield `page ${index + 1}: ${kind} ${name} is not among its resources`;
      }
    }
  }
}

function* annotations(file: PdfFile) {
  for (const [index, page] of file.pages.entries()) {
    for (const reference of itemsOf(file.at(page, 'Annots'))) {
      const annotation = file.get(reference);
      const flags = Number(wordOf(entryOf(annotation, 'F')));
      if (!['Widget', 'Link'].includes(nameOf(entryOf(annotation, 'Subtype')) ?? ''))
        yield `page ${index + 1}: kind of annotation`;
      // Print set; invisible, hidden, no view, toggle no view clear.
      if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0) yield `page ${index + 1}: flags ${flags}`;
      const appearance = file.at(annotation, 'AP');
      if (appearance?.type !== 'dictionary' || [...appearance.entries.keys()].join() !== 'N')
        yield `page ${index + 1}: appearance`;
      else if (!file.object(entryOf(appearance, 'N')).stream)
        yield `page ${index + 1}: the appearance is no stream`;
    }
  }
}

function* forms(file: PdfFile) {
  const form = file.at(file.catalog, 'AcroForm');
  if (entryOf(form, 'XFA')) yield 'XFA';
  if (wordOf(entryOf(form, 'NeedAppearances')) === 'true') yield 'NeedAppearances';
  if (file.at(file.catalog, 'NeedsRendering')) yield 'NeedsRendering';
}

function* actions(file: PdfFile) {
  for (const { number, value } of dictionaries(file)) {
    // The A of a structure element holds its attributes.
    for (const key of ['AA', 'A', 'JavaScript', 'JS', 'OpenAction', 'Launch'])
      if (entryOf(value, key) && !(key === 'A' && entryOf(entryOf(value, 'A'), 'O')))
        yield `object ${number}: has ${key}`;
  }
}

function* metadata(file: PdfFile) {
  const { value, stream } = file.object(entryOf(file.catalog, 'Metadata'));
  if (entryOf(value, 'Filter')) yield 'the XMP packet is packed';
  const xmp = Buffer.from(stream ?? []).toString('utf8');
  if (!xmp.startsWith('<?xpacket begin="\ufeff"') || !xmp.trimEnd().endsWith('<?xpacket end="w"?>'))
    yield 'no packet marks';
  if (!/<pdfaid:part>3</.test(xmp) || !/<pdfaid:conformance>A</.test(xmp)) yield 'not marked as PDF/A-3a';
  yield* xmlProblems(xmp);
  const info = file.at(file.trailer, 'Info');
  for (const [key, pattern] of [
    ['Title', /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s],
    ['Author', /<dc:creator>.*?<rdf:li[^>]*>([^<]*)</s],
    ['Subject', /<dc:description>.*?<rdf:li[^>]*>([^<]*)</s],
    ['Keywords', /<pdf:Keywords>([^<]*)</],
    ['Producer', /<pdf:Producer>([^<]*)</],
    ['Creator', /<xmp:CreatorTool>([^<]*)</],
  ] as const) {
    const said = stringOf(file.at(info, key));
    const repeated = pattern.exec(xmp)?.[1];
    if (said !== (repeated === undefined ? undefined : unescaped(repeated)))
      yield `${key}: Info says ${said}, XMP ${repeated}`;
  }
  for (const [key, tag] of [
    ['CreationDate', 'CreateDate'],
    ['ModDate', 'ModifyDate'],
  ] as const) {
    const said = /^D:(\d{14})Z$/.exec(stringOf(file.at(info, key)) ?? '')?.[1];
    const repeated = new RegExp(`<xmp:${tag}>([^<]*)Z<`).exec(xmp)?.[1]?.replace(/\D/g, '');
    if (said === undefined || said !== repeated) yield `${key}: Info says ${said}, XMP ${repeated}`;
  }
}

/** Tags that open and close in order, and no bare & or <. */
function* xmlProblems(xml: string) {
  const open: string[] = [];
  const body = xml.replace(/<\?.*?\?>/gs, '');
  for (const [, close, name = '', self] of body.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<&]*")*\s*(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) yield `XML: </${name}> closes something else`;
    } else if (self !== '/') open.push(name);
  }
  if (open.length > 0) yield `XML: ${open.join()} is not closed`;
  const rest = body.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<&]*")*\s*\/?>/g, '');
  if (/<|&(?!(?:amp|lt|gt|quot|apos);)/.test(rest)) yield 'XML: a bare & or <';
}

function unescaped(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => characters[name] ?? '');
}

function* embeddedFiles(file: PdfFile) {
  const names = itemsOf(file.at(file.catalog, 'Names', 'EmbeddedFiles', 'Names'));
  const associated = itemsOf(file.at(file.catalog, 'AF')).map((item) =>
    item.type === 'reference' ? item.object : 0,
  );
  const listed: string[] = [];
  for (let i = 0; i + 1 < names.length; i += 2) {
    const reference = names[i + 1];
    const spec = file.get(reference);
    listed.push(stringOf(names[i]) ?? '');
    if (reference?.type !== 'reference' || !associated.includes(reference.object))
      yield `${listed.at(-1)}: not in AF`;
    if (!stringOf(entryOf(spec, 'F')) || stringOf(entryOf(spec, 'F')) !== stringOf(entryOf(spec, 'UF')))
      yield 'F and UF differ';
    const relationship = nameOf(entryOf(spec, 'AFRelationship')) ?? '';
    if (!['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'].includes(relationship))
      yield 'AFRelationship';
    const { value, stream } = file.object(entryOf(entryOf(spec, 'EF'), 'F'));
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(nameOf(entryOf(value, 'Subtype')) ?? '')) yield 'no media type';
    if (Number(wordOf(file.at(value, 'Params', 'Size'))) !== stream?.length) yield 'Size';
    if (!stringOf(file.at(value, 'Params', 'ModDate'))) yield 'no ModDate';
  }
  if (listed.join() !== [...listed].sort().join()) yield 'the name tree is not sorted';
  if (associated.length !== listed.length) yield 'AF and the name tree differ';
}

function* optionalContent(file: PdfFile) {
  if (file.at(file.catalog, 'OCProperties')) yield 'has optional content';
}
