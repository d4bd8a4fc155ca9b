import { productKinds } from '../kinds/disk.ts';
import type { Finding } from '../model/finding.ts';
import { type NumberPattern, numberPattern } from '../register/numbers.ts';
import type { TableFile } from '../table/rows.ts';
import { type LineAt, positionOf, type Remembered } from './journal.ts';
import { kindOf, Namer } from './namer.ts';
import { NameRegister, writtenAt } from './names.ts';
import { BatchError, type BatchOptions, type Shard } from './options.ts';
import { sha256 } from './sha256.ts';

/** A row of this run. Small: a batch holds one for each row from beginning to end. */
export interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly kind: string | undefined;
  /** Digest of the values without a drawn number. */
  readonly digest: string;
  /** Digest of everything that the files depend on. Where the row stands is no part of it, see `matchRows`. */
  readonly key: string;
  /** Whether it takes its number by the pattern. */
  readonly draws: boolean;
  /** Another row of this table that has the same number, `报价!3`: neither letter is made. */
  twin?: string;
  /** The row of another table that has it. */
  claimed?: string;
  state: 'waiting' | 'passed' | 'failed' | 'kept' | 'made' | 'skipped';
  number?: string | undefined;
  name?: string;
  date?: string;
  /** What its check found, where that is known and the letter is made of the same values. */
  found?: readonly Finding[] | undefined;
  /** The letter that an earlier run made of it. */
  earlier?: Remembered;
  /** Where a row without such a letter stood when the journal was written, as far as that can be told. */
  formerRow?: number;
  /** The letter of other values that it had there. */
  replaces?: Remembered;
  /** Where the journal tells what became of it. */
  at?: LineAt;
}

/** A row that can be named before its number is drawn: what the pattern makes of it. */
interface Nameable {
  readonly base: string;
  /** Absent for a row of another shard. */
  readonly entry: Entry | undefined;
}

/** The first row that has a number; `entry` unless another shard makes it. */
export interface NumberHolder {
  readonly where: string;
  readonly entry: Entry | undefined;
}

/** Numbers and keys of the rows, before anything is checked. */
export interface Plan {
  readonly entries: readonly Entry[];
  readonly nameable: readonly Nameable[];
  readonly names: NameRegister;
  readonly namer: Namer;
  readonly numbering: NumberPattern | undefined;
  /** The first row with each number. */
  readonly byNumber: Map<string, NumberHolder>;
  /** First and last letter of this run, counted from 0. */
  readonly range: { readonly from: number; readonly to: number };
}

/** Changes in what we make of the same values: a letter of an earlier version is not kept. */
const MAKING = 2;

/** Reads the table once and touches nothing. Throws {@link BatchError} for patterns that cannot work. */
export async function planRows(table: TableFile, options: BatchOptions): Promise<Plan> {
  const numbering = numberingOf(options);
  const namer = new Namer(options.naming, options.kinds ?? productKinds);
  const settings = sha256(JSON.stringify(settingsOf(options)));
  const range = rangeOf(table.count, options.shard);
  const byNumber = new Map<string, NumberHolder>();
  const entries: Entry[] = [];
  const nameable: Nameable[] = [];
  let index = -1;
  for await (const row of table.rows()) {
    index++;
    const kind = kindOf(row);
    const number = writtenAt(row.source.data, '/number');
    const draws = numbering !== undefined && number === undefined && namer.hasNumber(kind);
    const base = draws && namer.usesNumber ? undefined : namer.name(row, kind, number);
    let entry: Entry | undefined;
    if (index >= range.from && index <= range.to) {
      const digest = sha256(JSON.stringify([kind ?? '', row.source.text]));
      // A number that counts rows makes another letter of the same values in another row.
      const place = draws && !numbering.drawn ? row.row : 0;
      const key = sha256(JSON.stringify([MAKING, settings, digest, place]));
      const known = number === undefined ? {} : { number };
      entry = { sheet: row.sheet, row: row.row, kind, digest, key, draws, state: 'waiting', ...known };
      entries.push(entry);
    }
    if (number !== undefined) enterNumber(byNumber, number, { where: positionOf(row), entry });
    if (base !== undefined) nameable.push({ base, entry });
  }
  namer.complain();
  return { entries, nameable, names: new NameRegister(), namer, numbering, byNumber, range };
}

/** Enters a number with its row. Two rows with one number are told of each other: it is open which letter is meant. */
export function enterNumber(byNumber: Map<string, NumberHolder>, number: string, holder: NumberHolder): void {
  const key = number.normalize('NFKC').replace(/\s+/g, '');
  const first = byNumber.get(key);
  if (first === undefined) byNumber.set(key, holder);
  else {
    if (holder.entry) holder.entry.twin = first.where;
    if (first.entry) first.entry.twin ??= holder.where;
  }
}

/** The finding for a number that another row has too. */
export function twinFinding(number: string, where: string): Finding {
  return {
    code: 'TABLE-NUMBER',
    severity: 'error',
    pointer: '/number',
    message: {
      zh: `编号 ${number.slice(0, 60)} 与 ${where} 相同。`,
      en: `The number ${number.slice(0, 60)} is that of ${where} too.`,
    },
    hint: {
      zh: '改成不同的编号；或者留空，用 --number 取号。',
      en: 'Give it another one, or leave it empty and draw one with --number.',
    },
  };
}

/** A number that a row of another table in the folder holds. */
export function claimedFinding(number: string, where: string): Finding {
  return {
    ...twinFinding(number, where),
    hint: {
      zh: '改成不同的编号，或留空用 --number 取号；确是同一份承诺书的，沿用原来的表名。',
      en: 'Give it another one, or leave it empty and draw one with --number; if it is the same letter, keep the name of its table.',
    },
  };
}

function numberingOf({ numbering }: BatchOptions): NumberPattern | undefined {
  if (numbering === undefined) return undefined;
  const pattern = numberPattern(numbering);
  if (pattern) return pattern;
  throw new BatchError({
    zh: `编号规则“${numbering}”不能用：要有 {seq} 或 {row}，可加 {yyyy}、{yy}、{mm}、{dd}，例如 FW-{yyyy}-{seq:4}。`,
    en: `The pattern of numbers “${numbering}” cannot be used: it needs {seq} or {row}, and takes {yyyy}, {yy}, {mm}, {dd}, such as FW-{yyyy}-{seq:4}.`,
  });
}

/** The letters of a shard, counted from 0: the shards of a table are as even as can be and leave nothing out. */
export function rangeOf(count: number, shard: Shard | undefined): { from: number; to: number } {
  if (!shard) return { from: 0, to: count - 1 };
  const cut = (part: number): number => Math.floor((count * part) / shard.count);
  return { from: cut(shard.index - 1), to: cut(shard.index) - 1 };
}

function settingsOf(options: BatchOptions): object {
  const { formats, draft, strict, houseStyle, holidays, house, styleDigest, naming, numbering } = options;
  return { formats, draft, strict, houseStyle, holidays, house, styleDigest, naming, numbering };
}
