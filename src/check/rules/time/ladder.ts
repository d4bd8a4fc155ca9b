import type { Bilingual } from '../../../model/bilingual.ts';
import type { Duration } from '../../../model/duration.ts';
import { type GroupValue, type Value, valueAt } from '../../../model/value.ts';
import type { Hit } from '../../rule.ts';
import { compareDue, type Workdays } from '../../spans.ts';
import type { View } from '../../view.ts';

export const DAY = 24 * 60;

export interface Stage {
  readonly pointer: string;
  readonly title: string;
  readonly duration: Duration;
}

export interface Ladder {
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
  readonly extension?: string;
}

/** The ladders of the manifest; one whose stages lie in rows (`/levels/-/response`) stands once for each row. */
export function laddersOf(view: View): Ladder[] {
  const { filled } = view;
  if (!filled) return [];
  return (filled.kind.manifest.ladders ?? []).flatMap(({ name, stages, extension }) =>
    rowsOf(filled.values, stages).map((pointers) => ({
      name,
      stages: pointers.flatMap((pointer) => stageAt(filled.values, pointer)),
      // An extension extends the last stage: where that was not promised there is nothing to compare.
      ...(extension === undefined || stageAt(filled.values, pointers.at(-1) ?? '').length === 0
        ? {}
        : { extension }),
    })),
  );
}

/** Pointers with `-` for the row, once with each row's number. */
export function rowsOf(values: Value, stages: readonly string[]): readonly (readonly string[])[] {
  const list = stages.find((stage) => stage.includes('/-/'))?.split('/-/')[0];
  if (list === undefined) return [stages];
  const rows = valueAt(values, list);
  if (rows?.type !== 'rows') return [];
  return rows.rows.map((_, i) => stages.map((stage) => stage.replace('/-/', `/${i}/`)));
}

export function stageAt(values: Value, pointer: string): Stage[] {
  const value = valueAt(values, pointer);
  return value?.type === 'duration' ? [{ pointer, title: value.title, duration: value.duration }] : [];
}

/** What the letter's groups of opening hours say about its working days; undefined where it has none. */
export function workdaysOf(view: View): Workdays | undefined {
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
export function workdayOf({ fields }: GroupValue): { open: number; closes: number }[] {
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

export function* compareStages(view: View, wanted: 'later' | 'undecided'): Generator<Hit> {
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

export const UNITS = {
  minute: '分钟',
  hour: '小时',
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
} as const;

/** As letters print it: 4小时, 4个工作小时, 2个工作日. */
export function written({ value, unit, clock }: Duration): string {
  const business = clock === 'business' && unit !== 'workday' ? '个工作' : '';
  return `${value}${business}${UNITS[unit]}`;
}

export function inEnglish({ value, unit, clock }: Duration): string {
  const word = unit === 'workday' ? 'working day' : clock === 'business' ? `working ${unit}` : unit;
  return `${value} ${word}${value === '1' ? '' : 's'}`;
}

/** The blank's path, as English messages name it. */
export function path({ pointer }: Stage): string {
  return pointer.slice(1).replaceAll('/', '.');
}
