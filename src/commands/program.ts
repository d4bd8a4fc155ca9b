import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { type Io, nodeIo, PathError } from '../io/index.ts';
import { PACKAGE_ROOT } from '../io/package.ts';
import { kindsOf, productKinds } from '../kinds/disk.ts';
import type { KindSource } from '../kinds/index.ts';
import { jsonText } from '../model/json.ts';
import { holidaysOf } from './holidays.ts';
import { COMMANDS, type CommandData, type CommandName } from './options.ts';
import { openProject, projectPath } from './project.ts';
import { reportJson, reportText } from './report.ts';
import { shownOn } from './terminal.ts';
import { usageMessage } from './usage.ts';
import { programFor, type Run, refuseOthers } from './wiring.ts';
import { EXIT, type ExitCode, languageOf, OptionError, say, UsageError, type World } from './world.ts';

/** What each command does, loaded when it is asked for. */
const RUNS: { readonly [Name in CommandName]: () => Promise<Run<Name>> } = {
  kinds: async () => (await import('./kinds.ts')).kindsCommand,
  show: async () => (await import('./show.ts')).showCommand,
  kind: async () => (await import('./kind.ts')).kindCommand,
  'kind new': async () => (await import('./kind-new.ts')).kindNewCommand,
  'kind test': async () => (await import('./kind.ts')).kindTestCommand,
  init: async () => (await import('./init.ts')).initCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  read: async () => (await import('./read.ts')).readCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  policy: async () => (await import('./policy.ts')).policyCommand,
  engines: async () => (await import('./engines.ts')).enginesCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  due: async () => (await import('./due.ts')).dueCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  completion: async () => (await import('./completion.ts')).completionCommand,
  man: async () => (await import('./man.ts')).manCommand,
  sheet: async () => (await import('./sheet.ts')).sheetCommand,
  extract: async () => (await import('./extract.ts')).extractCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  issue: async () => (await import('./issue.ts')).issueCommand,
  register: async () => (await import('./register.ts')).registerCommand,
  'register check': async () => (await import('./register.ts')).registerCheckCommand,
  'register void': async () => (await import('./register.ts')).registerVoidCommand,
  batch: async () => (await import('./batch.ts')).batchCommand,
  'batch merge': async () => (await import('./batch-merge.ts')).mergeCommand,
  page: async () => (await import('./page.ts')).pageCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
};

/** Runs the program: arguments in, exit code out. Only here do errors become text. */
export async function main(args: readonly string[], given: Io = nodeIo()): Promise<ExitCode> {
  const io = shownOn(given);
  const language = languageOf(optionOf(args, 'lang'), io.env);
  const world: Mutable<World> = { io, language: language ?? 'zh', kinds: productKinds };
  let code: ExitCode = EXIT.done;
  const program = programFor(world, version(), async (name, given, options) => {
    refuseOthers(name, options);
    await useProject(world, name, given, options);
    const settled = { ...ofProject(world, name), ...options };
    await countHolidays(world, options);
    // The data of the command say what commander has read.
    const run = (await RUNS[name]()) as (world: World, ...given: readonly unknown[]) => Promise<ExitCode>;
    code = await run(world, given, settled);
  });
  try {
    if (!language) throw unknownLanguage(optionOf(args, 'lang'));
    world.kinds = await kindsFor(optionOf(args, 'kinds') ?? io.env.PLEDGE_KINDS);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(world, program, error);
  }
}

function unknownLanguage(given = ''): UsageError {
  return new UsageError({
    zh: `没有语言“${given}”，可用 zh、en。`,
    en: `There is no language “${given}”; use zh or en.`,
  });
}

/** What must be known before the help texts are made: the language, the kinds. */
function optionOf(args: readonly string[], name: 'lang' | 'kinds'): string | undefined {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const given = args[at];
  return given === undefined ? undefined : given.includes('=') ? given.slice(name.length + 3) : args[at + 1];
}

/** The package's letter kinds, after those of the user's own folder. */
async function kindsFor(folder: string | undefined): Promise<KindSource> {
  if (folder === undefined || folder === '') return productKinds;
  const path = resolve(folder);
  if (!holdsKinds(path))
    throw new UsageError({
      zh: `${folder} 里没有承诺书类型：--kinds（或 PLEDGE_KINDS）要写自有类型所在的文件夹，写法见 templates/README.md。`,
      en: `${folder} holds no letter kind: --kinds (or PLEDGE_KINDS) takes a folder with letter kinds of your own; see templates/README.md.`,
    });
  return ownKinds([path]);
}

