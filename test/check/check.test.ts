import { describe, expect, test } from 'vitest';
import { applyWaivers, check, checkText } from '../../src/check/index.ts';
import { meaningOf } from '../../src/model/meaning.ts';
import { schemaAt } from '../../src/model/schema.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { buildCase, type RuleCase } from './case.ts';

function codes(given: RuleCase): string[] {
  const { filled, letter } = buildCase(given);
  return check(filled, letter).map(({ code, severity }) => `${code} ${severity}`);
}

const waiver = (code: string, reason = '客户要求', by = '张三'): Waiver => ({ code, reason, by });

describe('waivers', () => {
  const text = '投诉及时处理率达到100%。';

  test('turn a warning into an info that carries reason and name', () => {
    const { filled, letter } = buildCase({ text, waivers: [waiver('AD-100')] });
    expect(check(filled, letter)).toMatchObject([
      { code: 'AD-100', severity: 'info', waiver: { reason: '客户要求', by: '张三' } },
    ]);
  });

  test('do not touch errors', () => {
    const fine = '逾期的，每次罚款五百元。';
    expect(codes({ text: fine, waivers: [waiver('PEN-FINE')] })).toEqual([
      'PEN-FINE error',
      'WAIVER-ERROR error',
    ]);
  });

  test('that match nothing, name no code, or give no reason are findings', () => {
    expect(codes({ text: '我公司承诺按期交付。', waivers: [waiver('AD-100')] })).toEqual([
      'WAIVER-UNUSED warning',
    ]);
    expect(codes({ text, waivers: [waiver('AD-1000')] })).toEqual(['AD-100 warning', 'WAIVER-INVALID error']);
    expect(codes({ text, waivers: [waiver('AD-100', ' ')] })).toEqual([
      'AD-100 warning',
      'WAIVER-INVALID error',
    ]);
  });

  test('reach the findings of earlier phases', () => {
    const { filled, letter } = buildCase({ text: '我公司承诺按期交付。', waivers: [waiver('PRINT-GLYPH')] });
    const earlier = [
      { code: 'PRINT-GLYPH', severity: 'warning', message: { zh: '缺字', en: 'glyph' } },
    ] as const;
    expect(check(filled, letter, { earlier })).toMatchObject([{ severity: 'info', waiver: { by: '张三' } }]);
    expect(applyWaivers(earlier, [])).toEqual(earlier);
  });
});

describe('findings', () => {
  test('name the clause and quote the words', () => {
    const { filled, letter } = buildCase({ text: '# 总则\n我公司守约。\n逾期的，每次罚款五百元。' });
    const [finding] = check(filled, letter);
    expect(finding).toMatchObject({
      code: 'PEN-FINE',
      clause: '3',
      citations: expect.arrayContaining(['APL-2']),
    });
    expect(finding?.message.zh).toBe('平等主体之间写了“罚款”：“逾期的，每次罚款五百元。”');
  });

  test('name the blank, in English by its path', () => {
    const { filled, letter } = buildCase({
      text: '分步处理。',
      ladder: ['24小时', '2个工作日', '1个工作日'],
    });
    expect(check(filled, letter)).toMatchObject([
      {
        pointer: '/stage2',
        blank: { zh: 'stage2', en: 'stage2' },
        message: {
          zh: '投诉处理：“stage2”（1个工作日）早于“stage1”（2个工作日）。',
          en: 'Complaints: stage2 (1 working day) is due before stage1 (2 working days).',
        },
      },
    ]);
  });

  test('under a heading that prohibits, the words are no promise', () => {
    expect(codes({ text: '# 禁止下列行为\n对裁决不服向法院起诉；\n提供最优惠的虚假承诺。' })).toEqual([]);
  });

  test('of a published absolute are errors, of a private letter warnings', () => {
    expect(codes({ text: '我公司提供最佳服务，热线010-88886666。', scope: ['published'] })).toContain(
      'AD-ABSOLUTE error',
    );
    expect(codes({ text: '我公司提供最佳服务。', scope: ['bilateral'] })).toContain('AD-ABSOLUTE warning');
  });

  test('gate on the date of the letter', () => {
    const text = '仲裁协议适用《仲裁法》第十六条。';
    expect(codes({ text, signed: '2026-02-28' })).not.toContain('CIT-RENUMBER warning');
    expect(codes({ text, signed: '2026-03-01' })).toContain('CIT-RENUMBER warning');
    const old = '依据《合同法》订立。';
    const validity = { from: '2020-06-01', to: '2021-05-31' };
    expect(codes({ text: old, signed: '2020-06-01', validity })).not.toContain('CIT-REPEALED error');
  });
});

test('an unfilled blank of a draft is the business of filling, not of the rules', () => {
  expect(codes({ text: '服务热线为〔待填：电话〕，由客服部门值守。' })).toEqual([]);
});

