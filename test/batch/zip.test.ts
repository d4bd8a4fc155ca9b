import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
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
