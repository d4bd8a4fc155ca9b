import type { Finding } from '../model/finding.ts';
import { isControl } from './columns.ts';
import { cellName, type GridRow } from './grid.ts';
import { headingText } from './headings.ts';
import { MAX_LISTED } from './limits.ts';
import { type Said, tableFinding } from './refusal.ts';
import type { Head } from './survey.ts';

/** Why a row below the heading is none of the data. */
export type LeftOut = 'hidden' | 'struck' | 'total' | 'heading';

/** Rows that were left out, by reason. */
export type LeftOutRows = Readonly<Record<LeftOut, readonly number[]>>;

const TOTAL = /^(?:合计|总计|小计|共计|汇总|总和|平均|平均值|total|subtotal|sum|average)[:：]?$/i;

/** Why a row is left out: it is hidden, all its cells are struck out, or it sums up the others. */
export function whyLeftOut(row: GridRow, head: Head): LeftOut | undefined {
  if (row.hidden) return 'hidden';
  const [first] = [...row.cells].sort(([a], [b]) => a - b);
  if (TOTAL.test(first?.[1].text.trim() ?? '')) return 'total';
  const cells = [...row.cells];
  if (cells.length > 1 && cells.every(([column, { text }]) => headingText(text) === head.texts.get(column)))
    return 'heading';
  const own = [...row.cells].filter(([column]) => !isControl(head.texts.get(column) ?? ''));
  return own.length > 0 && own.every(([, cell]) => cell.struck === true) ? 'struck' : undefined;
}

/** Names the rows that were left out. */
export function leftOutFindings(file: string, sheet: string, rows: LeftOutRows): Finding[] {
  return (['hidden', 'struck', 'total', 'heading'] as const).flatMap((why) => {
    const first = rows[why][0];
    if (first === undefined) return [];
    const place = { file, cell: cellName(sheet, 1, first) };
    return [
      tableFinding(
        'TABLE-HIDDEN',
        why === 'total' || why === 'heading' ? 'info' : 'warning',
        said(why, rows[why]),
        place,
      ),
    ];
  });
}

function said(why: LeftOut, rows: readonly number[]): Said {
  const more = rows.length > MAX_LISTED;
  const zh = rows.slice(0, MAX_LISTED).join('、') + (more ? ' 等' : '');
  const en = rows.slice(0, MAX_LISTED).join(', ') + (more ? ' …' : '');
  const count = rows.length;
  if (why === 'hidden')
    return [
      `有 ${count} 行是隐藏的（第 ${zh} 行），没有生成。`,
      `${count} rows are hidden (${en}) and are left out.`,
      '要生成的行，请取消隐藏或清除筛选。',
      'Show the rows that are to be made, or clear the filter.',
    ];
  if (why === 'struck')
    return [
      `有 ${count} 行划了删除线（第 ${zh} 行），没有生成。`,
      `${count} rows are struck out (${en}) and are left out.`,
      '要生成的行，请去掉删除线；作废的行可以删去。',
      'Remove the line through the rows that are to be made; delete those that are void.',
    ];
  if (why === 'heading')
    return [
      `第 ${zh} 行重复了表头，不是承诺书，没有生成。`,
      `Row ${en} repeats the headings; it is no letter and is left out.`,
      '不必处理。',
      'Nothing to do.',
    ];
  return [
    `第 ${zh} 行是合计，不是承诺书，没有生成。`,
    `Row ${en} sums up the others; it is no letter and is left out.`,
    '不必处理。',
    'Nothing to do.',
  ];
}
