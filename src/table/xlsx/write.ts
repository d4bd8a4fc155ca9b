import { packPart, portableCompression, writeZip } from '../../zip/index.ts';
import { columnName } from '../grid.ts';
import { notesPart, notesShapes } from './write-notes.ts';
import { STYLES, type StyleName, styleIndex } from './write-styles.ts';
import { escapeText, escapeXml } from './write-xml.ts';

/** A cell to be written: text, or a number as a decimal string. */
export interface NewCell {
  readonly text?: string;
  readonly number?: string;
  readonly style: StyleName;
}

/** A rule of what a column takes, with what the user sees while typing and after a slip. */
export interface Rule {
  readonly column: number;
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'any';
  /** Alternatives of a list, or lower and upper bound as the sheet holds them. */
  readonly values: readonly string[];
  readonly title: string;
  readonly prompt: string;
}

/** A sheet to be written. */
export interface NewSheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly style: StyleName }[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Notes on cells of the first row, by column from 1. */
  readonly notes: ReadonlyMap<number, string>;
  readonly rules: readonly Rule[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Last row for which the rules hold. */
const LAST_RULED_ROW = 10_000;
/** Longest title, message and list of alternatives of a rule (ECMA-376 part 1, 18.3.1.32; Excel's own limits). */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_LIST = 255;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An XLSX workbook. It holds no names, times or programs: the same sheets are the same bytes. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(
    [...parts(sheets)].map(([path, xml]) =>
      packPart(path, encoder.encode(DECLARATION + xml), portableCompression),
    ),
  );
}

function* parts(sheets: readonly NewSheet[]): Generator<readonly [string, string]> {
  yield ['[Content_Types].xml', contentTypes(sheets)];
  yield ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])];
  yield ['xl/workbook.xml', workbook(sheets)];
  yield [
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  ];
  yield ['xl/styles.xml', STYLES];
  for (const [index, sheet] of sheets.entries()) {
    const n = index + 1;
    yield [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet, index === 0)];
    if (sheet.notes.size === 0) continue;
    yield [
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
      relations([
        ['comments', `../comments${n}.xml`],
        ['vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
      ]),
    ];
    yield [`xl/comments${n}.xml`, notesPart(sheet.notes)];
    yield [`xl/drawings/vmlDrawing${n}.vml`, notesShapes(sheet.notes, n)];
  }
}

function contentTypes(sheets: readonly NewSheet[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const own = sheets.map(
    ({ notes }, index) =>
      part(`worksheets/sheet${index + 1}`, 'worksheet') +
      (notes.size > 0 ? part(`comments${index + 1}`, 'comments') : ''),
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${own.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${links.join('')}</Relationships>`;
}

function workbook(sheets: readonly NewSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
}

/** The parts of a sheet in the order that the schema wants (ECMA-376 part 1, 18.3.1.99). */
function sheetXml(sheet: NewSheet, active: boolean): string {
  const columns = sheet.columns.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleIndex(style)}" customWidth="1"/>`,
  );
  const rules = sheet.rules.map(ruleXml);
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheetViews><sheetView ${active ? 'tabSelected="1" ' : ''}workbookViewId="0">${pane(sheet.frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${sheet.rows.map(rowXml).join('')}</sheetData>`,
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '',
    sheet.notes.size > 0 ? '<legacyDrawing r:id="rId2"/>' : '',
    '</worksheet>',
  ].join('');
}

function pane({ rows, columns }: NewSheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const where = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = [columns > 0 && `xSplit="${columns}"`, rows > 0 && `ySplit="${rows}"`].filter(Boolean);
  return `<pane ${split.join(' ')} topLeftCell="${columnName(columns + 1)}${rows + 1}" activePane="${where}" state="frozen"/><selection pane="${where}"/>`;
}

function rowXml(cells: readonly NewCell[], index: number): string {
  const row = index + 1;
  const height = index === 0 ? ' ht="36" customHeight="1"' : '';
  return `<row r="${row}"${height}>${cells.map((cell, at) => cellXml(cell, `${columnName(at + 1)}${row}`)).join('')}</row>`;
}

function cellXml({ text, number, style }: NewCell, ref: string): string {
  const head = `<c r="${ref}" s="${styleIndex(style)}"`;
  if (number !== undefined) return `${head}><v>${number}</v></c>`;
  if (text === undefined || text === '') return `${head}/>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function ruleXml({ column, type, values, title, prompt }: Rule): string {
  const name = columnName(column);
  const ref = `sqref="${name}2:${name}${LAST_RULED_ROW}"`;
  const list = escapeXml(`"${values.join(',')}"`);
  const usable = type !== 'list' || (list.length <= MAX_LIST && !values.some((value) => value.includes(',')));
  const texts = `promptTitle="${cut(title, MAX_TITLE)}" prompt="${cut(prompt, MAX_PROMPT)}"`;
  if (type === 'any' || !usable)
    return `<dataValidation allowBlank="1" showInputMessage="1" ${texts} ${ref}/>`;
  const errors = `errorTitle="${cut(title, MAX_TITLE)}" error="${cut(prompt, MAX_PROMPT)}"`;
  const shows = `allowBlank="1" showInputMessage="1" showErrorMessage="1" ${errors} ${texts} ${ref}`;
  if (type === 'list')
    return `<dataValidation type="list" ${shows}><formula1>${list}</formula1></dataValidation>`;
  const [low = '0', high = '0'] = values;
  return `<dataValidation type="${type}" ${shows}><formula1>${low}</formula1><formula2>${high}</formula2></dataValidation>`;
}

function cut(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return escapeXml(characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text);
}
