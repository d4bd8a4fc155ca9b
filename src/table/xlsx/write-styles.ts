/** Looks of cells. The formats decide what a spreadsheet makes of what is typed: text stays text. */
const LOOKS = {
  plain: { format: 0, font: 0, fill: 0, align: '' },
  heading: { format: 49, font: 1, fill: 2, align: 'horizontal="center" vertical="center" wrapText="1"' },
  required: { format: 49, font: 2, fill: 2, align: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { format: 49, font: 0, fill: 0, align: 'vertical="center"' },
  number: { format: 0, font: 0, fill: 0, align: 'vertical="center"' },
  money: { format: 4, font: 0, fill: 0, align: 'vertical="center"' },
  date: { format: 164, font: 0, fill: 0, align: 'vertical="center"' },
  help: { format: 49, font: 0, fill: 0, align: 'vertical="top" wrapText="1"' },
} as const;

export type StyleName = keyof typeof LOOKS;

/** The index of a look among the cell formats. */
export function styleIndex(name: StyleName): number {
  return Object.keys(LOOKS).indexOf(name);
}

const FORMATS = Object.values(LOOKS).map(
  ({ format, font, fill, align }) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${align === '' ? '/>' : ` applyAlignment="1"><alignment ${align}/></xf>`}`,
);

const font = (extra: string, color: string) =>
  `<font>${extra}<sz val="11"/><color rgb="${color}"/><name val="等线"/><family val="2"/><charset val="134"/></font>`;

/** styles.xml */
export const STYLES = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  `<fonts count="3">${font('', 'FF000000')}${font('<b/>', 'FF1F3864')}${font('<b/>', 'FFC00000')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