test('an annex of another file is there when its title is', () => {
  const text = ['承诺人遵守附件《用户信息保护规定》。', '承诺人（盖章）：', '用户信息保护规定'];
  expect(checkText(text).map(({ code }) => code)).not.toContain('ATT-MISSING');
  expect(checkText(text.slice(0, 2)).map(({ code }) => code)).toContain('ATT-MISSING');
});

describe('limits', () => {
  const plain = '我公司承诺按期交付。';
  const found = (given: Omit<RuleCase, 'text'>) => codes({ text: plain, ...given });

  test('names of laws say nothing of their own', () => {
    expect(codes({ text: '遵守《食堂罚款和违约金管理规定》。' })).toEqual([]);
  });

  test('a letter may end on the day it begins', () => {
    expect(found({ validity: { from: '2026-05-01', to: '2026-05-01' } })).toEqual([]);
    expect(found({ validity: { from: '2026-05-01', to: '2026-04-30' } })).toContain('TIM-ORDER error');
  });

  test('a floor in another unit is a warning where it stays open', () => {
    expect(found({ scope: ['aftersale'], marks: { 'goods-return': '5个工作日' } })).toEqual([
      'CON-3B-RETURN warning',
    ]);
    expect(found({ scope: ['aftersale'], marks: { 'goods-return': '7个工作日' } })).toEqual([]);
    expect(found({ scope: ['aftersale'], marks: { 'goods-return': '100小时' } })).toEqual([
      'CON-3B-RETURN error',
    ]);
  });

  test('the statutory scope decides: the same value elsewhere is nothing', () => {
    expect(found({ scope: ['bilateral'], marks: { 'goods-return': '3日', refund: '30日' } })).toEqual([]);
  });

  test('an extension may be as long as the longest limit, not longer', () => {
    expect(found({ ladder: ['1日', '5日'], extension: '5日' })).toEqual([]);
    expect(found({ ladder: ['1日', '5日'], extension: '6日' })).toEqual(['TIM-EXT error']);
    expect(found({ ladder: ['24小时', '48小时'], extension: '5日' })).toEqual(['TIM-EXT error']);
  });

  test('bonds are measured against their own base', () => {
    const scope = ['bid'] as const;
    expect(found({ scope, marks: { 'performance-deposit': '10%' } })).toEqual([]);
    expect(found({ scope, marks: { 'performance-deposit': '10.5%' } })).toEqual(['BID-DEPOSIT error']);
    const marks = { 'performance-deposit': '1000元', 'contract-price': '10000元', 'tender-estimate': '1元' };
    expect(found({ scope, marks })).toEqual([]);
    expect(found({ scope, marks: { ...marks, 'performance-deposit': '1000.01元' } })).toEqual([
      'BID-DEPOSIT error',
    ]);
  });

  test('a repeal counts from its day', () => {
    const validity = { from: '2021-01-01', to: '2021-12-31' };
    expect(codes({ text: '依据《合同法》订立。', signed: '2021-01-01', validity })).toEqual([
      'CIT-REPEALED error',
    ]);
  });

  test('copies of the values add up', () => {
    const scope = ['bilateral'] as const;
    const marks = { 'copies-total': '3份', 'copies-share': ['1份', '1份'] };
    expect(found({ scope, marks })).toEqual(['CPY-SUM error']);
    expect(found({ scope, marks: { ...marks, 'copies-total': '2份' } })).toEqual([]);
  });
});

test('a text from elsewhere: each fault with its paragraph', () => {
  const found = checkText([
    '服务承诺书',
    '我公司在24小时内答复客户。',
    '违约的，每次罚款____元。',
    '争议可以申请仲裁，也可以向人民法院起诉。',
    '依据《合同法》订立，本承诺书有效期至2027年4月30日。',
    '承诺人（盖章）：',
    '日期：____年__月__日',
  ]);
  const seen = found.map(({ code, place }) => `${code}@${place?.line}`);
  expect(seen).toEqual(
    expect.arrayContaining(['TIM-START@2', 'PEN-FINE@3', 'BLK-UNFILLED@3', 'ARB-EITHER@4', 'CIT-REPEALED@5']),
  );
  expect(seen).not.toContain('BLK-UNFILLED@7');
  expect(found.find(({ code }) => code === 'ARB-EITHER')?.place?.excerpt?.[0]?.text).toContain(
    '也可以向人民法院起诉',
  );
});

