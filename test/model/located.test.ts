import { expect, test } from 'vitest';
import { prepare } from '../../src/index.ts';
import { parseValues } from '../../src/load/index.ts';
import { located } from '../../src/model/source.ts';
import { unwrap } from '../kinds/support.ts';

const TEXT = `kind: service-deadline
workingHours:
  opens: 25点
response: 4光年
nobodyKnows: 1
number: SD-1
`;

test('findings of the phases have pointers alone, and the edge gives them lines in the order of the file', () => {
  const source = unwrap(parseValues(TEXT, 'a.yaml'));
  const { file, data, text } = source;
  const bare = prepare({ file, data, text });
  expect(bare.findings.every(({ place }) => place === undefined)).toBe(true);
  const placed = prepare(source);
  expect(placed.findings).toEqual(located(bare.findings, source));
  const lines = placed.findings.flatMap(({ place }) => place?.line ?? []);
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('a finding about a name is placed at the name, about a value at the value', () => {
  const source = unwrap(parseValues(TEXT, 'a.yaml'));
  const { findings } = prepare(source);
  const columnOf = (pointer: string) =>
    findings.find((finding) => finding.pointer === pointer)?.place?.column;
  expect(columnOf('/nobodyKnows')).toBe(1);
  expect(columnOf('/response')).toBe(11);
});
