import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import type { ParagraphView, View } from '../../view.ts';
import { EMPTY_LAW } from './empty-law.ts';

const UNFILLED = pattern(
  /_{2,80}|＿{2,80}|(?<![A-Za-z0-9-])[xX]{2,20}(?![A-Za-z0-9-])|×{2,20}|待定(?!岗)|(?<!〔)待填|(?<!〔)待补充|【\s{0,10}】|\[\s{0,10}\]|（\s{1,20}）|\(\s{1,20}\)|〔\s{0,10}〕|某某|…{2,}(?=元|日|天|份|小时)/u,
);
const CELL_BOXES = pattern(/□|☐/u);

const unfilled: Test = function* (view) {
  for (const { part: paragraph, match } of firstIn(view.paragraphs, UNFILLED)) {
    // Underlines after the labels of a signature block are meant to be written on.
    if (paragraph.kind === 'signature' || CELL_BOXES.test(paragraph.written) || signs(paragraph, view))
      continue;
    if (
      !EMPTY_LAW.test(
        paragraph.written.slice(Math.max(0, match.index - 2), match.index + match.text.length + 12),
      )
    )
      yield { paragraph, at: match.at };
  }
};

const SIGNING_LINE = pattern(
  /^\s*(?:承诺人|甲方|乙方|丙方|法定代表人|授权代表|负责人|签字|签名|盖章|日期|年|单位|地址|电话|联系人|经办人)[^。；]{0,40}$/u,
);

/** In a text from elsewhere the last lines are the signature block. */
function signs(paragraph: ParagraphView, view: View): boolean {
  return (
    view.letter === undefined &&
    paragraph.order >= view.paragraphs.all.length - 12 &&
    SIGNING_LINE.test(paragraph.written.slice(0, 80))
  );
}

export const BLK_UNFILLED = rule({
  code: 'BLK-UNFILLED',
  severity: 'error',
  foreign: true,
  title: { zh: '残留未填写的空白', en: 'A blank is left' },
  why: {
    zh: '空白会使内容缺失，或者被对方补填。',
    en: 'The content is missing, or the other side fills it in.',
  },
  hint: { zh: '逐一填写或者删除', en: 'Fill it in or delete it' },
  wrong: { zh: '服务热线为____。', en: 'The hotline is ____.' },
  right: { zh: '服务热线为010-88886666。', en: 'The hotline is 010-88886666.' },
  citations: ['CC-CT-510', 'CC-CT-511'],
  test: unfilled,
});
