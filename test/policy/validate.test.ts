import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { policyPage } from '../../scripts/policy-docs.mjs';
import { checkPlainSchema } from '../../src/fill/index.ts';
import { validatePolicy } from '../../src/policy/index.ts';
import { examplePolicy } from '../builders/policy.ts';

const file = (name: string) => readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(file('policy.schema.json'));

/** A policy as it comes from a file, with the value at a pointer replaced (or removed). */
function withValue(pointer: string, value: unknown): unknown {
  const data = JSON.parse(JSON.stringify(examplePolicy()));
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const parent = path.reduce((node, key) => node[key], data);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return data;
}

const validate = (data: unknown) => validatePolicy(data, schema, checkPlainSchema);

describe('a policy file', () => {
  it('with every sort of item is accepted without a finding', () => {
    expect(validate(withValue('/kind', 'ServiceCommitment'))).toMatchObject({ ok: true, findings: [] });
  });

  it.each([
    ['an unknown version', '/apiVersion', 'pledgekit/v2', 'POLICY-VERSION', '/apiVersion'],
    ['no version', '/apiVersion', undefined, 'POLICY-VERSION', '/apiVersion'],
    ['an unknown field', '/spec/colour', 'red', 'POLICY-INVALID', '/spec/colour'],
    [
      'an unknown field of an objective',
      '/spec/objectives/0/colour',
      1,
      'POLICY-INVALID',
      '/spec/objectives/0/colour',
    ],
    [
      'a missing field',
      '/spec/objectives/0/source',
      undefined,
      'POLICY-INVALID',
      '/spec/objectives/0/source',
    ],
    [
      'an unknown unit',
      '/spec/objectives/0/target/unit',
      'week',
      'POLICY-INVALID',
      '/spec/objectives/0/target/unit',
    ],
    [
      'a number for a figure',
      '/spec/objectives/0/target/value',
      2,
      'POLICY-INVALID',
      '/spec/objectives/0/target/value',
    ],
    [
      'a calendar that does not exist',
      '/spec/objectives/0/target/calendar',
      'none',
      'POLICY-OBJECTIVE',
      '/spec/objectives/0/target/calendar',
    ],
    [
      'business time without a calendar',
      '/spec/objectives/0/target/calendar',
      undefined,
      'POLICY-OBJECTIVE',
      '/spec/objectives/0/target/calendar',
    ],
    [
      'a day of business time',
      '/spec/objectives/7/target/clock',
      'business',
      'POLICY-OBJECTIVE',
      '/spec/objectives/7/target/clock',
    ],
    [
      'half a working day',
      '/spec/objectives/4/target/value',
      '0.5',
      'POLICY-OBJECTIVE',
      '/spec/objectives/4/target/value',
    ],
    [
      'a severity that does not exist',
      '/spec/objectives/1/appliesTo/severities/0',
      'mild',
      'POLICY-INVALID',
      '/spec/objectives/1/appliesTo/severities/0',
    ],
    [
      'a remedy of no objective',
      '/spec/remedies/0/trigger/objectives/0',
      'none',
      'POLICY-OBJECTIVE',
      '/spec/remedies/0/trigger/objectives/0',
    ],
    ['an id twice', '/spec/remedies/1/id', 'late-fee', 'POLICY-INVALID', '/spec/remedies/1/id'],
    [
      'a calendar of no zone',
      '/spec/calendars/0/timeZone',
      'Asia/Peking',
      'CALENDAR-ZONE',
      '/spec/calendars/0/timeZone',
    ],
    [
      'a validity of no zone',
      '/spec/validity/timeZone',
      'Beijing',
      'CALENDAR-ZONE',
      '/spec/validity/timeZone',
    ],
    ['a validity that ends first', '/spec/validity/to', '2025-12-31', 'POLICY-INVALID', '/spec/validity/to'],
    [
      'a date that does not exist',
      '/spec/validity/from',
      '2026-02-30',
      'POLICY-INVALID',
      '/spec/validity/from',
    ],
    [
      'a closed date with hours',
      '/spec/calendars/0/specialOpeningHours/0/opens',
      '09:00',
      'POLICY-INVALID',
      '/spec/calendars/0/specialOpeningHours/0/opens',
    ],
  ])('with %s is refused there', (_name, pointer, value, code, place) => {
    const outcome = validate(withValue(pointer, value));
    expect(outcome.ok).toBe(false);
    expect(outcome.findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, place]);
  });

  it.each([[null], [[]], ['policy'], [{}]])('that is %j is refused', (data) => {
    expect(validate(data).findings.map(({ code }) => code)).toEqual(['POLICY-VERSION']);
  });

  it('whose worked example is wrong gets a warning', () => {
    const outcome = validate(withValue('/spec/objectives/0/examples/0/due', '2026-03-02T12:01:00+08:00'));
    expect(outcome.ok).toBe(true);
    expect(outcome.findings).toMatchObject([{ code: 'POLICY-INVALID', severity: 'warning' }]);
  });
});

describe('the published schema', () => {
  it('has its page of fields up to date (node scripts/policy-docs.mjs)', () => {
    expect(file('README.md')).toBe(policyPage(schema));
  });

  it('gives every field an English title and descriptions in both languages', () => {
    const bare: string[] = [];
    const walk = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {})) {
        const { title = '', description = '', $ref } = field;
        const english = field['x-en']?.description ?? '';
        const told = /^[A-Z][A-Za-z ]+$/.test(title) && /^\p{Script=Han}.*：.*。$/u.test(description);
        if ($ref === undefined && !(told && /[A-Za-z]{2}/.test(english))) bare.push(`${at}/${name}`);
      }
      for (const [key, child] of Object.entries(node)) walk(child, `${at}/${key}`);
    };
    walk(schema, '');
    expect(bare).toEqual([]);
  });

  it('compiles in the strictest mode of Ajv', () => {
    for (const published of [schema, JSON.parse(file('policy.reader.schema.json'))]) {
      const ajv = new Ajv2020({ strict: true, keywords: ['x-en'] });
      expect(ajv.compile(published)(examplePolicy()), JSON.stringify(ajv.errors)).toBe(true);
    }
  });

  it('has a form in which an older reader accepts a newer document', () => {
    const newer = structuredClone(examplePolicy()) as unknown as {
      later?: number;
      spec: { later?: object[]; objectives: { later?: string; metric: string }[] };
    };
    newer.later = 1;
    newer.spec.later = [{ id: 'x' }];
    const [objective] = newer.spec.objectives;
    if (objective) Object.assign(objective, { later: 'x', metric: 'a_later_word' });
    const strict = new Ajv2020({ keywords: ['x-en'] }).compile(schema);
    const reader = new Ajv2020({ keywords: ['x-en'] }).compile(JSON.parse(file('policy.reader.schema.json')));
    expect([strict(newer), reader(newer)]).toEqual([false, true]);
  });
});
