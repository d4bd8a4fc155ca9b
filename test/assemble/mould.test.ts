import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { clausesOf, type Letter, textOf } from '../../src/model/letter.ts';
import type { Value } from '../../src/model/value.ts';
import { kindOf, unwrap } from '../kinds/support.ts';

const DECIMAL = { format: 'decimal', text: '%1.', reference: '第%1条' } as const;
const UNNUMBERED = { format: 'none', text: '', reference: '' } as const;

function kindWith(template: string, numbering: LetterKind['manifest']['numbering']): LetterKind {
  const { manifest, ...rest } = kindOf('service-deadline');
  return {
    ...rest,
    template,
    manifest: { ...manifest, numbering, annexNumbering: [DECIMAL], signatures: [] },
  };
}

function letterOf(kind: LetterKind, values: Readonly<Record<string, string | boolean>>): Letter {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Value] => {
      const base = { pointer: `/${name}`, title: name };
      return [
        name,
        typeof value === 'string' ? { ...base, type: 'text', text: value } : { ...base, type: 'flag', value },
      ];
    }),
  );
  return unwrap(
    assemble({
      kind,
      values: { type: 'group', pointer: '', title: '', fields },
      waivers: [],
      print: {},
      source: '',
      detail: 'full',
      draft: false,
    }),
  );
}

function printed(letter: Letter): string[] {
  return clausesOf(letter).map(({ number, content }) => `${number.citation}|${textOf(content)}`);
}

test('letters of one structure share the clauses that print the same', () => {
  const kind = kindWith('# 承诺书\n\n1. {{name}}承诺\n1. 按时答复\n1. **{{time}}**内答复', [DECIMAL]);
  const [first, second] = [
    letterOf(kind, { name: '甲', time: '一日' }),
    letterOf(kind, { name: '乙', time: '一日' }),
  ];
  expect(printed(second)).toEqual(['1|乙承诺', '2|按时答复', '3|一日内答复']);
  expect(printed(first)).toEqual(['1|甲承诺', '2|按时答复', '3|一日内答复']);
  expect(second.blocks[0]).not.toBe(first.blocks[0]);
  expect(second.blocks.slice(1).every((block, at) => block === first.blocks[at + 1])).toBe(true);
});

test('a value that stands in numbers and references changes them too', () => {
  const kind = kindWith(
    '# 承诺书\n\n## {{name}}部分\n\n见{{clause "fu"}}。\n\n:::annex{#fu}\n# {{name}}附件\n\n登记表\n:::',
    [UNNUMBERED],
  );
  for (const name of ['甲', '乙', '甲']) {
    const letter = letterOf(kind, { name });
    expect(printed(letter)).toEqual([`${name}部分|${name}部分`]);
    expect(JSON.stringify(letter.blocks)).toContain(`"target":"fu","text":"${name}附件"`);
  }
});

test('a condition that only chooses between references, ways of writing or check boxes is one of structure', () => {
  const kind = kindWith(
    '# 承诺书\n\n1. 见{{#if late}}{{clause "b"}}{{else}}{{clause "a"}}{{/if}} {#a}\n1. {{#if late}}{{plain name}}{{else}}{{name}}{{/if}}{{checkbox late}} {#b}',
    [DECIMAL],
  );
  for (const late of [true, false, true]) {
    const letter = letterOf(kind, { name: '甲', late });
    expect(printed(letter)).toEqual([`1|见第${late ? 2 : 1}条`, `2|甲${late ? '☑' : '☐'}`]);
  }
});
