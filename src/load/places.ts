import type { LineCounter } from 'yaml';
import type { Place } from '../model/finding.ts';

/** Line and column (from 1) of a range of the text, with the line before it and the line itself. */
export function placeOf(text: string, lines: LineCounter, file: string, start: number, end: number): Place {
  const { line, col } = lines.linePos(Math.min(start, text.length));
  if (line === 0) return { file };
  const all = [line - 1, line].filter((n) => n > 0);
  const excerpt = all.map((n) => ({ line: n, text: lineAt(text, lines, n) }));
  const own = excerpt.at(-1)?.text.length ?? 0;
  const length = Math.max(1, Math.min(end - start, own - col + 1));
  return { file, line, column: col, length, excerpt };
}

function lineAt(text: string, lines: LineCounter, line: number): string {
  const start = lines.lineStarts[line - 1] ?? 0;
  const end = lines.lineStarts[line] ?? text.length + 1;
  return text.slice(start, end - 1).replace(/\r$/, '');
}

/** Behind the last character that is no white space. */
export function endOf(text: string): number {
  return text.trimEnd().length;
}
