import { describe, expect, test } from 'vitest';
import { createRenderer, make, parseData, parseValues } from '../../src/index.ts';
import { nodeCompression } from '../../src/io/compression.ts';
import type { Json } from '../../src/model/json.ts';
import { FONTS } from '../render/pdf/support.ts';
import { goodCases, KIND_IDS, kindOf } from './support.ts';

/** How many options beside the required blanks one page must hold; a row of a list is one. */
const OPTIONS = 10;
/** Choices of options for each kind; more in the acceptance stage. */
const CHOICES = process.env.PLEDGEKIT_BREADTH === '1' ? 4 : 1;
/** What is no promise, or comes with others: the hours that working days count by, the countersigner and the customer. */
const FRAME = ['kind', 'detail', 'print', 'waivers', 'workingHours', 'acknowledgement', 'customer'];
const renderer = createRenderer({ fonts: async () => FONTS, compression: nodeCompression });

type Data = { readonly [key: string]: Json };

/** Pages of the letter on A4 in its own layout: 12 pt, at least 1.3 lines apart. */
async function pagesOf(data: Json): Promise<number | undefined> {
  const values = parseValues(JSON.stringify(data), 'values.yaml');
  const made = await make(values, { formats: ['pdf'] }, renderer);
  const { print } = made.prepared?.letter ?? {};
  if (!print)
    throw new Error(made.findings.map(({ code, pointer }) => `${code} ${pointer ?? ''}`).join('\n'));
  expect([print.layout, print.linePitch]).toEqual(['business', 15.6]);
  return made.pages;
}

/** Filled options in a value; a row counts one. */
function count(value: Json): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + count(part), 0)
    : 1;
}

/** The required blanks with options of the example, taken from the `start`th on as long as they are ten at most. */
function withTen(minimal: Data, example: Data, start: number): Data {
  const names = Object.keys(example).filter((name) => !(name in minimal) && !FRAME.includes(name));
  const turned = [...names.slice(start), ...names.slice(0, start)];
  let left = OPTIONS;
  const taken = turned.flatMap((name) => {
    const value = example[name] ?? null;
    const part = Array.isArray(value) ? value.slice(0, left) : value;
    const size = count(part);
    if (size === 0 || size > left) return [];
    left -= size;
    return [[name, part] as const];
  });
  const hours = example.workingHours ? { workingHours: example.workingHours } : {};
  return { ...minimal, ...hours, ...Object.fromEntries(taken) };
}

describe.each(KIND_IDS)('%s in short', (id) => {
  const cases = new Map(
    goodCases(kindOf(id)).map(({ name, text }) => [
      name,
      { ...(parseData(text) as Data), detail: 'short' } as Data,
    ]),
  );
  const [minimal = {}, example = {}] = [cases.get(`${id}-minimal`), cases.get('example')];

  test('is one page with the required blanks', async () => {
    expect(await pagesOf(minimal)).toBe(1);
  });

  test.each(Array.from({ length: CHOICES }, (_, at) => at))(
    'is one page with ten options (%i)',
    async (at) => {
      const data = withTen(minimal, example, Math.floor((at * Object.keys(example).length) / CHOICES));
      expect(await pagesOf(data), Object.keys(data).join(' ')).toBe(1);
    },
  );
});
