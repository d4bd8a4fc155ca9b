import { afterEach, expect, it } from 'vitest';
import { FORMATS } from '../src/formats.ts';
import { parseValues, prepare, render } from '../src/index.ts';
import { sha256Hex } from '../src/model/digest.ts';
import { keepResults, memoisedFunctions } from '../src/model/memo.ts';
import { KIND_IDS, kindOf, unwrap } from './kinds/support.ts';
import { FONTS } from './render/pdf/support.ts';

afterEach(() => keepResults(true));

/** Findings, policy and every file of a letter: what must not depend on what was kept. */
async function everythingOf(id: string): Promise<unknown> {
  const prepared = unwrap(prepare(unwrap(parseValues(kindOf(id).example, 'example.yaml'))));
  const { files, findings } = unwrap(await render(prepared, FORMATS, { fonts: async () => FONTS }));
  return {
    found: [...prepared.findings, ...findings],
    policy: prepared.policy,
    files: files.map(({ suffix, bytes }) => [suffix, sha256Hex(bytes)]),
  };
}

it.each(KIND_IDS)('%s derives, checks and prints the same with all memos off and on', async (id) => {
  keepResults(false);
  const fresh = await everythingOf(id);
  keepResults(true);
  expect(await everythingOf(id)).toEqual(fresh);
  expect(await everythingOf(id)).toEqual(fresh);
});

it('names each memoised function once', () => {
  const names = memoisedFunctions();
  expect(names.length).toBeGreaterThan(5);
  expect(new Set(names).size).toBe(names.length);
});
