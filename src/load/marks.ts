import type { YAMLError } from 'yaml';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Place } from '../model/finding.ts';

/** A value as it stands on the line of its name. */
interface Written {
  readonly name: string;
  readonly value: string;
  /** Column of the value, from 1. */
  readonly column: number;
}

const LINE = /^([ ]*(?:-[ ]+)*)([^\s:#"'[{-][^:#]*?):[ ]+(\S.*?)\s*$/;

/** What YAML takes the beginning of a value for; the first that fits. */
const MARKS: readonly (readonly [beginning: RegExp, said: Bilingual])[] = [
  [
    /^[>|](?![+-]?\d?[+-]?\s*(?:#.*)?$)/,
    {
      zh: '以 > 或 | 开头的内容会被当作多行文字的记号。',
      en: 'Content that begins with > or | is taken for the mark of a text of several lines.',
    },
  ],
  [
    /^\*/,
    {
      zh: '以 * 开头的内容会被当作引用；此处引用不到任何内容。',
      en: 'Content that begins with * is an alias, and this one points nowhere.',
    },
  ],
  [
    /^&/,
    {
      zh: '以 & 开头的内容会被当作供引用的名称，没有读入。',
      en: 'Content that begins with & is taken for the name of an anchor and not read.',
    },
  ],
  [
    /^!/,
    { zh: '以 ! 开头的内容会被当作类型标记。', en: 'Content that begins with ! is taken for a type tag.' },
  ],
  [
    /^[@`%,\]}]/,
    {
      zh: '以 @、%、` 这样的符号开头的内容要用引号括起来。',
      en: 'Content that begins with a sign such as @, % or ` needs quotes.',
    },
  ],
  [
    /^[-?:](?:\s|$)/,
    {
      zh: '以 -、? 或 : 加空格开头的内容会被当作列表或名称。',
      en: 'Content that begins with -, ? or : and a space is taken for a list or a name.',
    },
  ],
  [
    /^"(?:[^"\\]|\\.)*"\s*[^\s#]|^'(?:[^']|'')*'\s*[^\s'#]/,
    { zh: '引号后面还有内容。', en: 'There is something behind the closing quote.' },
  ],
  [/^["']/, { zh: '引号没有成对。', en: 'A quote is not closed.' }],
  [
    /^[[{]/,
    {
      zh: '以 [ 或 { 开头的内容会被当作列表或一组填写项。',
      en: 'Content that begins with [ or { is taken for a list or a group.',
    },
  ],
  [
    /:(?:\s|$)/,
    {
      zh: '内容里的冒号加空格会被当作又一个“名称: 内容”。',
      en: 'A colon with a space inside the content is taken for another “name: value”.',
    },
  ],
];

/** Errors of the parser whose cause is a mark at the beginning of a value, told as that; undefined where none is. */
export function markFindings(
  errors: readonly YAMLError[],
  text: string,
  locate: (start: number, end: number) => Place,
): readonly Finding[] {
  const lines = text.split('\n');
  const found = new Map<number, Finding>();
  for (const { pos } of errors) {
    const place = locate(pos[0], pos[1]);
    const line = place.line ?? 0;
    const own = markOn(lines[line - 1] ?? '') ? line : openedAbove(lines, line);
    if (own !== undefined && !found.has(own)) {
      const finding = markFinding(lines[own - 1] ?? '', at(locate, lines, own));
      if (finding) found.set(own, finding);
    }
  }
  return [...found.values()];
}

/** What is wrong with the value of a line, with the form in which it can be written; undefined where no mark begins it. */
export function markFinding(line: string, place: Place): Finding | undefined {
  const written = writtenOn(line);
  const said = written && markOn(line);
  if (!written || !said) return undefined;
  const { name, value, column } = written;
  const form = `${name}: ${quoted(value)}`;
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: said,
    hint: { zh: `用一对引号括起来：${form}`, en: `Put it in quotes: ${form}` },
    place: { ...place, column, length: value.length },
  };
}

function markOn(line: string): Bilingual | undefined {
  const value = writtenOn(line)?.value;
  return value === undefined ? undefined : MARKS.find(([beginning]) => beginning.test(value))?.[1];
}

function writtenOn(line: string): Written | undefined {
  const [, indent = '', name = '', value] = LINE.exec(line) ?? [];
  if (value === undefined) return undefined;
  return { name: name.trim(), value, column: line.indexOf(value, indent.length + name.length) + 1 };
}

/** The line above an error on which a quote or bracket was opened and not closed. */
function openedAbove(lines: readonly string[], line: number): number | undefined {
  for (let above = Math.min(line, lines.length); above > 0; above--) {
    const value = writtenOn(lines[above - 1] ?? '')?.value ?? '';
    if (/^"(?:[^"\\]|\\.)*$|^'(?:[^']|'')*$/.test(value)) return above;
    if (/^[[{]/.test(value) && count(value, /[[{]/g) > count(value, /[\]}]/g)) return above;
  }
  return undefined;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** The place of a line. */
function at(locate: (start: number, end: number) => Place, lines: readonly string[], line: number): Place {
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return locate(start, start + 1);
}

/** A value in quotes: double ones, or single ones around those that it has. */
function quoted(value: string): string {
  const open = /^(["'])((?:(?!\1).)*)$/.exec(value)?.[2];
  const text = open ?? value;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
