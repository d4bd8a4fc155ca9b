import { describe, expect, it } from 'vitest';
import type { Blank } from '../../src/model/letter.ts';
import { blocksOf, inlinesOf } from '../../src/model/letter.ts';
import type { Policy } from '../../src/model/policy.ts';
import { valueAt } from '../../src/model/value.ts';
import { derive } from '../../src/policy/index.ts';
import { KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';

type Spec = Policy['spec'];

/** Words before a figure, and what the policy must then hold of it. */
const COUNTED = {
  total: /(?:累计|合计)[^，；。、]{0,14}$/,
  most: /(?:不超过|不得超过|最高不超过|至多|最多|封顶)[^，；。、]{0,10}$/,
  each: /每(?:逾期)?(?:一)?(?:日|次|件|例|起|人次)[^，；。]{0,24}(?:支付|扣减|减免|违约金|补偿|赔偿|减收)[^，；。]{0,10}$/,
} as const;

/** Every decimal that stands somewhere in an item, with the field that holds it. */
function figuresIn(node: unknown, field = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return /^\d+(\.\d+)?$/.test(node) ? [[field, node]] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'source' || key === 'examples' ? [] : figuresIn(value, Array.isArray(node) ? field : key),
  );
}

/** The items of a policy that rest on a value, and the caps of the remedies among them. */
function itemsOn(spec: Spec, pointer: string): readonly unknown[] {
  const { objectives, remedies, exclusions, reporting, escalations, terminations, maintenance = [] } = spec;
  const items = [
    objectives,
    remedies,
    exclusions,
    reporting,
    escalations,
    terminations,
    maintenance,
  ].flat() as { readonly id: string; readonly source: { readonly values: readonly string[] } }[];
  const own = items.filter(({ source }) => source.values.includes(pointer));
  return [...own, ...spec.caps.filter(({ remedies: ids }) => own.some(({ id }) => ids.includes(id)))];
}

describe.each(KIND_IDS)('the policy of %s', (id) => {
  it('holds each figure that the letter calls a total or a most, or counts by the day or the time', () => {
    const kind = kindOf(id);
    const { filled, letter } = make(kind, kind.example);
    const { spec } = unwrap(derive(filled, letter));
    const figure = ({ pointer }: Blank): string => {
      const value = valueAt(filled.values, pointer);
      if (value?.type === 'duration') return value.duration.value;
      if (value?.type === 'number' || value?.type === 'share') return value.value;
      return value?.type === 'money' ? value.amount : '';
    };
    const missing: string[] = [];
    const check = (blank: Blank, before: string) => {
      const said = Object.values(COUNTED).some((words) => words.test(before));
      const written = said ? figure(blank) : '';
      if (written === '') return;
      const held = figuresIn(itemsOn(spec, blank.pointer)).some(([, value]) => value === written);
      if (!held) missing.push(`${before.slice(-24)}${blank.text} (${blank.pointer})`);
    };
    for (const block of blocksOf(letter.blocks))
      for (const run of inlinesOf(block)) {
        let before = '';
        for (const inline of run) {
          if (inline.type === 'blank' && inline.filled) check(inline, before);
          before += 'text' in inline ? inline.text : '';
        }
      }
    expect(missing).toEqual([]);
  });
});
