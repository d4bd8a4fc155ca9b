import { assemble } from './assemble/index.ts';
import type { Holidays } from './calendar/index.ts';
import { check } from './check/index.ts';
import { fill, floorFindings, inHouse } from './fill/index.ts';
import type { Format, LetterOptions, Rendered, Renderer } from './formats.ts';
import { type KindSource, loadKind } from './kinds/index.ts';
import type { FilledLetter } from './model/filled.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from './model/finding.ts';
import type { House } from './model/house.ts';
import type { LetterKind } from './model/kind.ts';
import type { PrintSettings } from './model/layout.ts';
import { pointerSegments } from './model/pointer.ts';
import type { Prepared } from './model/prepared.ts';
import { located, type Values } from './model/source.ts';
import { derive } from './policy/index.ts';

export type { Prepared };

export interface PrepareOptions {
  /** Where letter kinds come from. */
  readonly kinds: KindSource;
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
  /** The arrangements of holidays, where they are more than the built-in ones. */
  readonly holidays?: Holidays | undefined;
  /** What the house says of every letter: its own clauses and words, and what it can do at best. */
  readonly house?: House | undefined;
}

/** What is asked of {@link make}. */
export interface Wanted extends PrepareOptions, LetterOptions {
  /** The formats to make; none where only findings and readings are wanted. */
  readonly formats?: readonly Format[];
  /** Where no files are wanted: say what would keep the letter from being printed, characters without a glyph above all. */
  readonly printable?: boolean;
  /** Warnings stand in the way of files too. */
  readonly strict?: boolean;
  /**
   * For previews: a value that is bad or missing becomes a marked gap of the letter, and the files are made all the same.
   */
  readonly lenient?: boolean;
  /** What an earlier call prepared of the very same values, with the same options. */
  readonly prepared?: Prepared;
}

/** What became of values: findings always, the rest as far as it goes. */
export interface Made extends Omit<Rendered, 'findings'> {
  /**
   * Whether nothing stands in the way: no error, and no warning where it is strict. Files that come all the same are those of the
   * formats that could be made.
   */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** The letter and its policy; always there when `ok`. */
  readonly prepared?: Prepared;
}

/**
 * The one road from values to findings and files.
 *
 * @param source values as they were read, or why they could not be
 * @param renderer makes the files; without one there are none
 */
export async function make(source: Outcome<Values>, wanted: Wanted, renderer?: Renderer): Promise<Made> {
  if (!source.ok) return { ok: false, findings: source.findings, files: [] };
  const { prepared, findings: own } = wanted.prepared
    ? known(wanted.prepared)
    : placedLetter(source.value, wanted);
  const findings = [...source.findings, ...own];
  const ok = prepared !== undefined && !stops(findings, wanted);
  const base = { ok, findings, ...(prepared ? { prepared } : {}) };
  if (!prepared || !renderer || !(ok || wanted.lenient)) return { ...base, files: [] };
  const placed = (printed: readonly Finding[]) => [...findings, ...located(printed, source.value)];
  const { formats = [], printable = false } = wanted;
  if (formats.length === 0)
    return {
      ...base,
      files: [],
      ...(printable ? { findings: placed(await renderer.printable(prepared)) } : {}),
    };
  const rendered = await renderer.render(prepared, formats, wanted);
  return rendered.ok
    ? {
        ...base,
        ...rendered.value,
        ok: ok && !hasErrors(rendered.value.findings),
        findings: placed(rendered.value.findings),
      }
    : { ...base, ok: false, findings: placed(rendered.findings), files: [] };
}

function known(prepared: Prepared): Drawn {
  return { prepared, findings: prepared.findings };
}

/** What a rule objects to does not stop a draft. */
function stops(findings: readonly Finding[], { draft = false, strict = false }: Wanted): boolean {
  return (
    (!draft && hasErrors(findings)) || (strict && findings.some(({ severity }) => severity === 'warning'))
  );
}

/**
 * Load, fill, assemble, check and derive: from values to everything that can be rendered or exported.
 * Fails with every finding when one of them is an error.
 */
export function prepare(source: Values, options: PrepareOptions): Outcome<Prepared> {
  const { prepared, findings } = placedLetter(source, options);
  return prepared ? success(prepared, findings) : failure(findings);
}

interface Drawn {
  readonly prepared?: Prepared;
  readonly findings: readonly Finding[];
}

