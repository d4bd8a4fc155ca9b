/**
 * How each target language writes a string. Callers pass text through `oneLine` first where the target shows
 * it on one line; these functions alone already make it harmless.
 */

/** A Perl string literal in single quotes, in which only the backslash and the quote mean something. */
export function perlString(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** A TypeScript string literal. */
export function typescriptString(text: string): string {
  return JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML content and attributes; callers have removed characters that XML 1.0 has no way to write. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? character);
}

/**
 * Text inside an annotation of Prometheus, which is a Go template: braces that would open an action are
 * themselves written by an action.
 */
export function goTemplateText(text: string): string {
  return text.replace(/\{(?=\{)/g, '{{"{"}}');
}

const MARKDOWN_SPECIAL = /[\\`*_{}[\]<>()#+\-.!|~&@:$^=]/g;

/** Text inside Markdown that prints as it stands: marks, links, tables, HTML and mentions lose their meaning. */
export function markdownText(text: string): string {
  return text.replace(MARKDOWN_SPECIAL, '\\$&');
}
