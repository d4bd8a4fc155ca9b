import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PathError } from '../io/index.ts';
import type { ReadingLine } from '../table/readings-sheet.ts';
import type { TableFile } from '../table/rows.ts';
import { Destination } from './destination.ts';
import { copiesOf, resultOf } from './finish.ts';
import { Journal, journalName, positionOf } from './journal.ts';
import { type Manifest, type ManifestHead, manifestName, readManifest, writeManifest } from './manifest.ts';
import { BatchError, STATE_FOLDER } from './options.ts';
import { sha256 } from './sha256.ts';

/** What a merge made. */
export interface Merged {
  readonly shards: number;
  readonly rows: number;
  readonly made: number;
  readonly failed: number;
  readonly skipped: number;
  /** Paths of the files about the whole batch. */
  readonly files: readonly string[];
}

interface Part {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly index: number;
}

const SHARD_MANIFEST = /^manifest-(\d+)-of-(\d+).*\.json$/u;

/**
 * Puts the shards of a table together, as if one run had made them: letters, manifest and, given the table, its copy
 * with results. Throws {@link BatchError} when a shard is missing or they are not of one table, before anything is
 * written.
 *
 * @param digest digest of the table's bytes: one that the shards were not made of is refused, because its rows would
 *   be told the results of others
 */
export async function mergeShards(
  folders: readonly string[],
  out: string,
  table?: TableFile,
  digest?: string,
): Promise<Merged> {
  const parts = await partsOf(folders);
  const [first] = parts;
  if (!first) throw nothingToMerge(folders);
  checkWhole(parts, first);
  if (digest !== undefined && digest !== first.manifest.table.digest) throw otherTable(first);
  checkUnique(parts);
  for (const part of parts) await checkFiles(part);
  for (const part of parts) await gather(part, out);
  const rows = parts.flatMap(({ manifest }) => manifest.rows);
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const summary = { made: count('made'), failed: count('failed'), skipped: count('skipped') };
  const { apiVersion, kind, table: name, formats } = first.manifest;
  const head: ManifestHead = { apiVersion, kind, table: name, formats, summary };
  const path = join(out, manifestName());
  await writeManifest(path, head, rows);
  const files = [path];
  if (table) {
    const copies = await copiesOf(name.name, table, rows.map(resultOf), () => readingsOf(parts));
    const destination = await Destination.open(out, join(out, `.merge-${process.pid}`));
    await destination.write(copies);
    await destination.close();
    files.push(...copies.map((copy) => join(out, copy.name)));
  }
  return { shards: parts.length, rows: rows.length, ...summary, files };
}

/** The readings of all letters in the order of the table; only the journal of a shard keeps them. */
async function* readingsOf(parts: readonly Part[]): AsyncGenerator<ReadingLine> {
  for (const { folder, manifest } of parts) {
    const path = join(folder, STATE_FOLDER, `${journalName(manifest.table.name, manifest.shard)}.jsonl`);
    if (!existsSync(path)) continue; // The letters were copied without it.
    const journal = await Journal.open(path);
    try {
      for (const row of manifest.rows) {
        const at = journal.byPosition.get(positionOf(row));
        if (at) yield* (await journal.read(at)).readings ?? [];
      }
    } finally {
      await journal.close();
    }
  }
}

async function partsOf(folders: readonly string[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const folder of new Set(folders.map((path) => resolve(path)))) {
    const names = await readdir(folder).catch(() => Promise.reject(noFolder(folder)));
    for (const name of names.sort()) {
      const index = Number(SHARD_MANIFEST.exec(name)?.[1]);
      const manifest = index > 0 ? await readManifest(join(folder, name)) : undefined;
      if (manifest?.shard) parts.push({ folder, manifest, index });
    }
  }
  return parts.sort((a, b) => a.index - b.index);
}

function noFolder(folder: string): BatchError {
  return new BatchError({
    zh: `没有文件夹 ${folder}，或者它不能读取；没有合并。请核对各分片的输出文件夹。`,
    en: `There is no folder ${folder}, or it cannot be read; nothing is merged. Check the output folders of the shards.`,
  });
}

