import { make } from '../letter.ts';
import { toYaml } from '../load/index.ts';
import { jsonText } from '../model/json.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { reportText } from './report.ts';
import { readValuesFile } from './values.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

/** `pledge policy`: the SLA policy on standard output. */
export async function policyCommand(
  world: World,
  [file]: ArgumentsOf<'policy'>,
  options: OptionsOf<'policy'>,
): Promise<ExitCode> {
  const { ok, findings, prepared } = await make(await readValuesFile(world, file), {
    holidays: world.holidays,
    kinds: world.kinds,
  });
  world.io.err(reportText(world, findings));
  if (!ok || !prepared) return EXIT.findings;
  const { policy } = prepared;
  world.io.out(options.format === 'yaml' ? toYaml(policy) : jsonText(policy));
  return EXIT.done;
}
