import { Passage } from './passage.ts';

/** One occurrence of a pattern. */
export interface Match {
  readonly index: number;
  readonly text: string;
  /** Captured groups from 1; an empty string where a group did not take part. */
  readonly groups: readonly string[];
}

/** A stateless regular expression: the same question twice has the same answer. */
export interface Pattern {
  readonly source: string;
  /** Position among the declared patterns. */
  readonly number: number;
  readonly regex: RegExp;
  test(text: string | Passage): boolean;
  first(text: string | Passage): Match | undefined;
  all(text: string | Passage): readonly Match[];
}

const DECLARED: Pattern[] = [];

/**
 * Declares a pattern of the rules. Only linear forms: repetition inside repetition never, and every gap bounded
 * (`[^，。]{0,12}`), since the text is a stranger's. All declared patterns are put under long hostile strings by a test.
 */
export function pattern(regex: RegExp): Pattern {
  const single = new RegExp(regex.source, regex.flags.replace('g', ''));
  const global = new RegExp(regex.source, `${single.flags}g`);
  const question = { number: DECLARED.length, regex: single };
  /** What is to be searched: nothing of a passage that is known to hold no match. */
  const searched = (text: string | Passage): string | undefined => {
    if (!(text instanceof Passage)) return text;
    return text.kept && !text.has(question) ? undefined : text.text;
  };
  const declared: Pattern = {
    ...question,
    source: regex.source,
    test: (text) => (text instanceof Passage ? text.has(question) : single.test(text)),
    first: (text) => {
      const searchable = searched(text);
      return searchable === undefined ? undefined : toMatch(single.exec(searchable));
    },
    all: (text) => {
      const searchable = searched(text);
      if (searchable === undefined) return [];
      return [...searchable.matchAll(global)].flatMap((match) => toMatch(match) ?? []);
    },
  };
  DECLARED.push(declared);
  return declared;
}

/** Every pattern declared by the modules loaded so far. */
export function declaredPatterns(): readonly Pattern[] {
  return DECLARED;
}

function toMatch(match: RegExpExecArray | RegExpMatchArray | null): Match | undefined {
  if (match === null) return undefined;
  return { index: match.index ?? 0, text: match[0], groups: match.slice(1).map((group) => group ?? '') };
}
