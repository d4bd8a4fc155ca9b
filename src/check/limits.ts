import type { Bilingual } from '../model/bilingual.ts';
import type { Duration } from '../model/duration.ts';
import type { Meaning } from '../model/meaning.ts';
import type { Hit } from './rule.ts';
import { compareDue } from './spans.ts';
import type { View } from './view.ts';

export function days(count: number): Duration {
  return { value: String(count), unit: 'day', clock: 'wall' };
}

export function hours(count: number): Duration {
  return { value: String(count), unit: 'hour', clock: 'wall' };
}

/** Fires on durations shorter than a statutory floor; a warning where units leave it open. */
export function* floor(view: View, meaning: Meaning, least: Duration, law: Bilingual): Generator<Hit> {
  for (const { pointer, duration } of durationsOf(view, meaning)) {
    const order = compareDue(least, duration);
    if (order !== 'not-later') yield fault(pointer, order === 'undecided', '低于', 'is below', law);
  }
}

/** Fires on durations longer than a statutory ceiling; a warning where units leave it open. */
export function* ceiling(view: View, meaning: Meaning, most: Duration, law: Bilingual): Generator<Hit> {
  for (const { pointer, duration } of durationsOf(view, meaning)) {
    const order = compareDue(duration, most);
    if (order !== 'not-later') yield fault(pointer, order === 'undecided', '超过', 'exceeds', law);
  }
}

export function durationsOf(
  view: View,
  meaning: Meaning,
): readonly { readonly pointer: string; readonly duration: Duration }[] {
  return (view.marked.get(meaning) ?? []).flatMap(({ pointer, value }) =>
    value.type === 'duration' ? [{ pointer, duration: value.duration }] : [],
  );
}

export function fault(pointer: string, open: boolean, zh: string, en: string, law: Bilingual): Hit {
  if (!open)
    return {
      pointer,
      message: { zh: `承诺的期限${zh}${law.zh}`, en: `The promised period ${en} ${law.en}` },
    };
  return {
    pointer,
    severity: 'warning',
    message: {
      zh: `承诺的期限与法定标准单位不同，无法判断是否${zh}${law.zh}`,
      en: `The units differ, so it is open whether the promised period ${en} ${law.en}`,
    },
    hint: { zh: '改用与法定标准相同的单位', en: 'Use the unit of the law' },
  };
}
