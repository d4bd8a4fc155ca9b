import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { make as makeLetter, parseValues, renderText, toYaml } from '../../src/index.ts';
import { allInlines, clausesOf } from '../../src/model/letter.ts';
import { derive } from '../../src/policy/index.ts';
import { fillText, kindOf, unwrap } from '../kinds/support.ts';

/** The example of a kind with other words, or the findings that refuse them. */
function lettered(id: string, wording: object) {
  const kind = kindOf(id);
  const filled = fillText(kind, `${kind.example}\n${Object.keys(wording).length > 0 ? toYaml(wording) : ''}`);
  const letter = filled.ok ? assemble(filled.value) : filled;
  const said = letter.findings
    .map(({ code, pointer, message }) => `${code} ${pointer} ${message.zh}`)
    .join('\n');
  if (!filled.ok || !letter.ok) return { text: '', said, numbers: [], policy: undefined, letter: undefined };
  return {
    text: renderText(letter.value),
    said,
    numbers: clausesOf(letter.value).map(({ id: clause, number }) => `${number.label} ${clause}`),
    policy: unwrap(derive(filled.value, letter.value)).spec,
    letter: letter.value,
  };
}

describe('a clause that is left out', () => {
  test('closes the numbering up, by its id or its printed title', () => {
    const whole = lettered('integrity', {});
    for (const name of ['gifts', '不送财物', '“不送财物”：']) {
      const { text, numbers } = lettered('integrity', { omit: [name] });
      expect(numbers).toHaveLength(whole.numbers.length - 1);
      expect(numbers[0]).toBe(whole.numbers[1]?.replace('二、', '一、'));
      expect(text).not.toContain('礼金');
    }
  });

  test('takes its statements out of the policy', () => {
    const left = lettered('integrity', { omit: ['gifts'] }).policy?.statements.map(({ id }) => id);
    expect(lettered('integrity', {}).policy?.statements.map(({ id }) => id)).toContain('statement-gifts');
    expect(left).not.toContain('statement-gifts');
  });

  test('lets the references follow', () => {
    const whole = lettered('service-deadline', {}).text;
    const { text } = lettered('service-deadline', { omit: ['improvement'] });
    expect(text).not.toBe(whole);
    expect([...text.matchAll(/第(\d[\d.]*)[条章]/g)].map(([, number]) => number)).toEqual(
      [...whole.matchAll(/第(\d[\d.]*)[条章]/g)].map(([, number]) => number),
    );
  });

  test.each([
    ['integrity', 'liability', '责任'],
    ['integrity', 'validity', '效力'],
    ['integrity', 'report', '已经填写'],
    ['service-deadline', 'breach', '责任'],
    ['service-deadline', 'standards', '已经填写'],
  ])('%s: %s may not go, and says why', (id, name, why) => {
    const { said } = lettered(id, { omit: [name] });
    expect(said).toContain('TEXT-OMIT /omit/0');
    expect(said).toContain(why);
  });

  test('that defines a word in use stays', () => {
    const template = `# 函\n\n1. 设备，是指机器。 {#a}\n1. 设备免费维修。 {#b}\n1. 有效。 {#c}\n\n::signatures\n`;
    const kind = { ...kindOf('integrity'), template };
    const of = (omit: string[]) => assemble(unwrap(fillText(kind, `${kind.example}\n${toYaml({ omit })}`)));
    expect(of(['a']).findings[0]?.message.zh).toContain('“设备”的含义');
    expect(of(['a', 'b']).ok).toBe(true);
  });

  test('may go with the clause that refers to it, not before', () => {
    const template = `# 函\n\n1. 按{{clause "b"}}办理。 {#a}\n1. 办法。 {#b}\n1. 有效。 {#c}\n\n::signatures\n`;
    const kind = { ...kindOf('integrity'), template };
    const of = (omit: string[]) => {
      const filled = unwrap(fillText(kind, `${kind.example}\n${toYaml({ omit })}`));
      return assemble(filled);
    };
    expect(of(['b']).findings[0]?.message.zh).toContain('引用');
    expect(renderText(unwrap(of(['a', 'b'])))).toContain('一、有效');
    expect(renderText(unwrap(of(['a'])))).toContain('一、办法');
  });

  test('is told by the nearest name where the letter has it not', () => {
    const outcome = fillText(kindOf('integrity'), `${kindOf('integrity').example}\nomit: [gift]\n`);
    expect(assemble(unwrap(outcome)).findings[0]?.hint?.zh).toContain('“gifts”');
  });
});

