import type { XmlComponent } from 'docx';
import { BOX, type Piece } from '../layout/index.ts';
import { element, templateRun, textRun } from './element.ts';
import { withoutMarks } from './marks.ts';
import { VALUES_NAMESPACE, VALUES_STORE } from './values.ts';

/** Word's own limit for tags and titles of content controls. */
const MAX_LABEL = 64;
/** A font with ☐ and ☑ that Windows has had since version 7; elsewhere the system finds another. */
const SYMBOL_FONT = 'Segoe UI Symbol';

/** Character styles of filled and of unfilled blanks. */
export const BLANK_STYLE = 'FilledBlank';
export const MISSING_STYLE = 'MissingBlank';

/**
 * A content control for a blank, tagged with its pointer. A filled blank is bound to its element in the custom XML
 * part of values: as plain text, a date picker or a drop-down; or, where it is underlined, as rich text with the binding of Word
 * 2013, because LibreOffice drops the underline of the others. An unfilled blank shows its label as a placeholder and is not bound, because Word would put its own
 * prompt in place of the label.
 */
export function blankControl(piece: Piece, id: number, path: string | undefined): XmlComponent {
  const label = withoutMarks(piece.title ?? '');
  const common = [
    ...(label === '' ? [] : [element('w:alias', { 'w:val': label.slice(0, MAX_LABEL) })]),
    element('w:tag', { 'w:val': withoutMarks(piece.pointer ?? '').slice(-MAX_LABEL) }),
    element('w:id', { 'w:val': id }),
  ];
  if (piece.kind === 'missing') {
    const bold = piece.bold ? { bold: true } : {};
    return control(
      [...common, element('w:showingPlcHdr')],
      templateRun(piece.text, { style: MISSING_STYLE, ...bold }),
    );
  }
  return control([...common, ...bindings(piece, path)], blankRun(piece));
}

/** A filled blank as a run, inside its control or without one. */
export function blankRun(piece: Piece): XmlComponent {
  const bold = piece.bold ? { bold: true } : {};
  return textRun(piece.text, { ...(piece.underline ? { style: BLANK_STYLE } : {}), ...bold });
}

/** A check box that Word ticks by a click, and that prints as ☐ or ☑ everywhere. */
export function boxControl(piece: Piece, id: number): XmlComponent {
  const state = (name: string, character: string): XmlComponent =>
    element(`w14:${name}`, {
      'w14:val': (character.codePointAt(0) ?? 0).toString(16).toUpperCase(),
      'w14:font': SYMBOL_FONT,
    });
  const box = element(
    'w14:checkbox',
    {},
    element('w14:checked', { 'w14:val': piece.checked === true ? 1 : 0 }),
    state('checkedState', BOX.checked),
    state('uncheckedState', BOX.unchecked),
  );
  const tag =
    piece.pointer === undefined ? [] : [element('w:tag', { 'w:val': piece.pointer.slice(-MAX_LABEL) })];
  const font = { ascii: SYMBOL_FONT, hAnsi: SYMBOL_FONT, eastAsia: SYMBOL_FONT, hint: 'eastAsia' };
  return control([...tag, element('w:id', { 'w:val': id }), box], textRun(piece.text, { font }));
}

function control(properties: readonly XmlComponent[], content: XmlComponent): XmlComponent {
  return element('w:sdt', {}, element('w:sdtPr', {}, ...properties), element('w:sdtContent', {}, content));
}

/** A row of a table that Word repeats by a click; `section` holds all of them and is bound to the rows of the values. */
export function repeatingSection(
  rows: readonly XmlComponent[],
  nextId: () => number,
  list: string,
): XmlComponent {
  const id = (): XmlComponent => element('w:id', { 'w:val': nextId() });
  const section = [id(), dataBinding('w15:dataBinding', list), element('w15:repeatingSection')];
  const items = rows.map((row) =>
    element(
      'w:sdt',
      {},
      element('w:sdtPr', {}, id(), element('w15:repeatingSectionItem')),
      element('w:sdtContent', {}, row),
    ),
  );
  return element('w:sdt', {}, element('w:sdtPr', {}, ...section), element('w:sdtContent', {}, ...items));
}

/** The binding to the element of a value, and what may be put in; an empty value has no element. */
function bindings(piece: Piece, path: string | undefined): readonly XmlComponent[] {
  const rich = piece.underline;
  if (path === undefined) return rich ? [] : [element('w:text')];
  if (rich) return [dataBinding('w15:dataBinding', path)];
  return [dataBinding('w:dataBinding', path), inputControl(piece)];
}

function dataBinding(name: string, path: string): XmlComponent {
  return element(name, {
    'w:prefixMappings': `xmlns:p='${VALUES_NAMESPACE}'`,
    'w:xpath': path,
    'w:storeItemID': VALUES_STORE,
  });
}

/** A date is written as the letter writes it, into the values too; a choice is one of the kind's own texts. */
function inputControl({ input }: Piece): XmlComponent {
  if (input?.type === 'date')
    return element(
      'w:date',
      {},
      element('w:dateFormat', { 'w:val': 'yyyy年M月d日' }),
      element('w:lid', { 'w:val': 'zh-CN' }),
      element('w:storeMappedDataAs', { 'w:val': 'text' }),
      element('w:calendar', { 'w:val': 'gregorian' }),
    );
  if (input?.type !== 'choice') return element('w:text', { 'w:multiLine': 1 });
  const items = input.options.map((option) =>
    element('w:listItem', { 'w:displayText': withoutMarks(option), 'w:value': withoutMarks(option) }),
  );
  return element('w:dropDownList', {}, ...items);
}
