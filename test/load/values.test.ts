import { describe, expect, test } from 'vitest';
import { readValues } from '../../src/load/index.ts';
import type { Finding, Outcome } from '../../src/model/finding.ts';

const encoder = new TextEncoder();
const read = (text: string) => readValues(encoder.encode(text), '甲.yaml');
const codes = (outcome: Outcome<unknown>) => outcome.findings.map((finding: Finding) => finding.code);

test('every doubled key is told at its second place', () => {
  const outcome = read('a: 1\nb:\n  c: 1\n  c: 2\na: 3\na: 4\n');
  expect(outcome.findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
    'FILE-DUPLICATE-KEY 4:3',
    'FILE-DUPLICATE-KEY 5:1',
    'FILE-DUPLICATE-KEY 6:1',
  ]);
});

describe('values files', () => {
  test('keep every scalar as it was written', () => {
    const outcome = read('a: 1.50\nb: 007\nc: 2026-06-01\nd: 0x10\ne: "是"\nf: true\ng:\nh: 4小时\n');
    expect(outcome.ok && { ...outcome.value.data }).toEqual({
      a: '1.50',
      b: '007',
      c: '2026-06-01',
      d: '0x10',
      e: '是',
      f: true,
      g: null,
      h: '4小时',
    });
  });

  test('tell line and column of values and keys, and show the line', () => {
    const outcome = read('kind: x\ncompany:\n  name: 甲\n');
    if (!outcome.ok) throw new Error('not read');
    expect(outcome.value.place('/company/name')).toMatchObject({
      file: '甲.yaml',
      line: 3,
      column: 9,
      length: 1,
    });
    expect(outcome.value.place('/company/name', 'key')).toMatchObject({ line: 3, column: 3, length: 4 });
    expect(outcome.value.place('/company/missing')).toMatchObject({ line: 2, column: 1 });
    expect(outcome.value.place('/nothing')).toEqual({ file: '甲.yaml' });
    expect(outcome.value.place('/company/name').excerpt?.at(-1)).toEqual({ line: 3, text: '  name: 甲' });
  });

  test('are understood with a BOM, in UTF-16 and in GB18030', () => {
    const bom = readValues(new Uint8Array([0xef, 0xbb, 0xbf, ...encoder.encode('a: 甲')]), 'x');
    expect(bom.ok && bom.value.data.a).toBe('甲');
    const gbk = readValues(new Uint8Array([0x61, 0x3a, 0x20, 0xbc, 0xd7]), 'x');
    expect(gbk.ok && gbk.value.data.a).toBe('甲');
    expect(codes(gbk)).toEqual(['FILE-NORMALISED']);
    const utf16 = readValues(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x32, 0x75]), 'x');
    expect(utf16.ok && utf16.value.data.a).toBe('甲');
  });

  test.each([
    [
      'a binary file',
      () => readValues(new Uint8Array([0x7f, 0x45, 3, 4, 0xff, 0xff, 0, 0x80]), 'x'),
      'FILE-ENCODING',
    ],
    [
      'an archive',
      () => readValues(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xff, 0, 0x80]), 'x'),
      'FILE-SHAPE',
    ],
    [
      'a file of a megabyte',
      () => readValues(encoder.encode(`a: ${'长'.repeat(400_000)}`), 'x'),
      'FILE-TOO-LARGE',
    ],
    ['bad indentation', () => read('a:\n  b: 1\n c: 2\n'), 'FILE-SYNTAX'],
    ['tabs', () => read('a:\n\tb: 1\n'), 'FILE-SYNTAX'],
    ['a doubled key', () => read('a: 1\nb: 2\na: 3\n'), 'FILE-DUPLICATE-KEY'],
    ['brackets without end', () => read('['.repeat(100_000)), 'FILE-SYNTAX'],
    [
      'more keys than any letter has',
      () => read(Array.from({ length: 45_000 }, (_, n) => `k${n}: 1`).join('\n')),
      'FILE-ALIASES',
    ],
    ['two documents', () => read('a: 1\n---\nb: 2\n'), 'FILE-SYNTAX'],
    ['a foreign tag', () => read('a: !!js/function "x"\n'), 'FILE-SYNTAX'],
    ['an unclosed quote', () => read('a: "甲\n'), 'FILE-SYNTAX'],
    ['an alias to nowhere', () => read('a: *甲\n'), 'FILE-SYNTAX'],
    ['a list', () => read('- a\n- b\n'), 'FILE-SHAPE'],
    ['plain text', () => read('承诺书'), 'FILE-SHAPE'],
    ['an empty file', () => read(''), 'FILE-SHAPE'],
  ])('refuse %s', (_name, act, code) => {
    const outcome = act();
    expect(outcome.ok).toBe(false);
    expect(codes(outcome)).toContain(code);
    for (const finding of outcome.findings) {
      expect(finding.message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(finding.hint?.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('refuse an alias bomb at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? '1'
            : Array(10)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    );
    const outcome = read(levels.join('\n'));
    expect(codes(outcome)).toEqual(['FILE-ALIASES']);
  });

  test('hold no way to the prototype', () => {
    const outcome = read('__proto__: { polluted: 1 }\nconstructor: 2\n');
    expect(outcome.ok && Object.keys(outcome.value.data)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
