import { basename } from 'node:path';
import { BatchError } from '../batch/options.ts';
import { digestOf } from '../model/digest.ts';
import type { Outcome } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import type { TableFile } from '../table/rows.ts';
import { refuse, tellingUsage } from './batch-refusal.ts';
import { kindArgument } from './kind-argument.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type MergeOptions = OptionsOf<'batch merge'>;

/** `pledge batch merge`: the results of shards put together. */
export async function mergeCommand(
  world: World,
  dirs: ArgumentsOf<'batch merge'>,
  options: MergeOptions,
): Promise<ExitCode> {
  return tellingUsage(world, options.json, () => merge(world, dirs, options));
}

async function merge(
  world: World,
  dirs: ArgumentsOf<'batch merge'>,
  options: MergeOptions,
): Promise<ExitCode> {
  const { mergeShards } = await import('../batch/index.ts');
  const bytes = options.table === undefined ? undefined : await readNamed(world, options.table, 'table');
  const table = bytes && (await opened(world, bytes, options.table ?? '', options));
  if (table && !table.ok)
    return refuse(world, options.json, table.findings, { zh: '没有合并。', en: 'Nothing was merged.' });
  try {
    const digest = bytes && digestOf(bytes);
    const merged = await mergeShards(dirs, options.out ?? dirs[0], table?.value, digest);
    const { shards, rows, made, failed, files } = merged;
    if (options.json) world.io.out(jsonText(merged));
    else
      world.io.out(
        `${say(world, { zh: `合并了 ${shards} 片：共 ${rows} 行，${made} 份，${failed} 行有问题。`, en: `${shards} shards merged: ${rows} rows, ${made} letters, ${failed} failed.` })}\n${files.map((file) => `  ${file}\n`).join('')}`,
      );
    return failed > 0 ? EXIT.findings : EXIT.done;
  } catch (error) {
    throw error instanceof BatchError ? new UsageError(error.text) : error;
  }
}

/** A table from the command line; a kind that does not exist is wrong usage, told once and not for each row. */
export async function opened(
  world: World,
  bytes: Uint8Array,
  path: string,
  { kind, sheet }: { readonly kind?: string; readonly sheet?: string },
): Promise<Outcome<TableFile>> {
  if (kind !== undefined) kindArgument(world, kind);
  const { openTable } = await import('../table/index.ts');
  return openTable(bytes, basename(path), {
    kinds: world.kinds,
    ...(kind === undefined ? {} : { kind }),
    ...(sheet === undefined ? {} : { sheet }),
  });
}
