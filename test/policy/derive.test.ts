import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/letter.ts';
import type { MappedTimer, PolicyMapping } from '../../src/model/manifest.ts';
import type { Policy } from '../../src/model/policy.ts';
import { eventBook } from '../../src/policy/events.ts';
import { derive } from '../../src/policy/index.ts';
import {
  choiceValue,
  dateValue,
  durationValue,
  filledLetter,
  flagValue,
  moneyValue,
  numberValue,
  shareValue,
  type Tree,
  textValue,
  timeValue,
} from '../builders/filled.ts';
import { blank, chapter, clause, type InlineInput, letter, paragraph, table } from '../builders/letter.ts';

const OFFICE: Tree = { days: choiceValue('mon-fri'), opens: timeValue('09:00'), closes: timeValue('18:00') };

const response: MappedTimer = {
  id: 'response',
  kind: 'timer',
  metric: 'first_response',
  name: '首次响应',
  clause: 'response',
  target: { value: '/response', calendar: 'office' },
  start: '收到请求',
  stop: '作出响应',
};

/** A clause with an id of its own. */
function promise(id: string, ordinals: string, content: InlineInput[]): Block {
  return { ...clause(ordinals, content), id };
}

const RESPONSE = promise('response', '1.1', [
  '收到请求的，',
  blank('2个工作小时', '/response'),
  '以内响应。另行登记。',
]);

function outcomeOf(tree: Tree, mapping: Partial<PolicyMapping>, ...blocks: Block[]) {
  const calendars = [{ id: 'office', hours: '/workingHours' }];
  const filled = filledLetter({ workingHours: OFFICE, ...tree }, { calendars, ...mapping });
  return derive(filled, letter(blocks));
}

function policyOf(tree: Tree, mapping: Partial<PolicyMapping>, ...blocks: Block[]): Policy {
  const outcome = outcomeOf(tree, mapping, ...blocks);
  if (!outcome.ok) throw new Error(outcome.findings.map(({ message }) => message.en).join('\n'));
  return outcome.value;
}

const twoHours = { response: durationValue('2', 'hour', 'business') };

describe('an objective', () => {
  it('names clause, sentence and values, and carries worked examples', () => {
    const { objectives, statements } = policyOf(twoHours, { objectives: [response] }, RESPONSE).spec;
    expect(objectives).toMatchObject([
      {
        id: 'response',
        target: { value: '2', unit: 'hour', clock: 'business', calendar: 'office' },
        source: { clause: '1.1', sentence: '收到请求的，2个工作小时以内响应。', values: ['/response'] },
        examples: [
          { start: '2026-01-05T10:00:00+08:00', due: '2026-01-05T12:00:00+08:00' },
          { start: '2026-01-09T17:30:00+08:00', due: '2026-01-12T10:30:00+08:00' },
          { start: '2026-01-16T08:15:00+08:00', due: '2026-01-16T11:00:00+08:00' },
        ],
      },
    ]);
    // The rest of the clause is not lost.
    expect(statements.map(({ source }) => source.sentence)).toEqual(['另行登记。']);
  });

  it('keeps the figure and the unit as written', () => {
    const tree = { response: durationValue('0.50', 'hour') };
    expect(policyOf(tree, { objectives: [response] }, RESPONSE).spec.objectives).toMatchObject([
      { target: { value: '0.50', unit: 'hour', clock: 'wall' } },
    ]);
  });

  it('stands only when its clause is printed, its blank filled and its condition true', () => {
    const gated = { ...response, when: '/urgent' };
    const count = (tree: Tree, mapped: MappedTimer, ...blocks: Block[]) =>
      policyOf(tree, { objectives: [mapped] }, ...blocks).spec.objectives.length;
    expect(count(twoHours, response)).toBe(0);
    expect(count({}, response, RESPONSE)).toBe(0);
    expect(count({ ...twoHours, urgent: flagValue(false) }, gated, RESPONSE)).toBe(0);
    expect(count({ ...twoHours, urgent: flagValue(true) }, gated, RESPONSE)).toBe(1);
  });

  it('in working time without a calendar is refused', () => {
    const outcome = outcomeOf(
      twoHours,
      { objectives: [{ ...response, target: { value: '/response' } }] },
      RESPONSE,
    );
    expect(outcome.findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['POLICY-OBJECTIVE', '/response'],
    ]);
  });

  it('is quoted whole when a hostile value holds the end of a sentence', () => {
    const content = promise('response', '1.1', [
      '由',
      blank('甲。乙；', '/who'),
      '在',
      blank('2小时', '/response'),
      '内响应。完。',
    ]);
    const [objective] = policyOf(twoHours, { objectives: [response] }, content).spec.objectives;
    expect(objective?.source.sentence).toBe('由甲。乙；在2小时内响应。');
  });
});

