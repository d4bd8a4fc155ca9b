import { oneLine } from './text.ts';

/** What spreadsheets would run as a formula. */
const FORMULA = /^[=+\-@\t]/;

/** A cell of a CSV file (RFC 4180), on one line; text that a spreadsheet would run as a formula stands behind an apostrophe. */
export function csvCell(text: string): string {
  const line = oneLine(text);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
