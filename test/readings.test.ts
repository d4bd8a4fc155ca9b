import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseValues, prepare } from '../src/index.ts';
import type { Json } from '../src/model/json.ts';
import { childPointer } from '../src/model/pointer.ts';
import { valueAt } from '../src/model/value.ts';
import { type Reading, readingsOf } from '../src/readings.ts';
import { newFolder, pledge } from './commands/support.ts';
import { KIND_IDS, kindOf, unwrap } from './kinds/support.ts';

const EXAMPLE = kindOf('service-deadline').example;

function readings(text: string): readonly Reading[] {
  return readingsOf(unwrap(prepare(unwrap(parseValues(text, 'values.yaml')))));
}

describe('the readings of a letter', () => {
  test('tell of a written value what was read, what is printed, and in which clause', () => {
    const found = readings(EXAMPLE.replace(/^response: .*$/m, 'response: "PT4H"')).find(
      ({ pointer }) => pointer === '/response',
    );
    expect(found).toMatchObject({
      from: 'written',
      written: 'PT4H',
      read: '4小时',
      printed: '4小时',
      clause: '2.3.1',
    });
    expect(found?.title.zh).toBe('响应时限');
  });

  test('tell of an empty promise the clause that would hold it, and of an empty group once', () => {
    const text = kindOf('bilateral-service').example;
    const empty = readings(text).filter(({ from }) => from === 'empty');
    // The example fills in everything but a cap of its liability.
    expect(empty.map(({ pointer }) => pointer)).toEqual(['/liabilityCap']);
    const optional = readings(EXAMPLE.replace(/^ {2}creditCode: .*\n/m, ''));
    expect(optional.filter(({ from }) => from === 'empty').map(({ pointer }) => pointer)).toEqual([
      '/company/creditCode',
    ]);
  });

  test.each(KIND_IDS)('name each blank of %s once, in the words of its letter', (id) => {
    const prepared = unwrap(prepare(unwrap(parseValues(kindOf(id).example, 'values.yaml'))));
    const found = readingsOf(prepared);
    expect(new Set(found.map(({ pointer }) => pointer)).size).toBe(found.length);
    for (const reading of found) {
      const value = valueAt(prepared.filled.values, reading.pointer);
      if (reading.from === 'written') expect(value, reading.pointer).toBeDefined();
      // The choice of words and the demands of a tender aside, what was written is in the letter: no figure at least is lost.
      const demanded = reading.pointer.startsWith('/tender/');
      if (reading.from === 'written' && !reading.printed && !reading.steers && !demanded)
        expect(reading.written).not.toMatch(/\d/);
    }
  });

  test.each(KIND_IDS)('tell of any value taken out of %s that it was not written', (id) => {
    const source = unwrap(parseValues(kindOf(id).example, 'values.yaml'));
    const names = Object.keys(source.data).filter((name) => name !== 'kind');
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const { [name]: _, ...data } = source.data;
        const prepared = prepare({ ...source, data });
        if (!prepared.ok) return;
        const below = childPointer('', name);
        const own = readingsOf(prepared.value).filter(({ pointer }) => `${pointer}/`.startsWith(`${below}/`));
        expect(own.every(({ from, written }) => from !== 'written' && written === undefined)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});

test('a dry run of a table lists each blank once, with the number of its letters', async () => {
  const folder = newFolder();
  const table = join(folder, '甲.csv');
  const { data } = unwrap(parseValues(EXAMPLE, 'values.yaml'));
  const columns = Object.entries(flat(data)).filter(([name]) => name !== 'company.creditCode');
  const row = (number: string) =>
    columns.map(([name, value]) => `"${name === 'number' ? number : value}"`).join(',');
  writeFileSync(table, [columns.map(([name]) => name).join(','), row('甲-1'), row('甲-2')].join('\n'));
  const { out } = await pledge([
    'batch',
    table,
    '--kind',
    'service-deadline',
    '-o',
    folder,
    '--dry-run',
    '-f',
    'text',
  ]);
  expect(out).toMatch(/未填写，未写入：\n {2}承诺人 \/ \S+（company\.creditCode）　2 份\n/);
});

/** `company.name` and the like. */
function flat(data: Json, path = ''): Record<string, string> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { [path]: String(data) };
  return Object.assign(
    {},
    ...Object.entries(data).map(([key, value]) => flat(value, path ? `${path}.${key}` : key)),
  );
}

describe('check and render list what was not written', () => {
  test('in Chinese, in English and as JSON', async () => {
    const folder = newFolder();
    const file = join(folder, '甲.yaml');
    writeFileSync(file, EXAMPLE.replace(/^ {2}creditCode: .*\n/m, ''));
    const zh = await pledge(['check', file]);
    expect(zh.out).toMatch(/^未填写，未写入：\n {2}承诺人 \/ \S+（company\.creditCode）/);
    const en = await pledge(['check', file, '--lang', 'en']);
    expect(en.out).toMatch(/^Not filled in, so not in the letter:\n {2}.*\(company\.creditCode\)/);
    const json = JSON.parse((await pledge(['check', file, '--json'])).out) as {
      readings: { file: string; blanks: Reading[] }[];
    };
    expect(json.readings[0]?.blanks.filter(({ from }) => from === 'empty')).toHaveLength(1);
    const rendered = await pledge(['render', file, '-f', 'text', '-o', folder]);
    expect(rendered.err).toContain('未填写，未写入：\n');
  });
});
