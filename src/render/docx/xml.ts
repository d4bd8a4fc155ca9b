const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What XML 1.0 cannot hold at all (https://www.w3.org/TR/xml/#charsets); under `u` only lone surrogates match. */
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Contains what {@link escapeXml} changes, which most texts have nothing of, and both halves of characters beyond U+FFFF. */
const ESCAPABLE = /[&<>"'\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/;

/**
 * A text for XML content or attributes. Characters that XML cannot hold turn into U+FFFD, so that they are seen;
 * filling refuses them long before.
 */
export function escapeXml(text: string): string {
  if (!ESCAPABLE.test(text)) return text;
  return text
    .replace(UNHOLDABLE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/\r/g, '&#13;');
}

/** A text inside `w:t`: line feeds become line breaks, tabs tab characters, in one run. */
export function escapeRunText(text: string): string {
  const escaped = escapeXml(text.replace(/\r\n?/g, '\n'));
  if (!/[\n\t]/.test(escaped)) return escaped;
  return escaped
    .replace(/\n/g, `</w:t><w:br/><w:t xml:space="preserve">`)
    .replace(/\t/g, `</w:t><w:tab/><w:t xml:space="preserve">`);
}

/** What {@link escapeRunText} is read back as from a document. */
export function readBack(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNHOLDABLE, '\ufffd');
}

/** A piece of an XML document, as {@link scanXml} finds it. Names keep their prefixes. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/y;

/**
 * The tags and texts of a well-formed document in order. Anything else, a document type above all, ends in `undefined`:
 * files from outside are read with this.
 */
export function scanXml(xml: string): readonly XmlToken[] | undefined {
  const tokens: XmlToken[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(xml);
    if (match === null) return undefined;
    at = TOKEN.lastIndex;
    const [, cdata, slash, name, attributes = '', empty, text] = match;
    if (cdata !== undefined) tokens.push({ type: 'text', text: cdata });
    else if (text !== undefined) tokens.push({ type: 'text', text: unescapeXml(text) });
    else if (name !== undefined && slash === '/') tokens.push({ type: 'close', name });
    else if (name !== undefined) tokens.push({ type: 'open', name, attributes, empty: empty === '/' });
  }
  return tokens;
}

/** The value of an attribute in an {@link XmlToken}'s attributes, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return unescapeXml(double ?? single ?? '');
  return undefined;
}

function unescapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, dec, name) => {
      if (name !== undefined) return CHARACTERS[name] ?? whole;
      const code = hex === undefined ? Number.parseInt(dec, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    });
}
