import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SentenceOptions, sentenceRanges } from '../../src/chinese/sentences.ts';

const split = (text: string, options: SentenceOptions) =>
  sentenceRanges(text, options).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a text', () => {
  test.each<[string, SentenceOptions, readonly string[]]>([
    ['一小时内响应；二日内修复。', { brackets: 'split' }, ['一小时内响应；', '二日内修复。']],
    [
      '称“随时。”者（含节日；）除外。次日起算',
      { brackets: 'whole' },
      ['称“随时。”者（含节日；）除外。', '次日起算'],
    ],
    ['他说：“好。”然后', { brackets: 'split' }, ['他说：“好。', '”然后']],
    ['“好。然后。', { brackets: 'whole' }, ['“好。然后。']],
    ['甲\n乙', { brackets: 'split', lines: true }, ['甲\n', '乙']],
    ['甲\n乙', { brackets: 'split' }, ['甲\n乙']],
  ])('%j, %j', (text, options, sentences) => {
    expect(split(text, options)).toEqual(sentences);
  });

  test('what is quoted ends none and opens no bracket', () => {
    const text = '由（甲。公司负责。完';
    expect(split(text, { brackets: 'whole', isQuoted: (at) => at >= 1 && at <= 3 })).toEqual([
      '由（甲。公司负责。',
      '完',
    ]);
  });

  test('leave nothing out', () => {
    const signs = fc.constantFrom(...'。；甲“”（）\n');
    fc.assert(
      fc.property(fc.array(signs), fc.constantFrom('whole', 'split'), (given, brackets) => {
        expect(split(given.join(''), { brackets }).join('')).toBe(given.join(''));
      }),
    );
  });
});
