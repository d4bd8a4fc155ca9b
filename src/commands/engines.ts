import { jsonText } from '../model/json.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge engines`: the engines that a policy can be exported to, and what each keeps. */
export async function enginesCommand(
  world: World,
  _: ArgumentsOf<'engines'>,
  options: OptionsOf<'engines'>,
): Promise<ExitCode> {
  const { engines } = await import('../export/index.ts');
  const width = Math.max(...engines.map(({ id }) => id.length));
  const line = ({ id, name, keeps }: (typeof engines)[number]) =>
    `${id.padEnd(width)}  ${name}${say(world, { zh: '：', en: ': ' })}${say(world, keeps)}\n`;
  world.io.out(options.json ? jsonText(engines) : engines.map(line).join(''));
  return EXIT.done;
}
