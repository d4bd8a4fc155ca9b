import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runBatch } from '../../src/batch/index.ts';
import { eventsOf, fates, freshFolder, memoryTable, optionsFor } from './memory-table.ts';

test('one ZIP with the letters in the order of the table, Chinese names, the same bytes each time', async () => {
  const table = memoryTable([
    { change: { number: '京服诺〔2026〕2号' } },
    { change: { number: 'FW-1' } },
    { change: { number: 'FW-0', response: '100小时' } },
  ]);
  const [folder, other] = [freshFolder(), freshFolder()];
  const events = await eventsOf(runBatch(table, optionsFor(folder, { zip: true })));
  await eventsOf(runBatch(table, optionsFor(other, { zip: true })));
  expect(readdirSync(folder)).toEqual(['.pledge-batch', '报价.zip']);
  const bytes = readFileSync(join(folder, '报价.zip'));
  expect(readFileSync(join(other, '报价.zip')).equals(bytes)).toBe(true);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    '京服诺〔2026〕2号.policy.json',
    '京服诺〔2026〕2号.txt',
    'FW-1.policy.json',
    'FW-1.txt',
    'manifest.json',
    '报价-结果.csv',
    '报价-读数对照.csv',
  ]);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest.rows[0].files[1]).toMatchObject({ name: '京服诺〔2026〕2号.txt' });
  expect(events.at(-1)).toMatchObject({ files: [join(folder, '报价.zip')] });
  // A failed row can be made later: the finished letters wait for it.
  const mended = memoryTable([
    { change: { number: '京服诺〔2026〕2号' } },
    { change: { number: 'FW-1' } },
    { change: { number: 'FW-0' } },
  ]);
  const later = await eventsOf(runBatch(mended, optionsFor(folder, { zip: true, onlyFailed: true })));
  expect(fates(later).map((fate) => fate.split(' ')[1])).toEqual(['kept', 'kept', 'made']);
  expect(Object.keys(unzipSync(readFileSync(join(folder, '报价.zip'))))).toContain('FW-0.txt');
});

describe('after a ZIP is finished', () => {
  const rows = ['FW-1', 'FW-2', 'FW-3'].map((number) => ({ change: { number } }));
  const zipOf = (folder: string): Buffer => readFileSync(join(folder, '报价.zip'));

  test.each([{ resume: true }, { onlyFailed: true }])(
    '%j makes nothing and leaves its bytes',
    async (again) => {
      const folder = freshFolder();
      await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { zip: true })));
      const before = zipOf(folder);
      const events = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { zip: true, ...again })));
      expect(events.at(-1)).toMatchObject({ kept: 3, made: 0 });
      expect(zipOf(folder).equals(before)).toBe(true);
    },
  );

  test('a letter that is lost is made anew, under its name', async () => {
    const folder = freshFolder();
    await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { zip: true })));
    const before = zipOf(folder);
    rmSync(join(folder, '.pledge-batch', '报价.letters', 'FW-2.txt'));
    const again = optionsFor(folder, { zip: true, onlyFailed: true });
    expect((await eventsOf(runBatch(memoryTable(rows), again))).at(-1)).toMatchObject({ kept: 2, made: 1 });
    expect(zipOf(folder).equals(before)).toBe(true);
  });

  test('one that gets lost on the way stops the ZIP', async () => {
    const folder = freshFolder();
    const lost = join(folder, '.pledge-batch', '报价.letters', 'FW-2.txt');
    const run = async () => {
      for await (const event of runBatch(memoryTable(rows), optionsFor(folder, { zip: true })))
        if (event.type === 'row' && event.number === 'FW-3') rmSync(lost);
    };
    await expect(run()).rejects.toMatchObject({ name: 'PathError', path: lost });
    expect(readdirSync(folder)).toEqual(['.pledge-batch']);
  });
});

test('a run that is stopped leaves nothing beside the ZIP to come', async () => {
  const [folder, whole] = [freshFolder(), freshFolder()];
  const table = memoryTable([{ change: { number: 'FW-1' } }, { change: { number: 'FW-2' } }]);
  const controller = new AbortController();
  const first = optionsFor(folder, { zip: true, signal: controller.signal });
  for await (const event of runBatch(table, first)) {
    if (event.type === 'row') controller.abort();
    if (event.type === 'end') expect(event).toMatchObject({ stopped: true, files: [] });
  }
  expect(readdirSync(folder)).toEqual(['.pledge-batch']);
  await eventsOf(runBatch(table, optionsFor(folder, { zip: true, resume: true })));
  await eventsOf(runBatch(table, optionsFor(whole, { zip: true })));
  expect(readdirSync(folder)).toEqual(['.pledge-batch', '报价.zip']);
  expect(readFileSync(join(folder, '报价.zip')).equals(readFileSync(join(whole, '报价.zip')))).toBe(true);
});
