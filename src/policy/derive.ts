import { due, type Holidays, localTime } from '../calendar/index.ts';
import { digestOf, sha256Hex } from '../model/digest.ts';
import type { FilledLetter } from '../model/filled.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../model/finding.ts';
import type { LetterKind } from '../model/kind.ts';
import { blocksOf, inlinesOf, type Letter, textOf } from '../model/letter.ts';
import type { MappedCalendar, PolicyMapping } from '../model/manifest.ts';
import { memoised } from '../model/memo.ts';
import { parentPointer } from '../model/pointer.ts';
import type { AppliesTo, Objective, Policy, PolicyParty, Signature } from '../model/policy.ts';
import { type GroupValue, valueAt } from '../model/value.ts';
import { calendarsOf, coverageFindings, STATUTORY } from './calendars.ts';
import {
  escalationsOf,
  exclusionsOf,
  maintenanceOf,
  remediesOf,
  reportsOf,
  terminationsOf,
} from './duties.ts';
import { eventBook } from './events.ts';
import { examplesFrom } from './examples.ts';
import { policyError } from './findings.ts';
import { citationOf, indexLetter, type LetterIndex } from './letter-index.ts';
import { objectivesOf } from './objectives.ts';
import { type Derivation, phraseOf, rowsOf } from './scope.ts';
import { statementsOf } from './statements.ts';
import { targetsOf } from './target-checks.ts';
import { contradictions, POLICY_VERSION } from './validate.ts';

/**
 * The policy of a letter, by the mapping of its kind. An item stands when its clause is in the letter, its condition
 * holds and its blanks are filled; each names its clause, sentence and values. What is left of the letter's clauses
 * becomes statements.
 *
 * @param holidays the arrangements, where they are more than the built-in ones
 *
 * Findings: CALENDAR-COVERAGE as a note (the holiday data end before the letter) or a warning (they do not reach its
 * beginning); POLICY-INVALID when the day from which the letter binds is not filled; POLICY-OBJECTIVE when a value
 * and the mapping do not fit.
 */
export function derive(filled: FilledLetter, letter: Letter, holidays?: Holidays): Outcome<Policy> {
  const { values, kind } = filled;
  const mapping = kind.manifest.policy;
  const derivation: Derivation = {
    values,
    index: indexLetter(letter),
    findings: [],
    events: eventBook(),
    used: new Set(),
  };
  const validity = validityOf(derivation, mapping);
  if (validity === undefined) return failure(derivation.findings);
  const calendars = calendarsOf(
    mappedCalendars(mapping),
    values,
    validity.from,
    holidays,
    derivation.findings,
  );
  const examples = examplesFrom(validity.from, validity.timeZone, calendars);
  const objectives = objectivesOf(derivation, mapping, examples);
  const duties = {
    ...remediesOf(derivation, mapping, objectives),
    exclusions: exclusionsOf(derivation, mapping, objectives),
    reporting: reportsOf(derivation, mapping),
    escalations: escalationsOf(derivation, mapping),
    terminations: terminationsOf(derivation, mapping),
  };
  const maintenance = maintenanceOf(derivation, mapping);
  const policy: Policy = {
    apiVersion: POLICY_VERSION,
    kind: 'ServiceCommitment',
    metadata: metadataOf(filled, letter),
    spec: {
      parties: partiesOf(filled, derivation.index),
      validity,
      calendars: calendars.filter(({ id }) => id !== STATUTORY || countsOn(id, objectives, duties)),
      requestTypes: standing(mapping.requestTypes ?? [], 'requestTypes', mapping, objectives),
      severities: standing(severitiesOf(derivation, mapping), 'severities', mapping, objectives),
      events: derivation.events.events,
      objectives,
      ...duties,
      ...(maintenance.length === 0 ? {} : { maintenance }),
      statements: statementsOf(derivation, mapping.noStatement),
    },
  };
  if (hasErrors(derivation.findings)) return failure(derivation.findings);
  const problems = contradictions(policy);
  if (hasErrors(problems)) return failure([...derivation.findings, ...problems]);
  const working = policy.spec.calendars.filter(({ sources }) => sources.length > 0);
  return success(policy, [...problems, ...coverageFindings(working, validity.from, validity.to)]);
}

const ROUND_THE_CLOCK = 'round-the-clock';

/** Whether anything of the policy is counted on a calendar. */
function countsOn(
  id: string,
  objectives: readonly Objective[],
  { escalations, terminations }: Pick<Policy['spec'], 'escalations' | 'terminations'>,
): boolean {
  const targets = [
    ...objectives.flatMap((objective) => targetsOf(objective).map(([, target]) => target)),
    ...escalations.flatMap(({ within }) => within ?? []),
    ...terminations.flatMap(({ notice }) => notice ?? []),
  ];
  return targets.some(({ calendar }) => calendar === id);
}

/** The calendars of the mapping, and the statutory days; the one of 7×24 service is there for whoever names it. */
function mappedCalendars({ calendars, objectives, escalations }: PolicyMapping): readonly MappedCalendar[] {
  const targets = [
    ...objectives.flatMap((mapped) => ('target' in mapped ? [mapped.target] : [])),
    ...escalations.flatMap(({ within }) => within ?? []),
  ];
  const named = targets.some(({ calendar }) => calendar === ROUND_THE_CLOCK);
  const listed = calendars.some(({ id }) => id === ROUND_THE_CLOCK);
  return [...calendars, ...(named && !listed ? [{ id: ROUND_THE_CLOCK }] : []), { id: STATUTORY }];
}

