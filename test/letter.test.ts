import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createRenderer, loadKind, make, parseValues, prepare } from '../src/index.ts';
import { success } from '../src/model/finding.ts';
import type { Json } from '../src/model/json.ts';
import { textOf } from '../src/model/letter.ts';
import { KIND_IDS, kindOf, unwrap } from './kinds/support.ts';

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
      const fresh = await import('../src/index.ts');
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

/** A renderer that must not need fonts. */
const renderer = createRenderer({ fonts: () => Promise.reject(new Error('no fonts are needed')) });

function exampleOf(id: string) {
  return unwrap(parseValues(kindOf(id).example, 'values.yaml'));
}

describe('the road', () => {
  test('gives the findings of a file that cannot be read', async () => {
    const unreadable = parseValues('a: [', 'values.yaml');
    expect(unreadable.ok).toBe(false);
    expect(await make(unreadable, { formats: ['text'] }, renderer)).toEqual({
      ok: false,
      findings: unreadable.findings,
      files: [],
    });
  });

  test('makes no file where an error, or strictly a warning, stands in the way', async () => {
    const text = kindOf('service-deadline').example;
    const read = (changed: string) => parseValues(changed, 'values.yaml');
    const wrong = await make(read(text.replace('4小时', '4光年')), { formats: ['text'] }, renderer);
    expect([wrong.ok, wrong.files, wrong.prepared]).toEqual([false, [], undefined]);
    const warned = read(
      text
        .replace(/^(complexHandling|maxExtension): .*$/gm, '$1: 1个工作日')
        .replace(/^response: .*$/m, 'response: 24小时'),
    );
    const loose = await make(warned, { formats: ['text'] }, renderer);
    expect([loose.ok, loose.files.length]).toEqual([true, 1]);
    const strict = await make(warned, { formats: ['text'], strict: true }, renderer);
    expect([strict.ok, strict.files]).toEqual([false, []]);
    expect(strict.findings).toEqual(loose.findings);
  });

  test('leniently marks a bad value as a gap and keeps its finding', async () => {
    const text = kindOf('service-deadline').example.replace('4小时', '4光年');
    const made = await make(parseValues(text, 'values.yaml'), { formats: ['text'], lenient: true }, renderer);
    expect(made.ok).toBe(false);
    expect(made.findings.map(({ pointer, severity }) => [pointer, severity])).toContainEqual([
      '/response',
      'error',
    ]);
    expect(new TextDecoder().decode(made.files[0]?.bytes)).toContain('（待填：响应时限）以内作出首次响应');
    expect(made.prepared?.policy).toBeUndefined();
  });

  test.each(KIND_IDS)('leniently makes of a good %s what it makes strictly', async (id) => {
    const source = success(exampleOf(id));
    const wanted = { formats: ['text', 'policy'] } as const;
    const { prepared: strictly, ...strict } = await make(source, wanted, renderer);
    const { prepared, ...lenient } = await make(source, { ...wanted, lenient: true }, renderer);
    expect(lenient).toEqual(strict);
    expect(prepared?.policy).toEqual(strictly?.policy);
  });

  test.each(KIND_IDS)('leniently makes a letter of any %s, however wrong', async (id) => {
    const { data, ...rest } = exampleOf(id);
    const junk = fc.constantFrom<Json>(null, '', '七上八下', true, [], {}, [null], [['x']], {
      x: { y: 'z' },
    });
    const changes = fc.dictionary(fc.constantFrom(...Object.keys(data)), junk, {
      minKeys: 1,
      noNullPrototype: false,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const source = { ...rest, data: { ...data, ...changed, kind: id } };
        const strict = prepare(source);
        const { prepared, findings } = await make(success(source), { lenient: true });
        if (strict.ok) expect(prepared?.letter).toEqual(strict.value.letter);
        else
          expect(findings).toEqual(
            expect.arrayContaining(strict.findings.map(({ code }) => expect.objectContaining({ code }))),
          );
        expect(textOf(prepared?.letter.title ?? [])).not.toBe('');
      }),
      { numRuns: 8 },
    );
  });
});
