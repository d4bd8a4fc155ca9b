/** The form of a letter kind: a workbook to fill, which `openTable` reads back. */
import { parseValues } from '../../load/index.ts';
import type { Json } from '../../model/json.ts';
import type { LetterKind } from '../../model/kind.ts';
import { fieldsOf } from '../fields.ts';
import { HeadingIndex, letterIndex, listTitle } from '../headings.ts';
import { sheetName } from '../kinds.ts';
import { type NewCell, type NewSheet, writeWorkbook } from '../xlsx/write.ts';
import { type FormColumn, formColumn } from './column.ts';
import { guideSheet } from './guide.ts';

/** A sheet of a form before it is laid out. */
export interface FormSheet {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  /** Sample values, one record for each row. */
  readonly samples: readonly { readonly [key: string]: Json }[];
}

/** Key of the sample row, which ties the sheets together. */
const SAMPLE_KEY = '1';

/**
 * A workbook for the letters of a kind: a sheet with a letter in each row, a sheet for each list of rows, a sheet of
 * instructions. The example of the kind is the sample row.
 */
export function kindWorkbook(kind: LetterKind): Uint8Array {
  const parsed = parseValues(kind.example, 'example.yaml');
  const sheets = formSheets(kind, parsed.ok ? parsed.value.data : {});
  return writeWorkbook([...sheets.map(laidOut), guideSheet(kind, sheets)]);
}

function formSheets(kind: LetterKind, example: { readonly [key: string]: Json }): FormSheet[] {
  const fields = fieldsOf(kind);
  const index = letterIndex(fields);
  return [
    {
      name: sheetName(kind.manifest.title.zh),
      columns: fields.fields.map((field) => formColumn(field, index)),
      samples: [example],
    },
    ...fields.lists.map((list) => {
      const rows = valueAt(example, list.path);
      const own = new HeadingIndex(list.fields);
      return {
        name: sheetName(listTitle(list)),
        columns: list.fields.map((field) => formColumn(field, own)),
        samples: Array.isArray(rows) ? (rows as readonly { readonly [key: string]: Json }[]) : [],
      };
    }),
  ];
}

function laidOut({ name, columns, samples }: FormSheet): NewSheet {
  const key: NewCell = { text: '序号', style: 'heading' };
  const heads = columns.map(({ heading, field }): NewCell => {
    return { text: heading, style: field.required ? 'required' : 'heading' };
  });
  const rows = samples.map((sample) => [
    { text: SAMPLE_KEY, style: 'text' } as const,
    ...columns.map((column) => sampleCell(column, sample)),
  ]);
  return {
    name,
    columns: [{ width: 8, style: 'text' }, ...columns.map(({ width, style }) => ({ width, style }))],
    rows: [[key, ...heads], ...rows],
    notes: new Map([[1, KEY_HELP], ...columns.map(({ note }, index) => [index + 2, note] as const)]),
    rules: columns.map(({ rule }, index) => ({ ...rule, column: index + 2 })),
    frozen: { rows: 1, columns: 1 },
  };
}

const KEY_HELP = '本行的序号，各行不同；明细工作表用它对应到本行。不会印出来。';

function sampleCell(column: FormColumn, sample: { readonly [key: string]: Json }): NewCell {
  const value = valueAt(sample, column.field.path);
  return value === undefined || value === null || typeof value === 'object'
    ? { style: column.style }
    : column.cell(String(value));
}

function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let node: Json | undefined = data;
  for (const step of path) {
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return undefined;
    node = (node as { readonly [key: string]: Json })[step];
  }
  return node;
}
