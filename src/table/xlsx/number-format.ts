import { memoisedBy } from '../../model/memo.ts';

/** Number formats of spreadsheets (ECMA-376 part 1, 18.8.31), taken apart as far as they can be understood. */

export type Token =
  | { readonly type: 'literal'; readonly text: string }
  /** `0`, `#` or `?`. */
  | { readonly type: 'digit'; readonly sign: string }
  /** `y`, `m`, `d`, `h`, `s`, the minute `n`, or `ampm`; `count` is how often it stands. */
  | { readonly type: 'date'; readonly part: string; readonly count: number; readonly elapsed: boolean }
  | { readonly type: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  /** Understood by nobody here, or showing digits in a way of its own (fractions, powers of ten, Chinese figures). */
  | { readonly type: 'unknown' | 'own' };

interface Condition {
  readonly sign: string;
  readonly bound: number;
}

/** One of the parts between semicolons. */
export interface Section {
  readonly kind: 'number' | 'general' | 'date' | 'literal' | 'own' | 'unknown';
  readonly tokens: readonly Token[];
  readonly condition?: Condition;
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|_(.)|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[([<>=]{1,2})(-?[\d.]+(?:E[+-]?\d+)?)\]|\[(h+|m+|s+)\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|\[(dbnum\d)\]|(\[[^\]]*\])|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(E[+-]0+)|(y+|m+|d+|h+|s+|e+)|([0#?])|([.,%@])|([a-z])|([\s\S])/giu;
const SIMPLE: Readonly<Record<string, 'point' | 'comma' | 'percent' | 'text'>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '@': 'text',
};
/** The sections of a format, in their order. */
export const sectionsOf = memoisedBy(
  'sections of number formats',
  (format: string): readonly Section[] => {
    const codes = format.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+|(?<=^|;)(?=;|$)/gu);
    return (codes ?? ['General']).map(sectionOf);
  },
  { text: (format) => format },
);

function sectionOf(code: string): Section {
  const tokens: Token[] = [];
  let condition: Condition | undefined;
  for (const match of code.matchAll(TOKEN)) {
    if (match[5] !== undefined) condition = { sign: match[5], bound: Number(match[6]) };
    else tokens.push(...tokenOf(match));
  }
  const plain = withFractions(withMinutes(tokens));
  return { kind: kindOf(plain), tokens: plain, ...(condition ? { condition } : {}) };
}

function tokenOf(match: RegExpMatchArray): Token[] {
  const [, quoted, escaped, space, currency, , , elapsed, figures, bracket, general, half, power] = match;
  const [part, digit, simple, letter, other] = match.slice(13);
  const literal = quoted ?? escaped ?? currency ?? other;
  if (literal !== undefined) return [{ type: 'literal', text: literal }];
  if (space !== undefined) return [{ type: 'literal', text: ' ' }];
  if (general !== undefined) return [{ type: 'general' }];
  if (half !== undefined)
    return [{ type: 'date', part: half === '上午/下午' ? 'half' : 'ampm', count: 1, elapsed: false }];
  if (figures !== undefined || power !== undefined) return [{ type: 'own' }];
  const date = elapsed ?? part;
  if (date !== undefined) {
    const sign = date[0]?.toLowerCase() ?? '';
    // `e` is the year in the formats of East Asia.
    const year = sign === 'e';
    return [
      {
        type: 'date',
        part: year ? 'y' : sign,
        count: year ? 4 : date.length,
        elapsed: elapsed !== undefined,
      },
    ];
  }
  if (digit !== undefined) return [{ type: 'digit', sign: digit }];
  if (simple !== undefined) return [{ type: SIMPLE[simple] ?? 'unknown' }];
  if (letter !== undefined || bracket !== undefined) return [{ type: 'unknown' }];
  // Colours and what fills a cell show nothing.
  return [];
}

/** `m` is the minute behind hours and before seconds, else the month. */
function withMinutes(tokens: readonly Token[]): readonly Token[] {
  const dates = tokens.filter((token) => token.type === 'date');
  return tokens.map((token) => {
    if (token.type !== 'date' || token.part !== 'm') return token;
    const at = dates.indexOf(token);
    const minute =
      token.elapsed || dates[at - 1]?.part === 'h' || (dates[at + 1]?.part === 's' && token.count < 3);
    return minute ? { ...token, part: 'n' } : token;
  });
}

/** A slash between digits is a fraction. */
function withFractions(tokens: readonly Token[]): readonly Token[] {
  const fraction = tokens.some(
    (token, at) =>
      token.type === 'literal' &&
      token.text === '/' &&
      tokens[at - 1]?.type === 'digit' &&
      tokens[at + 1] !== undefined,
  );
  return fraction && !tokens.some(({ type }) => type === 'date') ? [...tokens, { type: 'own' }] : tokens;
}

function kindOf(tokens: readonly Token[]): Section['kind'] {
  const has = (type: Token['type']) => tokens.some((token) => token.type === type);
  if (has('unknown')) return 'unknown';
  if (has('date')) return 'date';
  if (has('own')) return 'own';
  if (has('general') || has('text')) return 'general';
  return has('digit') ? 'number' : 'literal';
}

/**
 * The section that a spreadsheet takes for a number: by the conditions where there are some, else by its sign. Undefined
 * where it shows none (`####`), or where programs differ.
 */
export function sectionFor(
  format: string,
  value: number,
): { section: Section; magnitude: boolean } | undefined {
  const all = sectionsOf(format);
  const numeric = all.length > 1 && isText(all.at(-1)) ? all.slice(0, -1) : all;
  const sections = numeric.slice(0, 3);
  if (sections.some(({ condition }) => condition)) return byCondition(sections, value);
  const [first, second, third] = sections;
  if (!first) return undefined;
  if (value < 0 && second) return { section: second, magnitude: true };
  if (value === 0 && third) return { section: third, magnitude: false };
  return { section: first, magnitude: false };
}

function isText(section: Section | undefined): boolean {
  return section?.tokens.some(({ type }) => type === 'text') === true;
}

function byCondition(sections: readonly Section[], value: number): ReturnType<typeof sectionFor> {
  for (const [index, section] of sections.entries()) {
    const last = index === sections.length - 1;
    if (!section.condition && !last) return undefined;
    if (!section.condition || holds(section.condition, value)) return { section, magnitude: false };
  }
  return undefined;
}

function holds({ sign, bound }: Condition, value: number): boolean {
  if (sign === '<') return value < bound;
  if (sign === '<=') return value <= bound;
  if (sign === '>') return value > bound;
  if (sign === '>=') return value >= bound;
  return sign === '=' ? value === bound : value !== bound;
}
