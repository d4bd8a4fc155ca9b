import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { buildCase, readCase } from './case.ts';

const CASES = new URL('../cases/rules/', import.meta.url);

function findings(code: string, which: 'trips' | 'near-miss'): { own: Finding[]; others: string[] } {
  const given = readCase(new URL(`${code}/${which}.yaml`, CASES).pathname);
  const { filled, letter, context } = buildCase(given);
  const all = check(filled, letter, context);
  const also = given.also ?? [];
  return {
    own: all.filter((finding) => finding.code === code),
    others: all
      .filter(
        (finding) => finding.code !== code && finding.severity !== 'info' && !also.includes(finding.code),
      )
      .map((finding) => `${finding.code} ${finding.message.zh}`),
  };
}

test('every rule has a code of its own and its two letters', () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(readdirSync(CASES).sort()).toEqual(codes.toSorted());
});

describe.each(RULES)('$code', ({ code, severity }) => {
  test('fires on its letter, and nothing else does', () => {
    const { own, others } = findings(code, 'trips');
    expect(own.length).toBeGreaterThan(0);
    if (code !== 'AD-ABSOLUTE') expect(own[0]?.severity).toBe(severity);
    expect(others).toEqual([]);
  });

  test('is silent on the near miss, and so is every other rule', () => {
    const { own, others } = findings(code, 'near-miss');
    expect(own.map(({ message }) => message.zh)).toEqual([]);
    expect(others).toEqual([]);
  });
});
