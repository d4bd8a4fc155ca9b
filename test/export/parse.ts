import { transformSync } from 'esbuild';
import { parseAllDocuments } from 'yaml';

/** Reads a file of an export the way its engine would; throws where the engine would refuse it. */
export function parsed(path: string, content: string): unknown {
  if (path.endsWith('.json')) return JSON.parse(content);
  if (/\.ya?ml$/.test(path)) return yamlDocuments(content);
  if (path.endsWith('.xml')) return xmlTexts(content);
  if (path.endsWith('.ics')) return icsEvents(content);
  if (path.endsWith('.ts')) return transformSync(content, { loader: 'ts', charset: 'utf8' }).code;
  if (/\.p[lm]$/.test(path)) return perlStrings(content);
  return content;
}

function yamlDocuments(content: string): readonly unknown[] {
  // YAML 1.1 is what the engines in Go read.
  return parseAllDocuments(content, { version: '1.1', strict: true }).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw problem;
    return document.toJS();
  });
}

const XML_TOKEN =
  /<\?xml [^?]*\?>|<\/([A-Za-z]\w*)>|<([A-Za-z]\w*)((?:\s+\w+="[^"<&]*")*)\s*(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot|apos);)+)/y;
const XML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of an XML document; throws unless it is well formed. */
export function xmlTexts(content: string): readonly string[] {
  // XML 1.0 forbids exactly these.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(content))
    throw new Error('forbidden character');
  const open: string[] = [];
  const texts: string[] = [];
  XML_TOKEN.lastIndex = 0;
  while (XML_TOKEN.lastIndex < content.length) {
    const at = XML_TOKEN.lastIndex;
    const match = XML_TOKEN.exec(content);
    if (!match) throw new Error(`not well formed at ${at}: ${content.slice(at, at + 40)}`);
    const [, closing, opening, , empty, text] = match;
    if (opening && !empty) open.push(opening);
    if (closing && open.pop() !== closing) throw new Error(`</${closing}> does not match`);
    if (text) texts.push(text.replace(/&(\w+);/g, (_, name: string) => XML_NAMES[name] ?? ''));
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return texts;
}

export interface IcsEvent {
  readonly uid: string;
  readonly from: string;
  /** The day after the last. */
  readonly until: string;
  readonly summary: string;
}

/** The events of an iCalendar file; throws where RFC 5545 is broken. */
export function icsEvents(content: string): readonly IcsEvent[] {
  if (!content.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(content)) throw new Error('lines must end in CRLF');
  for (const line of content.split('\r\n'))
    if (new TextEncoder().encode(line).length > 75) throw new Error('line above 75 octets');
  const lines = content.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  const events: Record<string, string>[] = [];
  let inside = false;
  for (const line of lines.slice(1, -1)) {
    const match = /^([A-Z-]+)(?:;[A-Z-]+=[A-Z-]+)*:(.*)$/s.exec(line);
    if (!match) throw new Error(`no property: ${line}`);
    const [, name = '', value = ''] = match;
    if (name === 'BEGIN') {
      if (inside || value !== 'VEVENT') throw new Error(`unexpected ${line}`);
      inside = true;
      events.push({});
    } else if (name === 'END') inside = false;
    else if (inside) Object.assign(events.at(-1) ?? {}, { [name]: value });
  }
  const seen = new Set<string>();
  return events.map(({ UID = '', DTSTAMP = '', DTSTART = '', DTEND = '', SUMMARY = '' }) => {
    if (seen.has(UID) || UID === '') throw new Error(`UID ${UID} is not unique`);
    seen.add(UID);
    if (
      !/^\d{8}T\d{6}Z$/.test(DTSTAMP) ||
      !/^\d{8}$/.test(DTSTART) ||
      !/^\d{8}$/.test(DTEND) ||
      DTEND <= DTSTART
    )
      throw new Error(`dates of ${UID}`);
    if (/(^|[^\\])(\\\\)*[;,]/.test(SUMMARY)) throw new Error(`unescaped text of ${UID}`);
    return { uid: UID, from: DTSTART, until: DTEND, summary: SUMMARY.replace(/\\(.)/g, '$1') };
  });
}

/**
 * The single-quoted strings of generated Perl; throws when a quote is left open or text stands outside of strings
 * that the exporter cannot have meant. The acceptance stage lets Perl itself compile the files.
 */
export function perlStrings(content: string): readonly string[] {
  const strings: string[] = [];
  let rest = '';
  for (const line of content.split('\n')) {
    if (/^\s*#/.test(line)) continue;
    const bare = line.replace(/'((?:[^'\\]|\\.)*)'/g, (_, text: string) => {
      strings.push(text.replace(/\\([\\'])/g, '$1'));
      return '';
    });
    if (bare.includes("'")) throw new Error(`open quote: ${line}`);
    rest += bare;
  }
  const foreign = /[^\u0000-\u007F]/.exec(rest);
  if (foreign) throw new Error(`text outside of a string: ${foreign[0]}`);
  return strings;
}
