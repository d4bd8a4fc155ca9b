import { type Container, containerOf } from './model/container.ts';
import { type Json, jsonText } from './model/json.ts';
import type { PrintSettings } from './model/layout.ts';
import { memoised, memoisedBy } from './model/memo.ts';
import type { Policy } from './model/policy.ts';
import type { Prepared } from './model/prepared.ts';
import { valuesText } from './model/values-text.ts';

/** Keys of a values file that concern its author alone: reasons and names behind warnings, a path on a disk. */
const PRIVATE_KEYS: ReadonlySet<string> = new Set(['waivers', '$schema']);

/**
 * What a finished DOCX or PDF carries of its own data: the values without comments, paths and what was left empty, in the
 * order of their file, with the print settings that the letter was made with; and the policy. Waivers travel when asked for.
 */
export function carriedContainer(prepared: Prepared, policy: Policy, waivers = false): Container {
  return (waivers ? withWaivers : withoutWaivers)(prepared, policy);
}

/** The values as they travel: a values file that makes the same letter. */
export function carriedValues({ source, filled }: Prepared, waivers = false): string {
  const own = Object.entries(source.data).filter(
    ([key]) => key !== 'print' && (!PRIVATE_KEYS.has(key) || (waivers && key === 'waivers')),
  );
  const print = printData(filled.print);
  const data = pruned(Object.fromEntries(own));
  return valuesText(print ? { ...data, print } : data);
}

/** The policy as it travels. */
export function carriedPolicy(policy: Policy): Policy {
  const { waivers: _, ...metadata } = policy.metadata;
  return { ...policy, metadata };
}

/** A policy as JSON: made once for the file of its own and for the containers in DOCX and PDF. */
export const policyText = memoised('policies as JSON', (policy: Policy) => jsonText(policy));

const OF_BOTH = { objects: (prepared: Prepared, policy: Policy) => [prepared, policy] };

const withoutWaivers = memoisedBy(
  'containers of values and policy',
  (prepared: Prepared, policy: Policy) =>
    containerOf(
      carriedValues(prepared),
      policyText(policy.metadata.waivers ? carriedPolicy(policy) : policy),
    ),
  OF_BOTH,
);

const withWaivers = memoisedBy(
  'containers of values and policy with waivers',
  (prepared: Prepared, policy: Policy) => containerOf(carriedValues(prepared, true), policyText(policy)),
  OF_BOTH,
);

/** Print settings as a values file writes them; whether data travel is no matter of the letter. */
function printData({ data: _, ...print }: PrintSettings): { readonly [key: string]: Json } | undefined {
  const written = Object.entries(print).map(([key, value]) => [
    key,
    typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([side, length]) => [side, String(length)]))
      : String(value),
  ]);
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

/** Values without the names that nothing stands behind; rows keep their places. */
function pruned(data: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const inner = prunedNode(value);
    return isNothing(inner) ? [] : [[key, inner]];
  });
  return Object.fromEntries(kept);
}

function prunedNode(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(prunedNode);
  return isGroup(value) ? pruned(value) : value;
}

function isNothing(value: Json): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isGroup(value) && Object.keys(value).length === 0;
}

function isGroup(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
