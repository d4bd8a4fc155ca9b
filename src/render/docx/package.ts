import type { Parts } from './compile.ts';
import { CONTAINER_STORE } from './container.ts';
import { VALUES_NAMESPACE, VALUES_STORE } from './values.ts';

export const CORE_PATH = 'docProps/core.xml';
export const APP_PATH = 'docProps/app.xml';
export const VALUES_PATH = 'customXml/item1.xml';
export const CONTAINER_PATH = 'customXml/item2.xml';
export const DOCUMENT_PATH = 'word/document.xml';
export const NUMBERING_PATH = 'word/numbering.xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of the parts that a letter can have (ISO/IEC 29500-1, clause 11.3). */
const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/styles\.xml$/, `${WORD}.styles+xml`],
  [/^word\/numbering\.xml$/, `${WORD}.numbering+xml`],
  [/^word\/settings\.xml$/, `${WORD}.settings+xml`],
  [/^word\/fontTable\.xml$/, `${WORD}.fontTable+xml`],
  [/^word\/header\d+\.xml$/, `${WORD}.header+xml`],
  [/^word\/footer\d+\.xml$/, `${WORD}.footer+xml`],
  [/^word\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^customXml\/itemProps\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
];

/**
 * The static parts of a letter's package: those of docx, those that tie them together, and the descriptions of the
 * custom XML. What varies from letter to letter is not among them but reckoned with. A bare package has no custom XML.
 */
export function packageParts(parts: Parts, bare = false): Parts {
  const all = new Map<string, string>();
  const paths = [...parts.keys(), CORE_PATH, APP_PATH, ...(bare ? [] : itemPropertiesPaths())];
  all.set('[Content_Types].xml', contentTypes(paths));
  all.set('_rels/.rels', packageRelationships());
  if (bare) {
    for (const [path, xml] of parts) all.set(path, path === NUMBERING_PATH ? withoutListIds(xml) : xml);
    return all;
  }
  for (const [path, xml] of parts)
    all.set(path, path === 'word/_rels/document.xml.rels' ? withCustomXml(xml) : xml);
  const items = [
    { store: VALUES_STORE, schema: VALUES_NAMESPACE },
    { store: CONTAINER_STORE, schema: 'urn:pledgekit:container' },
  ];
  items.forEach(({ store, schema }, index) => {
    const number = index + 1;
    all.set(`customXml/itemProps${number}.xml`, itemProperties(store, schema));
    const relationship = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/>`;
    all.set(`customXml/_rels/item${number}.xml.rels`, relationships(relationship));
  });
  return all;
}

/** Word gives lists identifiers of its own when it opens the file. */
function withoutListIds(xml: string): string {
  return xml.replace(/<w:nsid [^>]*\/>/g, '');
}

function itemPropertiesPaths(): readonly string[] {
  return ['customXml/itemProps1.xml', 'customXml/itemProps2.xml'];
}

function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    if (path.endsWith('.rels')) return [];
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    if (type === undefined) throw new Error(`A part of a kind that no letter has: ${path}`);
    return [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function packageRelationships(): string {
  return relationships(
    `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="${DOCUMENT_PATH}"/>` +
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE_PATH}"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="${APP_PATH}"/>`,
  );
}

function withCustomXml(xml: string): string {
  const items = [VALUES_PATH, CONTAINER_PATH].map(
    (path, index) =>
      `<Relationship Id="rIdCustom${index + 1}" Type="${OFFICE}/relationships/customXml" Target="../${path}"/>`,
  );
  return xml.replace('</Relationships>', `${items.join('')}</Relationships>`);
}

function relationships(content: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

function itemProperties(store: string, schema: string): string {
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${store}" xmlns:ds="${OFFICE}/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${schema}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
