import { nearest } from '../model/nearest.ts';
import type { Names } from './fields.ts';

/** Words of the trade for one thing, whichever of them a letter kind has for its title. */
const CLASSES: readonly (readonly string[])[] = [
  ['采购人', '采购单位', '招标人', '招标单位', '采购人名称', '招标人名称', '采购方'],
  ['采购代理机构', '招标代理机构', '代理机构'],
  ['项目编号', '招标编号', '采购编号', '采购项目编号', '招标项目编号', '项目号'],
  ['项目名称', '采购项目名称', '招标项目名称', '投标项目名称'],
  ['质量保证期', '质保期', '保修期', '质量保修期', '免费保修期'],
  ['交货期限', '交货期', '供货期', '供货期限', '交付期', '交付期限', '交货时间', '供货时间', '交付时间'],
  ['响应时限', '响应时间', '首次响应时间', '首次响应时限'],
  ['到场时限', '到场时间', '到达现场时间', '到达现场时限'],
  ['修复时限', '修复时间', '故障修复时间', '故障修复时限'],
  ['签署日期', '签订日期', '签字日期', '签发日期', '落款日期'],
  ['生效日期', '生效日', '起始日期'],
  ['有效期至', '有效期届满日', '到期日', '截止日期', '终止日期'],
];

/** 时限, 时间 and 期限 at the end of a name are one. */
const ENDINGS: readonly (readonly string[])[] = [['时限', '时间', '期限']];

/** Other ways of naming a blank by titles from group to blank: by words of the trade, and by the usual endings. */
export function synonymNames(names: readonly Names[]): string[] {
  const own = names.at(-1) ?? [];
  const others = [...new Set(own.flatMap(synonymsOf))].filter((name) => !own.includes(name));
  const groups = names.slice(0, -1).map(([title = '']) => title);
  return others.map((name) => [...groups, name].join('-'));
}

function synonymsOf(title: string): string[] {
  const same = CLASSES.filter((words) => words.includes(title)).flat();
  const endings = ENDINGS.flatMap((words) => {
    const end = words.find((word) => title.endsWith(word) && title.length > word.length);
    return end ? words.map((word) => title.slice(0, -end.length) + word) : [];
  });
  return [...same, ...endings];
}

/** Characters that are typed for one another; any other two mean two things. */
const CONFUSED = [
  '署暑',
  '限线现眼',
  '账帐',
  '裁载栽',
  '诉述',
  '址趾',
  '效校',
  '签鉴',
  '话活',
  '邮由',
  '编遍',
  '号好',
  '承成',
];
/** Words that turn a name into its opposite. */
const NEGATIONS = /[不非无未免]/;

/**
 * The heading that was meant by one with a slip: a character left out, doubled or exchanged with its neighbour, or one typed
 * for another that looks or sounds alike. 供货期 is no slip for 退货期.
 */
export function nearHeading(written: string, labels: readonly string[]): string | undefined {
  if (/^[\x20-\x7e]*$/.test(written))
    return nearest(
      written,
      labels.filter((label) => /^[\x20-\x7e]*$/.test(label)),
    );
  return labels.find((label) => isSlip([...written], [...label]));
}

function isSlip(written: readonly string[], label: readonly string[]): boolean {
  if (written.length < 3) return false;
  if (written.length === label.length) return isExchange(written, label);
  const [long, short] = written.length > label.length ? [written, label] : [label, written];
  if (long.length !== short.length + 1) return false;
  const at = long.findIndex((sign, index) => sign !== short[index]);
  return long.toSpliced(at, 1).join('') === short.join('') && !NEGATIONS.test(long[at] ?? '');
}

function isExchange(written: readonly string[], label: readonly string[]): boolean {
  const places = written.flatMap((sign, index) => (sign === label[index] ? [] : [index]));
  const [first = 0, second] = places;
  if (places.length === 2)
    return second === first + 1 && written[first] === label[second] && written[second] === label[first];
  return (
    places.length === 1 &&
    CONFUSED.some((signs) => signs.includes(written[first] ?? '?') && signs.includes(label[first] ?? '?'))
  );
}
