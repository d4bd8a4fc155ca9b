import { durationsOf } from '../../limits.ts';
import { rule, type Test } from '../../rule.ts';
import { compareDue } from '../../spans.ts';

const validity: Test = function* (view) {
  const asked = durationsOf(view, 'tender-validity')[0]?.duration;
  if (asked === undefined) return;
  for (const { pointer, duration } of durationsOf(view, 'bid-validity'))
    if (compareDue(asked, duration) !== 'not-later') yield { pointer };
};

export const BID_VALID = rule({
  code: 'BID-VALID',
  severity: 'error',
  scope: ['bid'],
  title: { zh: '承诺有效期短于投标有效期', en: 'The pledge ends before the bid validity' },
  why: {
    zh: '投标有效期从提交投标文件截止之日起算，短于要求即不响应。',
    en: 'A shorter validity does not respond to the tender.',
  },
  hint: { zh: '改为不短于招标文件载明的投标有效期', en: 'Make it at least the bid validity of the tender' },
  wrong: { zh: '招标文件要求90日，承诺60日。', en: 'Asked 90 days, promised 60.' },
  right: { zh: '招标文件要求90日，承诺90日。', en: 'Asked 90 days, promised 90.' },
  citations: ['BIDR-25', 'BID-27'],
  test: validity,
});
