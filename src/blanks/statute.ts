import type { RawBlank } from './type.ts';

/** Keyword of a group of two texts, `name` and `article`, that prints as one blank: 《name》第article条. */
export const STATUTE = 'statute';

/** The value of the group from its two texts; a pair of book marks around the name is ours to print. */
export function statuteOf(name: string, article: string): RawBlank {
  return { type: 'statute', name: name.replace(/^《|》$/g, ''), article };
}
