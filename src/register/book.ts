import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createExclusively } from '../io/exclusive.ts';
import { PathError } from '../io/index.ts';
import type { NumberFacts, NumberPattern } from './numbers.ts';

/** The row that holds a number. */
export interface Holder {
  /** Name of the table without folder and extension. */
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  /** Digest of the row's values without the number. */
  readonly digest: string;
}
/** What a pattern takes from the row. */
export type RowFacts = Omit<NumberFacts, 'seq'>;
interface Entry extends Holder {
  readonly number: string;
}

/**
 * The register of letter numbers: one file for each number, created exclusively, so that any number of processes
 * draw from it without a lock. Each file names the row that holds the number, and the same row takes it again.
 */
export class NumberBook {
  private readonly held = new Map<string, Entry>();
  private readonly byDigest = new Map<string, Entry[]>();
  private readonly byRow = new Map<string, Entry>();
  private readonly used = new Set<string>();
  private readonly next = new Map<string, number>();
  private readonly folder: string;
  private readonly dry: boolean;

  private constructor(folder: string, dry: boolean) {
    this.folder = folder;
    this.dry = dry;
  }

  /** Opens a register, or begins one. A dry one only shows which numbers would come. */
  static async open(folder: string, dry: boolean): Promise<NumberBook> {
    const book = new NumberBook(folder, dry);
    try {
      if (!dry) await mkdir(folder, { recursive: true });
      const names = await readdir(folder).catch((error: unknown) => (dry ? [] : Promise.reject(error)));
      for (const name of names) {
        const entry = name.endsWith('.json') ? await readEntry(join(folder, name)) : undefined;
        if (entry) book.keep(entry);
      }
    } catch (error) {
      throw new PathError(folder, error);
    }
    return book;
  }

  /**
   * The number that a row with the same values already holds: the row of the same place, or if `anywhere` also one
   * that stood elsewhere in the table.
   */
  recall(pattern: NumberPattern, holder: Holder, facts: RowFacts, anywhere: boolean): string | undefined {
    const same = (this.byDigest.get(digestKey(holder)) ?? []).filter((entry) =>
      this.isFree(entry, pattern, facts),
    );
    const here = same.find((entry) => rowKey(entry) === rowKey(holder));
    return this.use(here ?? (anywhere ? same[0] : undefined));
  }

  /** The number that was entered for a place in the table. */
  at(holder: Holder): string | undefined {
    return this.byRow.get(rowKey(holder))?.number;
  }

  /** Enters a number that the row held before it was edited for the row as it is now. */
  async inherit(
    pattern: NumberPattern,
    holder: Holder,
    facts: RowFacts,
    number: string,
  ): Promise<string | undefined> {
    const entry = this.held.get(number);
    if (!entry || !this.isFree(entry, pattern, facts)) return undefined;
    if (!this.dry) await this.rewrite({ ...holder, number });
    return this.use(entry);
  }

  /** The lowest number that is free, entered for the row. */
  async draw(
    pattern: NumberPattern,
    holder: Holder,
    facts: RowFacts,
    isTaken: (number: string) => boolean,
  ): Promise<string> {
    const series = pattern.of({ ...facts, seq: 0 });
    for (let seq = this.next.get(series) ?? 1; ; seq++) {
      const number = pattern.of({ ...facts, seq });
      const entry = { number, ...holder };
      if (isTaken(number) || this.held.has(number) || !(await this.create(entry))) continue;
      this.keep(entry);
      this.next.set(series, seq + 1);
      return this.use(entry);
    }
  }

  /** Enters a number that a row brings along, and tells who else holds it. */
  async claim(number: string, holder: Holder): Promise<Holder | undefined> {
    const known = this.held.get(number);
    this.used.add(number);
    if (known) return this.holderBesides(number, holder);
    const entry = { number, ...holder };
    if (await this.create(entry)) this.keep(entry);
    return undefined;
  }

  /** Who else holds a number: neither this row nor one of the same values. */
  holderBesides(number: string, holder: Holder): Holder | undefined {
    const known = this.held.get(number);
    return !known || isSameRow(known, holder) || known.digest === holder.digest ? undefined : known;
  }

  private isFree(entry: Entry, pattern: NumberPattern, facts: RowFacts): boolean {
    return !this.used.has(entry.number) && fits(pattern, facts, entry.number);
  }

  private use<E extends Entry | undefined>(entry: E): E extends Entry ? string : string | undefined;
  private use(entry: Entry | undefined): string | undefined {
    if (entry) this.used.add(entry.number);
    return entry?.number;
  }

  private keep(entry: Entry): void {
    this.held.set(entry.number, entry);
    const key = digestKey(entry);
    this.byDigest.set(key, [...(this.byDigest.get(key) ?? []), entry]);
    this.byRow.set(rowKey(entry), entry);
  }

  /** The file appears whole or not at all, and only if nobody has it. */
  private async create(entry: Entry): Promise<boolean> {
    if (this.dry) return true;
    try {
      return await createExclusively(this.pathOf(entry.number), contentOf(entry));
    } catch (error) {
      throw new PathError(this.folder, error);
    }
  }

  private async rewrite(entry: Entry): Promise<void> {
    const draft = join(this.folder, `.${process.pid}-${fileName(entry.number)}`);
    await writeFile(draft, contentOf(entry));
    await rename(draft, this.pathOf(entry.number));
  }

  private pathOf(number: string): string {
    return join(this.folder, `${fileName(number)}.json`);
  }
}

/** Whether a number can have come from the pattern with these facts. */
function fits(pattern: NumberPattern, facts: RowFacts, number: string): boolean {
  const marked = pattern.of({ ...facts, seq: Number.NaN }).replace(/0*NaN/u, '\0');
  const [before = '', after = ''] = marked.split('\0');
  return number.startsWith(before) && number.endsWith(after) && number.length > before.length + after.length;
}

async function readEntry(path: string): Promise<Entry | undefined> {
  try {
    const entry = JSON.parse(await readFile(path, 'utf8')) as Partial<Entry>;
    const { number, table, sheet, row, digest } = entry;
    const strings = [number, table, sheet, digest].every((text) => typeof text === 'string');
    return strings && typeof row === 'number' ? (entry as Entry) : undefined;
  } catch {
    return undefined; // Somebody else's file; its name is taken all the same.
  }
}

function contentOf({ number, table, sheet, row, digest }: Entry): string {
  return `${JSON.stringify({ number, table, sheet, row, digest })}\n`;
}

function fileName(number: string): string {
  return number.replaceAll(/[^\p{L}\p{N}_-]/gu, (character) => `%${character.codePointAt(0)?.toString(16)}`);
}

function digestKey({ table, digest }: Holder): string {
  return `${table}\0${digest}`;
}
function rowKey({ table, sheet, row }: Holder): string {
  return `${table}\0${sheet}\0${row}`;
}
function isSameRow(a: Holder, b: Holder): boolean {
  return rowKey(a) === rowKey(b);
}
