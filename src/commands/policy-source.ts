import { checkPlainSchema } from '../fill/index.ts';
import { make } from '../letter.ts';
import { decodeText, parseData, parseValues } from '../load/index.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { located } from '../model/source.ts';
import { validatePolicy } from '../policy/index.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

/** Largest policy file that is read, in bytes. */
const MAX_POLICY_BYTES = 8 * 1024 * 1024;

/**
 * The policy of a values file, or a policy file itself: it is told by its `apiVersion`.
 *
 * @param inSpite the policy is wanted even where a rule finds an error in the letter; the findings say so
 */
export async function readPolicy(world: World, path: string, inSpite = false): Promise<Outcome<Policy>> {
  const text = decodeText(await readNamed(world, path), path, MAX_POLICY_BYTES);
  if (!text.ok) return text;
  const source = parseValues(text.value, path);
  if (!source.ok) return source;
  if (Object.hasOwn(source.value.data, 'apiVersion') || source.value.data.kind === 'ServiceCommitment') {
    const policy = validatePolicy(
      parseData(text.value),
      world.kinds.schemas('policy').schema,
      checkPlainSchema,
    );
    const placed = located(policy.findings, source.value);
    return policy.ok ? success(policy.value, placed) : failure(placed);
  }
  const { ok, findings, prepared } = await make(source, {
    kinds: world.kinds,
    holidays: world.holidays,
    house: world.project?.house,
    lenient: inSpite,
  });
  return (ok || inSpite) && prepared?.policy ? success(prepared.policy, findings) : failure(findings);
}
