import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseData } from '../../src/load/index.ts';
import { ROLES, UNITS } from '../foreign/marks.ts';

interface Reading {
  readonly event?: string;
  readonly promise?: string;
  readonly start?: string;
  readonly role: (typeof ROLES)[number];
  readonly relation: '<=' | '>=' | '=' | 'score';
  readonly value?: string;
  readonly unit?: (typeof UNITS)[number];
  readonly tiers?: readonly { readonly value: string; readonly points: string }[];
}

interface Demand {
  readonly clause: string;
  readonly mark: string;
  readonly text: string;
  readonly read: readonly Reading[];
}

// The project writes this file itself, so its shape is what is tested here.
const { demands } = parseData(readFileSync(new URL('demands.yaml', import.meta.url), 'utf8')) as unknown as {
  readonly demands: readonly Demand[];
};

const DECIMAL = /^\d+(\.\d+)?$/u;

/** What is wrong with one reading, in words. */
function faultsOf(reading: Reading, text: string): readonly string[] {
  const { event, promise, start, role, relation, value, unit, tiers } = reading;
  const figures = tiers === undefined ? [value] : tiers.flatMap((tier) => [tier.value, tier.points]);
  return [
    ...((event === undefined) === (promise === undefined) ? ['event or promise'] : []),
    ...(start === undefined || text.includes(start) ? [] : [`start ${start}`]),
    ...(ROLES.includes(role) ? [] : [`role ${role}`]),
    ...(['<=', '>=', '=', 'score'].includes(relation) ? [] : [`relation ${relation}`]),
    ...((relation === 'score') === (tiers !== undefined) ? [] : ['tiers']),
    ...(role === 'hours' || (unit !== undefined && UNITS.includes(unit)) ? [] : [`unit ${unit}`]),
    ...(role === 'hours' ? [] : figures.filter((figure) => !DECIMAL.test(figure ?? '')).map(String)),
  ];
}

test('sixty demands, each with a clause of its own', () => {
  expect(new Set(demands.map(({ clause }) => clause)).size).toBe(60);
  expect(demands).toHaveLength(60);
});

test.each(demands)('$clause $text', ({ mark, text, read }) => {
  expect(['★', '▲', '']).toContain(mark);
  expect(read.flatMap((reading) => faultsOf(reading, text))).toEqual([]);
});
