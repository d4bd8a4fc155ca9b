import type { Blank } from '../blanks/type.ts';

/** A value as the drop-down of its column says it; other values as they are written. */
export function inWords(blank: Blank, written: string | boolean): string {
  const reading = blank.column.accepts.kind === 'list' ? blank.read(written) : undefined;
  const cell = reading?.ok ? blank.column.cell(reading.value) : undefined;
  return cell && 'text' in cell ? cell.text : String(written);
}
