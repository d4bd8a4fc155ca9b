import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, PACKAGE_ROOT, parseData } from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import type { Policy } from '../../src/model/policy.ts';
import { faultsOf, figuresOf, pathsOf, type Written, without, write } from './optional.ts';
import { wrongWithout } from './optional-loss.ts';
import { WORDS } from './reviewed.ts';
import { fillText, goodCases, KIND_IDS, kindOf, unwrap } from './support.ts';

/** Places of each example that are left out one by one; every tenth, but all of them in the acceptance stage. */
const STEP = process.env.PLEDGEKIT_BREADTH === '1' ? 1 : 10;
const SHORTENED = KIND_IDS.filter((id) => kindOf(id).short !== undefined);

function written(id: string, data: Json): Written {
  const result = write(kindOf(id), data);
  if (!result) throw new Error('something required is missing');
  return result;
}

/** What a rule says that it does not say of the full text. */
function warnings(id: string, data: Json, { letter, spec }: Written): string[] {
  const filled = unwrap(fillText(kindOf(id), JSON.stringify(data)));
  const policy = { spec } as Policy;
  return check(filled, letter, { policy })
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());
}

describe.each(SHORTENED)('%s in short', (id) => {
  const cases = goodCases(kindOf(id)).map(({ name, text }) => {
    const full = { ...(parseData(text) as object), detail: 'full' } as Json;
    return { name, full, short: { ...(full as object), detail: 'short' } as Json };
  });

  test.each(cases)('$name prints every figure of the full text, and promises the same', ({ full, short }) => {
    const [long, brief] = [written(id, full), written(id, short)];
    expect([...long.printed.keys()].filter((pointer) => !brief.printed.has(pointer))).toEqual([]);
    const promised = ({ spec }: Written) =>
      spec.objectives.map(({ source: _source, ...objective }) => objective);
    expect(promised(brief)).toEqual(promised(long));
    expect(brief.text.length).toBeLessThan(long.text.length * 0.6);
  });

  test.each(cases)('$name reads right, and holds no figure of its own', ({ full, short }) => {
    const brief = written(id, short);
    expect(faultsOf(brief)).toEqual([]);
    const reviewed = new RegExp([...(WORDS['*'] ?? []), ...(WORDS[id] ?? [])].join('|'));
    expect(figuresOf(brief.letter).filter((words) => !reviewed.test(words))).toEqual([]);
    const known = warnings(id, full, written(id, full));
    expect(warnings(id, short, brief).filter((warning) => !known.includes(warning))).toEqual([]);
  });

  test('loses with any one optional value what belongs to it', () => {
    const data = cases[0]?.short ?? {};
    const before = written(id, data);
    const paths = pathsOf(data).filter(([key], index) => key !== 'detail' && index % STEP === 0);
    const wrong = paths.flatMap((path) => {
      const after = write(kindOf(id), without(data, path));
      return after ? wrongWithout(kindOf(id), path, before, after) : [];
    });
    expect(wrong).toEqual([]);
  });

  test.each(cases.filter(({ name }) => name === 'example' || name.endsWith('-minimal')))(
    '$name prints as its golden text',
    async ({ name, short }) => {
      const golden = `${name === 'example' ? id : name}-short.txt`;
      await expect(written(id, short).text).toMatchFileSnapshot(
        join(PACKAGE_ROOT, 'test', 'goldens', golden),
      );
    },
  );
});

describe.each(SHORTENED)('%s in standard length', (id) => {
  const example = parseData(kindOf(id).example) as object;

  test('leaves out what promises nothing, and no figure', () => {
    const [long, middle] = [
      written(id, { ...example, detail: 'full' } as Json),
      written(id, { ...example, detail: 'standard' } as Json),
    ];
    expect([...long.printed.keys()].filter((pointer) => !middle.printed.has(pointer))).toEqual([]);
    expect(faultsOf(middle)).toEqual([]);
    const omitted = kindOf(id).manifest.standard?.omit ?? [];
    expect(omitted.filter((clause) => middle.clauses.has(clause))).toEqual([]);
    expect(omitted.filter((clause) => !long.clauses.has(clause))).toEqual([]);
    expect(middle.letter.print.linePitch).toBe(kindOf(id).manifest.standard?.linePitch);
  });
});
