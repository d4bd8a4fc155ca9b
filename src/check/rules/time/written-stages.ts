import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import type { Hit } from '../../rule.ts';
import type { View } from '../../view.ts';

const STAGE = pattern(
  /([0-9０-９]{1,4}|[一二三四五六七八九十两]{1,3})\s{0,2}(?:个)?(分钟|小时|工作日|日|天)(?:之)?(?:以)?内[^，。；]{0,6}?(登记|受理|响应|答复|回复|到达|到场|修复|解决|办结|结案)/u,
);
const RANKS: Readonly<Record<string, number>> = {
  登记: 1,
  受理: 1,
  响应: 2,
  答复: 3,
  回复: 3,
  到达: 3,
  到场: 3,
  修复: 4,
  解决: 4,
  办结: 5,
  结案: 5,
};
/** A time that begins with the stage before is shorter with good reason. */
const RESTARTS = pattern(/后|自|从|起|再/u);

/** Stages of one sentence whose times of the same unit fall although the stages rise. */
export function* writtenStages(view: View): Generator<Hit> {
  for (const sentence of view.sentences.having(STAGE)) {
    let last: { readonly figure: number; readonly unit: string; readonly rank: number } | undefined;
    let end = 0;
    for (const { index, text, at, groups } of STAGE.all(sentence.bare)) {
      const [figure = '', unit = '', word = ''] = groups;
      const stage = { figure: numberOf(figure) ?? 0, unit, rank: RANKS[word] ?? 0 };
      const restarts = end > 0 && RESTARTS.test(sentence.bare.slice(end, index));
      if (last && !restarts && last.unit === unit && last.rank < stage.rank && last.figure > stage.figure) {
        yield { sentence, at };
        break;
      }
      last = stage;
      end = index + text.length;
    }
  }
}
