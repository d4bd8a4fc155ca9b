import { assemble, derive, renderText } from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import {
  allInlines,
  blocksOf,
  type Clause,
  clausesOf,
  type Inline,
  inlinesOf,
  type Letter,
  textOf,
} from '../../src/model/letter.ts';
import type { Policy } from '../../src/model/policy.ts';
import { fillText, unwrap } from './support.ts';

/** A place in a values file: keys and numbers of rows. */
export type Path = readonly (string | number)[];
type Data = { readonly [key: string]: Json };

const CONTROL = ['kind', 'print', 'waivers'];

/** Every blank, group, list and row that the data fill. */
export function pathsOf(data: Json, path: Path = []): Path[] {
  const entries: [string | number, Json][] = Array.isArray(data)
    ? data.map((item, index) => [index, item])
    : Object.entries(typeof data === 'object' && data !== null ? data : {});
  return entries
    .filter(([key]) => path.length > 0 || !CONTROL.includes(String(key)))
    .flatMap(([key, value]) => [[...path, key], ...pathsOf(value as Json, [...path, key])]);
}

/** The data without one of their places. */
export function without(data: Json, [key, ...rest]: Path): Json {
  if (Array.isArray(data))
    return data.flatMap((item, index) =>
      index !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)],
    );
  return Object.fromEntries(
    Object.entries(data as Data).flatMap(([name, value]) =>
      name !== String(key) ? [[name, value]] : rest.length === 0 ? [] : [[name, without(value, rest)]],
    ),
  );
}

/** A letter with all that a test compares. */
export interface Written {
  readonly letter: Letter;
  readonly text: string;
  readonly spec: Policy['spec'];
  /** What each printed blank prints where it stands first. */
  readonly printed: ReadonlyMap<string, string>;
  readonly clauses: ReadonlySet<string>;
}

/** The letter of the data, or undefined when something required is missing: then, and only then, they are refused. */
export function write(kind: LetterKind, data: Json): Written | undefined {
  const outcome = fillText(kind, JSON.stringify(data));
  if (!outcome.ok) {
    const other = outcome.findings.filter(({ code }) => code !== 'BLANK-REQUIRED' && code !== 'BLANK-ROWS');
    if (other.length > 0) throw new Error(other.map(({ code, pointer }) => `${code} ${pointer}`).join('\n'));
    return undefined;
  }
  const letter = unwrap(assemble(outcome.value));
  const policy = derive(outcome.value, letter);
  // Promises in working time need working hours.
  if (!policy.ok && policy.findings.every(({ message }) => message.zh.includes('“office”'))) return undefined;
  const printed = new Map<string, string>();
  for (const inline of allInlines(letter))
    if ((inline.type === 'blank' || inline.type === 'checkbox') && inline.pointer)
      printed.set(inline.pointer, 'text' in inline ? inline.text : String(inline.checked));
  return {
    letter,
    text: renderText(letter),
    spec: unwrap(policy).spec,
    printed,
    clauses: new Set(clausesOf(letter).map(({ id }) => id)),
  };
}

const FAULTS = /[，。；：、][，。；：、]|（）|《》|“”|“，|，”|undefined|以内内|的的/;

/** What is wrong with how a letter reads, whatever it lacks. */
export function faultsOf({ letter, text }: Pick<Written, 'letter' | 'text'>): string[] {
  const wrong = FAULTS.exec(text);
  return [
    ...(wrong ? [`reads “${text.slice(Math.max(0, wrong.index - 20), wrong.index + 20)}”`] : []),
    ...blocksOf(letter.blocks).flatMap((block) =>
      inlinesOf(block)
        .map(textOf)
        .filter((line) => /^[，。；、]|[，、]$/.test(line)),
    ),
    ...clausesOf(letter).flatMap(faultsOfClause),
    ...gapsOf(clausesOf({ ...letter, blocks: letter.blocks.filter(({ type }) => type === 'clause') })),
  ];
}

function faultsOfClause({ content, heading, blocks, number }: Clause): string[] {
  const text = textOf(content).trim();
  if (text === '') return [`clause ${number.citation} is empty`];
  if (heading && blocks.length === 0) return [`${number.citation} ${text} has nothing below it`];
  // A sentence that introduces points needs them.
  return text.endsWith('：') && blocks.length === 0 ? [`${number.citation} introduces nothing`] : [];
}

/** Numbers that do not follow the one before them, or one of the level above. */
function gapsOf(clauses: readonly Clause[]): string[] {
  const last: number[] = [];
  return clauses.flatMap(({ number: { ordinals, citation } }) => {
    const level = ordinals.length - 1;
    const expected = (last[level] ?? 0) + 1;
    last.length = level;
    last[level] = ordinals[level] ?? 0;
    return ordinals[level] === expected ? [] : [`clause ${citation} follows a gap`];
  });
}

/** Items of a policy that are measured or enforced, each by its group and id. */
export function itemsOf(spec: Policy['spec']): Map<string, Item> {
  const groups = [
    'objectives',
    'remedies',
    'exclusions',
    'reporting',
    'escalations',
    'terminations',
  ] as const;
  return new Map(
    groups.flatMap((group) => spec[group].map((item) => [`${group} ${item.id}`, item] as const)),
  );
}
/** The clause that carries each mapped item. */
export function clausesBehind({ manifest: { policy } }: LetterKind): Map<string, string> {
  const items = [
    ...policy.objectives,
    ...policy.remedies,
    ...policy.exclusions,
    ...policy.reporting,
    ...policy.escalations,
    ...policy.terminations,
  ];
  return new Map(items.map(({ id, clause }) => [id, clause]));
}

/** What the items of a policy have in common. */
export interface Item {
  readonly id: string;
  readonly source: { readonly values: readonly string[] };
  readonly trigger?: { readonly objectives?: readonly string[] };
}

const FIGURE =
  /(?<![（0-9])[0-9０-９]+(?:[.．][0-9０-９]+)?|[二三四五六七八九十百千万两半][一二三四五六七八九十百千万两半]*(?=个?(?:工作日|工作小时|小时|分钟|日|天|周|月|季度|年|次|倍|份|名|人|元|成))|每(?:月|季度|半年|周)/g;
const BLANK = '▢';

/** Figures that no blank prints, each with the words around it. */
export function figuresOf(letter: Letter): string[] {
  return blocksOf(letter.blocks).flatMap((block) => inlinesOf(block).flatMap(figuresIn));
}

function figuresIn(run: readonly Inline[]): string[] {
  const text = run.map((inline) => (inline.type === 'text' ? inline.text : BLANK)).join('');
  // The number of a row.
  if (/^\d+$/.test(text)) return [];
  return text.split(/(?<=[。；])/).flatMap((sentence) =>
    [...sentence.matchAll(FIGURE)]
      // “Each month” with a blank beside it is that blank's unit.
      .filter(([figure]) => !figure.startsWith('每') || !sentence.includes(BLANK))
      .map(({ 0: figure, index }) => sentence.slice(Math.max(0, index - 10), index + figure.length + 6)),
  );
}
