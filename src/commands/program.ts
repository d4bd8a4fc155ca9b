import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type Io, nodeIo, PathError } from '../io/index.ts';
import { PACKAGE_ROOT } from '../kinds/index.ts';
import { batchCommand } from './batch.ts';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { dueCommand } from './due.ts';
import { enginesCommand } from './engines.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { initCommand } from './init.ts';
import { kindsCommand } from './kinds.ts';
import { policyCommand } from './policy.ts';
import { renderCommand } from './render.ts';
import { sheetCommand } from './sheet.ts';
import { showCommand } from './show.ts';
import { usageMessage } from './usage.ts';
import { EXIT, type ExitCode, languageOf, say, UsageError, type World } from './world.ts';

const COMMANDS = [
  kindsCommand,
  showCommand,
  initCommand,
  checkCommand,
  renderCommand,
  policyCommand,
  enginesCommand,
  exportCommand,
  dueCommand,
  explainCommand,
  sheetCommand,
  extractCommand,
  batchCommand,
  doctorCommand,
];

/** Runs the program: arguments in, exit code out. Only here do errors become text. */
export async function main(args: readonly string[], io: Io = nodeIo()): Promise<ExitCode> {
  const world: World = { io, language: languageOf(languageOption(args), io.env) };
  let code: ExitCode = EXIT.done;
  const program = programFor(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(world, program, error);
  }
}

/** The language must be known before the help texts are made. */
function languageOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at];
  return given === undefined ? undefined : given.includes('=') ? given.slice(7) : args[at + 1];
}

function programFor(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command('pledge');
  const titles = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '全局选项：',
  };
  program
    .description(
      say(world, {
        zh: '承诺书：从一份填写内容生成 DOCX、PDF 和 SLA 策略，并在盖章前检查',
        en: 'commitment letters: DOCX, PDF and SLA policy from one file of values, checked before the seal',
      }),
    )
    .option('--lang <language>', say(world, { zh: '语言：zh 或 en', en: 'language: zh or en' }))
    .version(version(), '-V, --version', say(world, { zh: '显示版本', en: 'print the version' }))
    .helpOption('-h, --help', say(world, { zh: '显示帮助', en: 'print help' }))
    .helpCommand('help [command]', say(world, { zh: '显示一个命令的帮助', en: 'print help for a command' }))
    .configureHelp({
      styleTitle: (title) =>
        world.language === 'zh' ? (titles[title as keyof typeof titles] ?? title) : title,
    })
    .configureOutput({
      writeOut: (text) => world.io.out(text),
      writeErr: (text) => world.io.err(text),
      outputError: () => undefined,
    })
    .exitOverride()
    .action(() => program.outputHelp());
  for (const add of COMMANDS) add(program, world, done);
  for (const command of program.commands) {
    command
      .copyInheritedSettings(program)
      .helpOption('-h, --help', say(world, { zh: '显示帮助', en: 'print help' }));
    if (command.name() !== 'help')
      command.option('--lang <language>', say(world, { zh: '语言：zh 或 en', en: 'language: zh or en' }));
  }
  return program;
}

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
  if (error instanceof PathError) {
    const { path, reason } = error;
    world.io.err(
      `✗ ${say(world, { zh: `不能写入 ${path}（${reason}）。没有生成任何文件；请换一个文件夹（-o），或检查权限和磁盘空间。`, en: `${path} cannot be written (${reason}). Nothing was written; take another folder (-o), or check permissions and disk space.` })}\n`,
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