test('a meaning beside a reference is found through rows', () => {
  const kind = {
    schema: {
      properties: {
        rows: {
          type: 'array',
          items: { properties: { time: { $ref: 'common.schema.json#/$defs/time', 'x-meaning': 'refund' } } },
        },
      },
    },
    commonSchema: { $defs: { time: { title: '时间' } } },
  };
  expect(meaningOf(schemaAt(kind, '/rows/3/time'))).toBe('refund');
  expect(meaningOf({ 'x-meaning': 'unheard-of' })).toBeUndefined();
});

describe('the return without reason', () => {
  const of = (days: string) =>
    codes({ text: '投诉热线为400-800-1234。', scope: ['unified'], marks: { 'noreason-return': days } });

  test('is an error below 7 days, which no waiver lifts', () => {
    expect(of('6日')).toEqual(['CON-NOREASON error']);
    expect(of('7日')).toEqual([]);
  });

  test('is a warning where the unit leaves it open', () => {
    expect(of('5个工作日')).toEqual(['CON-NOREASON warning']);
  });
});

describe('repairs before the exchange', () => {
  const of = (marks: RuleCase['marks'], scope: RuleCase['scope'] = ['aftersale']) =>
    codes({ text: '修理超期的予以换货。', scope: scope ?? [], marks: marks ?? {} });

  test('are errors where a value says more than 30 days, 90 for parts, or two repairs', () => {
    expect(of({ 'goods-repair-limit': '31日' })).toEqual(['CON-REPAIR error']);
    expect(of({ 'goods-parts-limit': '91日' })).toEqual(['CON-REPAIR error']);
    expect(of({ 'goods-repair-count': '3次' })).toEqual(['CON-TWICE error']);
    expect(
      of({ 'goods-repair-limit': '30日', 'goods-parts-limit': '90日', 'goods-repair-count': '2次' }),
    ).toEqual([]);
  });

  test('are warnings where the words alone say so, or the letter is about vehicles', () => {
    expect(codes({ text: '修理三次以上仍不能使用的，予以换货。', scope: ['aftersale'] })).toEqual([
      'CON-TWICE warning',
    ]);
    expect(of({ 'goods-repair-count': '3次' }, ['auto'])).toContain('CON-TWICE warning');
  });
});

test.each([
  '用工争议由双方依法向劳动人事争议仲裁委员会申请仲裁，对仲裁裁决不服的，可以起诉到法院。',
  '劳动争议向劳动争议仲裁委员会申请仲裁。对仲裁裁决不服的，可以向法院起诉。',
])('an award on labour may be followed by a suit: %s', (text) => {
  expect(codes({ text, scope: ['internal'] })).not.toContain('ARB-THEN-SUE error');
});

describe('the repair of telecommunications in a text from elsewhere', () => {
  const found = (text: string) => checkText([text]).filter(({ code }) => code === 'TEL-FIX');

  test.each([
    '宽带发生故障的，自用户申告之时起城镇72小时内修复。',
    '我公司维护电信设施。通信障碍自申告之时起农村九十六小时内修复。',
  ])('is an error above 48 hours in towns, 72 in the country: %s', (text) => {
    expect(found(text)).toMatchObject([{ severity: 'error', place: { line: 1 } }]);
  });

  test.each([
    '宽带发生故障的，自用户申告之时起城镇48小时、农村七十二小时内修复。',
    '供电线路发生故障的，城镇72小时内修复。',
    '电梯发生故障的，城镇72小时内修复。',
  ])('is silent below, and on other things: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the date of a text from elsewhere', () => {
  const found = (...end: string[]) =>
    checkText(['依据《合同法》订立。', '本承诺书自2015年1月1日起有效。', ...end]).some(
      ({ code }) => code === 'CIT-REPEALED',
    );

  test('is that of its signatures, the latest of several', () => {
    expect(found('承诺人（盖章）：', '签署日期：2019年5月1日')).toBe(false);
    expect(found('承诺人（盖章）：', '　　２０２０ 年 12 月 31 日')).toBe(false);
    expect(found('甲方签署日期：2020年12月31日', '乙方签署日期：2021年1月1日')).toBe(true);
  });

  test('is no date of a clause, none that does not exist, none above the last paragraphs', () => {
    expect(found()).toBe(true);
    expect(found('签署日期：2019年2月30日')).toBe(true);
    expect(found('签署日期：2019年5月1日', ...Array.from({ length: 12 }, () => '我公司守约。'))).toBe(true);
  });
});

test('sixty days bind public bodies only', () => {
  const found = (name: string) => {
    const parties = [{ role: 'customer', label: '甲方', name }];
    const { filled, letter } = buildCase({
      text: '自验收合格之日起支付货款。',
      parties,
      marks: { 'sme-payment': '90日' },
    });
    return check(filled, letter).filter(({ code }) => code === 'BID-SME-PAY');
  };
  expect(found('湖滨区教育局')).toHaveLength(1);
  expect(found('湖滨置业集团有限公司')).toEqual([]);
});
