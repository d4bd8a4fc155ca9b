/** A cell of a row as it lies in its line: `| 响应 | 2小时 |`. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a line is a row of a table; tables of all sources reach the reader in this form. */
export function isRow(line: string): boolean {
  return /^\s{0,4}\|/u.test(line);
}

/** Whether a row is the rule under the headings: `|---|---|`. */
export function isRule(line: string): boolean {
  return isRow(line) && /^[\s|:-]{3,}$/u.test(line);
}

/** The cells of a row. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = line.indexOf('|') + 1;
  if (start === 0) return [];
  for (let end = line.indexOf('|', start); end >= 0; end = line.indexOf('|', start)) {
    cells.push({ text: line.slice(start, end), start, end });
    start = end + 1;
  }
  const rest = line.slice(start);
  if (rest.trim() !== '') cells.push({ text: rest, start, end: line.length });
  return cells;
}

/** The headings above each row: the first row of its table, where a rule or another row stands under it. */
export function headingsOf(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  let head: readonly string[] | undefined;
  for (const [i, line] of lines.entries()) {
    if (!isRow(line)) head = undefined;
    else if (head === undefined) head = cellsOf(line).map(({ text }) => text.trim());
    else if (!isRule(line)) found.set(i, head);
  }
  return found;
}
