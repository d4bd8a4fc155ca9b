import { expect, test } from 'vitest';
import { signatureBlock } from '../../src/assemble/signatures.ts';
import { handGap } from '../../src/render/layout/signatures.ts';
import { flagValue, type Tree, textValue, valuesOf } from '../builders/filled.ts';

const PARTY = {
  role: 'a',
  label: '甲方',
  name: '/a/name',
  anchor: '甲方（盖章）',
  representative: '/a/person',
};
const OTHER = {
  role: 'b',
  label: '乙方',
  name: '/b/name',
  anchor: '乙方（盖章）',
  representative: '/b/person',
};
const LINES = ['seal', 'representative', 'date'] as const;

const columnsOf = (tree: Tree, unless?: string) =>
  signatureBlock(
    [
      { ...PARTY, lines: LINES, ...(unless === undefined ? {} : { unless }) },
      { ...OTHER, lines: LINES },
    ],
    valuesOf(tree),
  ).columns.map(({ lines }) =>
    lines.map(
      (line) => `${line.label} ${line.value && 'text' in line.value ? line.value.text : handGap(line)}`,
    ),
  );

test('a known name stands below the line to sign on, never in its place', () => {
  const [known, unknown] = columnsOf({ a: { name: textValue('云帆公司'), person: textValue('沈知远') } });
  expect(known).toEqual([
    '甲方（盖章） 云帆公司',
    '法定代表人或授权代表（签字） rule',
    '姓名 沈知远',
    '日期 date',
  ]);
  // The other column keeps level.
  expect(unknown).toEqual([
    '乙方（盖章） rule',
    '法定代表人或授权代表（签字） rule',
    '姓名 rule',
    '日期 date',
  ]);
});

test('no name asks for none', () => {
  const [column] = columnsOf({ a: { name: textValue('云帆公司') } });
  expect(column).toEqual(['甲方（盖章） 云帆公司', '法定代表人或授权代表（签字） rule', '日期 date']);
});

test('a column that another one replaces is not printed', () => {
  const tree = { a: { name: textValue('云帆公司') }, branch: flagValue(true) };
  expect(columnsOf(tree, '/branch')).toHaveLength(1);
  expect(columnsOf({ ...tree, branch: flagValue(false) }, '/branch')).toHaveLength(2);
});
