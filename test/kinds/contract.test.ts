import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formOf, printedOf } from '../../src/blanks/form.ts';
import { BLANK_KEYWORDS, blankKeyword } from '../../src/blanks/index.ts';
import { TOLD_KEYWORDS } from '../../src/fill/messages.ts';
import { derive, PACKAGE_ROOT, renderText, toYaml } from '../../src/index.ts';
import type { BlankSchema } from '../../src/model/kind.ts';
import { allInlines, blocksOf, clausesOf, inlinesOf, textOf } from '../../src/model/letter.ts';
import type { Policy } from '../../src/model/policy.ts';
import { blanksOf } from '../../src/model/value.ts';
import { mutate } from './mutate.ts';
import { badCases, codes, fillText, goodCases, KIND_IDS, kindOf, make, unwrap } from './support.ts';

/** Keywords that say something about a node but check nothing. */
const ANNOTATIONS = [
  'title',
  'description',
  'default',
  'examples',
  '$ref',
  '$id',
  '$schema',
  'properties',
  'items',
  'choice',
  // Repeats the choice for editors.
  'enum',
  'requiredWhen',
  'x-bound',
  'x-choice-alias',
  'x-alias',
  'x-en',
  'x-meaning',
  'x-suggest',
];

/** Chinese title and help, and beside them the English ones (`x-en`); a reference may leave all of them to the common type. */
function expectTitles(node: Record<string, unknown>, path: string): void {
  const english = node['x-en'] as Readonly<Record<string, string>> | undefined;
  const isReference = node.$ref !== undefined;
  expect(node.title ?? node.$ref, `${path} has no title`).toBeTruthy();
  if (isReference && node.title === undefined && node.description === undefined) return;
  expect(Object.keys(english ?? {}).sort(), `${path}: English`).toEqual(['description', 'title']);
  expect(english?.title, `${path}: English title`).toMatch(/^[A-Z0-9][^\u4e00-\u9fff]*$/);
  expect(english?.description, `${path}: English help`).toMatch(/[A-Za-z].*\.$/);
  if (!isReference) expect(String(node.title), `${path}: title`).toMatch(/[\u4e00-\u9fff]/);
  if (!isReference || node.description !== undefined)
    expect(String(node.description), `${path}: help is Chinese only`).toMatch(/。$/);
}

/** What a tender asks for is compared with the promise and never printed: a letter that praises itself proves nothing. */
const isDemand = (schema: BlankSchema) => String(schema['x-meaning']).startsWith('tender-');

/** Figures promise; choices and flags say which words are meant, copies and the dates of rules are frame. */
const isPromise = (type: string, pointer: string) =>
  !['flag', 'choice', 'date', 'text'].includes(type) && !pointer.startsWith('/copies/');

const star = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*');

/** Pointers of the values that items of a policy rest on. */
function valuesBehind(spec: Policy['spec']): Set<string> {
  const lists = [
    spec.objectives,
    spec.remedies,
    spec.exclusions,
    spec.reporting,
    spec.escalations,
    spec.terminations,
  ];
  return new Set(lists.flat().flatMap((item) => item.source.values));
}

