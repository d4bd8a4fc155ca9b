import { strToU8, zipSync } from 'fflate';

/** A cell of a test workbook, as the file holds it. */
export interface TestCell {
  /** `n` number, `s` shared text, `i` inline text, `str` result of a formula, `b`, `e`, `d`. */
  readonly t?: 'n' | 's' | 'i' | 'str' | 'b' | 'e' | 'd';
  readonly v: string;
  readonly f?: string;
  /** Number format. */
  readonly format?: string;
  /** A font with a line through it, or above the line. */
  readonly look?: 'struck' | 'raised';
  /** Runs of an inline text, as XML, in place of `v`. */
  readonly runs?: string;
}

export type TestRow = readonly (string | TestCell | undefined)[];

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly TestRow[];
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Prefix of the element names, as some programs write them. */
  readonly prefix?: string;
  /** Leave out the addresses of rows and cells. */
  readonly bare?: boolean;
  readonly extra?: string;
}

const esc = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

const LOOKS = [undefined, 'struck', 'raised'] as const;

/** A workbook written by hand, part by part: shared texts, formats, relations as Excel has them. */
export function workbook(
  sheets: readonly TestSheet[],
  options: {
    date1904?: boolean;
    parts?: Record<string, string>;
    doctype?: string;
  } = {},
): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = ['General'];
  const shared = (text: string) => {
    strings.push(text);
    return strings.length - 1;
  };
  const style = (format: string, look?: TestCell['look']) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) * LOOKS.length + LOOKS.indexOf(look);
  };
  const xml = sheets.map((sheet) => sheetXml(sheet, shared, style, options.doctype ?? ''));
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${esc(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      `${sheets
        .map(
          (_, index) =>
            `<Relationship Id="s${index + 1}" Type="${rel}/worksheet" Target="/xl/worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="a" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="b" Type="${rel}/styles" Target="styles.xml"/>`,
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings
      .map(
        (text) =>
          `<si><r><t xml:space="preserve">${esc([...text].slice(0, 1).join(''))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${esc([...text].slice(1).join(''))}</t></r><rPh sb="0" eb="1"><t>ignored</t></rPh></si>`,
      )
      .join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${esc(format)}"/>`)
      .join(
        '',
      )}</numFmts><fonts><font/><font><strike/></font><font><b/><vertAlign val="superscript"/></font></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formats
      .flatMap((_, index) => LOOKS.map((_look, font) => `<xf numFmtId="${200 + index}" fontId="${font}"/>`))
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(xml.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text])),
    ...options.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml(
  {
    rows,
    merges = [],
    hiddenRows = [],
    hiddenColumns = [],
    prefix = '',
    bare = false,
    extra = '',
  }: TestSheet,
  shared: (text: string) => number,
  style: (format: string, look?: TestCell['look']) => number,
  doctype: string,
): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  const cell = (given: string | TestCell | undefined, row: number, column: number) => {
    if (given === undefined) return bare ? `<${p}c/>` : '';
    const {
      t = 's',
      v,
      f,
      format,
      look: mark,
      runs,
    } = typeof given === 'string' ? ({ v: given } as TestCell) : given;
    const address = bare ? '' : ` r="${letters(column)}${row}"`;
    const look = format === undefined && mark === undefined ? '' : ` s="${style(format ?? 'General', mark)}"`;
    const type = t === 'i' ? 'inlineStr' : t;
    const formula = f === undefined ? '' : `<${p}f>${esc(f)}</${p}f>`;
    const content =
      t === 'i'
        ? `<${p}is>${runs ?? `<${p}t xml:space="preserve">${esc(v)}</${p}t>`}</${p}is>`
        : v === ''
          ? ''
          : `<${p}v>${t === 's' ? shared(v) : esc(v)}</${p}v>`;
    return `<${p}c${address}${look} t="${type}">${formula}${content}</${p}c>`;
  };
  const body = rows
    .map((cells, index) => {
      const row = index + 1;
      const inner = cells.map((given, at) => cell(given, row, at + 1)).join('');
      const head = `<${p}row${bare ? '' : ` r="${row}" spans="1:${cells.length}"`}${hiddenRows.includes(row) ? ' hidden="1"' : ''}`;
      return inner === '' ? `${head}/>` : `${head}>${inner}</${p}row>`;
    })
    .join('');
  const cols = hiddenColumns
    .map((column) => `<${p}col min="${column}" max="${column}" hidden="1"/>`)
    .join('');
  const merged = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0"?>${doctype}<${p}worksheet xmlns${prefix === '' ? '' : `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${p}dimension ref="A1:Z99"/>${cols === '' ? '' : `<${p}cols>${cols}</${p}cols>`}<${p}sheetData>${body}</${p}sheetData>${merged === '' ? '' : `<${p}mergeCells>${merged}</${p}mergeCells>`}${extra}</${p}worksheet>`;
}
