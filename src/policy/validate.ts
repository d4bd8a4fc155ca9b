import { due, isDate, isTimeZone, validateCalendar } from '../calendar/index.ts';
import { type Finding, failure, hasErrors, type Outcome, success } from '../model/finding.ts';
import type { Objective, Policy, TimerObjective } from '../model/policy.ts';
import { type SchemaCheck, schemaSentences } from '../model/schema-problems.ts';
import { coverageFindings } from './calendars.ts';
import { policyError } from './findings.ts';
import { targetFindings, targetsOf, unknownId } from './target-checks.ts';

/** The version of the policy format that this code reads and writes. */
export const POLICY_VERSION = 'pledgekit/v1';

/**
 * A policy read from outside. The shape is checked against `schema` (policy.schema.json) by `check`, then what a
 * schema cannot say: ids are unique, every calendar, request type, severity and objective that is named exists,
 * clocks fit units, calendars, zones and dates are sound. A worked example that the calendar does not confirm is
 * a warning; so is a calendar that does not reach the beginning of the promise.
 *
 * Findings: POLICY-VERSION, POLICY-INVALID, POLICY-OBJECTIVE, CALENDAR-INVALID, CALENDAR-ZONE, CALENDAR-COVERAGE, with a
 * pointer into the file.
 */
export function validatePolicy(
  data: unknown,
  schema: { readonly [keyword: string]: unknown },
  check: SchemaCheck,
): Outcome<Policy> {
  const version = versionFindings(data);
  if (version.length > 0) return failure(version);
  const problems = check(schema, data);
  if (problems.length > 0)
    return failure(
      schemaSentences(problems, THE_POLICY).map(({ pointer, message }) =>
        policyError('POLICY-INVALID', pointer, message),
      ),
    );
  const policy = data as Policy; // The schema has the shape of the type.
  const findings = policyFindings(policy);
  return hasErrors(findings) ? failure(findings) : success(policy, findings);
}

const THE_POLICY = { zh: '策略', en: 'The policy' };

/** What is wrong with a policy whose shape is right. */
export function policyFindings(policy: Policy): Finding[] {
  const examples = policy.spec.objectives.flatMap((objective, index) =>
    objective.kind === 'timer' ? exampleFindings(policy, objective, `/spec/objectives/${index}`) : [],
  );
  const found = contradictions(policy);
  return [...found, ...examples, ...(hasErrors(found) ? [] : uncovered(policy))];
}

/** The calendars of working time that end before the promise does, or do not reach its beginning. */
function uncovered({ spec }: Policy): Finding[] {
  const named = new Set(
    spec.objectives.flatMap((objective) =>
      targetsOf(objective).flatMap(([, { calendar }]) => (calendar === undefined ? [] : [calendar])),
    ),
  );
  return spec.calendars.flatMap((calendar, index) =>
    named.has(calendar.id)
      ? coverageFindings([calendar], spec.validity.from, spec.validity.to).map((finding) => ({
          ...finding,
          pointer: `/spec/calendars/${index}/coverage`,
        }))
      : [],
  );
}

/** The same without counting the worked examples again, for a policy whose examples have just been made. */
export function contradictions(policy: Policy): Finding[] {
  const { calendars, validity, objectives } = policy.spec;
  return [
    ...duplicateIds(policy),
    ...calendars.flatMap((calendar, index) =>
      validateCalendar(calendar).map((finding) => ({
        ...finding,
        pointer: `/spec/calendars/${index}${finding.code === 'CALENDAR-ZONE' ? '/timeZone' : ''}`,
      })),
    ),
    ...validityFindings(validity),
    ...objectives.flatMap((objective, index) =>
      objectiveFindings(policy, objective, `/spec/objectives/${index}`),
    ),
    ...dutyFindings(policy),
  ];
}

