import type { Finding } from '../model/finding.ts';
import type { TableRow } from '../table/rows.ts';
import type { Run } from './context.ts';
import type { LetterResult } from './maker.ts';
import { claimedFinding, type Entry, twinFinding } from './plan.ts';
import { recorded } from './record.ts';
import { inRow } from './source.ts';

/** Findings of the cells, of the batch, and of the letter; what a cell already answers for is not said twice. */
export function findingsOf(run: Run, entry: Entry, row: TableRow, result: LetterResult): Finding[] {
  const answered = row.findings.filter(({ code }) => code !== 'TABLE-OUTLIER');
  const cells = new Set(answered.flatMap(({ place }) => place?.cell ?? []));
  const letter = inRow(result.findings, row.source).filter(
    ({ place }) => place?.cell === undefined || !cells.has(place.cell),
  );
  const { numbering } = run.plan;
  const own: Finding[] = [];
  const { number = '', twin, claimed } = entry;
  if (twin !== undefined) own.push(twinFinding(number, twin));
  else if (claimed !== undefined) own.push(claimedFinding(number, claimed));
  if (result.ok && entry.draws && numbering?.dated && result.date === undefined)
    own.push(noDate(numbering.text));
  return recorded([...row.findings, ...inRow(own, row.source), ...letter]);
}

function noDate(pattern: string): Finding {
  return {
    code: 'TABLE-NUMBER',
    severity: 'error',
    pointer: '/signedOn',
    message: {
      zh: `没有签署日期，不能按 ${pattern} 取号。`,
      en: `Without a signing date no number can be made from ${pattern}.`,
    },
    hint: {
      zh: '填写签署日期，或换一个不含日期的编号规则。',
      en: 'Fill in the date, or use a pattern without one.',
    },
  };
}
