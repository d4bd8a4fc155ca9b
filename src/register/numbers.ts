/** The parts of a letter number that a pattern leaves open. */
export interface NumberFacts {
  /** Signing date, `YYYY-MM-DD`. Never the day of the run: the same table gives the same numbers next year. */
  readonly date?: string;
  readonly seq: number;
  readonly row: number;
}

const PLACEHOLDER = /\{(yyyy|yy|mm|dd|seq|row)(?::([1-9]))?\}/gu;
const DATED = /\{(?:yyyy|yy|mm|dd)/u;

/** A pattern of letter numbers such as `FW-{yyyy}-{seq:4}`. */
export interface NumberPattern {
  readonly text: string;
  /** Whether a number needs the signing date. */
  readonly dated: boolean;
  /** Whether a number is drawn from a register; else it comes from the row. */
  readonly drawn: boolean;
  of(facts: NumberFacts): string;
}

/**
 * Reads a pattern: `{yyyy}`, `{yy}`, `{mm}`, `{dd}` from the signing date, `{seq:4}` the next free number with at
 * least four digits, `{row:4}` the number of the row. Undefined when it has neither `{seq}` nor `{row}`, or a brace
 * that means nothing: every letter would get the same number.
 */
export function numberPattern(text: string): NumberPattern | undefined {
  const names = [...text.matchAll(PLACEHOLDER)].map((match) => match[1]);
  const drawn = names.includes('seq');
  if (!drawn && !names.includes('row')) return undefined;
  if (/[{}]/u.test(text.replaceAll(PLACEHOLDER, '')) || names.filter((name) => name === 'seq').length > 1)
    return undefined;
  return {
    text,
    dated: DATED.test(text),
    drawn,
    of: ({ date = '', seq, row }) =>
      text.replaceAll(PLACEHOLDER, (_, name: string, width: string | undefined) =>
        part(name, { date, seq, row }).padStart(Number(width ?? 1), '0'),
      ),
  };
}

function part(name: string, { date, seq, row }: { date: string; seq: number; row: number }): string {
  switch (name) {
    case 'yyyy':
      return date.slice(0, 4);
    case 'yy':
      return date.slice(2, 4);
    case 'mm':
      return date.slice(5, 7);
    case 'dd':
      return date.slice(8, 10);
    case 'row':
      return String(row);
    default:
      return String(seq);
  }
}
