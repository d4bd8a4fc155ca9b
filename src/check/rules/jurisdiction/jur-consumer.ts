import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const FORUM = pattern(
  /(?:向|由|提交)[^，。；]{0,24}(?:人民法院|仲裁委员会|仲裁院)[^。；]{0,14}(?:起诉|诉讼|管辖|仲裁)/u,
);
const LEGAL_FORUM = pattern(
  /有管辖权的(?:人民)?法院|依法(?:向|提起|申请)|消费者(?:协会|所在地|住所地|经常居住地)|12315/u,
);

const unmarkedForum: Test = function* (view) {
  for (const hit of firstWith(view, FORUM)) {
    const { sentence } = hit;
    if (sentence && !LEGAL_FORUM.test(sentence.bare) && !sentence.paragraph.strong) yield hit;
  }
};

export const JUR_CONSUMER = rule({
  code: 'JUR-CONSUMER',
  severity: 'warning',
  scope: ['consumer'],
  foreign: 'scoped',
  title: {
    zh: '面向消费者的仲裁或管辖条款没有显著提示',
    en: 'A clause on the forum is not emphasised towards consumers',
  },
  why: {
    zh: '经营者用格式条款约定管辖而未提请注意的，消费者可以主张无效；也不得限制消费者选择诉讼或仲裁。',
    en: 'Consumers may avoid a forum clause to which they were not alerted, and may not be kept from their choice.',
  },
  hint: {
    zh: '加粗并请消费者单独确认，或改为“依法向有管辖权的人民法院起诉”',
    en: 'Print it bold with a separate confirmation, or leave the forum to the law',
  },
  wrong: { zh: '因本承诺书产生的争议，由余杭区人民法院管辖。', en: 'The Yuhang court decides.' },
  right: { zh: '客户可以依法向有管辖权的人民法院起诉。', en: 'Customers may sue in the competent court.' },
  citations: ['CPLI-31', 'CPREG-17', 'CPLAW-26', 'CPLAW-39'],
  test: unmarkedForum,
});
