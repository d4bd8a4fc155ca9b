import type { Bilingual } from '../../../model/bilingual.ts';
import { valueAt } from '../../../model/value.ts';
import { allIn } from '../../parts.ts';
import { type Match, pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { ParagraphView, View } from '../../view.ts';
import { EMPTY_LAW } from './empty-law.ts';

const UNIT = '(?:个|小时|工作日|日|天|年|月|分钟|元|万|%|％|‰|份|次|人|台|套)';
/** What a form asks for: 公司名称, 金额; other words in brackets are headings and notes. */
const ASKED =
  '[^\\n【】\\[\\]]{0,12}(?:名称|姓名|公司|单位|日期|金额|数量|地址|电话|编号|号码|时间|比例|填写|待[定填补]|某|[XxＸ_＿×])[^\\n【】\\[\\]]{0,12}';
const FORMS = [
  // Runs that are written on.
  '(?<![A-Za-z0-9_@./])_{1,80}(?![A-Za-z0-9_@./])|＿{1,80}|×{2,20}|○{2,20}|△{2,20}|[?？]{2,20}',
  `(?:—{1,20}|-{3,20}|－{2,20}|\\.{4,20}|…{1,20}|\\*{2,20}|#{2,20})(?=\\s{0,4}${UNIT})`,
  // Letters that stand for a figure.
  `(?<![A-Za-z0-9-])[xXＸ]{2,20}(?![A-Za-z0-9-])|(?<![A-Za-z0-9-])[xXＸN](?=\\s{0,4}${UNIT})`,
  '某某|(?<![A-Za-z])TBD(?![A-Za-z])|待定(?!岗)|(?<!〔)待填|(?<!〔)待补充',
  // Brackets with nothing, or with what is asked for.
  `【(?:\\s{0,10}|${ASKED})】|\\[(?:\\s{0,10}|${ASKED})\\]|（\\s{1,20}）|\\(\\s{1,20}\\)|〔\\s{0,10}〕|《\\s{0,10}》(?=${UNIT})`,
  '\\$?\\{{1,2}[^{}\\n]{0,30}\\}{1,2}|«[^«»\\n]{0,30}»|<[一-鿿]{1,12}>',
  // Words that need something between or behind them.
  '人民币\\s{0,10}元|(?:电话|地址|邮箱|联系人)[:：]\\s{0,10}(?=[。；])|(?<![0-9０-９〇零一二三四五六七八九十])\\s{1,10}年\\s{1,10}月\\s{1,10}日',
];
const UNFILLED = pattern(new RegExp(FORMS.join('|'), 'u'));
const BOXES = pattern(/□|☐/u);
/** More places than these are counted, not quoted. */
const MOST_QUOTED = 20;
/** Characters quoted on either side of a blank. */
const CONTEXT = 6;

const unfilled: Test = function* (view) {
  if (view.foreign) return yield* unread(view);
  const places = new Map<ParagraphView, Match[]>();
  for (const { part, match } of allIn(view.paragraphs, UNFILLED)) {
    if (meantToBeBlank(part, view) || standsForLaw(part, match) || isGap(part, match, view)) continue;
    const known = places.get(part);
    if (known) known.push(match);
    else places.set(part, [match]);
  }
  yield* told(places);
};

function* told(places: ReadonlyMap<ParagraphView, readonly Match[]>): Generator<Hit> {
  for (const [paragraph, matches] of places) {
    const [first] = matches;
    if (!first) continue;
    yield { paragraph, at: first.at, ...(matches.length > 1 ? { message: all(paragraph, matches) } : {}) };
  }
}

/** The blanks that the reader of letters from elsewhere finds, one finding a paragraph. */
function* unread(view: View): Generator<Hit> {
  const places = new Map<ParagraphView, Match[]>();
  for (const { place } of view.foreign?.blanks ?? []) {
    const paragraph = view.paragraphs.all[place.paragraph - 1];
    if (!paragraph) continue;
    const text = paragraph.written.slice(place.start, place.end);
    const match = { index: place.start, text, at: { index: place.start, length: text.length }, groups: [] };
    if (standsForLaw(paragraph, match)) continue;
    const known = places.get(paragraph);
    if (known) known.push(match);
    else places.set(paragraph, [match]);
  }
  yield* told(places);
}

/** The marked gap of a draft of ours: what it lacks is listed elsewhere. */
function isGap({ blanks }: ParagraphView, { at }: Match, { filled }: View): boolean {
  return blanks.some(
    ({ pointer, start, end }) =>
      start <= at.index && at.index < end && filled && valueAt(filled.values, pointer)?.type === 'missing',
  );
}

/** Signature blocks, and the forms of a letter of ours, are there to be written on. */
function meantToBeBlank(paragraph: ParagraphView, view: View): boolean {
  const form = view.letter !== undefined && BOXES.test(paragraph.written);
  return paragraph.kind === 'signature' || form;
}

/** A law that is left blank has a rule of its own. */
function standsForLaw({ written }: ParagraphView, { index, text }: Match): boolean {
  return (
    !text.startsWith('《') && EMPTY_LAW.test(written.slice(Math.max(0, index - 2), index + text.length + 12))
  );
}

function all({ written }: ParagraphView, matches: readonly Match[]): Bilingual {
  const quotes = matches
    .slice(0, MOST_QUOTED)
    .map(
      ({ index, text }) => `“${written.slice(Math.max(0, index - CONTEXT), index + text.length + CONTEXT)}”`,
    )
    .join('');
  return {
    zh: `残留未填写的空白，本段 ${matches.length} 处：${quotes}`,
    en: `${matches.length} blanks are left in this paragraph: ${quotes}`,
  };
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
