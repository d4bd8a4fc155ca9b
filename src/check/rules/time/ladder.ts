import type { Bilingual } from '../../../model/bilingual.ts';
import type { Duration } from '../../../model/duration.ts';
import { type Value, valueAt } from '../../../model/value.ts';
import { inEnglish, written } from '../../durations.ts';
import type { Hit } from '../../rule.ts';
import { compareDue } from '../../spans.ts';
import type { View } from '../../view.ts';
import { workdaysOf } from '../../workdays.ts';

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

/** The blank's path, as English messages name it. */
export function path({ pointer }: Stage): string {
  return pointer.slice(1).replaceAll('/', '.');
}
