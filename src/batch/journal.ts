import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PathError } from '../io/index.ts';
import type { ReadingLine } from '../table/readings-sheet.ts';
import type { Shard } from './options.ts';
import type { FileRecord, RowRecord } from './record.ts';

/** A line of the journal. `key` stands for the row with everything that its files depend on. */
export interface JournalLine extends RowRecord {
  readonly key: string;
  /** What was read for the letter, for the copy of the table; the manifest leaves it out. */
  readonly readings?: readonly ReadingLine[];
}

/** Where a line stands in the file, in bytes. */
export interface LineAt {
  readonly offset: number;
  readonly length: number;
}

/** What is remembered of a line; the line itself stays on the disk. */
export interface Remembered extends LineAt, Pick<JournalLine, 'key' | 'source' | 'sheet' | 'row' | 'state'> {
  readonly name: string | undefined;
  readonly number: string | undefined;
}

const CHUNK = 1 << 18;
const NEWLINE = 10;

/**
 * What became of each row, one JSON line each, only ever appended: a kill leaves at most half a line at the end,
 * which the next run cuts off. Memory holds positions, not lines. What it remembers is what earlier runs did; the
 * lines of this run are for the next one.
 */
export class Journal {
  /** The last line of each letter, by its name: a later letter of the same name has taken its place on the disk. */
  readonly letters = new Map<string, Remembered>();
  /** The last line of each row, by {@link positionOf}. */
  readonly byPosition = new Map<string, Remembered>();
  private readonly numbers = new Set<string>();
  /** The last line that tells of each file, by its name, and what was about to be written when a run was killed. */
  private readonly files = new Map<string, LineAt>();
  private readonly underWay = new Map<string, string>();
  private readonly file: FileHandle;
  private readonly path: string;
  private end = 0;

  private constructor(file: FileHandle, path: string) {
    this.file = file;
    this.path = path;
  }

  /** Opens a journal, or begins one. Throws {@link PathError}. */
  static async open(path: string): Promise<Journal> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const journal = new Journal(await open(path, 'a+'), path);
      await journal.load();
      return journal;
    } catch (error) {
      throw new PathError(path, error);
    }
  }

  /** Whether a letter has this number. */
  hasNumber(number: string | undefined): boolean {
    return number !== undefined && this.numbers.has(number);
  }

  /** Writes a line. */
  async append(line: JournalLine): Promise<LineAt> {
    return this.write(line);
  }

  /** Whether a file is what an earlier run wrote, or was about to write when it was killed. */
  async wrote(name: string, digest: string): Promise<boolean> {
    if (this.underWay.get(name) === digest) return true;
    const at = this.files.get(name);
    return (
      at !== undefined &&
      (await this.read(at)).files.some((file) => file.name === name && file.sha256 === digest)
    );
  }

  /** Whether an earlier run wrote a file of this name. */
  knows(name: string): boolean {
    return this.files.has(name);
  }

  /** Says which files are about to be written: after a kill they are known for ours. */
  async begin(files: readonly Pick<FileRecord, 'name' | 'sha256'>[]): Promise<void> {
    await this.write({ writing: files.map(({ name, sha256 }) => [name, sha256]) });
  }

  /** Takes names for letters to come, before any file of theirs is written, see {@link namesOfOthers}. */
  async takeNames(names: readonly string[]): Promise<void> {
    if (names.length > 0) await this.write({ names });
  }

  async read({ offset, length }: LineAt): Promise<JournalLine> {
    const bytes = Buffer.alloc(length);
    await this.file.read(bytes, 0, length, offset);
    return JSON.parse(bytes.toString('utf8')) as JournalLine;
  }

  /** Brings everything to the disk. A journal that says nothing goes. */
  async close(): Promise<void> {
    await this.file.sync();
    await this.file.close();
    if (this.end === 0) await rm(this.path, { force: true });
  }

  private async write(line: object): Promise<LineAt> {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
    const at = { offset: this.end, length: bytes.length - 1 };
    try {
      await this.file.appendFile(bytes);
    } catch (error) {
      throw new PathError(this.path, error);
    }
    this.end += bytes.length;
    return at;
  }

  private async load(): Promise<void> {
    let rest = Buffer.alloc(0);
    for (let offset = 0; ; ) {
      const chunk = Buffer.alloc(CHUNK);
      const { bytesRead } = await this.file.read(chunk, 0, CHUNK, offset + rest.length);
      if (bytesRead === 0) break;
      let bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE)) {
        this.remember(bytes.subarray(0, at), offset);
        offset += at + 1;
        bytes = bytes.subarray(at + 1);
      }
      rest = bytes;
      this.end = offset;
    }
    await this.file.truncate(this.end);
  }

  private remember(bytes: Buffer, offset: number): void {
    let line: JournalLine;
    try {
      line = JSON.parse(bytes.toString('utf8')) as JournalLine;
    } catch {
      return; // Damaged by something else than us: the row is made anew.
    }
    if ('writing' in line)
      for (const [file, digest] of pairsOf(line.writing)) this.underWay.set(file, digest);
    if (typeof line.key !== 'string') return;
    const { key, source, sheet, row, state, name, number, files } = line;
    for (const file of files) {
      this.files.set(file.name, { offset, length: bytes.length });
      this.underWay.delete(file.name);
    }
    const remembered = { key, source, sheet, row, state, name, number, offset, length: bytes.length };
    if (state === 'made' && number !== undefined) this.numbers.add(number);
    if (state === 'made' && name !== undefined) this.letters.set(name, remembered);
    this.byPosition.set(positionOf(line), remembered);
  }
}

function pairsOf(written: unknown): readonly (readonly [string, string])[] {
  return Array.isArray(written) ? (written as readonly (readonly [string, string])[]) : [];
}

/** Name of the journal of a table, or of one shard of it, without extension. */
export function journalName(table: string, shard: Shard | undefined): string {
  return shard ? `${table}.${shard.index}-of-${shard.count}` : table;
}

/** The place of a row in its table as a key. */
export function positionOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}!${row}`;
}

/** Names that other tables have taken for their letters in the same folder: theirs are not overwritten. */
export async function* namesOfOthers(folder: string, table: string): AsyncGenerator<string> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    const own = name === `${table}.jsonl` || (name.startsWith(`${table}.`) && SHARD.test(name));
    if (own || !name.endsWith('.jsonl')) continue;
    for await (const text of createInterface({ input: createReadStream(join(folder, name)) }))
      if (text.startsWith(NAMES)) yield* namesIn(text);
  }
}

const SHARD = /\.\d+-of-\d+\.jsonl$/u;
/** How a line of names begins. */
const NAMES = '{"names":';

function namesIn(text: string): readonly string[] {
  try {
    return (JSON.parse(text) as { readonly names: readonly string[] }).names;
  } catch {
    return []; // Half a line: its run was killed before it wrote anything under these names.
  }
}
