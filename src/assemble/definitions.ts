/** How Chinese letters say what a word means. */
const DEFINITIONS = [
  /“([^“”]{1,20})”，?(?:均|是|系|均是)?指/g,
  /(?:简称|统称|合称|称为|称作)(?:为)?“([^“”]{1,20})”/g,
  /(?:^|[。；])([^“”，。；：]{1,15})，?是指/g,
  /的，为([^“”，。；：]{2,10})(?=[，。；])/g,
] as const;

/** The words that a text defines. */
export function definedTerms(text: string): readonly string[] {
  return DEFINITIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => (match[1] ?? '').trim()),
  ).filter((term) => term !== '');
}
