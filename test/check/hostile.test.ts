import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checkText } from '../../src/check/index.ts';
import { declaredPatterns } from '../../src/check/pattern.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { buildCase, type RuleCase, readCase } from './case.ts';

const CASES = new URL('../cases/rules/', import.meta.url);
const SEEDS: readonly RuleCase[] = RULES.flatMap(({ code }) =>
  (['trips', 'near-miss'] as const).map((which) =>
    readCase(new URL(`${code}/${which}.yaml`, CASES).pathname),
  ),
);
const WORDS = [
  '仲裁',
  '或',
  '人民法院',
  '起诉',
  '罚款',
  '24小时内',
  '自',
  '起',
  '不得',
  '《',
  '》',
  '____',
  '工作日',
  '不可抗力',
  '1',
  '%',
  '一式',
  '份',
  '各执',
  '退货',
  '　',
  '。',
  '，',
  '（',
  '壹',
  '元',
  '延长',
  '个人信息',
  '收集',
  '甲方',
  '：',
  '\n',
  '7×24',
  '\u{1f600}',
  '第',
  '条',
  'X',
  '至',
];
const SECOND = 1000;

describe('patterns', () => {
  test('are all declared, so that the test below sees them', () => {
    const folder = new URL('../../src/check/rules/', import.meta.url);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      const literals = source.match(/^const [A-Z_]+(?:: \w+)? = \/.*\/u;$/gmu) ?? [];
      expect(literals).toEqual([]);
    }
    expect(declaredPatterns().length).toBeGreaterThan(150);
  });

  test('stay linear on long hostile strings', () => {
    for (const pattern of declaredPatterns())
      for (const word of hostileWords(pattern.source)) {
        const text = word.repeat(Math.ceil(20_000 / word.length));
        const start = performance.now();
        pattern.all(text);
        pattern.test(`${text}终`);
        expect(performance.now() - start, `${pattern.source} on ${word}`).toBeLessThan(400);
      }
  });
});

/** Pieces of the pattern itself make the text that it almost matches. */
function hostileWords(source: string): readonly string[] {
  const literals = source.match(/[一-鿿0-9]{1,6}/gu) ?? [];
  return ['一', '1', '_', ' ', ...new Set(literals.slice(0, 6)), literals.slice(0, 3).join('') || '甲'];
}

function timed(given: RuleCase): void {
  const start = performance.now();
  const { filled, letter } = buildCase(given);
  check(filled, letter);
  expect(performance.now() - start).toBeLessThan(SECOND);
}

const wording = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 40,
});
const scope = fc.uniqueArray(fc.constantFrom(...new Set(SEEDS.flatMap((seed) => seed.scope ?? []))), {
  maxLength: 4,
});
const figure = fc.constantFrom(
  '5日',
  '0小时',
  '-3日',
  '2个工作日',
  '99999999999999999999年',
  '1e9小时',
  '500元',
  '12%',
  '2026-02-30',
  '9999-12-31',
  '甲',
  '3份',
  '100000公里',
);
const marks = fc.dictionary(
  fc.constantFrom(...new Set(SEEDS.flatMap((seed) => Object.keys(seed.marks ?? {})))),
  figure,
  { maxKeys: 5 },
);

describe('any letter', () => {
  test('of random words, values and scope is read within a second', () => {
    fc.assert(
      fc.property(
        wording,
        scope,
        marks,
        fc.array(figure, { maxLength: 4 }),
        (words, tags, values, ladder) => {
          timed({ text: words.join(''), scope: tags, marks: values, ladder, extension: ladder[0] ?? '' });
        },
      ),
      { numRuns: 5000, seed: 6 },
    );
  });

  test('that a mutation of a known one makes is read within a second', () => {
    const seed = fc.constantFrom(...SEEDS);
    fc.assert(
      fc.property(seed, seed, fc.nat(), fc.nat(), wording, figure, (a, b, from, to, words, value) => {
        const cut = a.text.slice(0, from % (a.text.length + 1));
        const text = `${cut}${words.join('')}${b.text.slice(to % (b.text.length + 1))}`;
        const changed = Object.fromEntries(
          Object.keys({ ...a.marks, ...b.marks }).map((key) => [key, value]),
        );
        timed({ ...a, ...b, text, marks: changed });
      }),
      { numRuns: 5000, seed: 7 },
    );
  });

  test('from elsewhere too', () => {
    fc.assert(
      fc.property(
        fc.array(
          wording.map((words) => words.join('')),
          { maxLength: 20 },
        ),
        (paragraphs) => {
          const start = performance.now();
          checkText(paragraphs);
          expect(performance.now() - start).toBeLessThan(SECOND);
        },
      ),
      { numRuns: 2000, seed: 8 },
    );
  });

  test('of the largest size is read within seconds', () => {
    for (const word of ['仲裁或', '24小时内', '《', '收集个人信息，', '甲方____']) {
      // Work, not waiting: others use the machine too.
      const start = process.cpuUsage();
      checkText([word.repeat(20_000), ...Array.from({ length: 2000 }, () => word.repeat(20))]);
      expect(process.cpuUsage(start).user / 1000, word).toBeLessThan(3 * SECOND);
    }
  });
});
