import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BatchError, mergeShards, runBatch } from '../../src/batch/index.ts';
import { eventsOf, freshFolder, memoryTable, optionsFor } from './memory-table.ts';

const table = memoryTable([
  { change: { number: 'FW-1' } },
  { change: { number: null } },
  { change: { number: 'FW-1', response: '3小时' } },
  { change: { number: null, response: '100小时' } },
  { change: { number: null } },
  { change: { number: 'FW-1', response: '5小时' } },
  { change: { number: 'FW-7' } },
]);
const numbering = 'N-{yyyy}-{row:3}';
const docx = { formats: ['docx', 'policy'], numbering } as const;

async function shard(index: number, count: number): Promise<string> {
  const folder = freshFolder();
  await eventsOf(runBatch(table, optionsFor(folder, { ...docx, shard: { index, count } })));
  return folder;
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );

describe('shards', () => {
  test.each([1, 2, 3, 9])('%i shards merge into the bytes of one run', async (count) => {
    const whole = freshFolder();
    await eventsOf(runBatch(table, optionsFor(whole, docx)));
    const folders = await Promise.all(Array.from({ length: count }, (_, index) => shard(index + 1, count)));
    const out = freshFolder();
    const merged = await mergeShards(folders.reverse(), out, table);
    expect(merged).toMatchObject({ shards: count, rows: 7, made: 3, failed: 4, skipped: 0 });
    expect(contents(out)).toEqual(contents(whole));
    // A number that stands twice in the table is nobody's, also where its rows fall into different shards.
    expect(Object.keys(contents(out)).filter((name) => name.startsWith('FW-1'))).toEqual([]);
    // What was read from each cell is part of the result, whoever made the letters.
    const readings = readFileSync(join(out, '报价-读数对照.csv'), 'utf8').split('\n');
    expect(readings.filter((line) => line.includes('响应时限') && line.includes('填写'))).toHaveLength(3);
  });

  test('a shard that is missing, doubled, or lost a letter is named and nothing is merged', async () => {
    const [one, two] = await Promise.all([shard(1, 2), shard(2, 2)]);
    const out = freshFolder();
    const attempts: readonly (readonly [readonly string[], RegExp])[] = [
      [[one], /2\/2 is missing/],
      [[one, await shard(1, 2), two], /1\/2 stands 2 times/],
      [[out], /no manifest of a shard/],
      [[one, join(out, 'nowhere')], /no folder .*nowhere/],
      [[await shard(1, 3), two], /not made of the same table/],
    ];
    for (const [folders, message] of attempts) {
      await expect(mergeShards(folders, out)).rejects.toThrow(BatchError);
      await expect(mergeShards(folders, out)).rejects.toThrow(message);
      expect(readdirSync(out)).toEqual([]);
    }
    rmSync(join(two, 'FW-7.docx'));
    await expect(mergeShards([one, two], out)).rejects.toThrow(/FW-7\.docx of shard 2 is missing/);
    expect(readdirSync(out)).toEqual([]);
  });
});
