import type { FindingCode } from '../model/codes.ts';
import { memoised } from '../model/memo.ts';
import type { Field, KindFields, ListField, Names } from './fields.ts';
import { bracketUnit, isUnitOf } from './heading-units.ts';
import type { Said } from './refusal.ts';
import { nearHeading, synonymNames } from './synonyms.ts';

/** What a heading stands for. */
export type Heading =
  | { readonly means: 'blank'; readonly field: Field; readonly unit: string }
  | { readonly means: 'wrong'; readonly code: FindingCode; readonly said: Said }
  | { readonly means: 'unknown'; readonly near: string | undefined };

/** A heading that begins with this is a column of the user's own, which is passed over without a word. */
export const OWN_COLUMN = /^[#＃]/;

/** How people head the column of the letter's number, whatever the kind calls it. */
export const NUMBER_HEADINGS = ['编号', '承诺书编号', '承诺函编号', '文件编号', 'number'];

/**
 * A heading as it stands in a cell, on one line: people break headings before the unit, and pad them with blanks of
 * every kind. Every reading of a heading begins with this.
 */
export function headingText(cell: string): string {
  return cell
    .replace(/[\u200b-\u200d\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^!-~]) | (?=[^!-~])/g, '')
    .trim();
}

/** Width, case, white space, separators and the asterisk of required blanks make no difference. */
export function normalised(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_/\\.·・:>|、,*№‐-―]+/gu, '');
}

/** Headings of the column that ties the sheets of a workbook together. */
export function isKeyHeading(heading: string): boolean {
  return ['序号', 'no', '行号'].includes(normalised(heading));
}

/** Headings of the column that says the letter kind. */
export function isKindHeading(heading: string): boolean {
  return ['承诺书类型', '承诺函类型', 'kind'].includes(normalised(heading));
}

/** A heading with its unit or a remark in brackets at the end; an asterisk or a colon may follow. */
const BRACKET = /^(.*?)[([【〔]([^()[\]【】〔〕]*)[)\]】〕][\s*:]*$/;
/** A heading with its unit behind a stroke or a colon: 质保期/月, 响应时限：小时. */
const BEHIND = /^(.+?)[/_:|,、·-]([^/_:|,、·-]{1,6})[\s*]*$/;

/** Finds blanks by heading. */
export class HeadingIndex {
  /** By id and by all titles from the outermost group on. */
  private readonly full = new Map<string, Set<Field>>();
  /** By the title alone, or the last few titles. */
  private readonly short = new Map<string, Set<Field>>();
  private readonly lists: readonly ListField[];
  private readonly labels: readonly string[];
  readonly fields: readonly Field[];

  constructor(fields: readonly Field[], lists: readonly ListField[] = []) {
    this.lists = lists;
    this.fields = fields;
    for (const field of fields) add(this.full, field.path.join('.'), field);
    // What a title says counts before what it says without its brackets: 时限 is another blank than 时限（下限）.
    for (const names of [pathNames, shortNames, synonymNames]) {
      const said = [new Set(this.full.keys()), new Set(this.short.keys())] as const;
      for (const field of fields) {
        addNew(this.full, names(field.names), field, said[0]);
        for (let from = 1; from < field.names.length; from++)
          addNew(this.short, names(field.names.slice(from)), field, said[1]);
      }
    }
    const number = fields.find(({ path }) => path.length === 1 && path[0] === 'number');
    for (const name of NUMBER_HEADINGS)
      if (number && !this.full.has(name) && !this.short.has(name)) add(this.full, name, number);
    this.labels = fields.map((field) => this.label(field));
  }

  /** The heading that a form gives a blank: its title where that is enough, else with its groups. */
  label(field: Field): string {
    const titles = field.names.map(([title = '']) => title);
    for (let from = titles.length - 1; from > 0; from--) {
      const own = titles.slice(from).join('-');
      const found = this.candidates(normalised(own));
      if (found.length === 1 && found[0] === field) return own;
    }
    return titles.join('-');
  }

  find(cell: string): Heading {
    const heading = headingText(cell);
    const found = this.candidates(normalised(heading));
    const [only, second] = found;
    if (only && second) return ambiguous(heading, found);
    if (only) return { means: 'blank', field: only, unit: '' };
    const split = BRACKET.exec(heading.normalize('NFKC'));
    const bare = split ? this.candidates(normalised(split[1] ?? '')) : [];
    if (bare.length > 1) return ambiguous(heading, bare);
    if (bare[0]) return withUnit(heading, bare[0], split?.[2] ?? '');
    const [, title = '', unit = ''] = BEHIND.exec(heading.normalize('NFKC')) ?? [];
    const [field, other] = this.candidates(normalised(title));
    if (field && !other && isUnitOf(field, unit)) return { means: 'blank', field, unit };
    return this.listOf(heading) ?? { means: 'unknown', near: nearHeading(heading, this.labels) };
  }

