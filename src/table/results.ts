import type { SheetChanges } from './grid.ts';
import type { LetterSheet } from './layout.ts';
import { MAX_CELL_CHARACTERS } from './limits.ts';
import type { RowResult } from './rows.ts';
import { RESULT_HEADINGS } from './survey.ts';

const STATES: Readonly<Record<RowResult['state'], string>> = {
  made: '已生成',
  failed: '有错误，未生成',
  kept: '已有，未改动',
  skipped: '未处理',
};

/** The result columns by sheet: behind the last column, or in place of those of an earlier run. */
export function resultChanges(
  sheets: readonly LetterSheet[],
  results: readonly RowResult[],
): ReadonlyMap<string, SheetChanges> {
  const changes = new Map<string, Map<number, Map<number, string>>>();
  for (const { grid, head, survey } of sheets) {
    const first = head.results ?? survey.lastColumn + 1;
    const rows = new Map([[head.row, cells(first, RESULT_HEADINGS)]]);
    for (const result of results)
      if (result.sheet === grid.name) rows.set(result.row, cells(first, texts(result)));
    changes.set(grid.name, rows);
  }
  return changes;
}

function texts({ state, number = '', files, problems }: RowResult): readonly string[] {
  return [STATES[state], number, files.join('；'), problems];
}

function cells(first: number, values: readonly string[]): Map<number, string> {
  return new Map(
    values.map((text, index) => [first + index, [...text].slice(0, MAX_CELL_CHARACTERS / 2).join('')]),
  );
}
