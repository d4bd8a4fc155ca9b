import type { Duration } from '../model/duration.ts';
import type { ReadPromise } from '../read/index.ts';
import type { Hit } from './rule.ts';
import { compareDue } from './spans.ts';
import type { View } from './view.ts';

/** A promise that was read in a text from elsewhere, as a hit at its figure. */
export function hitAt({ paragraphs }: View, { place }: ReadPromise): Hit {
  const paragraph = paragraphs.all[place.paragraph - 1];
  return { ...(paragraph ? { paragraph } : {}), at: { index: place.start, length: place.end - place.start } };
}

/** Its time as a duration, where it is one. */
export function durationOf({ value, unit, clock }: ReadPromise): Duration | undefined {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'workday':
    case 'day':
    case 'month':
    case 'year':
      return { value, unit, clock: clock ?? 'wall' };
    default:
      return undefined;
  }
}

/** What stands before the figure of a promise in its own part of the sentence. */
export function leadOf({ paragraphs }: View, { place }: ReadPromise): string {
  const text = paragraphs.all[place.paragraph - 1]?.folded ?? '';
  return (
    text
      .slice(Math.max(0, place.start - 120), place.start)
      .split(/[，。；：、|]/u)
      .at(-1) ?? ''
  );
}

/** The times of a text from elsewhere that are surely longer than the law lets them be. */
export function* longerThan(
  view: View,
  most: Duration,
  concerns: (promise: ReadPromise) => boolean,
): Generator<Hit> {
  for (const promise of view.foreign?.promises ?? []) {
    const duration = promise.role === 'deadline' ? durationOf(promise) : undefined;
    if (duration === undefined || !concerns(promise)) continue;
    if (compareDue(duration, most) === 'later') yield hitAt(view, promise);
  }
}

/** Whether the words of the promise, its start, action and sentence up to its figure, say something. */
export function speaksOf(
  { start = '', action = '' }: ReadPromise,
  wanted: { test(text: string): boolean },
): boolean {
  return wanted.test(`${start}｜${action}`);
}
