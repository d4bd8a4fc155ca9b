import { nodeCompression } from '../io/compression.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import { valueAt } from '../model/value.ts';
import { createRenderer, type Format, type Rendered, type Renderer } from '../output.ts';
import { type Prepared, type PrepareOptions, prepare } from '../pipeline.ts';
import type { FontSet } from '../render/pdf/index.ts';
import { fault } from './fault.ts';
import { sha256 } from './sha256.ts';
import { type PlainSource, travelled } from './source.ts';

/** What every letter of a batch has in common. */
export interface MakerSetup {
  readonly formats: readonly Format[];
  readonly prepare: PrepareOptions;
  /** Warnings fail too. */
  readonly strict: boolean;
  readonly fonts: () => Promise<FontSet>;
}

/** `check` finds what is wrong, `measure` also counts the pages, `render` makes the files. */
export type Task = 'check' | 'measure' | 'render';

export interface LetterJob {
  readonly task: Task;
  readonly source: PlainSource;
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

/** What became of a job. Places in findings are still pointers, see `located`. */
export interface LetterResult {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Signing date, `YYYY-MM-DD`, where the letter has one. */
  readonly date?: string;
  readonly pages?: number;
  readonly files: readonly MadeFile[];
}

/** Makes letters one after another; what they share is loaded once. */
export type Maker = (job: LetterJob) => Promise<LetterResult>;

/** Checked letters that wait for their rendering; a small table is thus prepared once, a long one costs no memory. */
const WAITING = 40;

/** A maker of one thread. An exception in one letter becomes a finding: it must not stop the others. */
export function createMaker(setup: MakerSetup): Maker {
  const renderer = createRenderer({ fonts: setup.fonts, compression: nodeCompression });
  const waiting = new Map<string, Outcome<Prepared>>();
  return async (job) => {
    try {
      return await make(job, setup, renderer, preparedFor(job, setup, waiting));
    } catch (error) {
      return { ok: false, findings: [fault(error)], files: [] };
    }
  };
}

async function make(
  { task }: LetterJob,
  setup: MakerSetup,
  renderer: Renderer,
  prepared: Outcome<Prepared>,
): Promise<LetterResult> {
  const refused = setup.strict && prepared.findings.some(({ severity }) => severity === 'warning');
  if (!prepared.ok || refused) return { ok: false, findings: prepared.findings, files: [] };
  const date = signedOn(prepared.value);
  const facts = date === undefined ? {} : { date };
  if (task === 'check') return { ok: true, findings: prepared.findings, files: [], ...facts };
  const formats = task === 'render' ? setup.formats : setup.formats.filter((format) => format === 'pdf');
  const rendered = await renderer.render(prepared.value, formats);
  return { ...finished(prepared.findings, rendered, task), ...facts };
}

function preparedFor(
  { task, source, kind, found }: LetterJob,
  setup: MakerSetup,
  waiting: Map<string, Outcome<Prepared>>,
): Outcome<Prepared> {
  const key = `${kind ?? ''}\0${source.text}`;
  const known = waiting.get(key);
  waiting.delete(key);
  if (known) return known;
  const prepared = prepare(travelled(source), {
    ...setup.prepare,
    ...(kind === undefined ? {} : { kind }),
    ...(found === undefined ? {} : { found }),
  });
  if (task === 'check' && prepared.ok && waiting.size < WAITING) waiting.set(key, prepared);
  return prepared;
}

function finished(
  earlier: readonly Finding[],
  rendered: Outcome<Rendered>,
  task: Task,
): Omit<LetterResult, 'date'> {
  if (!rendered.ok) return { ok: false, findings: [...earlier, ...rendered.findings], files: [] };
  const { files, pages, findings } = rendered.value;
  return {
    ok: true,
    findings: [...earlier, ...findings],
    files: task === 'render' ? files.map((file) => ({ ...file, sha256: sha256(file.bytes) })) : [],
    ...(pages === undefined ? {} : { pages }),
  };
}

function signedOn({ kind, filled }: Prepared): string | undefined {
  const { signatures, policy } = kind.manifest;
  for (const pointer of [...signatures.map((party) => party.date), policy.validity.from]) {
    const value = pointer === undefined ? undefined : valueAt(filled.values, pointer);
    if (value?.type === 'date') return value.date;
  }
  return undefined;
}
