import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { loadKind, parseValues } from '../src/index.ts';
import { prepare } from '../src/pipeline.ts';
import { unwrap } from './kinds/support.ts';

type Prepare = typeof prepare;

/** Other wording of the same example: other names, other deadlines, a promise that a rule objects to. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace('有限公司', '第二有限公司'),
  (text) => text.replace(/(\d+)小时/, (_, figure: string) => `${Number(figure) + 1}小时`),
  (text) => text.replace(/(\d+)个工作日/g, (_, figure: string) => `${Number(figure) + 1}个工作日`),
  (text) => text.replace(/^( *name: ).*$/m, '$1全国第一罚款有限公司'),
];
const KINDS = ['service-deadline', 'canteen-service', 'response-time', 'tender-supply'];
const LETTERS = KINDS.flatMap((kind) =>
  CHANGES.map((change) => {
    const text = change(unwrap(loadKind(kind)).example);
    return { text, draft: change === CHANGES[1] };
  }),
);

function outcomeOf({ text, draft }: (typeof LETTERS)[number], how: Prepare): string {
  const outcome = how(unwrap(parseValues(text, 'values.yaml')), { draft });
  const { findings } = outcome;
  if (!outcome.ok) return JSON.stringify({ findings });
  const { filled, letter, policy } = outcome.value;
  return JSON.stringify({ findings, values: filled.values, letter, policy });
}

describe('a letter of a batch', () => {
  test('is to the byte the one that is prepared alone, whatever was prepared before', async () => {
    const alone: string[] = [];
    for (const letter of LETTERS) {
      vi.resetModules();
      const fresh = await import('../src/pipeline.ts');
      alone.push(outcomeOf(letter, fresh.prepare));
    }
    expect(new Set(alone).size).toBeGreaterThan(15);
    const index = fc.nat({ max: LETTERS.length - 1 });
    fc.assert(
      fc.property(fc.array(index, { minLength: 1, maxLength: 20 }), (batch) => {
        for (const at of batch) {
          const letter = LETTERS[at];
          if (letter) expect(outcomeOf(letter, prepare) === alone[at], `letter ${at} of ${batch}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