function validityOf(derivation: Derivation, mapping: PolicyMapping): Policy['spec']['validity'] | undefined {
  const { from: pointer, to, term, clause } = mapping.validity;
  const { values, index, findings } = derivation;
  const from = dateAt(values, pointer);
  if (from === undefined) {
    findings.push(noBeginning(pointer));
    return undefined;
  }
  const timeZone =
    mapping.calendars.find((calendar) => calendar.timeZone !== undefined)?.timeZone ?? 'Asia/Shanghai';
  const last = (to === undefined ? undefined : dateAt(values, to)) ?? endOfTerm(values, from, timeZone, term);
  return {
    from,
    ...(last === undefined ? {} : { to: last }),
    timeZone,
    clause: (clause === undefined ? undefined : index.clauses.get(clause)?.citation) ?? '',
  };
}

/** The last day of a term counted from `from`, the day itself not counted (Civil Code arts. 201, 202). */
function endOfTerm(
  values: GroupValue,
  from: string,
  timeZone: string,
  pointer: string | undefined,
): string | undefined {
  const term = pointer === undefined ? undefined : valueAt(values, pointer);
  const start = localTime(from, '00:00', timeZone);
  if (term?.type !== 'duration' || start === undefined || term.duration.clock === 'business')
    return undefined;
  const end = due(undefined, start, term.duration, { timeZone });
  return end.ok ? end.value.lastDay : undefined;
}

function noBeginning(pointer: string): Finding {
  return policyError(
    'POLICY-INVALID',
    pointer,
    {
      zh: '没有填写承诺的生效日期，无法生成 SLA 策略。',
      en: 'The day from which the letter binds is not filled, so it has no policy.',
    },
    {
      zh: '请填写该日期；只需要承诺书时，不要选择 policy 格式。',
      en: 'Fill in the date, or leave out the format policy.',
    },
  );
}

function dateAt(values: GroupValue, pointer: string): string | undefined {
  const value = valueAt(values, pointer);
  return value?.type === 'date' ? value.date : undefined;
}

function textAt(values: GroupValue, pointer: string): string | undefined {
  const value = valueAt(values, pointer);
  return value?.type === 'text' ? value.text : undefined;
}

function partiesOf({ kind, values }: FilledLetter, index: LetterIndex): readonly PolicyParty[] {
  return kind.manifest.parties.flatMap(({ policyRole, name: pointer }) => {
    const name = textAt(values, pointer);
    if (name === undefined) return [];
    const id = textAt(values, `${parentPointer(pointer)}/creditCode`);
    const clause = citationOf(index, pointer);
    return [{ role: policyRole, name, ...(id === undefined ? {} : { id }), clause }];
  });
}

/** Without the request types and severities that only promises which were not made would name. */
function standing<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  axis: 'requestTypes' | 'severities',
  mapping: PolicyMapping,
  objectives: readonly Objective[],
): readonly Entry[] {
  const named = (promises: readonly { readonly appliesTo?: AppliesTo }[]) =>
    new Set(promises.flatMap(({ appliesTo }) => appliesTo?.[axis] ?? []));
  const mapped = named(mapping.objectives);
  const made = named(objectives);
  return entries.filter(({ id }) => made.has(id) || !mapped.has(id));
}

function severitiesOf(
  derivation: Derivation,
  { severities = [] }: PolicyMapping,
): Policy['spec']['severities'] {
  const made = severities.flatMap(({ id, name, forEach }) =>
    rowsOf(derivation.values, forEach).map((row) => ({
      id: row === undefined ? id : `${id}-${row.number}`,
      name: phraseOf(derivation, name, row),
    })),
  );
  return made.map((severity, index) => ({ ...severity, rank: index + 1 }));
}

function metadataOf({ kind, values, source, waivers }: FilledLetter, letter: Letter): Policy['metadata'] {
  const number = textAt(values, '/number');
  const valuesDigest = digestOf(source);
  return {
    name: machineName(kind.id, number, valuesDigest),
    title: textOf(letter.title),
    letterKind: kind.id,
    ...(number === undefined ? {} : { number }),
    status: 'prepared',
    signatures: signaturesOf(kind, values),
    ...(waivers.length === 0 ? {} : { waivers }),
    provenance: {
      template: templateOf(kind),
      valuesDigest,
      letterDigest: digestOf(printedText(letter)),
    },
  };
}

/** Who signs, with the date as it is filled in. */
function signaturesOf({ manifest }: LetterKind, values: GroupValue): readonly Signature[] {
  return manifest.signatures.flatMap(({ role, name: pointer, date: dated, when }) => {
    const gate = when === undefined ? undefined : valueAt(values, when);
    const name = textAt(values, pointer);
    if (name === undefined || (gate?.type === 'flag' && !gate.value)) return [];
    const date = dated === undefined ? undefined : dateAt(values, dated);
    return [{ role, name, ...(date === undefined ? {} : { date }) }];
  });
}

/** The kind with the beginning of its template's digest. */
const templateOf = memoised(
  'digest of a template',
  (kind: LetterKind) => `${kind.id}@${sha256Hex(kind.template).slice(0, 12)}`,
);

/** Kind and letter number in lower-case letters, digits and hyphens; a piece of the digest where no number is left. */
function machineName(kind: string, number: string | undefined, digest: string): string {
  const slug = (number ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `${kind}-${slug === '' ? digest.slice('sha256:'.length, 'sha256:'.length + 12) : slug}`;
}

/** The words of the letter, a line for each paragraph, item and cell, numbers included: what was promised. */
function printedText(letter: Letter): string {
  const lines = [textOf(letter.title)];
  for (const block of blocksOf(letter.blocks)) {
    const number = block.type === 'clause' ? `${block.number.label} ` : '';
    for (const run of inlinesOf(block)) lines.push(number + textOf(run));
  }
  return lines.join('\n');
}
