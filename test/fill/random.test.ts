import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindIds, parseData, parseValues, prepare } from '../../src/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Json } from '../../src/model/json.ts';
import { kindOf } from '../kinds/support.ts';

/** Cases for each kind: more than ten thousand over the fifteen. */
const RUNS = 700;
const SECOND = 1000;

/** Scalars at which a reader of values may stumble. */
const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '4小时',
  '0.00001小时',
  '1e309',
  '９９９９个工作日',
  '两小时',
  'PT4H',
  '2026-02-30',
  '2026-13-01',
  '24:00',
  '25:61',
  '120%',
  '-5‰',
  '人民币壹万元',
  '____',
  '待定',
  '{{x}}',
  '# 甲',
  '__proto__',
  'constructor',
  '\u0000',
  '\ue000',
  '\u202e',
  '\ud800',
  '甲\n乙',
  '甲'.repeat(3000),
  'true',
  'null',
  '91110105MA01ABCD26',
  'http://x',
  'a@b',
];

const scalar = fc.oneof(
  fc.constantFrom<Json>(...HOSTILE),
  fc.constantFrom<Json>(null, true, false),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer().map(String),
);
const key = fc.oneof(
  fc.constantFrom('kind', 'number', 'name', 'response', '名称', '__proto__', 'toString', 'a/b~c', ''),
  fc.string({ maxLength: 6 }),
);
const json = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

/** Every place of the data, the root left out: the ways to it. */
function pathsOf(node: unknown, path: readonly string[] = []): string[][] {
  const children = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  return children.flatMap(([name, child]) => [[...path, name], ...pathsOf(child, [...path, name])]);
}

type Change = 'replace' | 'remove' | 'add';

/** A copy with the value at a place replaced or removed, or another put beside it. */
function changed(data: Json, path: readonly string[], change: Change, value: Json, name: string): Json {
  const copy = structuredClone(data) as Json;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy);
  const last = path.at(-1) ?? '';
  const target = parent as Record<string, Json>;
  const own = (field: string) =>
    Object.defineProperty(target, field, { value, enumerable: true, configurable: true, writable: true });
  if (change === 'replace') own(last);
  else if (change === 'add' && !Array.isArray(parent)) own(name);
  else if (Array.isArray(parent))
    parent.splice(Number(last), change === 'remove' ? 1 : 0, ...(change === 'add' ? [value] : []));
  else delete target[last];
  return copy;
}

/** How a validator speaks by itself, and what an unformatted value looks like. */
const RAW =
  /must (?:NOT\b|match|have required|pass|contain|be (?:string|object|array|number|integer|boolean|null|equal|multiple|valid|[<>]))|should NOT|pattern "|schema is false|undefined|\[object|\bNaN\b/u;

/** What a finding lacks to be shown to a user. */
function faultOf({ code, severity, message, hint }: Finding): string | undefined {
  if (!/\p{Script=Han}.*[。！？]”?$/su.test(message.zh)) return `${code}: ${message.zh}`;
  if (message.en.trim() === '') return `${code} has no English`;
  // A note asks for nothing; all else says what to do.
  if (severity !== 'info' && !/\p{Script=Han}/u.test(hint?.zh ?? '')) return `${code} has no Chinese hint`;
  if (severity !== 'info' && (hint?.en ?? '').trim() === '') return `${code} has no English hint`;
  // The words of the user may say anything; ours are outside the quotation marks.
  const ours = [message.zh, hint?.zh, message.en, hint?.en].join('\n').replace(/[“"][^”"]*[”"]/gsu, '');
  return RAW.test(ours) ? `${code}: ${ours}` : undefined;
}

/** All that a letter goes through before it is rendered, final and draft; the findings that cannot be shown. */
function faultsOf(id: string, data: Json): string[] {
  const source = parseValues(JSON.stringify(data), 'values.json');
  if (!source.ok) return source.findings.flatMap((finding) => faultOf(finding) ?? []);
  // Time of the processor, not of the clock: a loaded machine finds nothing slow.
  const begun = process.cpuUsage();
  const found = [false, true].flatMap((draft) => prepare(source.value, { kind: id, draft }).findings);
  const { user, system } = process.cpuUsage(begun);
  const slow = (user + system) / 1000 >= 2 * SECOND ? ['took more than a second of the processor'] : [];
  return [...slow, ...found.flatMap((finding) => faultOf(finding) ?? [])];
}

describe.each(kindIds())('values of %s', (id) => {
  const kind = kindOf(id);
  const example = parseData(kind.example) as Json;
  const paths = pathsOf(example);
  const mutation = fc.record({
    at: fc.nat(paths.length - 1),
    change: fc.constantFrom<Change>('replace', 'replace', 'replace', 'remove', 'add'),
    value: json,
    name: key,
  });

  test(`with ${RUNS} random changes are read or refused in words for a user`, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let data = example;
        for (const { at, change, value, name } of mutations) {
          const path = paths[at] ?? [];
          try {
            data = changed(data, path, change, value, name);
          } catch {
            // An earlier change took the place away.
          }
        }
        expect(faultsOf(id, data)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 2026 },
    );
  });

  test('of any other shape are refused in words for a user', () => {
    for (const shape of [
      {},
      { kind: id },
      { kind: id, number: {} },
      ...paths.slice(0, 3).map(([top = '']) => ({ [top]: [[]] })),
    ])
      expect(faultsOf(id, shape as Json)).toEqual([]);
  });
});
