import { describe, expect, test } from 'vitest';
import { check, FINDING_CODES } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { explain, explainText } from '../../src/explain/index.ts';
import { buildCase, readCase } from '../check/case.ts';

const HAN = /[一-鿿]/u;

test.each(FINDING_CODES)('%s is explained in both languages', async (code) => {
  const found = await explain(code);
  if (!found) throw new Error('no explanation');
  const { meaning, why, remedy, wrong, right } = found;
  for (const part of [meaning, why, remedy]) {
    expect(part.zh).toMatch(HAN);
    expect(part.en).toMatch(/[A-Za-z]{3}/u);
  }
  for (const part of [wrong, right]) expect(part.zh.length * part.en.length).toBeGreaterThan(0);
  expect(wrong.zh).not.toBe(right.zh);
});

test('a rule brings its articles; case and space are forgiven; an unknown code is undefined', async () => {
  const found = await explain(' arb-either ');
  expect(found?.severity).toBe('error');
  expect(found?.citations.map(({ id }) => id)).toEqual(['ARB-5', 'ARB-31', 'ARBI-7']);
  expect(await explain('ARB-NEITHER')).toBeUndefined();
});

test('as text: every part on its line, law with its doubts', async () => {
  const zh = await explainText('CON-REPAIR', 'zh');
  expect(zh?.split('\n')).toEqual([
    'CON-REPAIR  [错误]',
    '修理或等待配件的时间过长',
    '',
    '理由：因修理者自身原因超过 30 日、因缺配件超过 90 日未修好的，应当免费调换。',
    '依据：',
    '  - 《部分商品修理更换退货责任规定》第十二条（条号待核）（自 1995-08-25 施行）：修理超三十日、缺件超九十日的免费调换',
    '改法：设上限 30 日、90 日，并承诺到期调换',
    '',
    '不妥：修理超过45日的换货。',
    '可写：修理超过30日的换货。',
    '',
    '起草提示，不构成法律意见。',
    '',
  ]);
  expect(await explainText('FILE-SYNTAX', 'en')).toContain('Remedy: Correct the place shown');
  expect(await explainText('FILE-SYNTAX', 'en')).toMatch(/\n\nDrafting hints, not legal advice\.\n$/u);
});

test('a start is shown with its offset, without which it is refused', async () => {
  const found = await explain('CALENDAR-COVERAGE');
  for (const side of [found?.wrong, found?.right])
    for (const text of [side?.zh, side?.en]) expect(text).toMatch(/T09:00\+08:00$/u);
});

/** Examples that describe a value or a layout cannot be put into a letter as its text. */
const DESCRIBED = new Set([
  'PAR-MISMATCH',
  'SIG-BLOCK',
  'SIG-DEPT',
  'TIM-ORDER',
  'TIM-LADDER',
  'TIM-UNIT',
  'TIM-TWICE',
  'TIM-ESCALATE',
  'TIM-OUTLAST',
  'BID-DATES',
  'VAL-UNPRINTED',
  'TXT-NUMBERING',
  'TIM-NOCAL',
  'TIM-MONTHEND',
  'PEN-HIGH',
  'CON-REPAIR',
  'CON-REFUND',
  'CON-DELAY15',
  'CON-CAR',
  'BID-LOOSE',
  'BID-VALID',
  'BID-SIGN',
  'LIA-GUAR-BAN',
  'FOOD-MUST',
  'TIM-EFFECT',
  'ATT-MISSING',
  'FOOD-SAMPLE',
]);
const WORDED = RULES.filter(({ code }) => !DESCRIBED.has(code));

describe.each(WORDED)('the example of $code', ({ code, wrong, right }) => {
  const { scope } = readCase(new URL(`../cases/rules/${code}/trips.yaml`, import.meta.url).pathname);
  const fires = (text: string) => {
    const { filled, letter } = buildCase({ text, scope: scope ?? [] });
    return check(filled, letter).some((finding) => finding.code === code);
  };

  test('is wrong where it says so, and right where it says so', () => {
    expect(fires(wrong.zh)).toBe(true);
    expect(fires(right.zh)).toBe(false);
  });
});
