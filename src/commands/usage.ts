import type { Command, CommanderError } from 'commander';
import { nearest } from '../model/nearest.ts';
import { say, type World } from './world.ts';

/** What commander objects to, in the user's language; commander's own sentences are English only. */
export function usageMessage(world: World, program: Command, error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? program.args[0] ?? '';
  const names = program.commands.map((command) => command.name());
  const near = nearest(quoted, names);
  const help = say(world, { zh: '用法见 pledge --help。', en: 'See pledge --help.' });
  switch (error.code) {
    case 'commander.unknownCommand':
    case 'commander.excessArguments':
      return say(world, {
        zh: `没有命令“${quoted}”。${near ? `是不是 ${near}？` : `可用：${names.join('、')}。`}`,
        en: `There is no command “${quoted}”. ${near ? `Did you mean ${near}?` : `Commands: ${names.join(', ')}.`}`,
      });
    case 'commander.unknownOption':
      return say(world, { zh: `没有选项 ${quoted}。${help}`, en: `There is no option ${quoted}. ${help}` });
    case 'commander.missingArgument':
      return say(world, {
        zh: `缺少参数 ${quoted}。${help}`,
        en: `The argument ${quoted} is missing. ${help}`,
      });
    case 'commander.optionMissingArgument':
      return say(world, {
        zh: `选项 ${quoted} 后面缺少内容。${help}`,
        en: `The option ${quoted} needs a value. ${help}`,
      });
    case 'commander.missingMandatoryOptionValue':
      return say(world, {
        zh: `缺少选项 ${quoted}。${help}`,
        en: `The option ${quoted} is missing. ${help}`,
      });
    default:
      return `${error.message.replace(/^error: /, '')} ${help}`;
  }
}
