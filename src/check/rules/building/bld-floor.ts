import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst, monthsOf } from './written-terms.ts';

/** Only letters on works: goods of the same names have no such floor. */
const WORKS = pattern(/竣工|建设工程|施工|建设单位/u);
const WARRANTY = pattern(/保修/u);

/** 建设工程质量管理条例 art. 40: the parts of a building and the months of their warranty at least. */
const FLOORS = [
  { part: /防水|防渗/u, months: 60 },
  { part: /电气|管线|给排水|给水排水|排水管|设备安装|装修|装饰/u, months: 24 },
  { part: /供热|供冷|采暖|供暖|制冷/u, months: 24 },
] as const;
const TERM = pattern(
  /(防水|防渗|电气|管线|给排水|给水排水|排水管|设备安装|装修|装饰|供热|供冷|采暖|供暖|制冷)[^。；0-9０-９]{0,40}?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*(年|个月)/u,
);
/** `1个采暖期`, the unit of heating and cooling. */
const SEASONS = pattern(/([0-9０-９]{1,2}|[一二两三四五])\s*个(?:完整的?)?(?:采暖期|供暖期|供冷期|供热期)/u);
/** Times that are no warranty: answers, arrivals, supplies. */
const OTHER = pattern(/响应|到场|修复|培训|备件|供应|缺陷责任期/u);

const floors: Test = function* (view) {
  if (!WORKS.test(view.text) || !WARRANTY.test(view.text)) return;
  yield* figuresAgainst(view, TERM, ({ groups: [part = '', figure = '', unit = ''], text }) => {
    const least = FLOORS.find((floor) => floor.part.test(part))?.months ?? 0;
    const months = monthsOf(figure, unit);
    return !OTHER.test(text) && months !== undefined && months < least;
  });
  yield* figuresAgainst(view, SEASONS, ({ groups: [figure = ''] }) => (numberOf(figure) ?? 2) < 2);
};

export const BLD_FLOOR = rule({
  code: 'BLD-FLOOR',
  severity: 'error',
  foreign: true,
  title: { zh: '工程保修期低于法定最低期限', en: 'Warranty of works below the statutory floor' },
  why: {
    zh: '防水防渗 5 年，供热供冷 2 个采暖期、供冷期，电气管线、给排水、设备安装和装修 2 年，自竣工验收合格起算。',
    en: 'Water-proofing 5 years, heating and cooling 2 seasons, wiring, pipes, installation and finishing 2 years, from acceptance.',
  },
  hint: { zh: '改为不低于法定最低保修期', en: 'Raise it to the floor' },
  wrong: { zh: '竣工验收合格后，屋面防水工程保修3年。', en: 'Roof water-proofing for 3 years.' },
  right: { zh: '竣工验收合格后，屋面防水工程保修5年。', en: 'Roof water-proofing for 5 years.' },
  citations: ['CQM-39', 'CQM-40'],
  test: floors,
});
