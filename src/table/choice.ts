import type { KindFields } from './fields.ts';
import type { Grid } from './grid.ts';
import { normalised } from './headings.ts';
import type { TableKinds } from './kinds.ts';
import { type KeyCounts, type LetterSheet, surveyLetters } from './layout.ts';
import { Refusal, type Said } from './refusal.ts';
import type { Survey } from './survey.ts';

/** A sheet that was looked at: with letters, or without a heading. */
export interface Looked {
  readonly grid: Grid;
  /** The kind of all its letters, by option or by the name of the sheet. */
  readonly kind: string | undefined;
  readonly candidates: readonly KindFields[];
  readonly sheet: LetterSheet | Survey;
  readonly keys: KeyCounts;
}

/** The sheets that are the table, and those that are not. */
export interface Choice {
  readonly chosen: readonly Looked[];
  readonly others: readonly Grid[];
}

/** Reads a sheet once, as letters. */
export async function look(grid: Grid, kinds: TableKinds, asked: string | undefined): Promise<Looked> {
  const kind = asked ?? kinds.resolve(grid.name);
  const own = kinds.fields(kind);
  const candidates = own ? [own] : kinds.everyKind();
  const keys: KeyCounts = { sequence: new Map(), number: new Map() };
  const sheet = await surveyLetters(grid, kind, candidates, (text) => kinds.resolve(text), keys);
  return { grid, kind, candidates, sheet, keys };
}

/**
 * One sheet is the table: the one that the caller names; else those that bear the name of a letter kind, as `pledge sheet`
 * writes them; else the only one whose headings fit. Archives and look-up lists beside it are not read.
 */
export async function chooseSheets(
  grids: readonly Grid[],
  kinds: TableKinds,
  { kind, sheet }: { readonly kind?: string | undefined; readonly sheet?: string | undefined },
): Promise<Choice> {
  const lookAt = (grid: Grid) => look(grid, kinds, kind);
  const split = async (own: readonly Grid[]): Promise<Choice> => ({
    chosen: await Promise.all(own.map(lookAt)),
    others: grids.filter((grid) => !own.includes(grid)),
  });
  if (sheet !== undefined) return split([named(grids, sheet)]);
  if (grids.length < 2) return split(grids);
  const titled = grids.filter(({ name }) => {
    const own = kinds.resolve(name);
    return own !== undefined && (kind === undefined || own === kind);
  });
  if (titled.length > 0) return split(titled);
  const looked: Looked[] = [];
  for (const grid of grids) looked.push(await lookAt(grid));
  const fitting = bestOf(looked);
  if (fitting.length > 1)
    throw new Refusal('TABLE-HEADING', ...severalFit(fitting.map(({ grid }) => grid.name)));
  const chosen = fitting.length === 1 ? fitting : looked.slice(0, 1);
  return { chosen, others: grids.filter((grid) => chosen.every((own) => own.grid !== grid)) };
}

function named(grids: readonly Grid[], name: string): Grid {
  const found = grids.filter((grid) => grid.name === name);
  const near = found.length > 0 ? found : grids.filter((grid) => normalised(grid.name) === normalised(name));
  const [only, second] = near;
  if (only && !second) return only;
  throw new Refusal(
    'TABLE-HEADING',
    ...noSheet(
      name,
      grids.map((grid) => grid.name),
    ),
  );
}

/** Sheets with at least half as many blanks among their headings as the best one has. */
function bestOf(looked: readonly Looked[]): readonly Looked[] {
  const count = ({ sheet }: Looked) => ('grid' in sheet ? sheet.blanks.size : 0);
  const most = Math.max(...looked.map(count));
  return most === 0 ? [] : looked.filter((one) => count(one) * 2 >= most);
}

function severalFit(names: readonly string[]): Said {
  return [
    `有几张工作表都像承诺书的表：${names.join('、')}，不知道用哪一张。`,
    `Several sheets look like a table of letters: ${names.join(', ')}.`,
    `用 --sheet 指定一张，例如 --sheet ${names[0] ?? ''}；不用的工作表也可以隐藏，或在名称前加 #。`,
    `Name one with --sheet, such as --sheet ${names[0] ?? ''}; hide the others, or put # before their names.`,
  ];
}

function noSheet(name: string, names: readonly string[]): Said {
  return [
    `没有名为“${name}”的工作表；有：${names.join('、')}。`,
    `There is no sheet named “${name}”; there are: ${names.join(', ')}.`,
    '改正 --sheet 后面的名称。',
    'Correct the name behind --sheet.',
  ];
}
