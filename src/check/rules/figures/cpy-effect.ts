import { lacks } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SAME_FORCE = pattern(/同等(?:的)?(?:法律)?效力|效力(?:相同|同等|等同)|同等有效/u);
const ANY_COPIES = pattern(
  /一式\s*[0-9０-９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两〔]{1,3}|正本[^。；]{1,8}份[^。；]{0,8}副本/u,
);

export const CPY_EFFECT = rule({
  code: 'CPY-EFFECT',
  severity: 'info',
  foreign: true,
  title: { zh: '没有写各份的效力', en: 'The force of the copies is not stated' },
  why: { zh: '写明同等效力，可以避免各份之间的争议。', en: 'Equal force avoids disputes between copies.' },
  hint: { zh: '加写“各份具有同等法律效力”', en: 'Add that all copies are equally authentic' },
  wrong: { zh: '一式两份，双方各执一份。', en: 'Two copies, one each.' },
  right: {
    zh: '一式两份，双方各执一份，具有同等法律效力。',
    en: 'Two copies, one each, equally authentic.',
  },
  citations: ['CC-CT-466'],
  test: lacks(SAME_FORCE, ANY_COPIES),
});
