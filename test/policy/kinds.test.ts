import { describe, expect, it } from 'vitest';
import { loadSchemas } from '../../src/index.ts';
import { EVENT_TYPES } from '../../src/model/event-types.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { derive } from '../../src/policy/index.ts';
import { goodCases, KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';
import { policyContract } from './contract.ts';

describe.each(KIND_IDS)('the policy of %s', (id) => {
  const kind = kindOf(id);

  it.each(goodCases(kind))(
    '$name promises what the letter promises, no more and no less',
    ({ name, text }) => {
      const { filled, letter } = make(kind, text, name);
      const outcome = derive(filled, letter);
      expect(outcome.findings.filter((finding) => hasErrors([finding]))).toEqual([]);
      if (!outcome.ok) throw new Error('no policy');
      expect(policyContract(filled, letter, outcome.value)).toEqual([]);
    },
  );

  it('names each event by a type that letters of all kinds share', () => {
    const { filled, letter } = make(kind, kind.example);
    const untyped = unwrap(derive(filled, letter)).spec.events.filter(
      ({ type = '' }) => !(type in EVENT_TYPES),
    );
    expect(untyped).toEqual([]);
  });
});

it('the published schema lists the shared events', () => {
  const { schema } = loadSchemas('manifest');
  const { eventType } = schema.$defs as { eventType: { enum: readonly string[] } };
  expect(eventType.enum).toEqual(Object.keys(EVENT_TYPES));
});

describe('a policy holds', () => {
  const specOf = (id: string, name: string) => {
    const kind = kindOf(id);
    const found = goodCases(kind).find((one) => one.name.endsWith(name));
    const { filled, letter } = make(kind, found?.text ?? '');
    return unwrap(derive(filled, letter)).spec;
  };

  it('tiers of credits, highest first', () => {
    const { remedies } = specOf('it-service-assurance', 'full');
    expect(remedies.find(({ id }) => id === 'availability-credit')).toMatchObject({
      trigger: { objectives: ['availability'], condition: 'breached' },
      amount: {
        percentOf: '当月服务费',
        tiers: [
          { below: '99.5', value: '5' },
          { below: '99', value: '10' },
        ],
      },
    });
  });

  it('how often it takes to end the agreement, notice of maintenance and where figures come from', () => {
    const { terminations, maintenance, objectives } = specOf('it-service-assurance', 'example');
    expect(terminations.map(({ after }) => after)).toEqual([{ value: '6', period: 'quarter' }, undefined]);
    expect(maintenance).toMatchObject([{ id: 'planned', notice: { value: '48', unit: 'hour' } }]);
    expect(objectives.flatMap((one) => ('measuredBy' in one ? [one.measuredBy] : []))).toEqual([
      '服务方进行的满意度调查',
    ]);
  });

  it('the dates of a schedule, and the damages for the last of them', () => {
    const { objectives, remedies } = specOf('schedule', 'example');
    expect(objectives.flatMap((one) => (one.kind === 'date' ? [[one.id, one.date]] : []))).toEqual([
      ['completion', '2027-06-30'],
      ['milestone-1', '2026-09-30'],
      ['milestone-2', '2026-12-20'],
    ]);
    expect(remedies[0]?.trigger).toEqual({ objectives: ['completion'], condition: 'breached' });
  });
});

describe('a promise that was not made', () => {
  const kind = kindOf('vehicle-after-sales');
  const policyOf = (name: string) => {
    const found = goodCases(kind).find((one) => one.name.endsWith(name));
    const { filled, letter } = make(kind, found?.text ?? '');
    return unwrap(derive(filled, letter)).spec;
  };

  it('leaves neither its request type nor the calendar on which it would run', () => {
    const full = policyOf('full');
    expect(full.requestTypes.map(({ id }) => id)).toContain('rescue');
    expect(full.calendars.map(({ id }) => id)).toContain('station');
    const minimal = policyOf('minimal');
    expect(minimal.requestTypes).toEqual([]);
    expect(minimal.calendars.map(({ id }) => id)).not.toContain('station');
    expect(minimal.objectives.map(({ id }) => id)).toEqual(['warranty', 'repair-warranty']);
  });
});