describe.each(KIND_IDS)('%s', (id) => {
  const kind = kindOf(id);
  const cases = goodCases(kind);

  test('has a schema with titles and help in both languages, and no keyword without a message', () => {
    const walk = (node: Record<string, unknown>, path: string): void => {
      expectTitles(node, path);
      for (const keyword of Object.keys(node)) {
        expect(
          [...ANNOTATIONS, ...TOLD_KEYWORDS, ...BLANK_KEYWORDS],
          `${path}: keyword ${keyword}`,
        ).toContain(keyword);
      }
      for (const [name, child] of Object.entries(
        (node.properties ?? {}) as Record<string, Record<string, unknown>>,
      ))
        walk(child, `${path}/${name}`);
      if (node.items) walk(node.items as Record<string, unknown>, `${path}/*`);
      if (blankKeyword(node as never) === undefined && node.type === 'object')
        expect(node.additionalProperties, path).toBe(false);
    };
    walk(kind.schema as Record<string, unknown>, '');
  });

  test('shows with every blank how it is written, and promises nothing by default', () => {
    const fields = printedOf(formOf(kind)).filter((blank) => blank.shape === 'field');
    const bare = fields.filter(({ type, schema }) => type !== 'flag' && !Array.isArray(schema.examples));
    expect(bare.map(({ pointer }) => pointer)).toEqual([]);
    const given = fields.filter(
      ({ type, schema, pointer }) => schema.default !== undefined && isPromise(type, pointer),
    );
    expect(given.map(({ pointer }) => pointer)).toEqual([]);
  });

  test.each(cases)('fills and prints $name without leftovers', ({ name, text }) => {
    const { letter } = make(kind, text, name);
    const printed = renderText(letter);
    expect(printed).not.toMatch(/[{}*#\uE000-\uF8FF]|undefined|\[object|_{2,}/);
    for (const clause of clausesOf(letter))
      expect(textOf(clause.content), `clause ${clause.number.citation} is empty`).not.toBe('');
    for (const block of blocksOf(letter.blocks))
      for (const run of inlinesOf(block))
        expect(textOf(run)).not.toMatch(/[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]|[，。；：、]{2,}/);
  });

  test('prints every blank of the schema in one of its good letters, and fills each of them', () => {
    const printed = new Set<string>();
    const filled = new Set<string>();
    for (const { text } of cases) {
      const made = make(kind, text);
      for (const inline of allInlines(made.letter))
        if ((inline.type === 'blank' || inline.type === 'checkbox') && inline.pointer)
          printed.add(star(inline.pointer));
      for (const blank of blanksOf(made.filled.values)) filled.add(star(blank.pointer));
    }
    const declared = printedOf(formOf(kind)).map((blank) => ({
      ...blank,
      keyword: blank.shape === 'field' ? blank.type : 'statute',
    }));
    const silent = declared.filter(
      ({ keyword, pointer, schema }) =>
        keyword !== 'flag' && keyword !== 'choice' && !isDemand(schema) && !printed.has(pointer),
    );
    expect(
      silent.map(({ pointer }) => pointer),
      'never printed',
    ).toEqual([]);
    expect(
      declared.filter(({ pointer }) => !filled.has(pointer)).map(({ pointer }) => pointer),
      'never filled',
    ).toEqual([]);
  });

  test('fills every blank of its example', () => {
    expect(
      cases.some(({ name }) => name.endsWith('-minimal')) && cases.some(({ name }) => name.endsWith('-full')),
      'needs the cases minimal and full',
    ).toBe(true);
    const { letter } = make(kind, kind.example);
    expect([...allInlines(letter)].filter((inline) => inline.type === 'blank' && !inline.filled)).toEqual([]);
  });

  test('prints a different letter, and derives a different policy where it is mapped, whenever any one blank changes', () => {
    const unchanged: string[] = [];
    for (const { text } of cases) {
      const { filled, letter } = make(kind, text);
      const before = { print: renderText(letter), policy: unwrap(derive(filled, letter)).spec };
      const mapped = valuesBehind(before.policy);
      const shown = new Set(
        [...allInlines(letter)].flatMap((inline) =>
          'pointer' in inline && inline.pointer ? [inline.pointer] : [],
        ),
      );
      for (const blank of blanksOf(filled.values)) {
        if (!shown.has(blank.pointer)) continue;
        const changed = mutate(kind, text, blank);
        if (changed === undefined) {
          unchanged.push(`${blank.pointer}: no other valid value found`);
          continue;
        }
        const after = make(kind, changed);
        if (renderText(after.letter) === before.print) unchanged.push(`${blank.pointer}: prints the same`);
        if (!mapped.has(blank.pointer)) continue;
        const policy = unwrap(derive(after.filled, after.letter)).spec;
        if (JSON.stringify(policy) === JSON.stringify(before.policy))
          unchanged.push(`${blank.pointer}: same policy`);
      }
    }
    expect(unchanged).toEqual([]);
  });

  test('prints a draft of an empty file with every required blank as a labelled gap', () => {
    const { letter } = make(kind, `kind: ${id}\n`, 'empty', true);
    const gaps = [...allInlines(letter)].filter((inline) => inline.type === 'blank' && !inline.filled);
    expect(gaps.length).toBeGreaterThan(0);
    expect(letter.draft?.missing.length).toBeGreaterThan(0);
    expect(renderText(letter)).toMatch(/（待填：/);
    // Whoever reads a draft reads titles, not where a value lies in a file.
    expect(renderText(letter)).not.toMatch(/（\/[a-zA-Z]/);
    expect(fillText(kind, `kind: ${id}\n`).ok).toBe(false);
  });

  test.each(cases)('prints $name as its golden text', async ({ name, text }) => {
    const golden = join(PACKAGE_ROOT, 'test', 'goldens', name === 'example' ? `${id}.txt` : `${name}.txt`);
    await expect(renderText(make(kind, text).letter)).toMatchFileSnapshot(golden);
  });

  test('derives the policy of its example as its golden policy', async () => {
    const { filled, letter } = make(kind, kind.example);
    const golden = join(PACKAGE_ROOT, 'test', 'goldens', `${id}.policy.yaml`);
    await expect(toYaml(unwrap(derive(filled, letter)))).toMatchFileSnapshot(golden);
  });

  test('has at least three letters that must be refused', () => {
    expect(badCases().filter((bad) => bad.name.startsWith(`${id}-`)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('letters that must be refused', () => {
  test.each(badCases())('$name', ({ name, text, expected }) => {
    const id = KIND_IDS.filter((kind) => name.startsWith(`${kind}-`)).sort((a, b) => b.length - a.length)[0];
    if (!id) throw new Error(`${name} names no letter kind`);
    const outcome = fillText(kindOf(id), text);
    const found = codes(outcome.findings.filter((finding) => finding.severity === 'error'));
    expect(found).toEqual(expected.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim()).sort());
  });
});
