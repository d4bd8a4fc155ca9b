import { textOf, type ZipEntry } from '../../zip/index.ts';
import { columnName } from '../grid.ts';
import { MAX_PART_BYTES } from '../limits.ts';
import type { WorkbookParts } from './workbook.ts';
import { escapeText, escapeXml } from './write-xml.ts';

/** A sheet of texts to be added to a workbook, or to take the place of one of that name. */
export interface AddedSheet {
  readonly name: string;
  readonly rows: AsyncIterable<readonly string[]>;
}

const PART = 'xl/worksheets/pledge-readings.xml';
const ID = 'rIdPledgeReadings';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Prefix that a workbook gives to the namespace of relations, transitional or strict. */
const RELATIONS = /xmlns:(\w+)="[^"]*\/officeDocument\/(?:2006\/)?relationships"/;

/** The parts of a workbook that change for a new sheet; none where its names cannot be told. */
export function partsWithSheet(
  entries: ReadonlyMap<string, ZipEntry>,
  { path, sheets, sheetRelation }: WorkbookParts,
  { name, rows }: AddedSheet,
): ReadonlyMap<string, AsyncIterable<string>> {
  const present = sheets.find((sheet) => sheet.name === name);
  if (present) return new Map([[present.entry.name, sheetXml(rows)]]);
  const text = (part: string) => {
    const entry = entries.get(part);
    return entry ? [...textOf(entry, MAX_PART_BYTES)].join('') : '';
  };
  const cut = path.lastIndexOf('/') + 1;
  const relations = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  const workbook = text(path);
  const prefix = RELATIONS.exec(workbook)?.[1];
  if (prefix === undefined || sheetRelation === undefined) return new Map();
  const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
  const sheet = `sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${prefix}:id="${ID}"/>`;
  return new Map([
    [path, once(within(workbook, 'sheets', sheet))],
    [
      relations,
      once(
        within(
          text(relations),
          'Relationships',
          `Relationship Id="${ID}" Type="${sheetRelation}" Target="/${PART}"/>`,
        ),
      ),
    ],
    [
      '[Content_Types].xml',
      once(
        within(
          text('[Content_Types].xml'),
          'Types',
          `Override PartName="/${PART}" ContentType="${SHEET_TYPE}"/>`,
        ),
      ),
    ],
    [PART, sheetXml(rows)],
  ]);
}

/** A part with one more element at the end of another, in the prefix that the part uses. */
function within(part: string, element: string, child: string): string {
  return part.replace(
    new RegExp(`</((?:\\w+:)?)${element}>`),
    (end, prefix: string) => `<${prefix}${child}${end}`,
  );
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  for await (const texts of rows) {
    row += 1;
    yield `<row r="${row}">${texts.map((text, at) => cellXml(text, `${columnName(at + 1)}${row}`)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(text: string, ref: string): string {
  return text === ''
    ? ''
    : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}
