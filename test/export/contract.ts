import type { Exporter, ExportResult } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Objective, Policy } from '../../src/model/policy.ts';
import { parsed } from './parse.ts';
import { schemaProblems } from './schemas.ts';

/** Engines that take working days as they are, or that reckon nothing. */
const TAKES_WORKING_DAYS: readonly string[] = ['rt', 'prometheus', 'openslo', 'table'];
/** Zammad and bk-itsm have no description at all, that of Znuny holds 250 characters for all promises of an SLA. */
const CUTS_DESCRIPTIONS: readonly string[] = ['zammad', 'znuny', 'bk-itsm'];

/**
 * What has to hold of every policy in every engine; the answer names each violation. No exporter throws; each
 * objective is either kept or dropped and says so; what an engine reckons otherwise has its size; names
 * and clauses of what is kept stand in the files; the files can be read by their engines.
 */
export function exportContract(policy: Policy): string[] {
  return EXPORTERS.flatMap((exporter) => {
    try {
      const result = exporter.export(policy);
      const violations = [
        ...objectiveViolations(policy, exporter, result),
        ...lossViolations(policy, result),
        ...fileViolations(exporter, result),
      ];
      return violations.map((violation) => `${exporter.id}: ${violation}`);
    } catch (error) {
      return [`${exporter.id}: throws ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function objectiveViolations(policy: Policy, exporter: Exporter, result: ExportResult): string[] {
  const text = letters(
    result.files.flatMap(({ path, content }) => [content, ...textsOf(parsed(path, content))]).join(''),
  );
  return policy.spec.objectives.flatMap((objective) => {
    const { id } = objective;
    const own = result.losses.filter(({ section, item }) => section === 'objectives' && item === id);
    const kept = result.kept.includes(id);
    const dropped = own.some(({ severity }) => severity === 'dropped');
    const problems: string[] = [];
    if (kept === dropped) problems.push(`${id} is ${kept ? 'both' : 'neither'} kept and dropped`);
    const sized = own.some(({ early, late }) => (early ?? 0) > 0 || (late ?? 0) > 0);
    const unmeasured = own.some(({ compared }) => compared !== undefined);
    if (
      kept &&
      inWorkingDays(objective) &&
      !TAKES_WORKING_DAYS.includes(exporter.id) &&
      !sized &&
      !unmeasured
    )
      problems.push(`${id} is in working days and its difference is not told`);
    if (
      own.some(
        ({ late, severity }) =>
          (late !== undefined) !== (severity === 'wrong-deadline' && late !== undefined),
      )
    )
      problems.push(`${id} is late and not called wrong-deadline`);
    if (kept && !CUTS_DESCRIPTIONS.includes(exporter.id))
      for (const part of [objective.name.slice(0, 40), objective.source.clause])
        if (!text.includes(letters(part))) problems.push(`${id}: ${part} is not in the files`);
    return problems;
  });
}

function inWorkingDays(objective: Objective): boolean {
  return objective.kind === 'timer' && objective.target.unit === 'workday';
}

/** Every text in a parsed file. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Letters and digits alone, so that no way of quoting matters. */
function letters(text: string): string {
  return text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
}

const SECTIONS = [
  'remedies',
  'exclusions',
  'reporting',
  'escalations',
  'terminations',
  'statements',
] as const;

function lossViolations(policy: Policy, { losses, kept }: ExportResult): string[] {
  const known = new Set([
    ...policy.spec.objectives.map(({ id }) => `objectives ${id}`),
    ...policy.spec.calendars.map(({ id }) => `calendars ${id}`),
    ...SECTIONS.flatMap((section) => policy.spec[section].map(({ id }) => `${section} ${id}`)),
  ]);
  known.add('validity validity');
  const named = new Set(losses.map(({ section, item }) => `${section} ${item}`));
  return [
    ...[...named].filter((item) => !known.has(item)).map((item) => `loss of an unknown item: ${item}`),
    ...['validity validity']
      .concat(SECTIONS.flatMap((section) => policy.spec[section].map(({ id }) => `${section} ${id}`)))
      .filter((item) => !named.has(item))
      .map((item) => `lost in silence: ${item}`),
    ...kept.filter((id) => !known.has(`objectives ${id}`)).map((id) => `keeps an unknown objective: ${id}`),
    ...losses
      .filter(({ clause, reason }) => clause === '' || reason.en === '' || !/\p{Script=Han}/u.test(reason.zh))
      .map(({ item }) => `loss without clause or reason: ${item}`),
  ];
}

function fileViolations(exporter: Exporter, { files }: ExportResult): string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...(new Set(paths).size === paths.length ? [] : ['two files of one name']),
    ...files.flatMap(({ path, content }) => {
      const problems: string[] = [];
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(path))
        problems.push('unsafe path');
      if (!content.endsWith('\n')) problems.push('does not end in a line break');
      try {
        const value = parsed(path, content);
        if (path.endsWith('.rules.yml')) problems.push(...templateProblems(value));
        problems.push(...schemaProblems(exporter.id, path, value));
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
      return problems.map((problem) => `${path}: ${problem}`);
    }),
  ];
}

interface RuleFile {
  readonly groups: readonly {
    readonly rules: readonly { readonly labels?: object; readonly annotations?: object }[];
  }[];
}

/** Labels and annotations are Go templates: braces of the letter must not open an action. */
function templateProblems(value: unknown): string[] {
  const rules = (value as readonly RuleFile[]).flatMap(({ groups }) =>
    groups.flatMap((group) => group.rules),
  );
  const texts = rules.flatMap(({ labels, annotations }) => textsOf([labels, annotations]));
  return texts
    .filter((text) => text.replaceAll('{{"{"}}', '').includes('{{'))
    .map((text) => `a template action of the letter: ${text}`);
}
