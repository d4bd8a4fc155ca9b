import type { Json } from '../model/json.ts';
import { normalised } from './headings.ts';

/** A column that says something about the words of the letter instead of filling a blank. */
interface WordingColumn {
  readonly path: readonly string[];
  readonly headings: readonly string[];
  read(text: string): Json;
}

/** One word or several: 改进、培训. */
const names = (text: string) =>
  text
    .split(/[、,，;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
const lines = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const COLUMNS: readonly WordingColumn[] = [
  { path: ['detail'], headings: ['详略', '篇幅', '繁简', 'detail'], read: (text) => text },
  { path: ['omit'], headings: ['省略', '省略条款', '省略的条款', '不要的条款', 'omit'], read: names },
  {
    path: ['clauses'],
    headings: ['增加条款', '增加的条款', '附加条款', '另加条款', '本单位条款', 'clauses'],
    read: (text) => lines(text).map(addedClause),
  },
  {
    path: ['replace'],
    headings: ['改写条款', '改写的条款', '修改条款', 'replace'],
    read: (text) => lines(text).map(replacedClause),
  },
  {
    path: ['terms', 'promisor'],
    headings: ['称谓', '自称', '承诺人自称', '我方称谓', 'terms.promisor'],
    read: (text) => text,
  },
  { path: ['terms', 'promisee'], headings: ['对方称谓', '称呼对方', 'terms.promisee'], read: (text) => text },
];

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) => column.headings.map((name) => [normalised(name), column] as const)),
);

/** The column of a heading such as 详略 or 增加条款; undefined when the heading is no such one. */
export function wordingColumn(heading: string): Pick<WordingColumn, 'path' | 'read'> | undefined {
  return BY_HEADING.get(normalised(heading));
}

/** `标题：内容`, the content alone, or the name of a house clause, which is short and no sentence. */
function addedClause(line: string): Json {
  const [, title, text] = TITLED.exec(line) ?? [];
  if (title !== undefined && text !== undefined) return { title, text };
  return /[。；！？，]/.test(line) || [...line].length > 20 ? { text: line } : { use: line };
}

const TITLED = /^([^：:。，；]{1,20})[：:]\s*(.+)$/;

/** `条款：新的文字`; what is missing is told by the shape. */
function replacedClause(line: string): Json {
  const [, clause, text] = TITLED.exec(line) ?? [];
  return clause !== undefined && text !== undefined ? { clause, text } : { clause: line };
}
