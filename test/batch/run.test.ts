import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBatch } from '../../src/batch/index.ts';
import { eventsOf, fates, freshFolder, memoryTable, optionsFor } from './memory-table.ts';

const visible = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

describe('runBatch', () => {
  test('a bad row fails with its cell, the others are made, and everything is told once', async () => {
    const folder = freshFolder();
    const table = memoryTable([
      { change: { number: 'FW-1' } },
      { change: { number: 'FW-2', response: '100小时' } },
      { change: { number: 'FW-3' } },
    ]);
    const events = await eventsOf(runBatch(table, optionsFor(folder)));
    expect(fates(events)).toEqual(['3 failed FW-2', '2 made FW-1 FW-1', '4 made FW-3 FW-3']);
    expect(events.map(({ type }) => type)).toEqual([
      'start',
      'checked',
      'checked',
      'row',
      'checked',
      'making',
      'row',
      'row',
      'end',
    ]);
    const failed = events.find((event) => event.type === 'row' && event.state === 'failed');
    expect(failed).toMatchObject({
      findings: [{ code: 'BLANK-RANGE', place: { file: '报价.csv', cell: '报价!response3' } }],
    });
    expect(events.at(-1)).toMatchObject({ type: 'end', rows: 3, made: 2, failed: 1, stopped: false });
    expect(visible(folder)).toEqual([
      'FW-1.policy.json',
      'FW-1.txt',
      'FW-3.policy.json',
      'FW-3.txt',
      'manifest.json',
      '报价-结果.csv',
    ]);
    const copy = readFileSync(join(folder, '报价-结果.csv'), 'utf8').split('\n');
    expect(copy[0]).toBe('报价!2\tmade\tFW-1\tFW-1.policy.json FW-1.txt\t');
    expect(copy[1]).toContain('报价!3\tfailed\tFW-2\t\t报价!response3 ');
  });
});
