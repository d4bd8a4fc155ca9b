import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble, renderHtml, renderText, resolveLayout } from '../../src/index.ts';
import type { FilledLetter } from '../../src/model/filled.ts';
import { allInlines, type Letter } from '../../src/model/letter.ts';
import type { GroupValue, Value } from '../../src/model/value.ts';
import { KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';

/** What has broken template engines, Markdown, XML, spreadsheets and shells before. */
const HOSTILE = [
  '# 甲公司',
  '## 一、',
  '*x*',
  '**粗**',
  '_x_',
  '`rm -rf`',
  '{{x}}',
  '{{{x}}}',
  '{{#if x}}',
  '{{/if}}',
  '{{> x}}',
  '{#id}',
  '{clauses-0}',
  '{reference-0}',
  '::signatures',
  ':::annex{#a}',
  ':::',
  '| a | b |',
  '---',
  '1. 甲',
  '- 甲',
  '> 甲',
  '[x](#y)',
  '![x](y)',
  '<b>',
  '</w:t>',
  '&amp;',
  '&#65;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '=1+1',
  '+1',
  '@x',
  '..\\..\\x',
  '../../x',
  '$(x)',
  '%1',
  '%2.',
  '\\n',
  '\\',
  "'",
  '"',
  '$&',
  '$1',
  '第%1条',
  '〔待填：x〕',
  'constructor',
  '__proto__',
  'toString',
  'Table: x',
  '~~x~~',
  'http://x.cn',
  '甲\u3000乙',
  'a  b',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

/** The values with every text replaced. */
function withTexts(value: Value, next: () => string): Value {
  if (value.type === 'group')
    return {
      ...value,
      fields: Object.fromEntries(
        Object.entries(value.fields).map(([name, field]) => [name, withTexts(field, next)]),
      ),
    };
  if (value.type === 'rows')
    return { ...value, rows: value.rows.map((row) => withTexts(row, next) as GroupValue) };
  return value.type === 'text' ? { ...value, text: next() } : value;
}

/** The letter without what its blanks say: its structure, words and numbers. */
function skeleton(letter: Letter): string {
  return JSON.stringify(letter, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? undefined : value,
  ).replaceAll('\\u0000', '');
}

function literals(letter: Letter): string[] {
  return [...allInlines(letter)].flatMap((inline) =>
    inline.type === 'text' || inline.type === 'reference' ? [inline.text] : [],
  );
}

describe.each(KIND_IDS)('%s', (id) => {
  const { filled, letter } = make(kindOf(id), kindOf(id).example);

  test('prints hostile texts as they stand and changes nothing else', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        let index = 0;
        const values = withTexts(filled.values, () => texts[index++ % texts.length] ?? '') as GroupValue;
        const hostile: FilledLetter = { ...filled, values };
        const changed = unwrap(assemble(hostile));
        expect(skeleton(changed)).toBe(skeleton(letter));
        expect(literals(changed)).toEqual(literals(letter));
        const wanted = new Map(
          [...allTexts(values)].map((value) => [value.pointer, value.text.replace(/\s*\n\s*/g, '　')]),
        );
        for (const inline of allInlines(changed))
          if (inline.type === 'blank' && wanted.has(inline.pointer))
            expect(inline.text).toBe(wanted.get(inline.pointer));
        expect(renderText(changed)).toBeTypeOf('string');
        expect(renderHtml(changed, unwrap(resolveLayout(changed.print)))).not.toMatch(/<b>|<!--|<!\[CDATA/);
      }),
      { numRuns: 60 },
    );
  });
});

function* allTexts(value: Value): Generator<{ pointer: string; text: string }> {
  if (value.type === 'group') for (const field of Object.values(value.fields)) yield* allTexts(field);
  else if (value.type === 'rows') for (const row of value.rows) yield* allTexts(row);
  else if (value.type === 'text') yield value;
}
