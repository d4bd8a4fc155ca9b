import { make } from '../letter.ts';
import { toYaml } from '../load/index.ts';
import { jsonText } from '../model/json.ts';
import type { Policy } from '../model/policy.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readPolicy } from './policy-source.ts';
import { reportText } from './report.ts';
import { readValuesFile } from './values.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

/** The policy with the letter that it takes the place of; the same where there is none. */
function succeeding(policy: Policy | undefined, former: Policy | undefined): Policy | undefined {
  if (policy === undefined || former === undefined) return policy;
  const supersedes = former.metadata.provenance.letterDigest;
  return { ...policy, metadata: { ...policy.metadata, supersedes } };
}

/** `pledge policy`: the SLA policy on standard output. */
export async function policyCommand(
  world: World,
  [file]: ArgumentsOf<'policy'>,
  options: OptionsOf<'policy'>,
): Promise<ExitCode> {
  const { ok, findings, prepared } = await make(await readValuesFile(world, file), {
    holidays: world.holidays,
    house: world.project?.house,
    kinds: world.kinds,
  });
  world.io.err(reportText(world, findings));
  if (!ok || !prepared) return EXIT.findings;
  const { supersedes } = options;
  const former = supersedes === undefined ? undefined : await readPolicy(world, supersedes, true);
  if (former !== undefined) world.io.err(reportText(world, former.findings));
  if (former?.ok === false) return EXIT.findings;
  const policy = succeeding(prepared.policy, former?.value);
  world.io.out(options.format === 'yaml' ? toYaml(policy) : jsonText(policy));
  return EXIT.done;
}
