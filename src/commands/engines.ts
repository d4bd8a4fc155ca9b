import type { Command } from 'commander';
import { jsonText } from '../model/json.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge engines`: the engines that a policy can be exported to, and what each keeps. */
export function enginesCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('engines')
    .description(say(world, { zh: '列出可以导出的系统', en: 'list the engines to export to' }))
    .option('--json', say(world, { zh: '输出 JSON', en: 'print JSON' }))
    .action(async (options: { json?: boolean }) => {
      const { engines } = await import('../export/index.ts');
      const width = Math.max(...engines.map(({ id }) => id.length));
      world.io.out(
        options.json
          ? jsonText(engines)
          : engines
              .map(({ id, name, keeps }) => `${id.padEnd(width)}  ${name}：${say(world, keeps)}\n`)
              .join(''),
      );
      done(EXIT.done);
    });
}
