import type { FilledLetter } from '../../src/model/filled.ts';
import type { PolicyMapping } from '../../src/model/manifest.ts';
import type { BlankValue, GroupValue, RowsValue, Value } from '../../src/model/value.ts';

/** What every value knows besides its own content is filled in by the tree that holds it. */
type Bare<T> = T extends unknown ? Omit<T, 'pointer' | 'title'> : never;
export type Leaf = Bare<BlankValue>;
export type Tree = { readonly [name: string]: Leaf | Tree | readonly Tree[] };

export const textValue = (text: string): Leaf => ({ type: 'text', text });
export const dateValue = (date: string): Leaf => ({ type: 'date', date });
export const timeValue = (time: string): Leaf => ({ type: 'time', time });
export const flagValue = (value: boolean): Leaf => ({ type: 'flag', value });
export const shareValue = (value: string, per: 100 | 1000 = 100): Leaf => ({ type: 'share', value, per });
export const moneyValue = (amount: string): Leaf => ({ type: 'money', amount, currency: 'CNY' });
export const numberValue = (value: string, unit = ''): Leaf => ({ type: 'number', value, unit });
export const choiceValue = (value: string, label = value): Leaf => ({
  type: 'choice',
  value,
  label,
  options: [label],
});
export const durationValue = (
  value: string,
  unit: 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year',
  clock: 'wall' | 'business' = unit === 'workday' ? 'business' : 'wall',
): Leaf => ({ type: 'duration', duration: { value, unit, clock } });

/** A values tree with pointers, titles being the names. */
export function valuesOf(tree: Tree, pointer = ''): GroupValue {
  const fields = Object.entries(tree).map(([name, node]) => [name, nodeOf(node, `${pointer}/${name}`, name)]);
  return { type: 'group', pointer, title: '', fields: Object.fromEntries(fields) };
}

/** A filled letter of a kind that has nothing but a mapping. */
export function filledLetter(tree: Tree, policy: Partial<PolicyMapping>): FilledLetter {
  const words = { zh: '测试', en: 'test' };
  return {
    kind: {
      id: 'test',
      manifest: {
        title: words,
        purpose: words,
        users: words,
        whenNotToUse: words,
        layout: 'business',
        numbering: [],
        scope: [],
        parties: [{ role: 'promisor', policyRole: 'provider', label: '承诺人', name: '/company/name' }],
        signatures: [],
        policy: {
          validity: { from: '/effectiveFrom' },
          calendars: [],
          objectives: [],
          remedies: [],
          exclusions: [],
          reporting: [],
          escalations: [],
          terminations: [],
          ...policy,
        },
      },
      template: '# 测试',
      schema: {},
      commonSchema: {},
      example: '',
    },
    detail: 'full',
    values: valuesOf({ effectiveFrom: dateValue('2026-01-05'), ...tree }),
    waivers: [],
    print: {},
    source: JSON.stringify(tree),
    draft: false,
  };
}

function nodeOf(node: Leaf | Tree | readonly Tree[], pointer: string, title: string): Value {
  if (isRows(node)) {
    const rows = node.map((row, index) => valuesOf(row, `${pointer}/${index}`));
    return { type: 'rows', pointer, title, rows } satisfies RowsValue;
  }
  return isLeaf(node) ? { ...node, pointer, title } : { ...valuesOf(node, pointer), title };
}

function isRows(node: Leaf | Tree | readonly Tree[]): node is readonly Tree[] {
  return Array.isArray(node);
}

function isLeaf(node: Leaf | Tree): node is Leaf {
  return typeof node.type === 'string';
}
