import { numberOf } from '../../../chinese/numerals.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const N = '([0-9０-９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两]{1,3})';
const COPIES = pattern(new RegExp(`一式\\s*${N}\\s*份([^。；]{0,60})`, 'u'));
const EACH = pattern(
  new RegExp(
    `(?:双方|三方|各方|甲乙双方|甲乙丙三方|甲、乙双方)?各(?:自)?(?:执|持|保存|留存|存)\\s*${N}\\s*份`,
    'u',
  ),
);
const OWN = pattern(
  new RegExp(`(?:执|持|留存|存档|存|保存|备案|报[^，。；]{1,12}|[甲乙丙]方)\\s*${N}\\s*份`, 'u'),
);
const OF_THREE = pattern(/三方|甲乙丙/u);

/** How many copies the sentence hands out: 各执 N 份 for the parties it names, and each 执 N 份. */
function sharesIn(rest: string): number | undefined {
  let sum = 0;
  let counted = false;
  let remaining = rest;
  const each = EACH.first(rest);
  if (each) {
    const before = rest.slice(0, each.index + each.text.length);
    const listed = new Set(before.match(/[甲乙丙丁]/gu) ?? []).size;
    const parties = Math.max(listed, OF_THREE.test(before) ? 3 : 2);
    const knowable = listed >= 2 || /双方|三方/u.test(before);
    if (!knowable) return undefined;
    sum += parties * (numberOfCopies(each.groups[0]) ?? 0);
    counted = true;
    remaining = rest.slice(each.index + each.text.length);
  }
  for (const own of OWN.all(remaining)) {
    sum += numberOfCopies(own.groups[0]) ?? 0;
    counted = true;
  }
  return counted ? sum : undefined;
}

function numberOfCopies(written: string | undefined): number | undefined {
  const plain = (written ?? '').replace(
    /[壹贰叁肆伍陆柒捌玖拾]/gu,
    (sign) => '一二三四五六七八九十'['壹贰叁肆伍陆柒捌玖拾'.indexOf(sign)] ?? '',
  );
  return numberOf(plain);
}

const ORIGINALS = pattern(
  new RegExp(
    `正本\\s*${N}\\s*份、副本\\s*${N}\\s*份，(?:甲乙)?双方各执正本\\s*${N}\\s*份、副本\\s*${N}\\s*份`,
    'u',
  ),
);

/** 正本二份、副本四份，双方各执正本一份、副本一份: each kind adds up by itself. */
function* originals(view: View): Generator<Hit> {
  for (const { part: paragraph, match } of allIn(view.paragraphs, ORIGINALS)) {
    const [first = 0, second = 0, own = 0, other = 0] = match.groups.map((part) => numberOfCopies(part) ?? 0);
    if (first !== 2 * own || second !== 2 * other) yield { paragraph, at: match.at };
  }
}

const copies: Test = function* (view) {
  yield* originals(view);
  for (const {
    part: paragraph,
    match: { groups, at },
  } of allIn(view.paragraphs, COPIES)) {
    const total = numberOfCopies(groups[0]);
    const shares = sharesIn(groups[1] ?? '');
    if (total === undefined || shares === undefined || shares === total) continue;
    yield {
      paragraph,
      at,
      message: {
        zh: `一式 ${total} 份，各方所执合计 ${shares} 份`,
        en: `${total} copies in all, but the parties keep ${shares}`,
      },
    };
  }
  const total = view.marked.get('copies-total')?.[0];
  const kept = view.marked.get('copies-share') ?? [];
  const all = total?.value.type === 'number' ? Number(total.value.value) : undefined;
  if (total === undefined || all === undefined || kept.length === 0) return;
  const sum = kept.reduce(
    (count, { value }) => count + (value.type === 'number' ? Number(value.value) : 0),
    0,
  );
  if (sum !== all)
    yield {
      pointer: total.pointer,
      message: {
        zh: `一式 ${all} 份，各方所执合计 ${sum} 份`,
        en: `${all} copies in all, but the parties keep ${sum}`,
      },
    };
};

export const CPY_SUM = rule({
  code: 'CPY-SUM',
  severity: 'error',
  foreign: true,
  title: { zh: '一式几份与各方所执份数不符', en: 'The copies do not add up' },
  why: { zh: '份数对不上，难以证明哪一份是正本。', en: 'It is open which copies are originals.' },
  hint: { zh: '改正总份数或各方份数', en: 'Correct the total or the shares' },
  wrong: { zh: '一式四份，双方各执一份。', en: 'Four copies, one each.' },
  right: { zh: '一式两份，双方各执一份。', en: 'Two copies, one each.' },
  citations: ['CC-GP-142'],
  test: copies,
});