/** The kinds of folders that somebody wrote, each looked at before it is used. */
async function ownKinds(folders: readonly string[]): Promise<KindSource> {
  const { checkPlainSchema, kindProblem } = await import('../fill/index.ts');
  return kindsOf(folders, checkPlainSchema, kindProblem);
}

/** A folder like the package's, or one with a folder for each kind. */
function holdsKinds(path: string): boolean {
  if (existsSync(join(path, 'templates'))) return true;
  return existsSync(path) && readdirSync(path).some((name) => existsSync(join(path, name, 'manifest.yaml')));
}

/** The project file around the files that a command is given: its kinds and holidays count like those of the command line. */
async function useProject(
  world: Mutable<World>,
  name: CommandName,
  given: readonly string[],
  { out }: { readonly out?: unknown },
): Promise<void> {
  const makesFile = (name === 'init' || name === 'sheet') && typeof out === 'string';
  const path = projectPath(given, makesFile ? dirname(resolve(out)) : process.cwd());
  if (path === undefined) return;
  const project = await openProject(world, path, productKinds, name === 'kind new');
  // Whoever looks at the installation is shown what is wrong with it.
  if (!project.ok && name !== 'doctor') throw new OptionError(project.findings);
  if (!project.ok) return;
  world.project = project.value;
  const folders = [...(world.kinds.folders ?? []), ...project.value.kinds];
  if (project.value.kinds.length > 0)
    world.kinds = await ownKinds(folders.filter((folder) => existsSync(folder)));
  if (project.value.holidays.length === 0) return;
  const known = await holidaysOf(world, project.value.holidays);
  if (!known.ok) throw new OptionError(known.findings);
  world.holidays = known.value;
}

/** Options that the project file settles where the command line does not. */
function ofProject({ project }: World, name: CommandName): Readonly<Record<string, unknown>> {
  const { style, register } = project ?? {};
  const taken: CommandData['options'] = COMMANDS[name].options;
  return {
    ...(style !== undefined && 'style' in taken ? { style } : {}),
    ...(register !== undefined && 'register' in taken && name === 'batch' ? { register } : {}),
  };
}

/** Files of holidays are read before a command that counts on them. */
async function countHolidays(
  world: Mutable<World>,
  { holidays: files }: { readonly holidays?: unknown },
): Promise<void> {
  if (!Array.isArray(files)) return;
  const known = await holidaysOf(world, files.map(String), world.holidays);
  if (!known.ok) throw new OptionError(known.findings);
  world.holidays = known.value;
  if (known.findings.length > 0) world.io.err(reportText(world, known.findings));
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return number;
}

function failed(world: World, program: Command, error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    world.io.err(`✗ ${usageMessage(world, program, error)}\n`);
    return EXIT.usage;
  }
  if (error instanceof UsageError) {
    world.io.err(`✗ ${say(world, error.text)}\n`);
    return EXIT.usage;
  }
  if (error instanceof OptionError) {
    const asked = program.commands.some((command) => command.opts().json === true);
    if (asked) world.io.out(jsonText({ findings: reportJson(error.findings) }));
    else world.io.err(reportText(world, error.findings));
    return EXIT.findings;
  }
  if (error instanceof PathError) {
    const { path, reason } = error;
    world.io.err(
      `✗ ${say(world, { zh: `不能写入 ${path}（${reason}）。没有生成任何文件；请换一个文件夹（-o），或检查权限和磁盘空间。`, en: `${path} cannot be written (${reason}). Nothing was written; choose another folder (-o), or check permissions and disk space.` })}\n`,
    );
    return EXIT.fault;
  }
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  world.io.err(
    `✗ ${say(world, { zh: `程序内部错误：${detail}。这是我们的错，请附上所用的命令报告问题。`, en: `Internal error: ${detail}. This is our fault; please report it with the command that you used.` })}\n`,
  );
  if (world.io.env.PLEDGE_DEBUG && error instanceof Error) world.io.err(`${error.stack}\n`);
  return EXIT.fault;
}
