/** Fill: plain values -> FilledLetter or findings. The one door to ajv. */
import { type Form, formOf, nodeAt } from '../blanks/form.ts';
import { isPlaceholder } from '../blanks/unfilled.ts';
import { kindAt } from '../model/detail.ts';
import type { FilledLetter } from '../model/filled.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { LetterKind, Schemas } from '../model/kind.ts';
import type { PrintSettings } from '../model/layout.ts';
import { pointerSegments } from '../model/pointer.ts';
import { CONTROL_KEYS } from '../model/schema.ts';
import type { Values } from '../model/source.ts';
import type { GroupValue } from '../model/value.ts';
import type { Waiver } from '../model/waiver.ts';
import { detailOf } from './detail.ts';
import { blankTitle, type Sentence, tell } from './messages.ts';
import { printSettingsOf } from './print-settings.ts';
import { TreeReader } from './read-tree.ts';
import { relationProblems } from './relations.ts';
import { checkSchema } from './schema-check.ts';
import { seamsOf } from './seams.ts';
import { wordingOf } from './wording.ts';

export { floorFindings, isFor } from './floors.ts';
export { inHouse, unknownClauses } from './house.ts';
export { kindProblem } from './kind-problem.ts';
export { blankTitle } from './messages.ts';
export { type Project, readProject } from './project.ts';
export { checkPlainSchema } from './schema-check.ts';

export interface FillOptions {
  /** Accept unfilled blanks; they print as labelled gaps. */
  readonly draft?: boolean;
  /** A value that is bad or missing is a gap, and its finding an error all the same: the letter is a draft then. */
  readonly lenient?: boolean;
}

/**
 * Fills a letter kind with values.
 *
 * @returns the filled letter, perhaps with notes, or every problem of the file at once, in the order of its lines
 */
export function fill(named: LetterKind, source: Values, options: FillOptions = {}): Outcome<FilledLetter> {
  const draft = options.draft === true;
  const data = withoutEmpty(source.data, draft) as { readonly [key: string]: Json };
  const { detail, problems: ofDetail } = detailOf(named, data.detail);
  const kind = kindAt(named, detail);
  const read = readAll(kind, seamsOf(kind.template), data);
  const own = wordingOf(data);
  const problems = [...ofDetail, ...own.problems, ...read.problems, ...relationProblems(kind, read.values)];
  const findings = problems
    .filter(({ code }) => !(draft && OPEN_IN_DRAFTS.has(code)))
    .map((problem) => toFinding(kind, problem, 'error'));
  const refused = hasErrors(findings);
  if (refused && options.lenient !== true) return failure(inOrder(findings, source, kind));
  const notes = [...read.notes, ...own.notes].map((note) =>
    toFinding(kind, { code: 'FILE-NORMALISED', ...note }, 'info'),
  );
  const filled: FilledLetter = {
    kind,
    detail,
    ...(own.wording ? { wording: own.wording } : {}),
    values: { ...read.values, fields: { ...read.values.fields, ...own.values } },
    waivers: waiversOf(data),
    print: isRefused(findings, '/print') ? {} : read.print,
    source: source.text,
    draft: draft || refused,
  };
  return success(filled, inOrder([...findings, ...notes], source, kind));
}

interface Read {
  readonly values: GroupValue;
  readonly print: PrintSettings;
  readonly problems: readonly Sentence[];
  readonly notes: TreeReader['notes'];
}

/** The shape by the schema and every blank by its type, all of it once. */
function readAll(kind: Schemas, seams: ReturnType<typeof seamsOf>, data: Data): Read {
  const form = formOf(kind);
  const shape = checkSchema(kind, data).flatMap((error) => tell(kind, error));
  const reader = new TreeReader(seams);
  const values = reader.read(form.root, data, '', CONTROL_KEYS);
  const print = printOf(form, reader, data);
  readWaivers(form, reader, data);
  return { values, print, problems: [...shape, ...reader.problems], notes: reader.notes };
}

/** Print settings of the values file alone; the kind's layout and the house style stand behind them. */
function printOf(form: Form, reader: TreeReader, data: Data): PrintSettings {
  const group = nodeAt(form, '/print');
  if (group?.shape !== 'group' || data.print === undefined) return {};
  return printSettingsOf(reader.read(group, data.print, '/print', NONE));
}

function readWaivers(form: Form, reader: TreeReader, data: Data): void {
  const list = nodeAt(form, '/waivers');
  if (list?.shape !== 'list' || !Array.isArray(data.waivers)) return;
  for (const [index, row] of (data.waivers as readonly Json[]).entries())
    reader.read(list.row, row, `/waivers/${index}`, NONE);
}

type Data = { readonly [key: string]: Json };
const NONE: ReadonlySet<string> = new Set();