describe('an item for rows', () => {
  const tree = {
    levels: [
      { name: textValue('紧急'), onSite: durationValue('4', 'hour') },
      { name: textValue('一般'), onSite: durationValue('3', 'workday') },
    ],
  };
  const onSite: MappedTimer = {
    ...response,
    id: 'on-site',
    forEach: '/levels',
    name: '{./name}到场',
    clause: 'levels',
    target: { value: './onSite', calendar: 'office' },
  };
  const rows = table(
    ['等级', '到场'],
    [
      [blank('紧急', '/levels/0/name'), blank('4小时', '/levels/0/onSite')],
      [blank('一般', '/levels/1/name'), blank('3个工作日', '/levels/1/onSite')],
    ],
  );
  const levels: Block = { ...clause('1.1', '到场时间如下：', rows), id: 'levels' };
  const severities = [{ id: 'level', name: '{./name}', forEach: '/levels' }];
  const remedies: PolicyMapping['remedies'] = [
    {
      id: 'late',
      name: '逾期',
      clause: 'levels',
      trigger: { objective: 'on-site', condition: 'breached' },
      action: 'apologise',
    },
  ];
  const { spec } = policyOf(tree, { objectives: [onSite], severities, remedies }, levels);

  it('stands once for each, with its own severity and the cells of its row', () => {
    expect(spec.severities).toEqual([
      { id: 'level-1', name: '紧急', rank: 1 },
      { id: 'level-2', name: '一般', rank: 2 },
    ]);
    expect(spec.objectives).toMatchObject([
      {
        id: 'on-site-1',
        name: '紧急到场',
        appliesTo: { severities: ['level-1'] },
        source: { sentence: '紧急；4小时' },
      },
      {
        id: 'on-site-2',
        name: '一般到场',
        appliesTo: { severities: ['level-2'] },
        target: { calendar: 'office', deadlineAt: 'close-of-business', countStartDay: false },
        source: { sentence: '一般；3个工作日', values: ['/levels/1/onSite', '/levels/1/name'] },
      },
    ]);
  });

  it('is named with the others by a remedy of them all', () => {
    expect(spec.remedies.map(({ id, trigger }) => [id, trigger.objectives])).toEqual([
      ['late', ['on-site-1', 'on-site-2']],
    ]);
  });
});

describe('remedies', () => {
  const overdue = promise('overdue', '2.1', [
    '逾期的，每日减免',
    blank('0.5‰', '/rate'),
    '，泄密的支付',
    blank('5000元', '/sum'),
    '。',
  ]);
  const late: PolicyMapping['remedies'][number] = {
    id: 'late',
    name: '减免',
    clause: 'overdue',
    trigger: { objective: 'response', condition: 'elapsed_multiple_gte', value: '/times' },
    action: 'reduce_fee',
    amount: { percentOf: '服务费', value: '/rate' },
    cap: '/sum',
  };
  const tree = {
    ...twoHours,
    rate: shareValue('0.5', 1000),
    sum: moneyValue('5000'),
    times: numberValue('3', '倍'),
  };

  it('keep per mille as per mille, and their figures as strings', () => {
    const { remedies, caps } = policyOf(
      tree,
      { objectives: [response], remedies: [late] },
      RESPONSE,
      overdue,
    ).spec;
    expect(remedies).toMatchObject([
      {
        trigger: { objectives: ['response'], value: '3' },
        amount: { percentOf: '服务费', value: '0.5', unit: 'permille' },
        cap: 'sum',
      },
    ]);
    expect(caps).toMatchObject([{ id: 'sum', value: '5000', currency: 'CNY', remedies: ['late'] }]);
  });

  it('of an objective that is not promised become statements', () => {
    const { remedies, statements } = policyOf(tree, { remedies: [late] }, overdue).spec;
    expect(remedies).toEqual([]);
    expect(statements.map(({ source }) => source.clause)).toEqual(['2.1']);
  });
});

describe('statements', () => {
  it('keep every clause that is not silent, but no headings and no introductions', () => {
    const other: Block = {
      ...chapter(
        '2',
        '其他',
        clause('2.1', '诚实守信。'),
        clause('2.2', '下列事项：', clause('2.2.1', '保密。')),
      ),
      id: 'other',
    };
    const silent: Block = {
      ...chapter('1', '定义', clause('1.1', '名词解释。'), paragraph('说明。')),
      id: 'definitions',
    };
    const { statements } = policyOf({}, { noStatement: ['definitions'] }, silent, other).spec;
    expect(statements.map(({ source }) => `${source.clause} ${source.sentence}`)).toEqual([
      '2.1 诚实守信。',
      '2.2.1 保密。',
    ]);
  });
});

