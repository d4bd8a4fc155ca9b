import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchEvent, BatchOptions, RowResult, TableFile, TableRow } from '../../src/batch/index.ts';
import { loadKind, parseValues, toYaml } from '../../src/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Json } from '../../src/model/json.ts';

/** A row of a table under test: changes over the example of its kind, and problems of its cells. */
export interface TestRow {
  readonly change?: { readonly [key: string]: Json };
  readonly kind?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly findings?: readonly Finding[];
}

/** The example of a kind as plain data. */
export function exampleOf(kind = 'service-deadline'): { readonly [key: string]: Json } {
  const loaded = loadKind(kind);
  if (!loaded.ok) throw new Error(`no kind ${kind}`);
  const source = parseValues(loaded.value.example, 'example.yaml');
  if (!source.ok) throw new Error(`the example of ${kind} does not parse`);
  return source.value.data;
}

/** A table in memory; row numbers begin below a heading. */
export function memoryTable(rows: readonly TestRow[]): TableFile {
  const all = rows.map((row, index) => rowOf(row, index));
  return {
    findings: [],
    count: all.length,
    extension: 'csv',
    rows: ({ from, to } = { from: 0, to: all.length - 1 }) => all.slice(from, to + 1),
    withResults: (results) => new TextEncoder().encode(results.map(resultLine).join('')),
  };
}

function rowOf(test: TestRow, index: number): TableRow {
  const data = { ...exampleOf(test.kind), ...test.change };
  for (const [key, value] of Object.entries(data)) if (value === null) delete data[key];
  const sheet = test.sheet ?? '报价';
  const row = test.row ?? index + 2;
  return {
    sheet,
    row,
    kind: test.kind ?? 'service-deadline',
    findings: test.findings ?? [],
    source: {
      file: '报价.csv',
      data,
      text: toYaml(data),
      place: (pointer) => ({ file: '报价.csv', cell: `${sheet}!${pointer.slice(1) || 'A'}${row}` }),
    },
  };
}

function resultLine({ sheet, row, state, number, files, problems }: RowResult): string {
  return `${[`${sheet}!${row}`, state, number ?? '', files.join(' '), problems].join('\t')}\n`;
}

/** A new empty folder. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'batch-'));
}

/** Options of a run in a folder, on this thread, with formats that are quick to make. */
export function optionsFor(folder: string, more: Partial<BatchOptions> = {}): BatchOptions {
  return {
    name: '报价',
    digest: 'sha256:test',
    folder,
    formats: ['policy', 'text'],
    jobs: 1,
    ...more,
  };
}

/** All events of a run. */
export async function eventsOf(run: AsyncIterable<BatchEvent>): Promise<BatchEvent[]> {
  const events: BatchEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

/** The rows of a run as `2 made FW-1`. */
export function fates(events: readonly BatchEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'row'
      ? [[event.row, event.state, event.number, event.name].filter(Boolean).join(' ')]
      : [],
  );
}
