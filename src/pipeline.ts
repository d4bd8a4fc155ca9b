import { assemble } from './assemble/index.ts';
import { check } from './check/index.ts';
import { fill } from './fill/index.ts';
import { loadKind } from './kinds/index.ts';
import type { FilledLetter } from './model/filled.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from './model/finding.ts';
import type { LetterKind } from './model/kind.ts';
import type { PrintSettings } from './model/layout.ts';
import type { Letter } from './model/letter.ts';
import type { Policy } from './model/policy.ts';
import type { ValuesSource } from './model/source.ts';
import { derive } from './policy/index.ts';

/** One set of facts in all its forms: the letter, its policy, and what a careful reader would say. */
export interface Prepared {
  readonly kind: LetterKind;
  readonly filled: FilledLetter;
  readonly letter: Letter;
  /** Absent in a draft: an unfinished promise binds nobody. */
  readonly policy?: Policy;
  readonly findings: readonly Finding[];
}

export interface PrepareOptions {
  /** Accept unfilled blanks. */
  readonly draft?: boolean;
  /** The kind, where the values do not say it themselves. */
  readonly kind?: string;
  /** A house style, weaker than the values file. */
  readonly houseStyle?: PrintSettings;
  /** Settings that win over everything. */
  readonly print?: PrintSettings;
  /** What an earlier call found in the very same values, with the same options: the rules are not run again. */
  readonly found?: readonly Finding[];
}

/**
 * Load, fill, assemble, check and derive: from values to everything that can be rendered or exported.
 * Fails with every finding when one of them is an error.
 */
export function prepare(source: ValuesSource, options: PrepareOptions = {}): Outcome<Prepared> {
  const kind = kindOf(source, options.kind);
  if (!kind.ok) return kind;
  const outcome = fill(kind.value, source, { draft: options.draft === true });
  if (!outcome.ok) return outcome;
  const filled = withPrint(outcome.value, options);
  const letter = assemble(filled);
  if (!letter.ok) return letter;
  const draft = options.draft === true;
  const policy = draft ? undefined : derive(filled, letter.value);
  // The waivers apply to the findings of all phases, so checking comes last.
  const earlier = [...outcome.findings, ...(policy?.findings ?? [])];
  const findings =
    options.found ?? check(filled, letter.value, { earlier }).map((finding) => withPlace(finding, source));
  if (policy && (!policy.ok || hasErrors(findings))) return failure(findings);
  const base = { kind: kind.value, filled, letter: letter.value, findings };
  return success(policy?.ok ? { ...base, policy: policy.value } : base, findings);
}

/** The kind that the values name, or the one asked for. */
function kindOf(source: ValuesSource, asked: string | undefined): Outcome<LetterKind> {
  const named = source.data.kind;
  if (asked === undefined && isPolicy(source)) return failure([policyGiven(source)]);
  if (asked === undefined && (named === undefined || named === null || named === ''))
    return failure([kindMissing(source)]);
  if (asked === undefined && typeof named !== 'string') return failure([kindMissing(source)]);
  const outcome = loadKind(asked ?? String(named));
  return outcome.ok
    ? outcome
    : failure(outcome.findings.map((finding) => ({ ...finding, place: source.place('/kind') })));
}

/** A policy file is told from values by its `apiVersion`, as everywhere in the program. */
function isPolicy({ data }: ValuesSource): boolean {
  return Object.hasOwn(data, 'apiVersion') || data.kind === 'ServiceCommitment';
}

function policyGiven(source: ValuesSource): Finding {
  return {
    code: 'KIND-UNKNOWN',
    severity: 'error',
    message: {
      zh: '这是 SLA 策略文件，不是填写文件。',
      en: 'This is an SLA policy file, not a values file.',
    },
    hint: {
      zh: '策略文件用于 pledge export 和 pledge due；这里请给出承诺书的填写文件。',
      en: 'A policy file is for pledge export and pledge due; give the values file of the letter here.',
    },
    place: source.place(Object.hasOwn(source.data, 'kind') ? '/kind' : '/apiVersion'),
  };
}

function kindMissing(source: ValuesSource): Finding {
  return {
    code: 'KIND-MISSING',
    severity: 'error',
    message: { zh: '没有写明承诺书类型（kind）。', en: 'The letter kind (kind) is missing.' },
    hint: {
      zh: '在文件里加一行，例如 kind: service-deadline；全部类型见 pledge kinds。',
      en: 'Add a line such as kind: service-deadline; pledge kinds lists them all.',
    },
    place: source.place('/kind', 'key'),
  };
}

function withPrint(filled: FilledLetter, { houseStyle = {}, print = {} }: PrepareOptions): FilledLetter {
  const margins = { ...houseStyle.margins, ...filled.print.margins, ...print.margins };
  return {
    ...filled,
    print: {
      ...houseStyle,
      ...filled.print,
      ...print,
      ...(Object.keys(margins).length > 0 ? { margins } : {}),
    },
  };
}

/** A finding with the line of its value, or at least the file. */
export function withPlace(finding: Finding, source: ValuesSource): Finding {
  return finding.place || finding.pointer === undefined
    ? finding
    : { ...finding, place: source.place(finding.pointer) };
}
