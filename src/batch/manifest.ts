import { readFile } from 'node:fs/promises';
import type { Shard } from './options.ts';
import type { RowRecord } from './record.ts';
import { writeWhole } from './stream.ts';

/** The version of the manifest's format. */
export const MANIFEST_VERSION = 'pledgekit/batch-v1';

/** manifest.json without its rows: which table was made into what. */
export interface ManifestHead {
  readonly apiVersion: typeof MANIFEST_VERSION;
  readonly kind: 'BatchManifest';
  readonly table: { readonly name: string; readonly digest: string; readonly rows: number };
  readonly formats: readonly string[];
  /** Absent for a whole table. */
  readonly shard?: Shard;
  readonly summary: { readonly made: number; readonly failed: number; readonly skipped: number };
}

export interface Manifest extends ManifestHead {
  readonly rows: readonly RowRecord[];
}

/** Name of a manifest: `manifest.json`, of a shard `manifest-2-of-8.json`. */
export function manifestName(shard?: Shard): string {
  return shard ? `manifest-${shard.index}-of-${shard.count}.json` : 'manifest.json';
}

/** Writes a manifest, a row to a line, holding one row in memory. */
export async function writeManifest(
  path: string,
  head: ManifestHead,
  rows: AsyncIterable<RowRecord> | Iterable<RowRecord>,
): Promise<void> {
  await writeWhole(path, manifestText(head, rows));
}

async function* manifestText(
  head: ManifestHead,
  rows: AsyncIterable<RowRecord> | Iterable<RowRecord>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`;
  let before = '';
  for await (const row of rows) {
    yield `${before}\n    ${JSON.stringify(row)}`;
    before = ',';
  }
  yield '\n  ]\n}\n';
}

/** Reads a manifest; undefined when the file is none. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>;
    const whole = manifest.apiVersion === MANIFEST_VERSION && Array.isArray(manifest.rows);
    return whole ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