it('a caption joins the sentence that it stands over, a short promise does not', () => {
  const sentences = (content: InlineInput[]) =>
    policyOf(twoHours, { objectives: [response] }, promise('response', '1.1', content)).spec;
  const text = blank('2个工作小时', '/response');
  const captioned = sentences(['设备（含配件）。', '收到请求的，', text, '以内响应。另行登记。']);
  expect(captioned.objectives[0]?.source.sentence).toBe('设备（含配件）。收到请求的，2个工作小时以内响应。');
  expect(captioned.statements.map(({ source }) => source.sentence)).toEqual(['另行登记。']);
  const promising = sentences(['乙方不得转包。', '收到请求的，', text, '以内响应。']);
  expect(promising.statements.map(({ source }) => source.sentence)).toEqual(['乙方不得转包。']);
});

it('waivers stand in the record of the letter, and no list of them where there are none', () => {
  const waivers = [{ code: 'AD-100', reason: '客户要求', by: '张三' }];
  const filled = filledLetter(twoHours, {});
  const metadataOf = (given: typeof filled) => {
    const outcome = derive(given, letter([RESPONSE]));
    return outcome.ok ? outcome.value.metadata : undefined;
  };
  expect(metadataOf({ ...filled, waivers })).toMatchObject({ waivers });
  expect(metadataOf(filled)).not.toHaveProperty('waivers');
});

describe('validity and calendars', () => {
  it('the calendar round-the-clock is there for whoever names it', () => {
    const mapped = { ...response, target: { value: '/response', calendar: 'round-the-clock' } };
    const { calendars, objectives } = policyOf(twoHours, { objectives: [mapped] }, RESPONSE).spec;
    expect(calendars.map(({ id }) => id)).toEqual(['office', 'round-the-clock']);
    expect(objectives).toMatchObject([{ examples: [{ due: '2026-01-05T12:00:00+08:00' }, {}, {}] }]);
  });

  it('a term ends on the corresponding day', () => {
    const mapping = { validity: { from: '/effectiveFrom', term: '/term' } };
    const { validity } = policyOf({ term: durationValue('2', 'year') }, mapping).spec;
    expect(validity).toMatchObject({ from: '2026-01-05', to: '2028-01-05', timeZone: 'Asia/Shanghai' });
  });

  it('without a beginning there is no policy', () => {
    const outcome = outcomeOf({}, { validity: { from: '/signedOn' } });
    expect(outcome.findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['POLICY-INVALID', '/signedOn'],
    ]);
  });

  it('working hours make windows around the break, with make-up workdays', () => {
    const workingHours = { ...OFFICE, breakStart: timeValue('12:00'), breakEnd: timeValue('13:30') };
    const [office] = policyOf({ workingHours }, {}).spec.calendars;
    expect(office?.openingHours.map(({ opens, closes }) => `${opens}-${closes}`)).toEqual([
      '09:00-12:00',
      '13:30-18:00',
    ]);
    expect(office?.coverage.from).toBe('2026-01-01');
    expect(office?.specialOpeningHours).toContainEqual({
      date: '2026-10-10',
      opens: '13:30',
      closes: '18:00',
      makeUpWorkday: true,
      name: '国庆节调休上班',
    });
  });

  it('beyond the holiday data there are no examples, and a warning', () => {
    const tree = { ...twoHours, effectiveFrom: dateValue('2097-01-01') };
    const outcome = outcomeOf(tree, { objectives: [response] }, RESPONSE);
    expect(outcome).toMatchObject({
      ok: true,
      value: { spec: { objectives: [{ examples: [] }] } },
      findings: [{ code: 'CALENDAR-COVERAGE', severity: 'warning' }],
    });
  });
});

it('the same letter gives the same policy, byte by byte', () => {
  const make = () => JSON.stringify(policyOf(twoHours, { objectives: [response] }, RESPONSE));
  expect(make()).toBe(make());
});

describe('events', () => {
  it('of the same words are one, and others of their type have an id of their own', () => {
    const book = eventBook();
    expect([
      book.idOf('收到投诉', 'complaint-received', 'a-start'),
      book.idOf('乙方收到投诉', 'complaint-received', 'b-start'),
      book.idOf('收到投诉', 'complaint-received', 'c-start'),
      book.idOf('离职率超过上限', undefined, 'd-start'),
    ]).toEqual(['complaint-received', 'b-start', 'complaint-received', 'd-start']);
    expect(book.events.map(({ type, by }) => [type, by])).toEqual([
      ['complaint-received', 'customer'],
      ['complaint-received', 'customer'],
      [undefined, undefined],
    ]);
  });
});
