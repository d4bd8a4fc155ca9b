import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { clausesOf, type Letter, textOf } from '../../src/model/letter.ts';
import { type Tree, textValue, valuesOf } from '../builders/filled.ts';
import { kindOf, unwrap } from '../kinds/support.ts';

const TEXT = { type: 'string', text: { lines: 'one' } };
const GROUP = { type: 'object', properties: { register: TEXT, answer: TEXT } };
const LEVELS = [1, 2].map((level) => ({
  format: 'decimal' as const,
  text: level === 1 ? '%1.' : '%1.%2',
  reference: level === 1 ? '第%1章' : '第%1.%2条',
}));

const TEMPLATE = `# 承诺书

## 响应 {#response}
{{#if response}}
1. 在{{response}}内响应。 {#first}
{{/if}}

## 投诉 {#complaints}
{{#any complaint.register complaint.answer}}
{{#if complaint.register}}
1. 在{{complaint.register}}内登记； {#register}
{{/if}}
{{#if complaint.answer}}
1. 在{{complaint.answer}}内答复{{#if complaint.register}}，自{{clause "register"}}的登记起算{{/if}}。 {#answer}
{{/if}}
{{else}}
{{#unless response}}
1. 投诉按国家规定处理。 {#rule}
{{/unless}}
{{/any}}

## 其他 {#other}
1. 本承诺书自签署之日起生效。 {#effect}

:::annex{#form}
# 登记表
{{#if complaint}}
登记人
{{/if}}
:::
`;

function letterOf(tree: Tree): Letter {
  const kind: LetterKind = {
    ...kindOf('service-deadline'),
    template: TEMPLATE,
    schema: { type: 'object', properties: { response: TEXT, complaint: GROUP } },
  };
  const manifest = { ...kind.manifest, numbering: LEVELS, signatures: [] };
  return unwrap(
    assemble({
      kind: { ...kind, manifest },
      values: valuesOf(tree),
      waivers: [],
      print: {},
      source: '',
      detail: 'full',
      draft: false,
    }),
  );
}

const linesOf = (letter: Letter) =>
  [...clausesOf(letter)].map(({ number, content }) => `${number.label} ${textOf(content)}`);

test('prints no chapter of which nothing is left, and closes the numbering up', () => {
  const register = textValue('1小时');
  expect(linesOf(letterOf({ response: textValue('2小时') }))).toEqual([
    '1. 响应',
    '1.1 在2小时内响应。',
    '2. 其他',
    '2.1 本承诺书自签署之日起生效。',
  ]);
  expect(linesOf(letterOf({ complaint: { register, answer: textValue('3日') } }))).toEqual([
    '1. 投诉',
    '1.1 在1小时内登记；',
    '1.2 在3日内答复，自第1.1条的登记起算。',
    '2. 其他',
    '2.1 本承诺书自签署之日起生效。',
  ]);
});

test('takes a group in which nothing is filled, or that nobody gave, as not there', () => {
  const bare = ['1. 投诉', '1.1 投诉按国家规定处理。', '2. 其他', '2.1 本承诺书自签署之日起生效。'];
  expect(linesOf(letterOf({}))).toEqual(bare);
  expect(linesOf(letterOf({ complaint: {} }))).toEqual(bare);
});

test('leaves out an annex without content', () => {
  const annexes = (tree: Tree) => letterOf(tree).blocks.filter(({ type }) => type === 'annex').length;
  expect(annexes({})).toBe(0);
  expect(annexes({ complaint: { answer: textValue('3日') } })).toBe(1);
});

test('ends a list with a full stop, whichever clause is left as its last', () => {
  const lines = linesOf(letterOf({ complaint: { register: textValue('1小时') } }));
  expect(lines).toContain('1.1 在1小时内登记。');
});
