import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORTERS, exportPolicy } from '../../src/export/index.ts';
import type { Policy } from '../../src/model/policy.ts';
import { examplePolicy, officeCalendarWithBreak, timer } from '../builders/policy.ts';
import { exportContract } from './contract.ts';

/** Pieces on which careless exporters break, between free text. */
const hostile = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...[
            "'",
            '"',
            '\\',
            '`',
            '#{x}',
            '@{[1]}',
            '$x',
            '$' + '{x}',
            '{{ .Labels }}',
            '{{{',
            '}}',
            '<b>',
            '&amp;',
            ']]>',
          ],
          ...[
            '\n',
            '\r\n',
            '\u2028',
            '\u0000',
            '\u0085',
            '\uFEFF',
            '\uD800',
            '---',
            '- x: 1',
            '|',
            '# 一',
            '%',
            'yes',
          ],
          ...[
            ',',
            ';',
            ':',
            '//',
            '*/',
            '__END__',
            '=cut',
            '=pod',
            'EOF',
            '..',
            '/',
            '*x*',
            '承诺',
            '4小时',
            '😀',
          ],
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  },
);

/** The example with every free text replaced, ids included; they stay different from one another. */
function poisoned(policy: Policy, texts: readonly string[]): Policy {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const clause = (source: Policy['spec']['statements'][number]['source']) => ({
    ...source,
    clause: `${text()}1`,
    sentence: text(),
  });
  const named = <T extends { id: string; name: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, name: text() }));
  const calendarId = `${text()}历`;
  const target = <T extends { calendar?: string }>(value: T): T =>
    value.calendar === 'office' ? { ...value, calendar: calendarId } : value;
  const { spec } = policy;
  return {
    ...policy,
    metadata: { ...policy.metadata, name: text(), title: text() },
    spec: {
      ...spec,
      calendars: spec.calendars.map((calendar) => ({
        ...calendar,
        id: calendar.id === 'office' ? calendarId : calendar.id,
        specialOpeningHours: calendar.specialOpeningHours.map((special) => ({ ...special, name: text() })),
      })),
      requestTypes: named(spec.requestTypes),
      severities: named(spec.severities),
      events: named(spec.events),
      objectives: spec.objectives.map((objective, index) => {
        const own = { id: `${text()}${index}`, name: text(), source: clause(objective.source) };
        if (objective.kind === 'timer') {
          return { ...objective, ...own, target: target(objective.target) };
        }
        return objective.kind === 'ratio'
          ? { ...objective, ...own, indicator: text() }
          : { ...objective, ...own };
      }),
      remedies: spec.remedies.map((item) => ({ ...item, name: text(), source: clause(item.source) })),
      statements: spec.statements.map((item) => ({ ...item, source: clause(item.source) })),
    },
  };
}

describe('every exporter', () => {
  test('keeps its contract on the example', () => {
    expect(exportContract(examplePolicy())).toEqual([]);
  });

  test('writes the same for the same policy', () => {
    for (const exporter of EXPORTERS)
      expect(exporter.export(examplePolicy()), exporter.id).toEqual(exporter.export(examplePolicy()));
  });

  test('keeps its contract with two windows a day and with no objectives', () => {
    expect(exportContract(examplePolicy({ calendars: [officeCalendarWithBreak()] }))).toEqual([]);
    expect(exportContract(examplePolicy({ objectives: [] }))).toEqual([]);
  });

  test('says of each promise in working days that hardly a date is left to measure it by', () => {
    const target = { value: '10', unit: 'workday', clock: 'business', calendar: 'office' } as const;
    const policy = examplePolicy({ objectives: [timer({ target })] });
    const validity = { ...policy.spec.validity, from: '2026-12-18' };
    const late: Policy = { ...policy, spec: { ...policy.spec, validity } };
    expect(exportContract(late)).toEqual([]);
    for (const engine of [
      'servicenow',
      'zammad',
      'zendesk',
      'znuny',
      'glpi',
      'itop',
      'freshdesk',
      'chatwoot',
      'jsm',
    ])
      expect(exportPolicy(late, engine)?.losses, engine).toContainEqual(
        expect.objectContaining({ section: 'objectives', item: 'first-response', compared: 0 }),
      );
    const early = exportPolicy(policy, 'zammad')?.losses ?? [];
    expect(early.filter(({ compared }) => compared !== undefined)).toEqual([]);
  });

  test('survives any text in any place', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 3, maxLength: 12 }), (texts) => {
        expect(exportContract(poisoned(examplePolicy(), texts))).toEqual([]);
      }),
      { numRuns: 12, seed: 20260101 },
    );
  });
});