  private candidates(name: string): Field[] {
    return [...(this.full.get(name) ?? this.short.get(name) ?? [])];
  }

  private listOf(heading: string): Heading | undefined {
    const name = normalised(heading);
    const list = this.lists.find((candidate) =>
      [candidate.path.join('.'), ...shortNames(candidate.names)].some(
        (own) => name.startsWith(normalised(own)) && normalised(own).length > 1,
      ),
    );
    if (!list) return undefined;
    const title = listTitle(list);
    return {
      means: 'wrong',
      code: 'TABLE-HEADING',
      said: [
        `“${heading}”可以有多行，不能放在这张表里。`,
        `“${heading}” may have several rows and has no place on this sheet.`,
        `另建工作表“${title}”，第一列写序号，与本表的序号对应；pledge sheet 生成的表里已有。`,
        `Put it on a sheet named “${title}” whose first column is the 序号 of this sheet; pledge sheet makes one.`,
      ],
    };
  }
}

/** The name of a list's sheet. */
export function listTitle({ names }: ListField): string {
  return names.map(([title = '']) => title).join('-');
}

/** Whether a sheet's name is that of a list. */
export function namesList(list: ListField, sheet: string): boolean {
  const name = normalised(sheet);
  return [list.path.join('.'), ...shortNames(list.names)].some((own) => normalised(own) === name);
}

/** The index of a kind's letter sheet. */
export const letterIndex = memoised(
  'headings of letter sheets',
  (fields: KindFields): HeadingIndex => new HeadingIndex(fields.fields, fields.lists),
);

/** The index of a list's sheet. */
export const listIndex = memoised(
  'headings of list sheets',
  (list: ListField): HeadingIndex => new HeadingIndex(list.fields),
);

function add(index: Map<string, Set<Field>>, name: string, field: Field): void {
  const key = normalised(name);
  index.set(key, (index.get(key) ?? new Set()).add(field));
}

/** Enters names that were not taken before. */
function addNew(
  index: Map<string, Set<Field>>,
  names: readonly string[],
  field: Field,
  taken: ReadonlySet<string>,
): void {
  for (const name of names) if (!taken.has(normalised(name))) add(index, name, field);
}

/** All ways of naming a blank by titles from group to blank. */
function pathNames(names: readonly Names[]): string[] {
  return pathsOf(names.map((titles) => [...titles]));
}

/** The same with the parts in brackets left out. */
function shortNames(names: readonly Names[]): string[] {
  return pathsOf(
    names.map((titles) => [
      ...new Set(titles.flatMap((title) => [title, title.replace(/[（(][^（）()]*[）)]/g, '')])),
    ]),
  );
}

function pathsOf(names: readonly Names[]): string[] {
  return names.reduce<string[]>(
    (paths, titles) => paths.flatMap((path) => titles.map((title) => `${path}-${title}`)),
    [''],
  );
}

/** A heading with a bracket: the unit of bare numbers below it, or a remark. */
function withUnit(heading: string, field: Field, bracket: string): Heading {
  if (field.node.blank.input.kind !== 'amount') return { means: 'blank', field, unit: '' };
  const unit = bracketUnit(field, bracket);
  if (unit !== undefined) return { means: 'blank', field, unit };
  const { allowed } = field.node.blank;
  return {
    means: 'wrong',
    code: 'TABLE-HEADING',
    said: [
      `表头“${heading}”括号里的“${bracket}”不是本项可用的单位；允许${allowed.zh}。`,
      `“${bracket}” in the heading “${heading}” is not a unit of this blank; allowed: ${allowed.en}.`,
      '改用可用的单位，并核对各行的数值；不会自动换算。',
      'Use one of these units and check the numbers below; nothing is converted.',
    ],
  };
}

function ambiguous(heading: string, fields: readonly Field[]): Heading {
  const full = fields.map(({ names }) => names.map(([title = '']) => title).join('-')).slice(0, 6);
  return {
    means: 'wrong',
    code: 'TABLE-HEADING',
    said: [
      `表头“${heading}”可以指 ${full.join('、')}，不知道是哪一项。`,
      `The heading “${heading}” may mean ${full.join(', ')}.`,
      `表头写上所属的组，例如“${full[0] ?? ''}”。`,
      `Write the group as well, such as “${full[0] ?? ''}”.`,
    ],
  };
}
