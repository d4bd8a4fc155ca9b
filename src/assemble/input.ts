import type { Way } from '../chinese/drafting.ts';
import type { Blank } from '../model/letter.ts';
import type { BlankValue } from '../model/value.ts';

/** How a word processor may ask for a value that is printed this way. */
export function inputOf(value: BlankValue, way?: Way): Pick<Blank, 'input'> {
  if (value.type === 'date' && way === undefined) return { input: { type: 'date' } };
  return value.type === 'choice' ? { input: { type: 'choice', options: value.options } } : {};
}
