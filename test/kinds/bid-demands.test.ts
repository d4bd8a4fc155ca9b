import { expect, test } from 'vitest';
import { parseValues, prepare, renderText } from '../../src/index.ts';
import { derive } from '../../src/policy/index.ts';
import { figuresOf } from './optional.ts';
import { goodCases, kindOf, make, unwrap } from './support.ts';

/** A tender's demands as they are written there, one to one. */
const VALUES = `kind: bid-service
bidder: { name: 湖北江澄设备有限公司 }
project: { name: 实验室设备采购项目, purchaser: 江城职业技术学院, validity: 90日 }
response: 2小时
onSite: 4小时
repair: 24小时
warranty: 3年
parts: { supply: 8年 }
inspection: { every: 每季度 }
delivery: { within: 30日历日, from: 合同签订 }
signedOn: 2026-12-10
`;

test('a bid pledge says exactly what the tender demands, and nothing else with a figure', () => {
  const { letter, filled } = make(kindOf('bid-service'), VALUES);
  const text = renderText(letter);
  // Wherever a figure stands, in digits or in Chinese, without the numbers of clauses and the date of the signature.
  const body = text.replaceAll(/^.*日期：.*$/gm, '').replaceAll(/^\s*（\d+）/gm, '');
  const figures = [...body.matchAll(/\d+(?:小时|年|日)?|每(?:季度|月|年|半年|周)/g)].map(
    ([figure]) => figure,
  );
  expect(figures).toEqual(['30日', '3年', '2小时', '4小时', '24小时', '8年', '每季度', '90日']);
  expect(figuresOf(letter)).toEqual([]);
  const { objectives, remedies } = unwrap(derive(filled, letter)).spec;
  expect(objectives.map(({ id }) => id)).toEqual([
    'delivery',
    'warranty',
    'response',
    'on-site',
    'repair',
    'parts-supply',
    'inspection',
  ]);
  expect(remedies.flatMap((remedy) => ('amount' in remedy ? [remedy.id] : []))).toEqual([]);
});

test.each(['equipment-after-sales', 'it-service-assurance', 'response-time', 'after-sales-quality'])(
  '%s is read by the rules of bids where it goes with one, and only there',
  (id) => {
    const good = goodCases(kindOf(id)).find(({ name }) => name === `${id}-bid`)?.text ?? '';
    const late = good.replace(/deadline: .*/, 'deadline: 2026-01-05');
    const found = (text: string) =>
      prepare(unwrap(parseValues(text, 'values.yaml'))).findings.map(({ code }) => code);
    expect(found(good).filter((code) => code.startsWith('BID-'))).toEqual([]);
    expect(found(late)).toContain('BID-DATES');
  },
);
