import type { PhaseCode } from '../../model/codes.ts';
import type { Entry } from '../types.ts';

export const WORDING = {
  'TEXT-CLAUSE': {
    meaning: {
      zh: '找不到所说的章或条款，或者条款放不到那里',
      en: 'No such clause, or no place for one there',
    },
    why: {
      zh: '放错地方或者省错一条，承诺的意思就变了。',
      en: 'A clause in the wrong place, or the wrong one left out, changes what is promised.',
    },
    remedy: {
      zh: '写 id 或印出的标题（pledge show 列出）',
      en: 'Write its id or printed title (pledge show lists them)',
    },
    wrong: { zh: 'clauses: [{ after: 第三条, text: …… }]', en: 'clauses: [{ after: clause 3, text: … }]' },
    right: { zh: 'clauses: [{ after: warranty, text: …… }]', en: 'clauses: [{ after: warranty, text: … }]' },
  },
  'TEXT-OMIT': {
    meaning: { zh: '这一章或这一条不能省略', en: 'The chapter or clause may not be left out' },
    why: {
      zh: '它写着责任、效力、别处在用的词，或者只印在这里的承诺。',
      en: 'It carries liability, validity, a word in use, or a promise made nowhere else.',
    },
    remedy: {
      zh: '按提示先改引用它的条款，或者留空它的填写项',
      en: 'Change what needs it first, or leave its blanks empty',
    },
    wrong: { zh: 'omit: [违约责任]', en: 'omit: [liability]' },
    right: { zh: 'omit: [改进]', en: 'omit: [improvement]' },
  },
  'TEXT-REPLACE': {
    meaning: {
      zh: '改写的条款丢了填写项，或者写了没有的填写项',
      en: 'A rewritten clause lacks a blank, or names one that is not there',
    },
    why: {
      zh: '丢了填写项，填了的数字就不印出来。',
      en: 'A figure that was filled in would not be printed.',
    },
    remedy: { zh: '每个填写项写成 {名称}', en: 'Write each blank as {title}' },
    wrong: { zh: 'text: 我公司尽快响应。', en: 'text: 我公司尽快响应。' },
    right: { zh: 'text: 我公司在{响应时限}内答复。', en: 'text: 我公司在{响应时限}内答复。' },
  },
  'TEXT-TERM': {
    meaning: { zh: '不能换成这个称谓', en: 'The party cannot be called so' },
    why: {
      zh: '一份承诺书里一方只有一个称谓，双方的称谓不同。',
      en: 'A party has one name throughout, another than the other side.',
    },
    remedy: { zh: '只写 promisor、promisee，两个不同', en: 'Write promisor and promisee, each its own' },
    wrong: {
      zh: 'terms: { promisor: 贵方, promisee: 贵方 }',
      en: 'terms: { promisor: 贵方, promisee: 贵方 }',
    },
    right: {
      zh: 'terms: { promisor: 我公司, promisee: 贵方 }',
      en: 'terms: { promisor: 我公司, promisee: 贵方 }',
    },
  },
  'PROJECT-INVALID': {
    meaning: { zh: '项目文件写错了', en: 'The project file is wrong' },
    why: {
      zh: '本单位的条款、底线、版式写错了，每份承诺书都受影响。',
      en: 'Clauses, floors and styles of the house concern every letter.',
    },
    remedy: { zh: '按 schemas/project.schema.json 改正', en: 'Correct it; see schemas/project.schema.json' },
    wrong: { zh: 'floor: { 响应时限: 2小时 }', en: 'floor: { 响应时限: 2小时 }' },
    right: { zh: 'floors: { 响应时限: 2小时 }', en: 'floors: { 响应时限: 2小时 }' },
  },
  'PROJECT-FLOOR': {
    meaning: {
      zh: '承诺超出本单位的底线，或者不能与底线比较',
      en: 'A promise beyond the floor of the house, or not comparable with it',
    },
    why: { zh: '做不到的承诺，签了就是违约。', en: 'What cannot be done is a breach once it is signed.' },
    remedy: {
      zh: '改承诺，或者先改项目文件里的底线；单位写成同一种',
      en: 'Change the promise, or the floor first; write both in one unit',
    },
    wrong: { zh: 'response: 30分钟（底线 2小时）', en: 'response: 30分钟 (floor 2小时)' },
    right: { zh: 'response: 2小时', en: 'response: 2小时' },
  },
} as const satisfies Readonly<Partial<Record<PhaseCode, Entry>>>;
