import type { Effect } from '../../model/change.ts';
import type { Policy } from '../../model/policy.ts';
import { effectBetween } from '../effects.ts';

/** A figure with its unit as letters print it. */
const FIGURE = /^(\d+(?:\.\d+)?)(\D*)$/;

/**
 * The effect of a figure that the letter kind would not allow (100小时 where 72 is the most), so that no policy can be derived
 * with it: the figure is put in place of the one before in each item that rests on the blank. Only where both have one
 * unit, and where each item has the figure once; else `unknown`.
 */
export function effectOfFigure(policy: Policy, pointer: string, before: string, after: string): Effect {
  const was = FIGURE.exec(before.replaceAll(/\s/g, ''));
  const is = FIGURE.exec(after.replaceAll(/\s/g, ''));
  if (!was || !is || was[2] !== is[2]) return 'unknown';
  let changed = 0;
  let clear = true;
  const replaced = (item: unknown): unknown => {
    const places = placesOf(item, was[1] ?? '');
    if (places !== 1) clear = false;
    changed += places;
    return withFigure(item, was[1] ?? '', is[1] ?? '');
  };
  const spec = Object.fromEntries(
    Object.entries(policy.spec).map(([name, list]) => [
      name,
      Array.isArray(list)
        ? list.map((item: unknown) =>
            restsOn(item, pointer) && name !== 'statements' ? replaced(item) : item,
          )
        : list,
    ]),
  ) as unknown as Policy['spec'];
  return changed > 0 && clear ? effectBetween(policy, { ...policy, spec }) : 'unknown';
}

function restsOn(item: unknown, pointer: string): boolean {
  const { source } = item as { readonly source?: { readonly values?: readonly string[] } };
  return source?.values?.includes(pointer) === true;
}

/** Keys under which items of a policy keep figures. */
const FIGURES: ReadonlySet<string> = new Set(['value', 'targetPercent', 'max']);

function placesOf(node: unknown, figure: string): number {
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum + (FIGURES.has(key) && value === figure ? 1 : key === 'examples' ? 0 : placesOf(value, figure)),
    0,
  );
}

function withFigure(node: unknown, was: string, is: string): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => withFigure(item, was, is));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      FIGURES.has(key) && value === was ? is : withFigure(value, was, is),
    ]),
  );
}
