/** Offset and length of words inside a text. */
export interface Span {
  readonly index: number;
  readonly length: number;
}

/** One occurrence of a pattern. */
export interface Match {
  readonly index: number;
  readonly text: string;
  readonly at: Span;
  /** Captured groups from 1; an empty string where a group did not take part. */
  readonly groups: readonly string[];
}

/** A stateless regular expression: the same question twice has the same answer. */
export interface Pattern {
  readonly source: string;
  test(text: string): boolean;
  first(text: string): Match | undefined;
  all(text: string): readonly Match[];
}

const DECLARED: Pattern[] = [];

/**
 * Declares a pattern of the rules. Only linear forms: repetition inside repetition never, and every gap bounded
 * (`[^，。]{0,12}`), since the text is a stranger's. All declared patterns are put under long hostile strings by a test.
 */
export function pattern(regex: RegExp): Pattern {
  const single = new RegExp(regex.source, regex.flags.replace('g', ''));
  const global = new RegExp(regex.source, `${single.flags}g`);
  const declared: Pattern = {
    source: regex.source,
    test: (text) => single.test(text),
    first: (text) => toMatch(single.exec(text)),
    all: (text) => [...text.matchAll(global)].flatMap((match) => toMatch(match) ?? []),
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
  const { index = 0, 0: text } = match;
  const at = { index, length: text.length };
  return { index, text, at, groups: match.slice(1).map((group) => group ?? '') };
}