function versionFindings(data: unknown): Finding[] {
  const version =
    typeof data === 'object' && data !== null && 'apiVersion' in data ? data.apiVersion : undefined;
  if (version === POLICY_VERSION) return [];
  const shown = String(version).slice(0, 40);
  const message =
    version === undefined
      ? {
          zh: `没有写明策略版本（apiVersion），应为 ${POLICY_VERSION}。`,
          en: `The policy version (apiVersion) is missing; expected ${POLICY_VERSION}.`,
        }
      : {
          zh: `策略版本“${shown}”不受支持，应为 ${POLICY_VERSION}。`,
          en: `The policy version "${shown}" is not supported; expected ${POLICY_VERSION}.`,
        };
  return [
    policyError('POLICY-VERSION', '/apiVersion', message, {
      zh: '请确认这是 pledge policy 生成的策略文件，或更新本软件。',
      en: 'Make sure that it is a policy written by pledge policy, or update this program.',
    }),
  ];
}

/** Ids are unique within their list: an objective and the report on it may share one. */
function duplicateIds({ spec }: Policy): Finding[] {
  const { calendars, requestTypes, severities, events, caps } = spec;
  const { objectives, remedies, exclusions, reporting, escalations, terminations, statements } = spec;
  const { maintenance = [] } = spec;
  const duties = {
    objectives,
    remedies,
    exclusions,
    reporting,
    escalations,
    terminations,
    maintenance,
    statements,
  };
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    calendars,
    requestTypes,
    severities,
    events,
    caps,
    ...duties,
  };
  return Object.entries(lists).flatMap(([section, list]) => {
    const seen = new Set<string>();
    return list.flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const pointer = `/spec/${section}/${index}/id`;
      const message = { zh: `标识“${id}”重复。`, en: `The id "${id}" stands twice.` };
      return [policyError('POLICY-INVALID', pointer, message)];
    });
  });
}

function validityFindings({ from, to, timeZone }: Policy['spec']['validity']): Finding[] {
  const wrong = Object.entries({ from, ...(to === undefined ? {} : { to }) }).filter(
    ([, date]) => !isDate(date),
  );
  const findings = wrong.map(([field, date]) =>
    policyError('POLICY-INVALID', `/spec/validity/${field}`, {
      zh: `“${date}”不是存在的日期。`,
      en: `"${date}" is not a date that exists.`,
    }),
  );
  if (wrong.length === 0 && to !== undefined && to < from) {
    findings.push(
      policyError('POLICY-INVALID', '/spec/validity/to', {
        zh: `有效期的结束日 ${to} 早于开始日 ${from}。`,
        en: `The validity ends on ${to}, before it begins on ${from}.`,
      }),
    );
  }
  if (!isTimeZone(timeZone)) {
    findings.push(
      policyError(
        'CALENDAR-ZONE',
        '/spec/validity/timeZone',
        { zh: `时区“${timeZone}”不存在。`, en: `There is no time zone "${timeZone}".` },
        {
          zh: '请使用 IANA 时区名称，例如 Asia/Shanghai。',
          en: 'Use an IANA name, such as Asia/Shanghai.',
        },
      ),
    );
  }
  return findings;
}

function objectiveFindings(policy: Policy, objective: Objective, pointer: string): Finding[] {
  const { calendars, requestTypes, severities } = policy.spec;
  const { appliesTo } = objective;
  return [
    ...unknownIds(appliesTo?.requestTypes, requestTypes, `${pointer}/appliesTo/requestTypes`),
    ...unknownIds(appliesTo?.severities, severities, `${pointer}/appliesTo/severities`),
    ...targetsOf(objective).flatMap(([field, target]) =>
      targetFindings(calendars, target, `${pointer}/${field}`),
    ),
  ];
}

