import { join } from 'node:path';
import { carriedValues } from '../carried.ts';
import { draft } from '../chinese/drafting.ts';
import { type Format, letterDate, type Renderer } from '../formats.ts';
import { make, type Prepared, type PrepareOptions, prepare } from '../letter.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Policy } from '../model/policy.ts';
import type { Values } from '../model/source.ts';
import { valuesText } from '../model/values-text.ts';
import { policyOf } from './check.ts';
import { notIssued, numberTaken, wantsDate } from './findings.ts';
import type { NumberPattern } from './numbers.ts';
import { type IssueRecord, recordOf, stemOf } from './record.ts';
import { standings } from './state.ts';
import { type Entry, enter, entriesOf } from './store.ts';

export interface IssueOptions extends PrepareOptions {
  /** Folder of the register. */
  readonly folder: string;
  readonly formats: readonly Format[];
  /** For letters whose values have no number. */
  readonly numbering?: NumberPattern;
  /** Number of the letter that is replaced. */
  readonly replaces?: string;
  /** Numbers that others hold, a batch that is under way. */
  readonly isHeld?: (number: string) => boolean;
}

/** Stands for a number that is not drawn yet. */
const TRIAL = 'FW-0000-0000';

export interface Issued {
  readonly record: IssueRecord;
  /** Folder of the frozen copies. */
  readonly folder: string;
  /** The same values were issued before: nothing was done. */
  readonly before: boolean;
}

/**
 * Issues a letter: checked, numbered, rendered, frozen, recorded, in this order, so that whatever ends it in between leaves
 * no number without a letter. The same values are issued once: who runs it again gets the letter that there is. Call it
 * under the lock of the register.
 */
export async function issue(
  source: Values,
  options: IssueOptions,
  renderer: Renderer,
): Promise<Outcome<Issued>> {
  const entries = await entriesOf(options.folder);
  const replaced = await replacedIn(entries, options);
  if (!replaced.ok) return replaced;
  const given =
    typeof source.data.number === 'string' && source.data.number.trim() !== ''
      ? source.data.number
      : undefined;
  if (given === undefined && !options.numbering) return failure([wantsDate()]);
  const trial = prepare(withNumber(source, given ?? TRIAL), { ...options, found: [] });
  if (!trial.ok) return failure((await make(success(withNumber(source, given ?? TRIAL)), options)).findings);
  const whole = options.replaces === undefined ? source : withReplacement(source, trial.value, options);
  const known = issuedBefore(entries, whole, options);
  if (known)
    return success({ record: known, folder: join(options.folder, stemOf(known.number)), before: true });
  const numbers = given === undefined ? drawn(trial.value, options) : [given];
  if (numbers === undefined) return failure([wantsDate()]);
  for (const number of numbers) {
    if (entries.some(({ name }) => name === stemOf(number)) || options.isHeld?.(number)) {
      if (given !== undefined) return failure([numberTaken(given)]);
      continue;
    }
    const made = await freshLetter(withNumber(whole, number), number, options, renderer, replaced.value);
    if (!made.ok) return made;
    const { record, files } = made.value;
    if (await enter(options.folder, record, files))
      return success({ record, folder: join(options.folder, stemOf(number)), before: false }, made.findings);
    if (given !== undefined) return failure([numberTaken(given)]);
  }
  return failure([wantsDate()]);
}

interface MadeLetter {
  readonly record: IssueRecord;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

async function freshLetter(
  source: Values,
  number: string,
  options: IssueOptions,
  renderer: Renderer,
  replaced: Policy | undefined,
): Promise<Outcome<MadeLetter>> {
  const checked = await make(success(source), options);
  if (!checked.ok || !checked.prepared) return failure(checked.findings);
  const prepared = superseding(checked.prepared, replaced);
  const rendered = await renderer.render(prepared, options.formats);
  if (!rendered.ok) return failure([...checked.findings, ...rendered.findings]);
  const stem = stemOf(number);
  const { files } = rendered.value;
  const values = carriedValues(prepared);
  const { replaces } = options;
  const record = recordOf(
    prepared,
    { number, values, ...(replaces === undefined ? {} : { replaces }) },
    stem,
    files,
  );
  if (!record) return failure([notIssued()]);
  const named = files.map(({ suffix, bytes }) => ({ name: `${stem}${suffix}`, bytes }));
  return success({ record, files: named }, [...checked.findings, ...rendered.findings]);
}

/** The policy names the letter that it supersedes by its digest. */
function superseding(prepared: Prepared, replaced: Policy | undefined): Prepared {
  const { policy } = prepared;
  if (!policy || !replaced) return prepared;
  const metadata = { ...policy.metadata, supersedes: replaced.metadata.provenance.letterDigest };
  return { ...prepared, policy: { ...policy, metadata } };
}

/** Numbers of a pattern, the lowest first; undefined where it takes a date that the letter lacks. */
function drawn(prepared: Prepared, { numbering }: IssueOptions): Iterable<string> | undefined {
  const date = letterDate(prepared.kind, prepared.filled.values);
  if (!numbering || (numbering.dated && date === undefined)) return undefined;
  return series(numbering, date);
}

function* series(numbering: NumberPattern, date: string | undefined): Generator<string> {
  for (let seq = 1; seq < 1_000_000; seq++)
    yield numbering.of({ seq, row: seq, ...(date === undefined ? {} : { date }) });
}

/** The letter that holds the same values under whatever number, unless it is void. */
function issuedBefore(
  entries: readonly Entry[],
  source: Values,
  options: IssueOptions,
): IssueRecord | undefined {
  for (const { record, voided } of entries) {
    if (!record || voided !== undefined) continue;
    const same = prepare(withNumber(source, record.number), { ...options, found: [] });
    if (same.ok && carriedValues(same.value) === record.values) return record;
  }
  return undefined;
}

/** The policy of the letter that is replaced, which must be there and in nobody's place. */
async function replacedIn(
  entries: readonly Entry[],
  { folder, replaces }: IssueOptions,
): Promise<Outcome<Policy | undefined>> {
  if (replaces === undefined) return success(undefined);
  const standing = standings(entries, '9999-12-31').find(({ record }) => record.number === replaces);
  if (!standing || standing.state === 'void') return failure([notIssued(replaces)]);
  return success(await policyOf(folder, standing));
}

/** The new letter says which one it replaces, and from when: a clause of its own, last of all. */
function withReplacement(source: Values, trial: Prepared, { replaces = '' }: IssueOptions): Values {
  const from = trial.policy?.spec.validity.from ?? '';
  const day = draft({ type: 'date', date: from, pointer: '', title: '' });
  const clauses = Array.isArray(source.data.clauses) ? (source.data.clauses as readonly Json[]) : [];
  const clause = { title: '替代', text: `本承诺书自${day}起替代编号${replaces}的承诺书。` };
  return withData(source, { ...source.data, clauses: [...clauses, clause] });
}

function withNumber(source: Values, number: string): Values {
  return withData(source, { ...source.data, number });
}

function withData(source: Values, data: { readonly [key: string]: Json }): Values {
  const own = Object.assign(Object.create(null) as { [key: string]: Json }, data);
  return { file: source.file, data: own, text: valuesText(own) };
}