describe('an added clause', () => {
  const clause = { title: '录像', text: '现场录像留存不少于90日。' };

  test.each([
    ['integrity', { after: 'gifts' }, '二、录像：现场录像留存不少于90日。'],
    ['integrity', {}, '录像：现场录像留存不少于90日。'],
    ['service-deadline', { in: 'standards' }, '录像：现场录像留存不少于90日。'],
    ['service-deadline', { after: 'response' }, '2.3.2　录像：现场录像留存不少于90日。'],
  ])('%s %o is numbered like its neighbours and stands in the policy', (id, place, line) => {
    const { text, policy } = lettered(id, { clauses: [{ ...clause, ...place }] });
    expect(text.replaceAll(/[ 　]+/g, '')).toContain(line.replaceAll(/[ 　]+/g, ''));
    const found = policy?.statements.find(({ id: one }) => one === 'statement-added-1');
    expect(found?.source.sentence).toContain(clause.text);
    expect(found?.source.values).toContain('/clauses/0/text');
  });

  test('after a chapter is a chapter, which needs a title', () => {
    const { text, numbers } = lettered('service-deadline', { clauses: [{ ...clause, after: 'scope' }] });
    expect(numbers).toContain('3. added-1-chapter');
    expect(text).toMatch(/^3\.\s*录像$/m);
    expect(lettered('service-deadline', { clauses: [{ text: clause.text, after: 'scope' }] }).said).toContain(
      '标题',
    );
  });

  test('keeps the order of several behind one clause', () => {
    const clauses = ['甲事。', '乙事。'].map((text) => ({ after: 'gifts', text }));
    expect(lettered('integrity', { clauses }).text).toMatch(/二、\s*甲事。[\s\S]*三、\s*乙事。/);
  });

  test('is read by the rules', async () => {
    const kind = kindOf('integrity');
    const values = `${kind.example}\nclauses:\n  - text: 最终解释权归我单位所有。\n`;
    const made = await makeLetter(parseValues(values, 'a.yaml'));
    const { findings } = await makeLetter(parseValues(kind.example, 'a.yaml'));
    const more = made.findings.filter(({ code }) => !findings.some((one) => one.code === code));
    expect(more.map(({ pointer }) => pointer)).toContain('/clauses/0/text');
  });

  test.each([
    '| 等级 | 时限 |\n|---|---|\n| 一 | 二 |',
    '# 标题',
    '<b>粗</b><script>alert(1)</script>',
    '{{company.name}}',
    '{{#each rows}}{{name}}{{/each}}',
    '{% if x %}甲{% endif %}',
    '1. 第一\n2. 第二 {#gifts}',
    ':::annex{#x}\n# 附件\n:::',
  ])('prints %j as it stands', (text) => {
    const { letter } = lettered('integrity', { clauses: [{ after: 'gifts', text }] });
    const added = clausesOf(letter ?? never()).find(({ id }) => id === 'added-1');
    const lines = [
      added?.content ?? [],
      ...(added?.blocks ?? []).map((block) => ('content' in block ? block.content : [])),
    ];
    expect(lines.map((line) => line.map((inline) => ('text' in inline ? inline.text : '')).join(''))).toEqual(
      text.split('\n'),
    );
  });

  test('prints any text as it stands and changes nothing else', () => {
    const whole = lettered('integrity', {}).numbers;
    const line = fc.string({
      unit: fc.constantFrom(...'甲乙#*|`<>{}[]()!_~:-.1 '),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(line, (text) => {
        const { letter, numbers, said } = lettered('integrity', {
          clauses: [{ after: 'gifts', text: `说${text}明` }],
        });
        expect(said).toBe('');
        expect(numbers).toHaveLength(whole.length + 1);
        expect(
          allInlines(letter ?? never()).some((inline) => 'text' in inline && inline.text === `说${text}明`),
        ).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    [{ in: 'gifts', after: 'staff', text: '甲。' }, 'TEXT-CLAUSE /clauses/0'],
    [{ after: '没有这条', text: '甲。' }, 'TEXT-CLAUSE /clauses/0/after'],
    [{ use: '数据留存' }, 'TEXT-CLAUSE /clauses/0/use'],
    [{ after: 'gifts' }, 'BLANK-REQUIRED /clauses/0/text'],
    [{ text: '待定' }, 'BLANK-PLACEHOLDER /clauses/0/text'],
  ])('%o is refused', (own, said) => {
    expect(lettered('integrity', { clauses: [own] }).said).toContain(said);
  });
});

describe('a rewritten clause', () => {
  const replace = (text: string, clause = 'response') => ({ replace: [{ clause, text }] });

  test('prints its blanks where they are named, and is measured by them', () => {
    const { text, policy } = lettered('bid-service', replace('贵方来电后{响应时限}内由工程师回复。'));
    const first = policy?.objectives.find(({ id }) => id === 'response');
    expect(text).toMatch(/贵方来电后\S+内由工程师回复。/);
    expect(first?.source.sentence).toContain('由工程师回复');
    expect(policy?.statements.find(({ id }) => id === 'statement-response')?.source.sentence).toContain(
      '由工程师回复',
    );
  });

  test('keeps the bold words that it begins with', () => {
    const { text } = lettered('integrity', replace('一概不送。', 'gifts'));
    expect(text).toMatch(/不送财物：一概不送。/);
  });

  test.each([
    ['尽快答复。', '{'],
    ['{响应时段}内答复。', '是不是'],
  ])('%s is refused where it loses or misnames a blank', (text, said) => {
    const found = lettered('bid-service', replace(text));
    expect(found.said).toContain('TEXT-REPLACE /replace/0/text');
    expect(found.said + said).toContain(said);
  });

  test('cannot be a chapter', () => {
    expect(lettered('service-deadline', replace('甲。', 'scope')).said).toContain(
      'TEXT-REPLACE /replace/0/text',
    );
  });

  test('prints a template expression in it as it stands', () => {
    expect(lettered('integrity', replace('{{x}}与{% y %}不送。', 'gifts')).text).toContain(
      '{{x}}与{% y %}不送。',
    );
  });
});

describe('the word for a party', () => {
  test('is one throughout, and leaves the values alone', () => {
    const { text } = lettered('service-deadline', { terms: { promisor: '我公司' } });
    const body = text.split('承诺人（盖章）')[0] ?? '';
    expect(body).not.toContain('承诺人');
    expect(body).toContain('我公司自客户服务请求提交成功之时起');
    expect(body).not.toContain('我公司应当');
  });

  test('can be changed for both sides', () => {
    const { text } = lettered('bid-service', { terms: { promisor: '我方', promisee: '贵单位' } });
    expect(text).not.toMatch(/我公司|贵方/);
  });

  test.each([
    ['service-deadline', { promisee: '贵方' }, '/terms/promisee'],
    ['bid-service', { promisor: '贵方', promisee: '贵方' }, '/terms'],
  ])('%s %o is refused', (id, terms, pointer) => {
    expect(lettered(id, { terms }).said).toContain(`TEXT-TERM ${pointer}`);
  });
});

test('the standard length leaves out what nothing holds', () => {
  const full = kindOf('service-deadline');
  const kind = {
    ...full,
    manifest: { ...full.manifest, standard: { omit: ['improvement', 'response', 'terms'] } },
  };
  const filled = unwrap(fillText(kind, `${full.example}\ndetail: standard\n`));
  const ids = clausesOf(unwrap(assemble(filled))).map(({ id }) => id);
  expect(ids).not.toContain('improvement');
  expect(ids).toEqual(expect.arrayContaining(['response', 'terms']));
});

function never(): never {
  throw new Error('no letter');
}
