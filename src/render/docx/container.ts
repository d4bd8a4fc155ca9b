import { type Container, POLICY_NAME, VALUES_NAME } from '../../model/container.ts';
import { attributeOf, escapeXml, scanXml } from './xml.ts';

/** The custom XML part that carries the data of the letter and the digest of what it shows. */
export const CONTAINER_NAMESPACE = 'urn:pledgekit:container';
/** Its fixed identifier within a document. */
export const CONTAINER_STORE = '{6D2E7A54-0B5F-4C1B-9A3E-51C0B4D5F002}';

/** What the part holds. */
export interface Carried {
  /** Digest of the visible content at the time of rendering, see {@link contentDigest}. */
  readonly content: string;
  readonly container?: Container;
}

/**
 * The part's XML. Characters that XML cannot hold or would change (control characters, CR, lone surrogates) stand as
 * JSON escapes, so that a text comes back exactly as it was.
 */
export function containerXml(carried: Carried): string {
  const { content, container } = carried;
  const files =
    container === undefined
      ? ''
      : `<data digest="${escapeXml(container.digest)}">` +
        `<file name="${VALUES_NAME}">${encodeText(container.values)}</file>` +
        `<file name="${POLICY_NAME}">${encodeText(container.policy)}</file></data>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<container xmlns="${CONTAINER_NAMESPACE}" version="1"><content digest="${escapeXml(content)}"/>${files}</container>`
  );
}

/** What a part holds, or undefined when it is not one of ours or is broken. */
export function readContainerXml(xml: string): Carried | undefined {
  const tokens = scanXml(xml);
  if (tokens === undefined) return undefined;
  let namespace: string | undefined;
  let content: string | undefined;
  let digest: string | undefined;
  let file: string | undefined;
  const files = new Map<string, string>();
  for (const token of tokens) {
    if (token.type === 'text') {
      if (file !== undefined) files.set(file, (files.get(file) ?? '') + token.text);
    } else if (token.type === 'close') {
      file = undefined;
    } else {
      namespace ??= attributeOf(token.attributes, 'xmlns');
      const name = localName(token.name);
      if (name === 'content') content = attributeOf(token.attributes, 'digest');
      if (name === 'data') digest = attributeOf(token.attributes, 'digest');
      if (name === 'file' && !token.empty) file = attributeOf(token.attributes, 'name');
      if (name === 'file') files.set(attributeOf(token.attributes, 'name') ?? '', '');
    }
  }
  if (namespace !== CONTAINER_NAMESPACE || content === undefined) return undefined;
  if (digest === undefined) return { content };
  const values = decodeText(files.get(VALUES_NAME));
  const policy = decodeText(files.get(POLICY_NAME));
  return { content, container: { values, policy, digest } };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** U+FDD0 … U+FDEF are noncharacters, and the backslash begins an escape: both are escaped with the unholdable. */
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\\\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff]/gu;

function encodeText(text: string): string {
  // Nearly every text is done after one look.
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>]/g, (character) => MARKUP[character] ?? character);
}

/** Contains what {@link encodeText} changes, and more: outside `u` both halves of every character beyond U+FFFF match. */
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\\&<>\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff]/;

/** What content, as against an attribute, may not hold; JSON is full of quotation marks, which it may. */
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A missing file reads as empty: the digest then tells that something is wrong. */
function decodeText(text = ''): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
