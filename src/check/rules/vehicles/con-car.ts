import type { Duration } from '../../../model/duration.ts';
import type { Meaning } from '../../../model/meaning.ts';
import { ceiling, floor } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { hitAt, leadOf, speaksOf } from '../../read-promises.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const OTHER_VEHICLES = pattern(/商用车|营运车辆|非家用|货车|客车(?!站)|工程车|专用车/u);
const PASSENGER = pattern(/家用汽车|家用车|乘用车/u);

const vehicles: Test = function* (view) {
  if (OTHER_VEHICLES.test(view.text) && !PASSENGER.test(view.text)) return;
  yield* inWords(view);
  const years = (count: number): Duration => ({ value: String(count), unit: 'year', clock: 'wall' });
  const workdays = (count: number): Duration => ({
    value: String(count),
    unit: 'workday',
    clock: 'business',
  });
  yield* vehicleTerm(view, 'vehicle-warranty', years(3), {
    zh: '家用汽车包修期 3 年',
    en: 'the repair warranty of 3 years',
  });
  yield* vehicleTerm(view, 'vehicle-guarantee', years(2), {
    zh: '家用汽车三包有效期 2 年',
    en: 'the guarantee of 2 years',
  });
  yield* mileage(view, 'vehicle-warranty-mileage', 60_000);
  yield* mileage(view, 'vehicle-guarantee-mileage', 50_000);
  yield* ceiling(view, 'vehicle-answer', workdays(10), {
    zh: '退换车请求 10 个工作日答复',
    en: '10 working days to answer',
  });
  yield* ceiling(view, 'vehicle-exchange', workdays(20), {
    zh: '退换车 20 个工作日完成',
    en: '20 working days to carry out the exchange',
  });
};

const TERM = pattern(/包修期[^，。；0-9一二三四五六七八九十]{0,6}$/u);
const GUARANTEE = pattern(/三包有效期[^，。；0-9一二三四五六七八九十]{0,6}$/u);
const EXCHANGE = pattern(/退换车|更换|退车|换车/u);
const ANSWERS = pattern(/｜[^｜]{0,4}答复/u);
const CHANGES = pattern(/｜[^｜]{0,6}(?:退换|退车|换车|更换)/u);

/** What a letter from elsewhere promises in words below the rules on passenger vehicles. */
function* inWords(view: View): Generator<Hit> {
  for (const promise of view.foreign?.promises ?? []) {
    const lead = leadOf(view, promise);
    const { role, unit, value } = promise;
    const years = unit === 'year' ? Number(value) : unit === 'month' ? Number(value) / 12 : undefined;
    const short =
      role === 'period' &&
      years !== undefined &&
      ((TERM.test(lead) && years < 3) || (GUARANTEE.test(lead) && years < 2));
    const slow =
      role === 'deadline' &&
      unit === 'workday' &&
      ((speaksOf(promise, ANSWERS) && EXCHANGE.test(promise.sentence) && Number(value) > 10) ||
        (speaksOf(promise, CHANGES) && Number(value) > 20));
    if (short || slow) yield hitAt(view, promise);
  }
}

/** Months and years compare by the calendar: 36 months are 3 years. */
function* vehicleTerm(
  view: View,
  meaning: Meaning,
  least: Duration,
  law: { zh: string; en: string },
): Generator<Hit> {
  for (const { pointer, value } of view.marked.get(meaning) ?? []) {
    if (value.type !== 'duration') continue;
    const { unit, value: written } = value.duration;
    const years = unit === 'month' ? Number(written) / 12 : unit === 'year' ? Number(written) : undefined;
    if (years === undefined) yield* floor(view, meaning, least, law);
    else if (years < Number(least.value))
      yield {
        pointer,
        message: { zh: `承诺的期限低于${law.zh}`, en: `The promised term is below ${law.en}` },
      };
  }
}

function* mileage(view: View, meaning: Meaning, least: number): Generator<Hit> {
  for (const { pointer, value } of view.marked.get(meaning) ?? []) {
    if (value.type !== 'number') continue;
    const kilometres = Number(value.value) * (value.unit.startsWith('万') ? 10_000 : 1);
    if (kilometres < least)
      yield {
        pointer,
        message: {
          zh: `承诺的里程 ${kilometres} 公里低于家用汽车法定最低 ${least} 公里`,
          en: `The promised ${kilometres} km are below the statutory ${least} km`,
        },
      };
  }
}

export const CON_CAR = rule({
  code: 'CON-CAR',
  severity: 'error',
  scope: ['auto'],
  foreign: 'scoped',
  title: { zh: '低于家用汽车三包规定', en: 'Below the rules on passenger vehicles' },
  why: {
    zh: '家用汽车三包有效期不低于 2 年或 5 万公里，包修期不低于 3 年或 6 万公里，10 个工作日答复，20 个工作日完成退换。',
    en: 'Guarantee 2 years or 50,000 km, warranty 3 years or 60,000 km, answer in 10 working days, exchange in 20.',
  },
  hint: {
    zh: '调整到法定标准以上；非家用车辆的，在正文写明适用的车型',
    en: 'Raise it to the floor; for other vehicles say in the text which ones are meant',
  },
  wrong: { zh: '家用汽车包修期24个月或者5万公里。', en: 'Warranty 24 months or 50,000 km.' },
  right: { zh: '家用汽车包修期36个月或者6万公里。', en: 'Warranty 36 months or 60,000 km.' },
  citations: ['CAR3B-18', 'CAR3B-22', 'CAR3B-23', 'CAR3B-28'],
  test: vehicles,
});
