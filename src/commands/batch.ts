import { basename, dirname, extname, join, resolve } from 'node:path';
import { BatchError, type BatchOptions, type BatchSummary, type Shard } from '../batch/options.ts';
import type { HouseStyle } from '../fill/index.ts';
import { PathError } from '../io/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { digestOf } from '../model/digest.ts';
import type { TableFile } from '../table/rows.ts';
import { opened } from './batch-merge.ts';
import { jsonProgress, textProgress } from './batch-progress.ts';
import { asFinding, jsonError, refuse, tellingUsage } from './batch-refusal.ts';
import { fontLoader } from './fonts.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { formatsOf, houseStyleOf, styleOf } from './render.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type Options = OptionsOf<'batch'>;

/** `pledge batch`: a letter for each row of a table. */
export async function batchCommand(
  world: World,
  [table]: ArgumentsOf<'batch'>,
  options: Options,
): Promise<ExitCode> {
  return tellingUsage(world, options.json, () => make(world, table, options));
}

const NOTHING = { zh: '没有生成任何文件。', en: 'Nothing was written.' };

async function make(world: World, path: string, options: Options): Promise<ExitCode> {
  const style = await styleOf(world, options.style);
  if (!style.ok) return refuse(world, options.json, style.findings, NOTHING);
  const styled = style.value ? { styleDigest: await digestOfStyle(world, style.value, options.style) } : {};
  const plan = { ...batchOptions(world, path, options, style.value), ...styled };
  const bytes = await readNamed(world, path, 'table');
  const table = await opened(world, bytes, path, options);
  if (!table.ok) return refuse(world, options.json, table.findings, NOTHING);
  const interrupt = new AbortController();
  const stop = (): void => {
    interrupt.abort();
    world.io.err(
      `\n${say(world, { zh: '正在做完手头的几份；再按一次 Ctrl-C 立即停止。', en: 'Finishing the letters under way; press Ctrl-C again to stop at once.' })}\n`,
    );
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await follow(
      world,
      table.value,
      { ...plan, digest: digestOf(bytes), signal: interrupt.signal },
      options,
    );
  } catch (error) {
    if (error instanceof PathError) return unwritable(world, error, options.json);
    if (error instanceof BatchError && error.busy)
      return stopped(world, error.text, options.json, EXIT.findings);
    throw error instanceof BatchError ? new UsageError(error.text) : error;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

/** Ctrl-C, and what a scheduler sends before it kills. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The disk stopped us: what is finished stays, and the journal knows it. */
function unwritable(world: World, { path, reason }: PathError, json: boolean | undefined): ExitCode {
  const text = {
    zh: `不能写入 ${path}（${reason}）。已经生成的保留；检查权限和磁盘空间，再加 --resume 接着做，或换一个文件夹（-o）。`,
    en: `${path} cannot be written (${reason}). What was made stays; check permissions and disk space and continue with --resume, or choose another folder (-o).`,
  };
  return stopped(world, text, json, EXIT.fault);
}

/** One sentence says why the run ends here. */
function stopped(world: World, text: Bilingual, json: boolean | undefined, code: ExitCode): ExitCode {
  if (json) jsonError(world, [asFinding(text)]);
  world.io.err(`✗ ${say(world, text)}\n`);
  return code;
}

async function follow(
  world: World,
  table: TableFile,
  plan: BatchOptions,
  { json, dryRun }: Options,
): Promise<ExitCode> {
  const { runBatch } = await import('../batch/index.ts');
  const progress = json ? jsonProgress(world) : textProgress(world, () => performance.now(), dryRun === true);
  let end: BatchSummary | undefined;
  for await (const event of runBatch(table, plan)) {
    progress.tell(event);
    if (event.type === 'end') end = event;
  }
  if (!end) throw new Error('the batch came to no end');
  return end.failed > 0 || end.stopped ? EXIT.findings : EXIT.done;
}

/** Everything of a house style that the print depends on. */
async function digestOfStyle(world: World, style: HouseStyle, file = ''): Promise<string> {
  const fonts = style.fonts.map(async ({ use, file: font, face }) => [
    use,
    face,
    digestOf(await readNamed(world, resolve(dirname(file), font), 'file')),
  ]);
  return digestOf(JSON.stringify([style.print, await Promise.all(fonts)]));
}

function batchOptions(
  world: World,
  path: string,
  options: Options,
  style: HouseStyle | undefined,
): Omit<BatchOptions, 'digest'> {
  const name = basename(path, extname(path));
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  if (shard && options.zip)
    throw new UsageError({
      zh: '--shard 不能和 --zip 一起用：先生成各分片，再用 pledge batch merge 合并。',
      en: '--shard and --zip do not go together: make the shards, then pledge batch merge.',
    });
  const flags = ['draft', 'strict', 'resume', 'onlyFailed', 'dryRun', 'zip', 'force'] as const;
  return {
    name,
    path: resolve(path),
    folder: options.out ?? join('output', name),
    formats: formatsOf(options.format),
    kinds: world.kinds,
    fonts: fontLoader(world, style && { file: options.style ?? '', fonts: style.fonts }),
    ...Object.fromEntries(flags.map((flag) => [flag, options[flag] === true])),
    holidays: world.holidays,
    house: world.project?.house,
    houseStyle: houseStyleOf(world, style),
    ...(options.name === undefined ? {} : { naming: options.name }),
    ...(options.number === undefined ? {} : { numbering: options.number }),
    ...(options.register === undefined ? {} : { register: resolve(options.register) }),
    ...(options.issue === undefined ? {} : { issue: resolve(options.issue) }),
    ...(shard ? { shard } : {}),
    ...(options.jobs === undefined ? {} : { jobs: jobsOf(options.jobs) }),
  };
}

function shardOf(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text)?.map(Number) ?? [];
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count };
  throw new UsageError({
    zh: `--shard 要写成 第几片/共几片，例如 2/8；写的是“${text}”。`,
    en: `--shard takes part/count, such as 2/8; got “${text}”.`,
  });
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new UsageError({
    zh: `--jobs 要写 1 到 256 的整数；写的是“${text}”。`,
    en: `--jobs takes a whole number from 1 to 256; got “${text}”.`,
  });
}
