import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { BatchError, type BatchOptions, type BatchSummary, type Shard } from '../batch/options.ts';
import type { HouseStyle } from '../fill/index.ts';
import { PathError } from '../io/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { digestOf } from '../model/digest.ts';
import type { TableFile } from '../table/rows.ts';
import { mergeCommand, opened } from './batch-merge.ts';
import { jsonProgress, textProgress } from './batch-progress.ts';
import { asFinding, jsonError, refuse, tellingUsage } from './batch-refusal.ts';
import { fontLoader } from './fonts.ts';
import { formatsOf, styleOf } from './render.ts';
import { readNamed } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

interface Options {
  readonly kind?: string;
  readonly sheet?: string;
  readonly out?: string;
  readonly format: string;
  readonly name?: string;
  readonly number?: string;
  readonly register?: string;
  readonly shard?: string;
  readonly jobs?: string;
  readonly style?: string;
  readonly draft?: boolean;
  readonly strict?: boolean;
  readonly resume?: boolean;
  readonly onlyFailed?: boolean;
  readonly dryRun?: boolean;
  readonly zip?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `pledge batch`: a letter for each row of a table; `pledge batch merge`: shards put together. */
export function batchCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  const text = (zh: string, en: string): string => say(world, { zh, en });
  const batch = program
    .command('batch')
    .argument('<table>', text('表格：.xlsx 或 .csv', 'a table: .xlsx or .csv'))
    .description(text('按表格的每一行生成承诺书', 'make a letter for each row of a table'))
    .option('--kind <kind>', text('承诺书类型', 'letter kind'))
    .option('--sheet <name>', text('用哪一张工作表', 'the sheet that is the table'))
    .option('-o, --out <dir>', text('输出文件夹，默认 output/表名', 'output folder, output/TABLE by default'))
    .option('-f, --format <list>', text('格式，逗号分隔', 'formats, by commas'), 'docx,pdf,policy')
    .option(
      '--name <pattern>',
      text('文件名规则，例如 {number}-{purchaser}', 'file names, such as {number}-{purchaser}'),
    )
    .option(
      '--number <pattern>',
      text(
        '没有编号的行按此取号，例如 FW-{yyyy}-{seq:4}',
        'numbers for rows without one, such as FW-{yyyy}-{seq:4}',
      ),
    )
    .option(
      '--register <dir>',
      text(
        '编号登记簿的文件夹，可由多个表共用',
        'folder of the register of numbers, to share between tables',
      ),
    )
    .option('--dry-run', text('预演：只报告会生成什么，不写文件', 'tell what would be made, write nothing'))
    .option('--resume', text('接着上次没做完的做', 'go on where the last run stopped'))
    .option('--only-failed', text('只补做上次有问题的行', 'make only the rows that failed'))
    .option('--zip', text('结果放进一个 ZIP', 'results in one ZIP file'))
    .option('--shard <i/n>', text('只做 n 片中的第 i 片，例如 2/8', 'one part of the table, such as 2/8'))
    .option(
      '--jobs <n>',
      text('同时做几份，默认等于处理器核数', 'letters at a time, the number of cores by default'),
    )
    .option('--style <file>', text('本单位版式文件', 'house style file'))
    .option('--draft', text('草稿：允许还没填写的项', 'draft: accept unfilled blanks'))
    .option('--strict', text('提醒也算不通过', 'warnings fail too'))
    .option('--force', text('覆盖生成后被人改过的 DOCX', 'overwrite a DOCX that somebody edited'))
    .option('--json', text('每件事输出一行 JSON', 'a JSON line for each event'))
    .action(async (table: string, options: Options) =>
      done(await tellingUsage(world, options.json, () => make(world, table, options))),
    );
  mergeCommand(batch, world, done);
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
    en: `${path} cannot be written (${reason}). What is made stays; check permissions and disk space and go on with --resume, or take another folder (-o).`,
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
  const fonts = style.fonts.map(async ({ use, file: font }) => [
    use,
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
    ...(style ? { houseStyle: style.print } : {}),
    ...(options.name === undefined ? {} : { naming: options.name }),
    ...(options.number === undefined ? {} : { numbering: options.number }),
    ...(options.register === undefined ? {} : { register: resolve(options.register) }),
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
