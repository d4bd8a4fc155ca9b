import { type NewCell, writeWorkbook } from './xlsx/write.ts';

const HEADINGS = [
  '编号',
  '状态',
  '名称',
  '当事人',
  '生效',
  '到期',
  '替代',
  '被替代',
  '作废原因',
  '承诺',
] as const;
const WIDTHS = [18, 8, 28, 36, 12, 12, 18, 18, 20, 60];

/** The register as a workbook, a row for each letter. */
export function registerWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (texts: readonly string[], style: NewCell['style']): NewCell[] =>
    texts.map((text) => ({ text, style }));
  return writeWorkbook([
    {
      name: '登记簿',
      columns: WIDTHS.map((width) => ({ width, style: 'text' })),
      rows: [cells(HEADINGS, 'heading'), ...rows.map((row) => cells(row, 'text'))],
      notes: new Map(),
      rules: [],
      frozen: { rows: 1, columns: 1 },
    },
  ]);
}
