import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseData } from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import { faultsOf, figuresOf, type Path, pathsOf, without, write } from './optional.ts';
import { wrongWithout } from './optional-loss.ts';
import { WORDS } from './reviewed.ts';
import { goodCases, KIND_IDS, kindOf } from './support.ts';

/**
 * What these tests try: places of the examples; in the acceptance stage (`PLEDGEKIT_BREADTH=1`), for which every place of
 * every case would be too long, many places of every case.
 */
const BREADTH = process.env.PLEDGEKIT_BREADTH === '1';
const PLACES = BREADTH ? 20 : 14;
const RUNS = 5;

/** Evenly spread elements of a list, its last among them. */
function spread<Element>(list: readonly Element[]): readonly Element[] {
  const step = Math.max(1, list.length / PLACES);
  return list.filter((_, index) => Math.floor((index + 1) / step) > Math.floor(index / step));
}

describe.each(KIND_IDS)('%s', (id) => {
  const kind = kindOf(id);
  const cases = goodCases(kind).map(({ name, text }) => ({ name, data: parseData(text) as Json }));
  const tried = BREADTH ? cases : cases.filter(({ name }) => name === 'example');
  const isOptional = (data: Json) => (path: Path) => write(kind, without(data, path)) !== undefined;

  test.each(tried)(
    '$name loses with any one optional value what belongs to it, in print and in the policy',
    ({ data }) => {
      const before = write(kind, data);
      if (!before) throw new Error('something required is missing');
      const wrong = spread(pathsOf(data)).flatMap((path) => {
        const after = write(kind, without(data, path));
        return after ? wrongWithout(kind, path, before, after) : [];
      });
      expect(wrong).toEqual([]);
    },
  );

  test.each(tried)('$name reads right with any subset of its optional values', ({ data }) => {
    const paths = pathsOf(data).filter((path) => path.every((key) => typeof key === 'string'));
    const optional = spread(paths).filter(isOptional(data));
    fc.assert(
      fc.property(fc.subarray([...optional]), (removed) => {
        // The longest first: what stands in a group goes before the group.
        const rest = [...removed].sort((a, b) => b.length - a.length).reduce<Json>(without, data);
        const written = write(kind, rest);
        expect(written ? faultsOf(written) : []).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(cases)('$name prints no figure that its values do not hold', ({ data }) => {
    const written = write(kind, data);
    if (!written) throw new Error('something required is missing');
    const reviewed = new RegExp([...(WORDS['*'] ?? []), ...(WORDS[id] ?? [])].join('|'));
    expect(figuresOf(written.letter).filter((words) => !reviewed.test(words))).toEqual([]);
  });
});
