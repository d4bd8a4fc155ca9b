import { describe, expect, test } from 'vitest';
import { formOf, printedOf } from '../../src/blanks/form.ts';
import { checkPlainSchema, loadSchemas } from '../../src/index.ts';
import { clausesOf } from '../../src/model/letter.ts';
import { goodCases, KIND_IDS, kindOf, make } from './support.ts';

const { schema } = loadSchemas('manifest');

/** Every pointer that stands anywhere in the mapping, rows written as `*`. */
function pointersOf(node: unknown, row = ''): string[] {
  if (typeof node === 'string') {
    const named = /^\.?\/[A-Za-z]/.test(node)
      ? [node]
      : [...node.matchAll(/\{(\.?\/[^}]+)\}/g)].map((match) => match[1] ?? '');
    return named.map((pointer) =>
      pointer.startsWith('./') ? `${row}/*/${pointer.slice(2)}` : pointer.replace('/-/', '/*/'),
    );
  }
  if (Array.isArray(node)) return node.flatMap((item) => pointersOf(item, row));
  if (typeof node !== 'object' || node === null) return [];
  const each = 'forEach' in node && typeof node.forEach === 'string' ? node.forEach : row;
  return Object.entries(node).flatMap(([key, value]) => (key === 'forEach' ? [] : pointersOf(value, each)));
}

describe.each(KIND_IDS)('the manifest of %s', (id) => {
  const kind = kindOf(id);
  const declared = new Set(printedOf(formOf(kind)).map(({ pointer }) => pointer));
  const isGroupOf = (pointer: string) => [...declared].some((blank) => blank.startsWith(`${pointer}/`));

  test('has the published shape', () => {
    expect(checkPlainSchema(schema, kind.manifest)).toEqual([]);
  });

  test('points at blanks that exist', () => {
    const { parties, signatures, ladders, policy } = kind.manifest;
    const wrong = pointersOf([parties, signatures, ladders, policy]).filter(
      (pointer) => !declared.has(pointer) && !isGroupOf(pointer),
    );
    expect(wrong).toEqual([]);
  });

  test('points at clauses that exist in one of its letters', () => {
    const clauses = new Set(
      goodCases(kind).flatMap(({ text }) =>
        [...clausesOf(make(kind, text).letter)].map((clause) => clause.id),
      ),
    );
    const {
      objectives,
      remedies,
      exclusions,
      reporting,
      escalations,
      terminations,
      noStatement = [],
    } = kind.manifest.policy;
    const named = [
      ...objectives,
      ...remedies,
      ...exclusions,
      ...reporting,
      ...escalations,
      ...terminations,
    ].map((item) => item.clause);
    expect([...named, ...noStatement].filter((clause) => !clauses.has(clause))).toEqual([]);
  });
});