/** The letter, with places in its findings: the edge of the road, for phases speak of pointers alone. */
function placedLetter(source: Values, options: PrepareOptions & Pick<Wanted, 'lenient'>): Drawn {
  const { prepared, findings } = drawUp(source, options);
  const placed = located(ofHouse(findings, source, options.house), source);
  return prepared ? { prepared: { ...prepared, findings: placed }, findings: placed } : { findings: placed };
}

/** What is wrong with words that the house says of every letter stands in its project file, not in the values. */
function ofHouse(
  findings: readonly Finding[],
  { data }: Values,
  house: House | undefined,
): readonly Finding[] {
  if (house === undefined) return findings;
  return findings.map((finding) => {
    const [key = ''] = pointerSegments(finding.pointer ?? '');
    const own = Object.hasOwn(house.wording, key) && (data[key] === undefined || data[key] === null);
    return own && finding.place === undefined ? { ...finding, place: { file: house.file } } : finding;
  });
}

/** The letter as far as it goes: strictly, none where a finding is an error; leniently, with gaps for what is bad. */
function drawUp(written: Values, options: PrepareOptions & Pick<Wanted, 'lenient'>): Drawn {
  const kind = kindOf(written, options);
  if (!kind.ok) return kind;
  const { house } = options;
  const named = byId(written, kind.value);
  const source = house ? inHouse(named, kind.value, house) : named;
  const { draft = false, lenient = false, holidays } = options;
  const outcome = fill(kind.value, source, { draft, lenient });
  if (!outcome.ok) return outcome;
  const filled = withPrint(outcome.value, options);
  const letter = assemble(filled, { lenient });
  if (!letter.ok) return { findings: [...outcome.findings, ...letter.findings] };
  const policy = filled.draft ? undefined : derive(filled, letter.value, holidays);
  // The waivers apply to the findings of all phases, so checking comes last.
  const floors = house ? floorFindings(filled, house) : [];
  const earlier = [...outcome.findings, ...letter.findings, ...floors, ...(policy?.findings ?? [])];
  const context = {
    earlier,
    ...(holidays ? { holidays } : {}),
    ...(policy?.ok ? { policy: policy.value } : {}),
  };
  const findings = options.found ?? check(filled, letter.value, context);
  if (!draft && !lenient && (hasErrors(findings) || !policy?.ok)) return { findings };
  const base = { kind: filled.kind, source, filled, letter: letter.value, findings };
  return { prepared: policy?.ok ? { ...base, policy: policy.value } : base, findings };
}

/** The kind that the values name, or the one asked for. */
function kindOf(source: Values, { kind: asked, kinds }: PrepareOptions): Outcome<LetterKind> {
  const named = source.data.kind;
  if (asked === undefined && isPolicy(source)) return failure([policyGiven(source)]);
  if (asked === undefined && (named === undefined || named === null || named === ''))
    return failure([kindMissing()]);
  if (asked === undefined && typeof named !== 'string') return failure([kindMissing()]);
  const outcome = loadKind(asked ?? String(named), kinds);
  return outcome.ok
    ? outcome
    : failure(outcome.findings.map((finding) => ({ ...finding, pointer: '/kind' })));
}

/** Values that name their kind by its title say its id from here on. */
function byId(source: Values, { id }: LetterKind): Values {
  const { kind } = source.data;
  if (typeof kind !== 'string' || kind === id) return source;
  const data = Object.assign(Object.create(null) as typeof source.data, source.data, { kind: id });
  return { ...source, data };
}

/** A policy file is told from values by its `apiVersion`, as everywhere in the program. */
function isPolicy({ data }: Values): boolean {
  return Object.hasOwn(data, 'apiVersion') || data.kind === 'ServiceCommitment';
}

function policyGiven(source: Values): Finding {
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
    pointer: Object.hasOwn(source.data, 'kind') ? '/kind' : '/apiVersion',
  };
}

function kindMissing(): Finding {
  return {
    code: 'KIND-MISSING',
    severity: 'error',
    message: { zh: '没有写明承诺书类型（kind）。', en: 'The letter kind (kind) is missing.' },
    hint: {
      zh: '在文件里加一行，例如 kind: service-deadline；全部类型见 pledge kinds。',
      en: 'Add a line such as kind: service-deadline; pledge kinds lists them all.',
    },
    pointer: '/kind',
    part: 'key',
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
