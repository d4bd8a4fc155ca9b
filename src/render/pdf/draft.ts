import type { MissingBlank } from '../../model/letter.ts';
import { MISSING_TITLE, missingLine } from '../layout/index.ts';
import type { Box } from './boxes.ts';
import { lineBoxes, measureOf, plainRuns, type Setting } from './text.ts';

/** The list of what a draft lacks, on a page of its own: it is no part of the letter. */
export function missingBoxes(setting: Setting, missing: readonly MissingBlank[]): Box[] {
  if (missing.length === 0) return [];
  const { missingTitle, missingItem } = setting.layout.styles;
  const title = lineBoxes(
    plainRuns(setting, MISSING_TITLE, missingTitle),
    missingTitle,
    measureOf(setting, missingTitle),
  );
  const items = missing.flatMap((blank, index) =>
    lineBoxes(
      plainRuns(setting, missingLine(blank, index), missingItem),
      missingItem,
      measureOf(setting, missingItem),
    ),
  );
  return [...title.map((box, i) => ({ ...box, keepNext: true, breakBefore: i === 0 })), ...items];
}
