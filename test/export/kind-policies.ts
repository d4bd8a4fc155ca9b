import type { Policy } from '../../src/model/policy.ts';
import { derive } from '../../src/policy/index.ts';
import { KIND_IDS, kindOf, make } from '../kinds/support.ts';

/** The policy of every letter kind's example. */
export function kindPolicies(): readonly { readonly name: string; readonly policy: Policy }[] {
  return KIND_IDS.map((id) => {
    const kind = kindOf(id);
    const { filled, letter } = make(kind, kind.example, `${id}/example.yaml`);
    const outcome = derive(filled, letter);
    if (!outcome.ok) throw new Error(`${id}: ${outcome.findings.map(({ message }) => message.en).join()}`);
    return { name: id, policy: outcome.value };
  });
}
