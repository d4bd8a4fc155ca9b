import { escapeXml } from './xml.ts';

/** Properties of the document, all by the user: leftover metadata of a tool counts as evidence of collusion in bids. */
export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly company?: string;
  /** Date of the document, `2026-06-01T00:00:00Z`; without one the file names none. */
  readonly created?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** docProps/core.xml (ISO/IEC 29500-2, clause 8.3). */
export function coreXml(properties: DocumentProperties): string {
  const { title, subject, author, keywords, created } = properties;
  const date = (name: string): string =>
    created === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(created)}</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    field('dc:title', title) +
    field('dc:subject', subject) +
    field('dc:creator', author) +
    field('cp:keywords', keywords) +
    field('cp:lastModifiedBy', author) +
    date('created') +
    date('modified') +
    '</cp:coreProperties>'
  );
}

/** docProps/app.xml: the company, and no application. */
export function appXml(properties: DocumentProperties): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `${field('Company', properties.company)}</Properties>`
  );
}

function field(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
}
