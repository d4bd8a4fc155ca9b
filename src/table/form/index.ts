/** The form of a letter kind: a workbook to fill, which `openTable` reads back. */
import { parseValues } from '../../load/index.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Json } from '../../model/json.ts';
import type { LetterKind } from '../../model/kind.ts';
import { type Field, fieldsOf } from '../fields.ts';
import { HeadingIndex, letterIndex, listTitle } from '../headings.ts';
import { sheetName } from '../kinds.ts';
import { valueAt } from '../sample.ts';
import { type NewCell, type NewSheet, writeWorkbook } from '../xlsx/write.ts';
import { type FormColumn, formColumn, type Language } from './column.ts';
import { guideSheet } from './guide.ts';

/** A sheet of a form before it is laid out. */
export interface FormSheet {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  /** Sample values, one record for each row. */
  readonly samples: readonly { readonly [key: string]: Json }[];
}

/** Key of the first row, which ties the sheets together. */
const FIRST_KEY = '1';
/** The sheet of the example, which is never read as data. */
const EXAMPLE_SHEET = '示例';
const EXAMPLE_NOTE: Bilingual = {
  zh: '这里是示例，单位和数据都是虚构的，不会读取。',
  en: 'This is an example: its firm and figures are made up, and it is never read.',
};

type Values = { readonly [key: string]: Json };

/**
 * A workbook for the letters of a kind: a sheet with a letter in each row, a sheet for each list of rows, and two that are
 * never read: the example of the kind, and instructions.
 *
 * @param first values of a first letter; without them every row is empty, and the untouched form promises nothing
 */
export function kindWorkbook(kind: LetterKind, first: Values = {}, language: Language = 'zh'): Uint8Array {
  const parsed = parseValues(kind.example, 'example.yaml');
  const sheets = formSheets(kind, first, language);
  const example = exampleSheet(formSheets(kind, parsed.ok ? parsed.value.data : {}, language), language);
  return writeWorkbook([...sheets.map(laidOut), example, guideSheet(kind, sheets, language)]);
}

/** The example, sheet below sheet. */
function exampleSheet(sheets: readonly FormSheet[], language: Language): NewSheet {
  const width = Math.max(...sheets.map(({ columns }) => columns.length)) + 1;
  return {
    name: EXAMPLE_SHEET,
    columns: Array.from({ length: width }, () => ({ width: 18, style: 'text' as const })),
    rows: [
      [{ text: EXAMPLE_NOTE[language], style: 'text' }],
      ...sheets.flatMap((sheet) => [[], [{ text: sheet.name, style: 'heading' as const }], ...rowsOf(sheet)]),
    ],
    notes: new Map(),
    rules: [],
    frozen: { rows: 0, columns: 0 },
  };
}

/** The headings, and the rows of values below them. */
function rowsOf({ columns, samples }: FormSheet): NewCell[][] {
  const heads = columns.map(({ heading, field }): NewCell => {
    return { text: heading, style: field.required ? 'required' : 'heading' };
  });
  const rows = samples
    .map((sample) => columns.map((column) => sampleCell(column, sample)))
    .filter((cells) => cells.some(({ text, number }) => text !== undefined || number !== undefined));
  return [
    [{ text: '序号', style: 'heading' }, ...heads],
    ...rows.map((cells): NewCell[] => [{ text: FIRST_KEY, style: 'text' }, ...cells]),
  ];
}

function formSheets(kind: LetterKind, example: Values, language: Language): FormSheet[] {
  const fields = fieldsOf(kind);
  const index = letterIndex(fields);
  const columnsOf = (own: readonly Field[], names: HeadingIndex) =>
    own.map((field) => formColumn(field, names, language));
  return [
    {
      name: sheetName(kind.manifest.title.zh),
      columns: columnsOf(fields.fields, index),
      samples: [example],
    },
    ...fields.lists.map((list) => {
      const rows = valueAt(example, list.path);
      return {
        name: sheetName(listTitle(list)),
        columns: columnsOf(list.fields, new HeadingIndex(list.fields)),
        samples: Array.isArray(rows) ? (rows as readonly Values[]) : [],
      };
    }),
  ];
}

function laidOut(sheet: FormSheet): NewSheet {
  const { name, columns } = sheet;
  return {
    name,
    columns: [{ width: 8, style: 'text' }, ...columns.map(({ width, style }) => ({ width, style }))],
    rows: rowsOf(sheet),
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
