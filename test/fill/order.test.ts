import { expect, test } from 'vitest';
import { parseValues, prepare } from '../../src/index.ts';
import { unwrap } from '../kinds/support.ts';

const told = (text: string) =>
  prepare(unwrap(parseValues(text, 'values.yaml'))).findings.map(
    ({ pointer, place }) => `${place?.line} ${pointer}`,
  );

test('findings come by their line; what is missing at the line of its group, or last, in the order of the form', () => {
  const text = `number: FW-1
kind: service-deadline
signedOn:
response: 4天天
company:
  phone: abc

foo: 1
`;
  expect(told(text)).toEqual([
    '3 /signedOn',
    '4 /response',
    '5 /company/name',
    '6 /company/phone',
    '8 /foo',
    '8 /platform',
    '8 /complaints/phone',
    '8 /effectiveFrom',
  ]);
});

test('a file that names its kind alone lacks everything at its end', () => {
  const all = told('# 我的承诺书\nkind: service-deadline\n\n\n');
  expect(all.slice(0, 3)).toEqual(['2 /number', '2 /company/name', '2 /platform']);
  expect(all.every((one) => one.startsWith('2 '))).toBe(true);
});
