import { EXAMPLES } from './examples.ts';
import {
  type ArgumentsOf,
  COMMANDS,
  type CommandData,
  type CommandName,
  type OptionData,
  SHARED_OPTIONS,
} from './options.ts';
import { flagOf } from './wiring.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge man`: the manual page pledgekit(1), made of the data of the commands. */
export async function manCommand(world: World, _: ArgumentsOf<'man'>): Promise<ExitCode> {
  world.io.out(manualPage(world));
  return EXIT.done;
}

/** The page as roff source, in the language of the world: `pledge man | man -l -`. */
function manualPage(world: World): string {
  const zh = world.language === 'zh';
  const commands = (Object.entries(COMMANDS) as [CommandName, CommandData][]).flatMap(([name, data]) =>
    commandLines(world, name, data),
  );
  return `${[
    `.TH PLEDGEKIT 1 "" "pledgekit" "${zh ? '用户命令' : 'User Commands'}"`,
    `.SH ${zh ? '名称' : 'NAME'}`,
    `pledgekit, pledge \\- ${zh ? '承诺书：生成、检查、导出' : 'commitment letters: make, check, export'}`,
    `.SH ${zh ? '概要' : 'SYNOPSIS'}`,
    '.B pledge',
    zh ? '命令 [选项] [参数]' : 'command [options] [argument]',
    `.SH ${zh ? '命令' : 'COMMANDS'}`,
    ...commands,
    `.SH ${zh ? '各命令共有的选项' : 'OPTIONS OF ALL COMMANDS'}`,
    ...optionLines(world, SHARED_OPTIONS),
    `.SH ${zh ? '退出码' : 'EXIT STATUS'}`,
    ...status(zh),
  ].join('\n')}\n`;
}

function commandLines(world: World, name: CommandName, { about, argument, options }: CommandData): string[] {
  const written = argument && say(world, argument.value);
  const shown = written && `${written}${argument?.many ? '...' : ''}`;
  const term = shown && (argument?.optional ? `[${shown}]` : `<${shown}>`);
  return [
    `.SS "pledge ${name}${term ? ` ${roff(term)}` : ''}"`,
    roff(say(world, about)),
    ...optionLines(world, options),
    '.PP',
    `.B "${roff(EXAMPLES[name])}"`,
  ];
}

function optionLines(world: World, options: CommandData['options']): string[] {
  return Object.entries<OptionData>(options).flatMap(([name, { short, about, value, many, otherwise }]) => {
    const flags = [...(short ? [`-${short}`] : []), flagOf(name)].join(', ');
    const taken = value ? ` <${say(world, value)}${many ? '...' : ''}>` : '';
    const preset =
      otherwise === undefined
        ? ''
        : say(world, { zh: `（默认 ${otherwise}）`, en: ` (default: ${otherwise})` });
    return ['.TP', `.B "${roff(`${flags}${taken}`)}"`, roff(`${say(world, about)}${preset}`)];
  });
}

function status(zh: boolean): string[] {
  const codes: readonly (readonly [number, string, string])[] = [
    [0, '完成', 'done'],
    [1, '有必须改的问题', 'findings of severity error'],
    [2, '用法不对', 'wrong usage'],
    [3, '程序或磁盘的错误', 'a fault of the program or of the disk'],
  ];
  return codes.flatMap(([code, chinese, english]) => ['.TP', `.B ${code}`, zh ? chinese : english]);
}

/** Text on which no request and no escape of roff acts. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replaceAll('"', '\\(dq');
}