function dutyFindings({ spec }: Policy): Finding[] {
  const named = (ids: readonly string[] | undefined, pointer: string) =>
    (ids ?? []).flatMap((id, index) =>
      spec.objectives.some((objective) => objective.id === id)
        ? []
        : [unknownId(id, 'POLICY-OBJECTIVE', `${pointer}/${index}`)],
    );
  const objectives = [
    ...spec.remedies.flatMap(({ trigger }, index) =>
      named(trigger.objectives, `/spec/remedies/${index}/trigger/objectives`),
    ),
    ...spec.exclusions.flatMap((exclusion, index) =>
      named(exclusion.objectives, `/spec/exclusions/${index}/objectives`),
    ),
  ];
  const remedies = spec.caps.flatMap((cap, index) =>
    unknownIds(cap.remedies, spec.remedies, `/spec/caps/${index}/remedies`),
  );
  const caps = spec.remedies.flatMap(({ cap }, index) =>
    cap === undefined || spec.caps.some(({ id }) => id === cap)
      ? []
      : [unknownId(cap, 'POLICY-INVALID', `/spec/remedies/${index}/cap`)],
  );
  const within = spec.escalations.flatMap(({ within }, index) =>
    within === undefined ? [] : targetFindings(spec.calendars, within, `/spec/escalations/${index}/within`),
  );
  const notice = spec.terminations.flatMap(({ notice }, index) =>
    notice === undefined ? [] : targetFindings(spec.calendars, notice, `/spec/terminations/${index}/notice`),
  );
  return [...objectives, ...remedies, ...caps, ...eventFindings(spec), ...within, ...notice];
}

/** Events that are named and not in the list. */
function eventFindings(spec: Policy['spec']): Finding[] {
  const named = [
    ...spec.objectives.flatMap((objective, index) => eventsOf(objective, `/spec/objectives/${index}`)),
    ...spec.remedies.map(
      ({ trigger }, index) => [trigger.event, `/spec/remedies/${index}/trigger/event`] as const,
    ),
    ...(['exclusions', 'escalations', 'terminations'] as const).flatMap((section) =>
      spec[section].map(({ event }, index) => [event, `/spec/${section}/${index}/event`] as const),
    ),
  ];
  return named.flatMap(([id, pointer]) =>
    id === undefined || spec.events.some((event) => event.id === id)
      ? []
      : [unknownId(id, 'POLICY-INVALID', pointer)],
  );
}

function eventsOf(objective: Objective, pointer: string): readonly (readonly [string, string])[] {
  if (objective.kind === 'term') return [[objective.start.event, `${pointer}/start/event`]];
  if (objective.kind === 'date') return [[objective.stop.event, `${pointer}/stop/event`]];
  if (objective.kind !== 'timer') return [];
  const { start, stop, pause = [] } = objective;
  return [
    [start.event, `${pointer}/start/event`],
    [stop.event, `${pointer}/stop/event`],
    ...pause.map(({ event }, index) => [event, `${pointer}/pause/${index}/event`] as const),
  ];
}

/** Examples are test vectors for others: one that is wrong by the policy's own calendar deserves a warning. */
function exampleFindings(policy: Policy, { target, examples }: TimerObjective, pointer: string): Finding[] {
  const calendar = policy.spec.calendars.find(({ id }) => id === target.calendar);
  const { timeZone } = policy.spec.validity;
  return examples.flatMap((example, index) => {
    const outcome = due(calendar, example.start, target, { timeZone });
    if (!outcome.ok || Date.parse(outcome.value.due) === Date.parse(example.due)) return [];
    const finding = policyError(
      'POLICY-INVALID',
      `${pointer}/examples/${index}/due`,
      {
        zh: `算例与日历不符：${example.start} 起算应于 ${outcome.value.due} 到期，写的是 ${example.due}。`,
        en: `The example contradicts the calendar: from ${example.start} it is due at ${outcome.value.due}, not ${example.due}.`,
      },
      { zh: '请重新生成策略。', en: 'Make the policy anew.' },
    );
    return [{ ...finding, severity: 'warning' as const }];
  });
}

function unknownIds(
  ids: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
  pointer: string,
): Finding[] {
  return (ids ?? []).flatMap((id, index) =>
    known.some((entry) => entry.id === id) ? [] : [unknownId(id, 'POLICY-INVALID', `${pointer}/${index}`)],
  );
}
