import type { Policy } from '../../src/model/policy.ts';
import { derive } from '../../src/policy/index.ts';
import { KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';

/** The policy of a letter kind's example. */
export function kindPolicy(id: string): Policy {
  const kind = kindOf(id);
  const { filled, letter } = make(kind, kind.example, `${id}/example.yaml`);
  return unwrap(derive(filled, letter));
}

/** The policy of every letter kind's example. */
export function kindPolicies(): readonly { readonly name: string; readonly policy: Policy }[] {
  return KIND_IDS.map((id) => ({ name: id, policy: kindPolicy(id) }));
}