function isRefused(findings: readonly Finding[], pointer: string): boolean {
  return findings.some((finding) => `${finding.pointer ?? ''}/`.startsWith(`${pointer}/`));
}

/** A house style: print settings and font files that hold for all letters. */
export interface HouseStyle {
  /** A Word file whose look the letters take; its path as written. */
  readonly from?: string;
  readonly print: PrintSettings;
  /** Font files by the role or font name that they stand for; paths as written. */
  readonly fonts: readonly { readonly use: string; readonly file: string; readonly face?: string }[];
}

/** Reads a house style by its schema (`house-style.schema.json`). */
export function readHouseStyle(schemas: Schemas, source: Values): Outcome<HouseStyle> {
  const data = withoutEmpty(source.data) as { readonly [key: string]: Json };
  const read = readAll(schemas, new Map(), data);
  const findings = read.problems.map((problem) => toFinding(schemas, problem, 'error'));
  if (hasErrors(findings)) return failure(inOrder(findings, source, schemas));
  const fonts = Array.isArray(data.fonts) ? (data.fonts as unknown as HouseStyle['fonts']) : [];
  const named = fonts.map(({ use, file, face }) => ({ use, file, ...(face ? { face } : {}) }));
  const from = typeof data.from === 'string' ? { from: data.from } : {};
  return success({ ...from, print: read.print, fonts: named }, findings);
}

/** What a draft may still lack. */
const OPEN_IN_DRAFTS: ReadonlySet<string> = new Set(['BLANK-REQUIRED', 'BLANK-PLACEHOLDER']);

/**
 * Empty entries (`response:` with nothing after it, groups and rows of such entries) count as not filled; in a draft
 * so do placeholders (待定, ____) of every type.
 */
function withoutEmpty(data: Json, draft = false): Json {
  if (Array.isArray(data)) return data.map((item) => withoutEmpty(item, draft));
  if (draft && typeof data === 'string' && isPlaceholder(data)) return null;
  if (data === null || typeof data !== 'object') return data;
  const result: Record<string, Json> = Object.create(null);
  for (const [key, value] of Object.entries(data)) {
    const kept = withoutEmpty(value, draft);
    if (!isEmpty(kept, value)) result[key] = kept;
  }
  return result;
}

function isEmpty(kept: Json, written: Json): boolean {
  if (kept === null || (typeof kept === 'string' && kept.trim() === '')) return true;
  if (Array.isArray(kept))
    return (
      kept.length > 0 &&
      kept.every(
        (item) =>
          isEmpty(item, {}) || (typeof item === 'object' && item !== null && Object.keys(item).length === 0),
      )
    );
  return (
    typeof kept === 'object' &&
    Object.keys(kept).length === 0 &&
    typeof written === 'object' &&
    written !== null &&
    Object.keys(written).length > 0
  );
}

function toFinding(kind: Schemas, sentence: Sentence, severity: Finding['severity']): Finding {
  const { pointer = '' } = sentence;
  return { ...sentence, pointer, severity, blank: blankTitle(kind, pointer) };
}

/** In the order of the file: as the names stand there. What is missing comes where its group begins, or at the end of the file. */
function inOrder(findings: readonly Finding[], { data }: Values, kind: Schemas): Finding[] {
  const form = formOf(kind);
  const ways = new Map(findings.map((finding) => [finding, wayTo(data, finding.pointer ?? '', form)]));
  return [...findings].sort((a, b) => byWay(ways.get(a) ?? [], ways.get(b) ?? []));
}

/** The position of each name on the way to a value, as far as it is there; then its place in the form. */
function wayTo(data: Json, pointer: string, form: Form): number[] {
  const way: number[] = [];
  let node: Json | undefined = data;
  for (const step of pointerSegments(pointer)) {
    const at = typeof node === 'object' && node !== null ? Object.keys(node).indexOf(step) : -1;
    if (at === -1)
      return [...way, way.length === 0 ? Number.POSITIVE_INFINITY : -1, nodeAt(form, pointer)?.order ?? 0];
    way.push(at);
    node = (node as { readonly [key: string]: Json })[step];
  }
  return way;
}

function byWay(a: readonly number[], b: readonly number[]): number {
  for (const [index, at] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (at !== other) return at - other;
  }
  return a.length - b.length;
}

function waiversOf(data: { readonly [key: string]: Json }): Waiver[] {
  const given = Array.isArray(data.waivers) ? (data.waivers as readonly Json[]).filter(isGroup) : [];
  return given.map((waiver) => ({
    code: plain(waiver.code),
    reason: plain(waiver.reason),
    by: plain(waiver.by),
  }));
}

function plain(data: Json | undefined): string {
  return typeof data === 'object' ? '' : String(data ?? '');
}

function isGroup(data: Json): data is { readonly [key: string]: Json } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
