import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import type { Test } from '../../rule.ts';

export const CAP = pattern(
  /(?:仅|只|最多|最高|上限|不超过|限于)[^，。；]{0,10}(?:直接损失|服务费|合同金额|合同价款|合同总价)[^，。；]{0,14}|(?:直接损失|服务费|合同金额|合同价款|合同总价)的?\s*[0-9０-９一二三四五六七八九十百]{1,5}\s*[%％]|百分之[一二三四五六七八九十]{1,4}的?直接损失|不(?:承担|赔偿)[^，。；]{0,4}间接损失|最高赔(?:付|偿)\s?[0-9]{1,7}元/u,
);
export const LIABLE = pattern(/赔偿|责任|补偿|赔付|承担/u);
export const CAP_EXCEPTED = pattern(
  /人身损害[^。；]{0,20}(?:除外|不受|不适用)|故意(?:或者?|、)重大过失[^。；]{0,16}(?:除外|不受|不适用)|法律[^，。；]{0,8}(?:另有|有更高)规定|不(?:影响|排除|免除|限制)[^。；]{0,20}(?:权利|责任)/u,
);
export const caps = words(CAP, { unless: CAP_EXCEPTED, promised: false });

export const liabilityCaps: Test = function* (view) {
  for (const hit of caps(view)) if (hit.sentence && LIABLE.test(hit.sentence.bare)) yield hit;
};
