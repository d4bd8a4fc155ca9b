import { compareLetter, type Found, letterReturned, type Redline, redlineOf } from '../compare/index.ts';
import type { Prepared } from '../letter.ts';
import { type Change, favoured } from '../model/change.ts';
import type { Json } from '../model/json.ts';
import { pointerSegments } from '../model/pointer.ts';
import type { Policy } from '../model/policy.ts';
import type { Returned } from '../model/returned.ts';
import { policyChanges } from '../policy/index.ts';
import { meaningOf } from './meaning.ts';
import type { VerifyOptions } from './verify.ts';

/** One of two letters that are set side by side: a policy alone, or a letter that can be made, or one that came back. */
export interface Side {
  readonly policy?: Policy;
  readonly prepared?: Prepared;
  /** What its pages say; a letter made from values says what it prints. */
  readonly returned?: Returned;
}

export interface Diff {
  readonly changes: readonly Change[];
  /** For a page with both texts; absent where one side is a policy. */
  readonly redline?: readonly Redline[];
}

/** What is different in the second: by clause, blank and sentence where both are letters, else item by item of their policies. */
export function diff(before: Side, after: Side, options: VerifyOptions): Diff {
  const { prepared } = before;
  const pages = after.returned ?? (after.prepared ? letterReturned(after.prepared.letter) : undefined);
  if (prepared && pages) {
    const meaning = meaningOf(prepared, options, (pointer) => writtenAt(after.prepared, pointer));
    const found = compareLetter(prepared.letter, pages).changes;
    return {
      changes: found.map((one) => told(one, meaning.effectOf(one))),
      redline: redlineOf(prepared.letter, pages),
    };
  }
  const [a, b] = [before.policy ?? prepared?.policy, after.policy ?? after.prepared?.policy];
  return { changes: a && b ? policyChanges(a, b) : [] };
}

function told(found: Found, effect: Change['effect']): Change {
  return { ...found, effect, ...favoured(effect) };
}

/** What a values file says at a pointer. */
function writtenAt(prepared: Prepared | undefined, pointer: string): Json | undefined {
  let node: Json | undefined = prepared?.source.data;
  for (const segment of pointerSegments(pointer)) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as { readonly [key: string]: Json })[segment];
  }
  return node;
}