function nothingToMerge(folders: readonly string[]): BatchError {
  const shown = folders.join('、');
  return new BatchError({
    zh: `${shown} 里没有分片的清单（manifest-1-of-8.json）。请先用 pledge batch 表格 --shard 1/8 生成各个分片。`,
    en: `There is no manifest of a shard (manifest-1-of-8.json) in ${shown}. Make the shards first: pledge batch TABLE --shard 1/8.`,
  });
}

function checkWhole(parts: readonly Part[], first: Part): void {
  const { table, formats, shard } = first.manifest;
  const count = shard?.count ?? 0;
  const same = JSON.stringify([table, formats, count]);
  const other = parts.find(
    ({ manifest }) => JSON.stringify([manifest.table, manifest.formats, manifest.shard?.count]) !== same,
  );
  if (other)
    throw new BatchError({
      zh: `${other.folder} 里的分片 ${other.index} 不是同一个表、同样的设置生成的，不能合并。请用同一个表重新生成这一片。`,
      en: `Shard ${other.index} in ${other.folder} was not made of the same table with the same settings. Make it anew.`,
    });
  for (let index = 1; index <= count; index++) {
    const found = parts.filter((part) => part.index === index).length;
    if (found === 1) continue;
    throw new BatchError(
      found === 0
        ? {
            zh: `缺少分片 ${index}/${count}。请先运行 pledge batch 表格 --shard ${index}/${count}。`,
            en: `Shard ${index}/${count} is missing. Run pledge batch TABLE --shard ${index}/${count} first.`,
          }
        : {
            zh: `分片 ${index}/${count} 出现了 ${found} 次。请只给出其中一个文件夹。`,
            en: `Shard ${index}/${count} stands ${found} times. Name only one of the folders.`,
          },
    );
  }
}

function otherTable({ manifest }: Part): BatchError {
  const { name } = manifest.table;
  return new BatchError({
    zh: `--table 给出的不是生成这些分片的那个表（${name}），或者表在生成之后改过；没有合并。请给出原来的表，或不用 --table。`,
    en: `The table given by --table is not the one that the shards were made of (${name}), or was changed since; nothing is merged. Name the table as it was, or leave --table out.`,
  });
}

/** Shards that drew from separate registers may have given one number, or one name, twice. */
function checkUnique(parts: readonly Part[]): void {
  const seen = new Map<string, string>();
  for (const { manifest } of parts)
    for (const { sheet, row, state, files } of manifest.rows) {
      if (state !== 'made') continue;
      for (const { name } of files) {
        const key = name.toLowerCase();
        const other = seen.get(key);
        const own = `${sheet}!${row}`;
        if (other !== undefined)
          throw new BatchError({
            zh: `${own} 和 ${other} 的文件都叫 ${name}，不能合并。取号请让各分片共用一个登记簿（--register），或改用 {row}。`,
            en: `The files of ${own} and ${other} are both named ${name}. Let the shards share one register (--register), or number by {row}.`,
          });
        seen.set(key, own);
      }
    }
}

/** Every letter is there and is what its manifest says. */
async function checkFiles({ folder, manifest, index }: Part): Promise<void> {
  for (const { files } of manifest.rows)
    for (const file of files) {
      const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
      if (bytes && sha256(bytes) === file.sha256) continue;
      throw new BatchError({
        zh: `分片 ${index} 的 ${file.name} 不见了，或和清单不符。请对这一片运行 pledge batch … --resume。`,
        en: `${file.name} of shard ${index} is missing or not what the manifest says. Run pledge batch … --resume for the shard.`,
      });
    }
}

/** Copies the letters of a shard. */
async function gather({ folder, manifest }: Part, out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    if (resolve(folder) === resolve(out)) return;
    for (const { files } of manifest.rows)
      for (const { name } of files) {
        const draft = join(out, `.${name}.tmp`);
        await copyFile(join(folder, name), draft);
        await rename(draft, join(out, name));
      }
  } catch (error) {
    throw new PathError(out, error);
  }
}
