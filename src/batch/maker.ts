import { carriedValues } from '../carried.ts';
import { createRenderer, type Format, letterDate, pagedFormats, type Renderer } from '../formats.ts';
import { nodeCompression } from '../io/compression.ts';
import { type Made, make, type PrepareOptions, type Wanted } from '../letter.ts';
import { type Finding, success } from '../model/finding.ts';
import type { Prepared } from '../model/prepared.ts';
import type { Values } from '../model/source.ts';
import { type Reading, readingsOf } from '../readings.ts';
import { type IssueRecord, recordOf, stemOf } from '../register/record.ts';
import type { FontSet } from '../render/pdf/index.ts';
import { fault } from './fault.ts';
import { sha256 } from './sha256.ts';

/** What every letter of a batch has in common. */
export interface MakerSetup {
  readonly formats: readonly Format[];
  readonly prepare: PrepareOptions;
  /** Warnings fail too. */
  readonly strict: boolean;
  readonly fonts: () => Promise<FontSet>;
  /** Whether letters are issued: their records are made with them. */
  readonly issue?: boolean;
}

/** `check` finds what is wrong, `measure` also counts the pages, `render` makes the files. */
export type Task = 'check' | 'measure' | 'render';

export interface LetterJob {
  readonly task: Task;
  readonly source: Values;
  readonly kind: string | undefined;
  /** What the check of the same values found; without it they are checked again. */
  readonly found?: readonly Finding[] | undefined;
}

/** A finished file of a letter. */
export interface MadeFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What became of a job. Findings have pointers, no places: those are known where the table is. */
export interface LetterResult {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Signing date, `YYYY-MM-DD`, where the letter has one. */
  readonly date?: string;
  readonly pages?: number;
  /** How each blank came by its content; not where the values were only checked. */
  readonly readings?: readonly Reading[];
  readonly files: readonly MadeFile[];
  /** For the register; absent where the letter has no number. */
  readonly record?: IssueRecord;
}

/** Makes letters one after another; what they share is loaded once. */
export type Maker = (job: LetterJob) => Promise<LetterResult>;

/** Checked letters that wait for their rendering; a small table is thus prepared once, a long one costs no memory. */
const WAITING = 40;

/** A maker of one thread. An exception in one letter becomes a finding: it must not stop the others. */
export function createMaker(setup: MakerSetup): Maker {
  const renderer = createRenderer({ fonts: setup.fonts, compression: nodeCompression });
  const waiting = new Map<string, Prepared>();
  return async (job) => {
    try {
      return await makeLetter(job, setup, renderer, waiting);
    } catch (error) {
      return { ok: false, findings: [fault(error)], files: [] };
    }
  };
}

async function makeLetter(
  { task, source, kind, found }: LetterJob,
  setup: MakerSetup,
  renderer: Renderer,
  waiting: Map<string, Prepared>,
): Promise<LetterResult> {
  const key = `${kind ?? ''}\0${source.text}`;
  const known = waiting.get(key);
  waiting.delete(key);
  const wanted: Wanted = {
    ...setup.prepare,
    strict: setup.strict,
    formats: formatsFor(task, setup.formats),
    ...(kind === undefined ? {} : { kind }),
    ...(found === undefined ? {} : { found }),
    ...(known === undefined ? {} : { prepared: known }),
  };
  const made = await make(success(source), wanted, renderer);
  const { prepared } = made;
  if (task === 'check' && made.ok && prepared && waiting.size < WAITING) waiting.set(key, prepared);
  const result = resultOf(made, task);
  if (!setup.issue || task !== 'render' || !made.ok || !prepared) return result;
  const record = issueRecord(prepared, made.files);
  return record ? { ...result, record } : result;
}

function issueRecord(prepared: Prepared, files: Made['files']): IssueRecord | undefined {
  const number = prepared.policy?.metadata.number;
  if (number === undefined) return undefined;
  return recordOf(prepared, { number, values: carriedValues(prepared) }, stemOf(number), files);
}

/** Nothing is made to be checked, and only pages to be measured. */
function formatsFor(task: Task, formats: readonly Format[]): readonly Format[] {
  if (task === 'check') return [];
  return task === 'measure' ? pagedFormats(formats) : formats;
}

function resultOf({ ok, findings, files, pages, prepared }: Made, task: Task): LetterResult {
  const date = ok && prepared ? letterDate(prepared.kind, prepared.filled.values) : undefined;
  return {
    ok,
    findings,
    files: task === 'render' ? files.map((file) => ({ ...file, sha256: sha256(file.bytes) })) : [],
    ...(pages === undefined ? {} : { pages }),
    ...(date === undefined ? {} : { date }),
    ...(ok && prepared && task !== 'check' ? { readings: readingsOf(prepared) } : {}),
  };
}
