/**
 * Values are hostile strings. Every text of a policy passes through here before an exporter quotes it for its
 * own format: engines show names on one line, and none of them can take half of a surrogate pair.
 */

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const BREAKS_AND_CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]+/g;

/**
 * The text on one line: control characters and line breaks become one space, broken characters U+FFFD. Engines
 * want names that are not empty, so U+FFFD also stands for a text of which nothing is left.
 */
export function oneLine(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(BREAKS_AND_CONTROLS, ' ').trim() || '\uFFFD';
}

/** {@link oneLine}, at most `limit` UTF-16 units, cut between characters and then marked with `…`. */
export function shortLine(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A machine name of lower-case ASCII letters, digits and hyphens; `fallback` when nothing is left of the text. */
export function slug(text: string, fallback: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? fallback : name;
}

/** Gives each name that it is asked for once: a second `p1` becomes `p1-2`. Names compare without case. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let candidate = name;
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${name}-${count}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}
