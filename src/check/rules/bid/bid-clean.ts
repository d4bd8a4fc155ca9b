import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst } from '../building/written-terms.ts';

const YEARS = 3;
const CLEAN = pattern(
  /(?:前|近)\s*([0-9０-９]{1,2}|[一二两三四五六七八九十])\s*年[^。；]{0,20}没有(?:[^。；]{0,6})(?:重大违法|违法记录)/u,
);

const clean: Test = (view) =>
  figuresAgainst(view, CLEAN, ({ groups: [figure = ''] }) => (numberOf(figure) ?? YEARS) < YEARS);

export const BID_CLEAN = rule({
  code: 'BID-CLEAN',
  severity: 'error',
  foreign: true,
  title: { zh: '没有重大违法记录的声明短于三年', en: 'A clean record stated for less than three years' },
  why: {
    zh: '供应商应当在参加政府采购活动前三年内没有重大违法记录。',
    en: 'A supplier must have no serious violation in the three years before.',
  },
  hint: { zh: '改为三年', en: 'State three years' },
  wrong: { zh: '参加采购活动前两年内没有重大违法记录。', en: 'None in the last two years.' },
  right: { zh: '参加采购活动前三年内没有重大违法记录。', en: 'None in the last three years.' },
  citations: ['GPL-22', 'GPR-19'],
  test: clean,
});
