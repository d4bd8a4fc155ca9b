import { numberOf } from '../../../chinese/numerals.ts';
import { ceiling, hours } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { longerThan, speaksOf } from '../../read-promises.ts';
import { rule, type Test } from '../../rule.ts';
import type { SentenceView, View } from '../../view.ts';

const FAULT_REPAIR = pattern(/(?:修复|调通|排除)/u);

/** In a text from elsewhere no scope says that the fault is one of telecommunications: the words must. */
function onTelecom({ paragraph }: SentenceView, { scope }: View): boolean {
  if (scope.has('telecom')) return true;
  return TELECOM.test(paragraph.bare) && !OTHER_LINES.test(paragraph.bare);
}

const REPORTED = pattern(/(?:申告|障碍|故障|报障)[^｜]{0,8}｜[^｜]{0,4}(?:修复|排除|恢复)/u);
const PLACED = pattern(/城镇|城区|农村|乡镇|乡村/u);
const TELECOM = pattern(/通信障碍|电信|宽带|线路/u);
const OTHER_LINES = pattern(/供电|电力|输电|配电|公交|燃气|供水/u);

const faultRepair: Test = function* (view) {
  yield* ceiling(view, 'telecom-repair-urban', hours(48), {
    zh: '城镇电信障碍 48 小时修复',
    en: '48 hours for faults in towns',
  });
  yield* ceiling(view, 'telecom-repair-rural', hours(72), {
    zh: '农村电信障碍 72 小时修复',
    en: '72 hours for faults in the country',
  });
  if (view.scope.has('telecom'))
    yield* longerThan(
      view,
      hours(48),
      (promise) => speaksOf(promise, REPORTED) && !PLACED.test(promise.sentence),
    );
  for (const sentence of view.sentences.having(FAULT_REPAIR)) {
    if (view.filled === undefined && !onTelecom(sentence, view)) continue;
    for (const [place, most] of [
      [TOWN_HOURS, 48],
      [COUNTRY_HOURS, 72],
    ] as const) {
      const match = place.first(sentence.bare);
      if (match && (numberOf(match.groups[0] ?? '') ?? 0) > most) yield { sentence, at: match.at };
    }
  }
};

const TOWN_HOURS = pattern(
  /(?:城镇|城区|城市)[^。；，]{0,16}?([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:个)?小时/u,
);
const COUNTRY_HOURS = pattern(
  /(?:农村|乡镇|乡村)[^。；，]{0,16}?([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:个)?小时/u,
);

export const TEL_FIX = rule({
  code: 'TEL-FIX',
  severity: 'error',
  scope: ['telecom'],
  foreign: true,
  title: {
    zh: '通信障碍修复时限超过电信条例上限',
    en: 'Faults are repaired later than the telecom regulations allow',
  },
  why: {
    zh: '自接到申告之日起，城镇 48 小时、农村 72 小时内修复或者调通。',
    en: 'Faults are due within 48 hours in towns and 72 hours in the country from the report.',
  },
  hint: { zh: '改为城镇不超过 48 小时、农村不超过 72 小时', en: 'Promise at most 48 and 72 hours' },
  wrong: { zh: '城镇通信障碍72小时内修复。', en: 'Town faults in 72 hours.' },
  right: {
    zh: '自接到申告之日起，城镇通信障碍48小时内修复。',
    en: 'Town faults within 48 hours of the report.',
  },
  citations: ['TELR-32'],
  test: faultRepair,
});
