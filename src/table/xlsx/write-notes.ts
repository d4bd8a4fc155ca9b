import { columnName } from '../grid.ts';
import { escapeText } from './write-xml.ts';

/** Notes of the first row. A note has an author by the schema; nobody is named. */
export function notesPart(notes: ReadonlyMap<number, string>): string {
  const list = [...notes].map(
    ([column, text]) =>
      `<comment ref="${columnName(column)}1" authorId="0"><text><r><rPr><sz val="10"/><rFont val="等线"/><charset val="134"/></rPr><t xml:space="preserve">${escapeText(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes of the notes, hidden until the pointer is over the cell; spreadsheets still draw them in VML. */
export function notesShapes(notes: ReadonlyMap<number, string>, sheet: number): string {
  const shapes = [...notes.keys()].map(
    (column, index) =>
      `<v:shape id="_x0000_s${sheet * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:240pt;height:96pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 12, 0, 8, ${column + 3}, 12, 7, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
