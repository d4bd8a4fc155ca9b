import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BatchError, runBatch } from '../../src/batch/index.ts';
import * as library from '../../src/index.ts';
import { eventsOf, fates, freshFolder, memoryTable, optionsFor } from './memory-table.ts';

const rows = (prefix: string) => [1, 2, 3].map((count) => ({ change: { number: `${prefix}-${count}` } }));
const letters = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.policy.json'));

test.each([
  ['{customer}', undefined],
  ['{customer}-{kind}', 'FW-{seq:3}'],
  ['{customer}-{number}', 'N{row}'],
])('tables at work in one folder at once never take one name twice: %s, %s', async (naming, numbering) => {
  const folder = freshFolder();
  const more = { naming, formats: ['policy'], ...(numbering ? { numbering } : {}) } as const;
  const made = await Promise.all(
    ['a', 'b', 'c'].map((name) => {
      const own = numbering ? [{ change: { number: null } }, { change: { number: null } }] : rows(name);
      return eventsOf(runBatch(memoryTable(own), optionsFor(folder, { ...more, name })));
    }),
  );
  const count = numbering ? 6 : 9;
  const names = made.flatMap(fates).map((fate) => fate.split(' ').at(-1));
  expect(new Set(names).size).toBe(count);
  expect(letters(folder)).toHaveLength(count);
  expect(readdirSync(join(folder, '.pledge-batch')).filter((name) => name.includes('lock'))).toEqual([]);
});

test('a table of the same name from elsewhere is refused, one that was moved goes on', async () => {
  const folder = freshFolder();
  const [first, second] = ['一', '二'].map((name) => join(freshFolder(), `${name}.csv`));
  if (first === undefined || second === undefined) throw new Error('no paths');
  writeFileSync(first, '');
  await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder, { path: first })));
  const before = letters(folder);
  const other = eventsOf(runBatch(memoryTable(rows('b')), optionsFor(folder, { path: second })));
  await expect(other).rejects.toThrow(BatchError);
  expect(letters(folder)).toEqual(before);
  rmSync(first);
  const moved = optionsFor(folder, { path: second, resume: true });
  expect((await eventsOf(runBatch(memoryTable(rows('a')), moved))).at(-1)).toMatchObject({ kept: 3 });
});

test('a lock that a killed process left does not stop anybody', async () => {
  const folder = freshFolder();
  await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder)));
  for (const name of ['lock', '报价.lock']) {
    const path = join(folder, '.pledge-batch', name);
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: 'gone' }));
    utimesSync(path, new Date(0), new Date(0));
  }
  const events = await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder, { resume: true })));
  expect(events.at(-1)).toMatchObject({ kept: 3 });
});

test('a run on another machine stops the second with a sentence, and nothing is made', async () => {
  const folder = freshFolder();
  await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder)));
  const before = letters(folder);
  writeFileSync(
    join(folder, '.pledge-batch', '报价.lock'),
    JSON.stringify({ pid: 7, host: 'elsewhere', start: '1' }),
  );
  const second = eventsOf(runBatch(memoryTable(rows('b')), optionsFor(folder)));
  await expect(second).rejects.toMatchObject({
    busy: true,
    text: { zh: expect.stringMatching(/进程 7，在 elsewhere 上.*半分钟后再试/u) },
  });
  expect(letters(folder)).toEqual(before);
});

test('a process number that was given again does not lock for ever', async () => {
  const folder = freshFolder();
  await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder)));
  // The parent lives, but began at another time than the process that held the lock.
  const path = join(folder, '.pledge-batch', '报价.lock');
  writeFileSync(path, JSON.stringify({ pid: process.ppid, host: hostname(), start: '-1' }));
  const events = await eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder, { resume: true })));
  expect(events.at(-1)).toMatchObject({ kept: 3 });
});

test('a table that is at work in this process is refused a second time', async () => {
  const folder = freshFolder();
  const both = await Promise.allSettled(
    [1, 2].map(() => eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder)))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: expect.objectContaining({
      name: 'BatchError',
      message: expect.stringMatching(/working on this table/u),
    }),
  });
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).summary.made).toBe(3);
});

test('the library exports what a batch throws', async () => {
  expect(library.BatchError).toBe(BatchError);
  const below = join(freshFolder(), 'file');
  writeFileSync(below, '');
  const run = eventsOf(runBatch(memoryTable(rows('a')), optionsFor(join(below, 'out'))));
  await expect(run).rejects.toBeInstanceOf(library.PathError);
});

test('options that cannot work leave no trace', async () => {
  const folder = freshFolder();
  const run = (more: object) => eventsOf(runBatch(memoryTable(rows('a')), optionsFor(folder, more)));
  await expect(run({ naming: '{nothing}' })).rejects.toThrow(BatchError);
  expect(readdirSync(folder)).toEqual([]);
  await run({});
  const before = readFileSync(join(folder, '.pledge-batch', '报价.jsonl'), 'utf8');
  await expect(run({ naming: '{nothing}' })).rejects.toThrow(BatchError);
  expect(readFileSync(join(folder, '.pledge-batch', '报价.jsonl'), 'utf8')).toBe(before);
});

test('a number that a row of another table in the folder holds is refused before anything is made, in a dry run too', async () => {
  const folder = freshFolder();
  const numbering = 'FW-{seq:3}';
  await eventsOf(
    runBatch(memoryTable([{ change: { number: null } }]), optionsFor(folder, { name: '一', numbering })),
  );
  expect(letters(folder)).toEqual(['FW-001.policy.json']);
  const second = memoryTable([
    { change: { number: 'FW-001', platform: '云舟服务平台' } },
    { change: { number: 'FW-9' } },
  ]);
  for (const more of [{ numbering }, {}, { numbering, dryRun: true }]) {
    const events = await eventsOf(runBatch(second, optionsFor(folder, { name: '二', ...more })));
    const failed = events.find((event) => event.type === 'row' && event.state === 'failed');
    expect(failed).toMatchObject({
      row: 2,
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'TABLE-NUMBER',
          severity: 'error',
          message: expect.objectContaining({ zh: expect.stringContaining('一 报价!2') }),
        }),
      ]),
    });
    expect(events.at(-1)).toMatchObject({ failed: 1, made: 1 });
  }
  expect(letters(folder)).toEqual(['FW-001.policy.json', 'FW-9.policy.json']);
  // The same letter again is no second one.
  const again = await eventsOf(
    runBatch(
      memoryTable([{ change: { number: 'FW-001' } }]),
      optionsFor(folder, { name: '一', numbering, resume: true }),
    ),
  );
  expect(again.at(-1)).toMatchObject({ failed: 0 });
});
