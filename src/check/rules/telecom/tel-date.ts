import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const DECREE = pattern(/《电话用户真实身份信息登记规定》([^《。；]{0,60})/u);
const DECREE_NUMBER = pattern(/令?第\s*([0-9０-９一二三四五六七八九十]{1,5})\s*号/u);
const DECREE_DATE = pattern(/([0-9０-９]{4})\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日/u);

/** The order was published on 16 July 2013 as No. 25 and is in force since 1 September 2013. */
const decree: Test = function* (view) {
  for (const sentence of view.sentences)
    for (const { groups, at } of DECREE.all(sentence.folded)) {
      const after = groups[0] ?? '';
      const number = DECREE_NUMBER.first(after)?.groups[0];
      const date = DECREE_DATE.first(after)?.groups.map((part) => numberOf(part));
      const wrongNumber = number !== undefined && numberOf(number) !== 25;
      const written = date?.join('-');
      const wrongDate = written !== undefined && !['2013-7-16', '2013-9-1', '2013-6-28'].includes(written);
      if (wrongNumber || wrongDate) yield { sentence, at };
    }
};

export const TEL_DATE = rule({
  code: 'TEL-DATE',
  severity: 'error',
  scope: ['telecom'],
  foreign: true,
  title: {
    zh: '电话用户实名登记规定的令号或日期写错',
    en: 'Number or date of the real-name order is wrong',
  },
  why: {
    zh: '该规定为工业和信息化部令第 25 号，2013 年 7 月 16 日公布，自 2013 年 9 月 1 日起施行。',
    en: 'It is Order No. 25 of the ministry, published 16 July 2013, in force since 1 September 2013.',
  },
  hint: {
    zh: '改为“工业和信息化部令第 25 号，自 2013 年 9 月 1 日起施行”',
    en: 'Correct the number and the date',
  },
  wrong: { zh: '《电话用户真实身份信息登记规定》（工业和信息化部令第24号）', en: 'Order No. 24' },
  right: { zh: '《电话用户真实身份信息登记规定》（工业和信息化部令第25号）', en: 'Order No. 25' },
  citations: ['RN25-0'],
  test: decree,
});
