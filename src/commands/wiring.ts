import { Argument, Command, Option } from 'commander';
import stringWidth from 'string-width';
import type { Bilingual } from '../model/bilingual.ts';
import { EXAMPLES } from './examples.ts';
import {
  type ArgumentsOf,
  COMMANDS,
  type CommandData,
  type CommandName,
  type OptionData,
  type OptionsOf,
  SHARED_OPTIONS,
} from './options.ts';
import { type ExitCode, say, UsageError, type World } from './world.ts';

/** What a command does with its arguments and options. */
export type Run<Name extends CommandName> = (
  world: World,
  args: ArgumentsOf<Name>,
  options: OptionsOf<Name>,
) => Promise<ExitCode>;

/** Runs the command that was asked for. */
export type Start = (
  name: CommandName,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<void>;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};

/** The program with its commands, as {@link COMMANDS} describes them. */
export function programFor(world: World, version: string, start: Start): Command {
  const program = new Command('pledge');
  program
    .description(
      say(world, {
        zh: '承诺书：从一份填写内容生成 DOCX、PDF 和 SLA 策略，并在盖章前检查',
        en: 'commitment letters: DOCX, PDF and SLA policy from one file of values, checked before the seal',
      }),
    )
    .version(version, '-V, --version', say(world, { zh: '显示版本', en: 'print the version' }))
    .helpOption('-h, --help', say(world, { zh: '显示帮助', en: 'print help' }))
    .helpCommand(
      say(world, { zh: 'help [命令]', en: 'help [command]' }),
      say(world, { zh: '显示一个命令的帮助', en: 'print help for a command' }),
    )
    .usage(say(world, { zh: '[选项] [命令]', en: '[options] [command]' }))
    .configureHelp({
      styleTitle: (title) => (world.language === 'zh' ? (TITLES[title] ?? title) : title),
      subcommandTerm: (command) => [command.name(), command.usage()].join(' ').trim(),
      // Defaults are told in the user's language, by `describe`.
      optionDescription: ({ description }) => description,
      displayWidth: stringWidth,
    })
    .configureOutput({
      writeOut: (text) => world.io.out(text),
      writeErr: (text) => world.io.err(text),
      outputError: () => undefined,
    })
    .exitOverride()
    .action(() => program.outputHelp());
  describe(world, program, SHARED_OPTIONS);
  for (const name of Object.keys(COMMANDS) as CommandName[]) addCommand(world, program, name, start);
  return program;
}

function addCommand(world: World, program: Command, name: CommandName, start: Start): void {
  const { about, argument, options }: CommandData = COMMANDS[name];
  const [first = '', second] = name.split(' ');
  const parent = second === undefined ? program : program.commands.find((one) => one.name() === first);
  const command = (parent ?? program).command(second ?? first).description(say(world, about));
  const written = argument && say(world, argument.value);
  const term = written && `${written}${argument.many ? '...' : ''}`;
  const shown = term && (argument.optional ? `[${term}]` : `<${term}>`);
  if (shown) command.addArgument(new Argument(shown));
  const inner = Object.keys(COMMANDS).some((other) => other.startsWith(`${name} `));
  command.usage(
    [
      say(world, { zh: '[选项]', en: '[options]' }),
      ...(inner ? [say(world, { zh: '[命令]', en: '[command]' })] : []),
      ...(shown ? [shown] : []),
    ].join(' '),
  );
  describe(world, command, options);
  describe(world, command, SHARED_OPTIONS);
  command.addHelpText('after', `\n${say(world, { zh: '示例：', en: 'Example:' })}\n  ${EXAMPLES[name]}`);
  command.action(() =>
    // Options that an outer command has too are read by it.
    start(
      name,
      command.processedArgs
        .flat()
        .filter((one) => one !== undefined)
        .map(String),
      command.optsWithGlobals(),
    ),
  );
}

function describe(world: World, command: Command, options: CommandData['options']): void {
  for (const [name, data] of Object.entries(options)) command.addOption(optionOf(world, name, data));
}

function optionOf(world: World, name: string, data: OptionData): Option {
  const { short, about, value, many, required, otherwise } = data;
  const shown = value ? ` <${say(world, value)}${many ? '...' : ''}>` : '';
  const preset: Bilingual =
    otherwise === undefined
      ? { zh: '', en: '' }
      : { zh: `（默认 ${otherwise}）`, en: ` (default: ${otherwise})` };
  const option = new Option(
    `${short ? `-${short}, ` : ''}${flagOf(name)}${shown}`,
    `${say(world, about)}${say(world, preset)}`,
  );
  // commander tells it by the letters before the dots, and knows ASCII alone.
  option.variadic = many === true;
  return option.makeOptionMandatory(required === true).default(otherwise);
}

/** `dryRun` is written `--dry-run`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A value that an option does not take is wrong usage. */
export function refuseOthers(name: CommandName, given: Readonly<Record<string, unknown>>): void {
  const options: CommandData['options'] = COMMANDS[name].options;
  for (const [option, { choices }] of Object.entries(options)) {
    const value = given[option];
    if (!choices || value === undefined || choices.includes(String(value))) continue;
    throw new UsageError({
      zh: `${flagOf(option)} 没有“${value}”，可用 ${choices.join('、')}。`,
      en: `${flagOf(option)} does not accept “${value}”; use ${choices.join(' or ')}.`,
    });
  }
}
