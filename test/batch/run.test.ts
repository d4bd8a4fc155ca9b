import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BatchError, runBatch, type TableRow } from '../../src/batch/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { eventsOf, fates, freshFolder, memoryTable, optionsFor } from './memory-table.ts';

const visible = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

/** Every visible file with its content. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(visible(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));

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
      '报价-读数对照.csv',
    ]);
    const copy = readFileSync(join(folder, '报价-结果.csv'), 'utf8').split('\n');
    expect(copy[0]).toBe('报价!2\tmade\tFW-1\tFW-1.policy.json FW-1.txt\t');
    expect(copy[1]).toContain('报价!3\tfailed\tFW-2\t\t报价!response3 ');
  });
});

describe('going on', () => {
  const rows = [
    { change: { number: 'FW-1' } },
    { change: { number: 'FW-2' } },
    { change: { number: 'FW-3' } },
  ];

  test('finished letters are kept, lost and changed ones made anew, old names go', async () => {
    const folder = freshFolder();
    await eventsOf(runBatch(memoryTable(rows), optionsFor(folder)));
    rmSync(join(folder, 'FW-3.txt'));
    const changed = [rows[0] ?? {}, { change: { number: 'FW-9' } }, rows[2] ?? {}];
    const events = await eventsOf(runBatch(memoryTable(changed), optionsFor(folder, { resume: true })));
    expect(fates(events)).toEqual(['2 kept FW-1 FW-1', '3 made FW-9 FW-9', '4 made FW-3 FW-3']);
    expect(visible(folder).filter((name) => name.endsWith('.txt'))).toEqual([
      'FW-1.txt',
      'FW-3.txt',
      'FW-9.txt',
    ]);
  });

  test('--only-failed makes the rows that failed, mended, and nothing else', async () => {
    const folder = freshFolder();
    const bad = [{ change: { number: 'FW-1' } }, { change: { number: 'FW-2', response: '很快' } }];
    await eventsOf(runBatch(memoryTable(bad), optionsFor(folder)));
    const mended = [{ change: { number: 'FW-1' } }, { change: { number: 'FW-2', response: '3小时' } }];
    const events = await eventsOf(runBatch(memoryTable(mended), optionsFor(folder, { onlyFailed: true })));
    expect(fates(events)).toEqual(['2 kept FW-1 FW-1', '3 made FW-2 FW-2']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.summary).toEqual({ made: 2, failed: 0, skipped: 0 });
    expect(manifest.rows[1]).toMatchObject({ row: 3, state: 'made', number: 'FW-2', name: 'FW-2' });
  });

  test('a journal cut in the middle of a line loses that line only', async () => {
    const folder = freshFolder();
    await eventsOf(runBatch(memoryTable(rows), optionsFor(folder)));
    const journal = join(folder, '.pledge-batch', '报价.jsonl');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(journal, text.slice(0, -20));
    const events = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { resume: true })));
    expect(fates(events)).toEqual(['2 kept FW-1 FW-1', '3 kept FW-2 FW-2', '4 made FW-3 FW-3']);
    const again = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { resume: true })));
    expect(fates(again)).toEqual(['2 kept FW-1 FW-1', '3 kept FW-2 FW-2', '4 kept FW-3 FW-3']);
  });

  test('a signal finishes the letters under way and leaves the rest to --resume', async () => {
    const [folder, whole] = [freshFolder(), freshFolder()];
    const controller = new AbortController();
    const events = [];
    for await (const event of runBatch(
      memoryTable(rows),
      optionsFor(folder, { signal: controller.signal }),
    )) {
      events.push(event);
      if (event.type === 'making') controller.abort();
    }
    expect(events.at(-1)).toMatchObject({ stopped: true, made: 0, skipped: 3 });
    await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { resume: true })));
    await eventsOf(runBatch(memoryTable(rows), optionsFor(whole)));
    expect(contents(folder)).toEqual(contents(whole));
  });

  test('a dry run tells names, numbers and problems and writes nothing', async () => {
    const folder = freshFolder();
    const table = memoryTable([{ change: { number: null } }, { change: { response: '很快' } }]);
    const options = optionsFor(folder, { dryRun: true, numbering: 'FW-{yyyy}-{seq:4}' });
    expect(fates(await eventsOf(runBatch(table, options)))).toEqual([
      '2 ready FW-2026-0002 FW-2026-0002',
      '3 failed FW-2026-0001',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('numbers', () => {
  const none = { change: { number: null } };
  const bad = { change: { number: null, response: '很快' } };
  const numbering = 'FW-{yyyy}-{seq:4}';

  test('rows that fail take none; a mended one takes the next; the year is that of the signature', async () => {
    const folder = freshFolder();
    const old = { change: { number: null, signedOn: '2025-12-31', effectiveFrom: '2025-12-31' } };
    const events = await eventsOf(
      runBatch(memoryTable([none, bad, none, old]), optionsFor(folder, { numbering })),
    );
    expect(fates(events).slice(1)).toEqual([
      '2 made FW-2026-0001 FW-2026-0001',
      '4 made FW-2026-0002 FW-2026-0002',
      '5 made FW-2025-0001 FW-2025-0001',
    ]);
    expect(readFileSync(join(folder, 'FW-2026-0002.txt'), 'utf8')).toContain('FW-2026-0002');
    const mended = await eventsOf(
      runBatch(memoryTable([none, none, none, old]), optionsFor(folder, { numbering, resume: true })),
    );
    expect(fates(mended)).toContain('3 made FW-2026-0003 FW-2026-0003');
    expect(fates(mended)).toContain('4 kept FW-2026-0002 FW-2026-0002');
  });

  test('an edited row keeps its number, and the same table gives the same numbers again', async () => {
    const folder = freshFolder();
    await eventsOf(runBatch(memoryTable([none, none]), optionsFor(folder, { numbering })));
    const edited = [{ change: { number: null, response: '3小时' } }, none];
    const events = await eventsOf(
      runBatch(memoryTable(edited), optionsFor(folder, { numbering, resume: true })),
    );
    expect(fates(events)).toEqual(['3 kept FW-2026-0002 FW-2026-0002', '2 made FW-2026-0001 FW-2026-0001']);
    const again = await eventsOf(runBatch(memoryTable(edited), optionsFor(folder, { numbering })));
    expect(fates(again)).toEqual(['2 made FW-2026-0001 FW-2026-0001', '3 made FW-2026-0002 FW-2026-0002']);
  });

  test('a number that the table itself uses is not drawn for another row', async () => {
    const typed = { change: { number: 'FW-2026-0001' } };
    const events = await eventsOf(
      runBatch(memoryTable([none, typed]), optionsFor(freshFolder(), { numbering })),
    );
    expect(fates(events)).toEqual(['2 made FW-2026-0002 FW-2026-0002', '3 made FW-2026-0001 FW-2026-0001']);
  });

  test('a pattern that gives every row one number is refused', async () => {
    await expect(
      eventsOf(
        runBatch(memoryTable([none]), optionsFor('/nowhere', { numbering: 'FW-{yyyy}', dryRun: true })),
      ),
    ).rejects.toThrow(BatchError);
  });
});

test('another table in the same folder goes round the names that are taken, and keeps its own manifest', async () => {
  const folder = freshFolder();
  const rows = [{ change: { number: 'FW-1' } }];
  await eventsOf(runBatch(memoryTable(rows), optionsFor(folder)));
  const other = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { name: '续签' })));
  expect(fates(other)).toEqual(['2 made FW-1 FW-1-2']);
  const again = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder)));
  expect(fates(again)).toEqual(['2 made FW-1 FW-1']);
  expect(visible(folder).filter((name) => name.startsWith('manifest'))).toEqual([
    'manifest-续签.json',
    'manifest.json',
  ]);
});

test('a DOCX that somebody edited is not overwritten without force', async () => {
  const folder = freshFolder();
  const rows = [{ change: { number: 'FW-1' } }];
  const options = optionsFor(folder, { formats: ['docx'] });
  await eventsOf(runBatch(memoryTable(rows), options));
  const path = join(folder, 'FW-1.docx');
  const made = readFileSync(path);
  expect(fates(await eventsOf(runBatch(memoryTable(rows), options)))).toEqual(['2 made FW-1 FW-1']);
  expect(readFileSync(path).equals(made)).toBe(true);
  const parts = unzipSync(made);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(document.replace('云帆客户服务平台', '别的平台'));
  writeFileSync(path, zipSync(parts));
  const refused = await eventsOf(runBatch(memoryTable(rows), options));
  expect(refused.find((event) => event.type === 'row')).toMatchObject({
    state: 'failed',
    findings: expect.arrayContaining([expect.objectContaining({ code: 'FILE-EDITED' })]),
  });
  await eventsOf(runBatch(memoryTable(rows), { ...options, force: true }));
  expect(readFileSync(path).equals(made)).toBe(true);
});

test('who reads slowly slows the work down', async () => {
  let read = 0;
  const table = memoryTable(
    Array.from({ length: 60 }, (_, index) => ({ change: { number: `FW-${index}` } })),
  );
  const counted = {
    ...table,
    *rows(range?: { from: number; to: number }) {
      for (const row of table.rows(range) as Iterable<TableRow>) {
        read++;
        yield row;
      }
    },
  };
  let told = 0;
  for await (const event of runBatch(counted, optionsFor(freshFolder()))) {
    if (event.type === 'making') read = 0;
    if (event.type !== 'row') continue;
    told++;
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(read - told).toBeLessThan(6);
  }
  expect(told).toBe(60);
});

test('a fault of the program fails its letter with a finding, not the batch', async () => {
  const table = memoryTable([{ change: { number: 'FW-1' } }, { change: { number: 'FW-2' } }]);
  let calls = 0;
  const fonts = async () => {
    if (++calls === 1) throw new Error('no such font\n    at somewhere');
    return { builtIn: builtInFonts() };
  };
  const events = await eventsOf(runBatch(table, optionsFor(freshFolder(), { formats: ['pdf'], fonts })));
  expect(fates(events)).toEqual(['2 failed FW-1', '3 made FW-2 FW-2']);
  const failed = events.find((event) => event.type === 'row' && event.state === 'failed');
  expect(failed).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'TABLE-FAULT', place: { file: '报价.csv', cell: '报价!A2' } }),
    ]),
  });
  expect(JSON.stringify(failed)).not.toContain('somewhere');
});

test('a row whose PDF lacks a character has its Word file, counts as failed, and is made whole when it is mended', async () => {
  const folder = freshFolder();
  const fonts = async () => ({ builtIn: builtInFonts() });
  const options = { formats: ['docx', 'pdf', 'policy'], fonts } as const;
  const rows = [{ change: { number: 'FW-1' } }, { change: { number: 'FW-2', platform: '云帆😀平台' } }];
  const events = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, options)));
  expect(fates(events)).toEqual(['2 made FW-1 FW-1', '3 failed FW-2']);
  expect(events.at(-1)).toMatchObject({ made: 1, failed: 1 });
  const named = () => visible(folder).filter((name) => name.startsWith('FW-2'));
  expect(named()).toEqual(['FW-2.docx', 'FW-2.policy.json']);
  const copy = readFileSync(join(folder, '报价-结果.csv'), 'utf8').split('\n')[1];
  expect(copy).toContain('报价!3\tfailed\tFW-2\tFW-2.docx FW-2.policy.json\t');
  expect(copy).toContain('PRINT-GLYPH');
  const again = await eventsOf(runBatch(memoryTable(rows), optionsFor(folder, { ...options, resume: true })));
  expect(fates(again)).toEqual(['2 kept FW-1 FW-1', '3 failed FW-2']);
  const mended = [rows[0] ?? {}, { change: { number: 'FW-2', platform: '云帆平台' } }];
  const last = await eventsOf(
    runBatch(memoryTable(mended), optionsFor(folder, { ...options, onlyFailed: true })),
  );
  expect(fates(last).at(-1)).toBe('3 made FW-2 FW-2');
  expect(named()).toEqual(['FW-2.anchors.json', 'FW-2.docx', 'FW-2.pdf', 'FW-2.policy.json']);
});
