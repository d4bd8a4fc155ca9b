import { numberOf } from '../../../chinese/numerals.ts';
import { type Pattern, pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const CLAUSE = pattern(/^\s{0,10}第\s{0,2}([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})\s{0,2}条/u);

/** Other ways to number: 一、 （二） 3. 4.1 at the head of a paragraph; each way counts by itself, and under its own number. */
const OTHERS = [
  pattern(/^\s{0,10}([一二三四五六七八九十]{1,3})、/u),
  pattern(/^\s{0,10}[（(]([0-9一二三四五六七八九十]{1,3})[)）]/u),
  pattern(/^\s{0,10}([0-9]{1,2})[.．、](?![0-9])/u),
  pattern(/^\s{0,10}[0-9]{1,2}\.([0-9]{1,2})(?![0-9.%])/u),
];

/** Clauses 第N条 whose numbers leave one out; a new count may begin with one at any place. */
const gaps: Test = function* (view) {
  if (view.foreign) for (const numbered of OTHERS) yield* gapsOf(view, numbered);
  let last = 0;
  for (const paragraph of view.paragraphs) {
    const match = CLAUSE.first(paragraph.bare);
    const number = match && numberOf(match.groups[0] ?? '');
    if (!match || number === undefined) continue;
    if (last > 0 && number > last + 1) yield gap({ paragraph, at: match.at }, last, number);
    last = number;
  }
};

/** Runs of one way of numbering; a number of one begins a new run, and a long one says that the way is meant. */
function* gapsOf(view: View, numbered: Pattern): Generator<Hit> {
  let last = 0;
  for (const paragraph of view.paragraphs) {
    const match = numbered.first(paragraph.bare);
    const number = match && numberOf(match.groups[0] ?? '');
    if (!match || number === undefined) continue;
    if (last > 1 && number === last + 2) yield gap({ paragraph, at: match.at }, last, number);
    last = number;
  }
}

function gap(hit: Hit, last: number, number: number): Hit {
  return {
    ...hit,
    message: {
      zh: `第${last}条之后是第${number}条，缺第${last + 1}条`,
      en: `Clause ${last} is followed by clause ${number}: clause ${last + 1} is missing`,
    },
  };
}

export const TXT_NUMBERING = rule({
  code: 'TXT-NUMBERING',
  severity: 'warning',
  foreign: true,
  title: { zh: '条款编号不连续', en: 'The numbers of the clauses leave a gap' },
  why: {
    zh: '缺号说明有条款被删除或者遗漏，引用也可能指错。',
    en: 'A clause was lost or deleted, and references may point to the wrong one.',
  },
  hint: { zh: '补上缺少的条款，或者重新编号', en: 'Add the clause, or number anew' },
  wrong: { zh: '第二条 服务保证。第四条 违约责任。', en: 'Clause 2. Clause 4.' },
  right: { zh: '第二条 服务保证。第三条 违约责任。', en: 'Clause 2. Clause 3.' },
  citations: [],
  test: gaps,
});
