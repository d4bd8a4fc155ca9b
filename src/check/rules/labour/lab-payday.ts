import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const LATER = pattern(
  /(?:工资|薪酬|薪金|劳动报酬)[^。；]{0,40}(?:节假日|休假日|休息日|节日|公休日|非工作日)[^。；]{0,14}(?:顺延|推迟|延后|延至|延期|之后(?:的)?第?[^。；]{0,6}(?:支付|发放))/u,
);

export const LAB_PAYDAY = rule({
  code: 'LAB-PAYDAY',
  severity: 'error',
  foreign: true,
  title: { zh: '工资支付日遇节假日往后推', en: 'Wages due on a holiday are paid later' },
  why: {
    zh: '工资支付日遇法定节假日或者休息日的，应当提前支付，不适用期间顺延的规定。',
    en: 'Wages due on a holiday or a rest day are paid before it; the rule that a last day moves on does not apply.',
  },
  hint: { zh: '改为“应当在节假日、休息日之前支付”', en: 'Say that they are paid before the holiday' },
  wrong: {
    zh: '工资于每月15日支付，遇法定节假日顺延。',
    en: 'Wages are paid on the 15th, after a holiday if it is one.',
  },
  right: {
    zh: '工资于每月15日支付，遇法定节假日或者休息日的，提前至最近的工作日支付。',
    en: 'Wages are paid on the 15th, or on the working day before it.',
  },
  citations: ['WAGE-14'],
  test: words(LATER, { promised: true }),
});
