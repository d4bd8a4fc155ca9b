import type { Bilingual } from '../../model/bilingual.ts';
import type { Duration } from '../../model/duration.ts';
import { type GroupValue, type Value, valueAt } from '../../model/value.ts';
import { forbidden } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Test } from '../rule.ts';
import { compareDue, spanOf, type Workdays } from '../spans.ts';
import type { View } from '../view.ts';

const DAY = 24 * 60;

interface Stage {
  readonly pointer: string;
  readonly title: string;
  readonly duration: Duration;
}

interface Ladder {
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
  readonly extension?: string;
}

/** The ladders of the manifest; one whose stages lie in rows (`/levels/-/response`) stands once for each row. */
function laddersOf(view: View): Ladder[] {
  const { filled } = view;
  if (!filled) return [];
  return (filled.kind.manifest.ladders ?? []).flatMap(({ name, stages, extension }) =>
    rowsOf(filled.values, stages).map((pointers) => ({
      name,
      stages: pointers.flatMap((pointer) => stageAt(filled.values, pointer)),
      ...(extension === undefined ? {} : { extension }),
    })),
  );
}

/** Pointers with `-` for the row, once with each row's number. */
function rowsOf(values: Value, stages: readonly string[]): readonly (readonly string[])[] {
  const list = stages.find((stage) => stage.includes('/-/'))?.split('/-/')[0];
  if (list === undefined) return [stages];
  const rows = valueAt(values, list);
  if (rows?.type !== 'rows') return [];
  return rows.rows.map((_, i) => stages.map((stage) => stage.replace('/-/', `/${i}/`)));
}

function stageAt(values: Value, pointer: string): Stage[] {
  const value = valueAt(values, pointer);
  return value?.type === 'duration' ? [{ pointer, title: value.title, duration: value.duration }] : [];
}

/** Fires where a stage of a ladder cannot come after the one before it. */
export const ladder: Test = (view) => compareStages(view, 'later');

/** Fires where the units leave the order of two stages open. */
export const mixedUnits: Test = (view) => compareStages(view, 'undecided');

/** What the letter's groups of opening hours say about its working days; undefined where it has none. */
function workdaysOf(view: View): Workdays | undefined {
  const { filled } = view;
  const days = (filled?.kind.manifest.policy.calendars ?? []).flatMap(({ hours }) => {
    const group = filled && hours !== undefined ? valueAt(filled.values, hours) : undefined;
    return group?.type === 'group' ? workdayOf(group) : [];
  });
  if (days.length === 0) return undefined;
  const open = days.map((day) => day.open);
  return {
    least: Math.min(...open),
    most: Math.max(...open),
    closes: Math.min(...days.map((day) => day.closes)),
  };
}

/** Open minutes of a working day, and the minute of the day at which it closes. */
function workdayOf({ fields }: GroupValue): { open: number; closes: number }[] {
  const minute = (name: string) => {
    const value = fields[name];
    if (value?.type !== 'time') return undefined;
    const [hours = 0, minutes = 0] = value.time.split(':').map(Number);
    return hours * 60 + minutes;
  };
  const [opens, closes] = [minute('opens'), minute('closes')];
  if (opens === undefined || closes === undefined) return [];
  const overnight = closes <= opens;
  const pause = (minute('breakEnd') ?? 0) - (minute('breakStart') ?? 0);
  const open = closes - opens - pause + (overnight ? DAY : 0);
  return open > 0 ? [{ open, closes: closes }] : [];
}

function* compareStages(view: View, wanted: 'later' | 'undecided'): Generator<Hit> {
  const day = workdaysOf(view);
  for (const { name, stages } of laddersOf(view))
    for (const [i, later] of stages.entries()) {
      const earlier = stages[i - 1];
      if (!earlier || compareDue(earlier.duration, later.duration, day) !== wanted) continue;
      const [zh, en] = wanted === 'later' ? ['早于', 'is due before'] : ['与', 'cannot be compared with'];
      const tail = wanted === 'later' ? '' : '单位不同，无法判断先后';
      yield {
        pointer: later.pointer,
        message: {
          zh: `${name.zh}：“${later.title}”（${written(later.duration)}）${zh}“${earlier.title}”（${written(earlier.duration)}）${tail}`,
          en: `${name.en}: ${path(later)} (${inEnglish(later.duration)}) ${en} ${path(earlier)} (${inEnglish(earlier.duration)})`,
        },
      };
    }
}

const UNITS = {
  minute: '分钟',
  hour: '小时',
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
} as const;

/** As letters print it: 4小时, 4个工作小时, 2个工作日. */
function written({ value, unit, clock }: Duration): string {
  const business = clock === 'business' && unit !== 'workday' ? '个工作' : '';
  return `${value}${business}${UNITS[unit]}`;
}

function inEnglish({ value, unit, clock }: Duration): string {
  const word = unit === 'workday' ? 'working day' : clock === 'business' ? `working ${unit}` : unit;
  return `${value} ${word}${value === '1' ? '' : 's'}`;
}

/** The blank's path, as English messages name it. */
function path({ pointer }: Stage): string {
  return pointer.slice(1).replaceAll('/', '.');
}

const EXTENDS = pattern(/(?:可以?|予以|适当|有权|酌情|允许)[^，。；]{0,8}(?:延长|延期|顺延)/u);
const CAPPED = pattern(
  /不(?:得)?(?:超过|多于|长于)|最长|最多|至多|以内|上限|延长(?:的)?(?:期限|时间)?(?:为|至)?\s*[0-9０-９一二三四五六七八九十]{1,3}|一次|〔待填|不可抗力|法定|节假日|休假日|障碍/u,
);

/** An extension of a ladder beyond its longest limit, or one in the text that nothing caps. */
export const extension: Test = function* (view) {
  const { filled } = view;
  for (const { name, stages, extension: pointer } of laddersOf(view)) {
    const value = filled && pointer !== undefined ? valueAt(filled.values, pointer) : undefined;
    const longest = stages.at(-1);
    if (value?.type !== 'duration' || !longest) continue;
    const [own, limit] = [spanOf(value.duration), spanOf(longest.duration)];
    const sameUnit =
      value.duration.unit === longest.duration.unit && value.duration.clock === longest.duration.clock;
    const exceeds = sameUnit
      ? Number(value.duration.value) > Number(longest.duration.value)
      : own !== undefined && limit !== undefined && own.least > limit.most;
    if (exceeds)
      yield {
        pointer: value.pointer,
        message: {
          zh: `${name.zh}：延期上限（${written(value.duration)}）超过最长时限“${longest.title}”（${written(longest.duration)}）`,
          en: `${name.en}: the extension (${inEnglish(value.duration)}) exceeds the longest limit ${path(longest)} (${inEnglish(longest.duration)})`,
        },
      };
  }
  for (const sentence of view.sentences.having(EXTENDS)) {
    const match = EXTENDS.first(sentence.bare);
    if (match && !CAPPED.test(sentence.paragraph.bare) && !forbidden(sentence, match.index))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};
