import type { Command } from 'commander';
import { make } from '../letter.ts';
import { toYaml } from '../load/index.ts';
import { jsonText } from '../model/json.ts';
import { reportText } from './report.ts';
import { readValuesFile } from './values.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge policy`: the SLA policy on standard output. */
export function policyCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('policy <values>')
    .description(say(world, { zh: '输出 SLA 策略', en: 'print the SLA policy' }))
    .option('--format <format>', say(world, { zh: 'json 或 yaml', en: 'json or yaml' }), 'json')
    .action(async (file: string, options: { format: string }) => {
      if (!['json', 'yaml'].includes(options.format))
        throw new UsageError({
          zh: `没有格式 ${options.format}，可用 json、yaml。`,
          en: `There is no format ${options.format}; take json or yaml.`,
        });
      const { ok, findings, prepared } = await make(await readValuesFile(world, file), {
        holidays: world.holidays,
        kinds: world.kinds,
      });
      world.io.err(reportText(world, findings));
      if (!ok || !prepared) return done(EXIT.findings);
      const { policy } = prepared;
      world.io.out(options.format === 'yaml' ? toYaml(policy) : jsonText(policy));
      done(EXIT.done);
    });
}
