import type {
  Annex,
  Blank,
  Block,
  CheckBox,
  Clause,
  Inline,
  Letter,
  List,
  Paragraph,
  Recitals,
  Reference,
  SignatureBlock,
  SignatureColumn,
  Table,
  Text,
} from '../../src/model/letter.ts';
import type { NumberingScheme } from '../../src/model/manifest.ts';

/** Numbering 1 / 1.1 / 1.1.1. */
export const DECIMAL: NumberingScheme = [
  { format: 'decimal', text: '%1.', reference: '第%1条' },
  { format: 'decimal', text: '%1.%2', reference: '第%1.%2条' },
  { format: 'decimal', text: '%1.%2.%3', reference: '第%1.%2.%3条' },
];
/** Numbering 一、 / （一） / 1. */
export const CHINESE: NumberingScheme = [
  { format: 'chinese', text: '%1、', reference: '第%1条' },
  { format: 'chinese', text: '（%2）', reference: '第%1条第（%2）项' },
  { format: 'decimal', text: '%3.', reference: '第%1条第（%2）项第%3目' },
];

/** A string stands for plain text. */
export type InlineInput = Inline | string;

export const text = (value: string, strong = false): Text =>
  strong ? { type: 'text', text: value, strong } : { type: 'text', text: value };
export const blank = (value: string, pointer = '/value', title = '内容', plain = false): Blank => ({
  type: 'blank',
  pointer,
  title,
  text: value,
  filled: true,
  ...(plain ? { plain } : {}),
});
export const missing = (title: string, pointer = '/value'): Blank => ({
  type: 'blank',
  pointer,
  title,
  text: '',
  filled: false,
});
export const reference = (target: string, number: string): Reference => ({
  type: 'reference',
  target,
  number,
  text: `第${number}条`,
});
export const box = (checked: boolean): CheckBox => ({ type: 'checkbox', checked });
export const inlines = (...content: InlineInput[]): Inline[] =>
  content.map((item) => (typeof item === 'string' ? text(item) : item));

export const paragraph = (...content: InlineInput[]): Paragraph => roleParagraph('body', ...content);
export const roleParagraph = (role: Paragraph['role'], ...content: InlineInput[]): Paragraph => ({
  type: 'paragraph',
  role,
  content: inlines(...content),
});
export const list = (...items: string[]): List => ({
  type: 'list',
  items: items.map((item) => inlines(item)),
});
export const table = (head: string[], rows: InlineInput[][], caption?: string): Table => ({
  type: 'table',
  columns: head.map(() => ({ align: 'left' })),
  head: head.map((cell) => ({ content: inlines(cell) })),
  rows: rows.map((row) => row.map((cell) => ({ content: inlines(cell) }))),
  ...(caption === undefined ? {} : { caption: inlines(caption) }),
});
export const recitals = (...blocks: Block[]): Recitals => ({ type: 'recitals', blocks });
export const annex = (
  title: string,
  blocks: Block[],
  numbering: NumberingScheme = CHINESE,
  id = 'annex',
): Annex => ({
  type: 'annex',
  id,
  title: inlines(title),
  numbering,
  blocks,
});

/**
 * A clause whose number is given as printed: `clause('2.3.1', …)`. The level is the count of ordinals less one;
 * `chapter` makes a heading. Chinese labels go in `label`.
 */
export const clause = (ordinals: string, content: InlineInput[] | string, ...blocks: Block[]): Clause =>
  numbered(ordinals, ordinals.includes('.') ? ordinals : `${ordinals}.`, false, content, blocks);
export const chapter = (ordinals: string, content: InlineInput[] | string, ...blocks: Block[]): Clause =>
  numbered(ordinals, ordinals.includes('.') ? ordinals : `${ordinals}.`, true, content, blocks);
export const labelled = (
  ordinals: string,
  label: string,
  heading: boolean,
  content: InlineInput[] | string,
  ...blocks: Block[]
): Clause => numbered(ordinals, label, heading, content, blocks);

function numbered(
  ordinals: string,
  label: string,
  heading: boolean,
  content: InlineInput[] | string,
  blocks: Block[],
  list = 'body',
): Clause {
  const numbers = ordinals.split('.').map(Number);
  return {
    type: 'clause',
    id: `clause-${list}-${ordinals}`,
    number: { label, citation: ordinals, ordinals: numbers, level: numbers.length - 1, list },
    heading,
    content: inlines(...(typeof content === 'string' ? [content] : content)),
    blocks,
  };
}

export const column = (
  role: string,
  name: string,
  date?: string,
  anchor = `${role}（盖章）`,
  acknowledges = false,
): SignatureColumn => ({
  role,
  label: role,
  anchor,
  acknowledges,
  lines: [
    { kind: 'name', label: anchor, value: blank(name, `/${role}`, role) },
    { kind: 'representative', label: '法定代表人或授权代表（签字）' },
    {
      kind: 'date',
      label: '日期',
      ...(date === undefined ? {} : { value: blank(date, '/signDate', '签署日期') }),
    },
  ],
});
export const signatures = (...columns: SignatureColumn[]): SignatureBlock => ({
  type: 'signatures',
  columns,
});

/** A letter with a title and blocks; anything else through `rest`. */
export const letter = (blocks: readonly Block[], rest: Partial<Letter> = {}): Letter => ({
  kind: 'test',
  title: inlines('客户服务处理时限承诺书'),
  numbering: DECIMAL,
  print: {},
  blocks,
  ...rest,
});

/** A short letter with one of everything, for smoke tests. */
export const fullLetter = (rest: Partial<Letter> = {}): Letter =>
  letter(
    [
      roleParagraph('letter-number', '承诺书编号：', blank('FW-2026-0001', '/number', '承诺书编号')),
      roleParagraph('salutation', '致：全体注册客户及潜在客户'),
      recitals(paragraph('鉴于本公司向客户提供服务，为明确服务时限，作出如下承诺。')),
      chapter(
        '1',
        '定义',
        clause('1.1', '服务平台：指承诺人用于受理“客户服务请求”的电话、网站——以及其他渠道。'),
        clause('1.2', ['响应时限：见', reference('clause-body-2.1', '2.1'), '。']),
      ),
      chapter(
        '2',
        '服务标准',
        clause(
          '2.1',
          ['承诺人在收到请求后', blank('4小时', '/response', '响应时限'), '内作出首次响应。'],
          paragraph('本条所称首次响应，不包括自动回复。'),
          list('电话咨询；', '在线咨询。'),
        ),
        clause('2.2', ['适用范围：', box(true), '投诉　', box(false), '建议']),
        table(
          ['级别', '响应时限', '说明'],
          [
            ['紧急', blank('30分钟', '/levels/0/response', '紧急响应'), '业务全部中断'],
            ['一般', blank('2个工作日', '/levels/1/response', '一般响应'), '其他情形'],
          ],
          '表1　故障级别',
        ),
      ),
      roleParagraph('closing', '特此承诺。'),
      signatures(column('承诺人', '示例科技有限公司', '2026年6月1日')),
      annex('客户信息保护', [
        labelled('1', '一、', true, '保密', labelled('1.1', '（一）', false, '不得泄露客户信息。')),
        paragraph('本附件与正文具有同等效力。'),
      ]),
    ],
    rest,
  );
