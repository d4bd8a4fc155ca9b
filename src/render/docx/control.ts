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
 * part of values: as plain text, or, where it is underlined, as rich text with the binding of Word 2013, because LibreOffice
 * drops the underline of plain text controls. An unfilled blank shows its label as a placeholder and is not bound, because Word would put its own
 * prompt in place of the label.
 */
export function blankControl(piece: Piece, id: number, slot: number | undefined): XmlComponent {
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
  return control([...common, ...bindings(slot, piece.underline)], blankRun(piece));
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

/** The binding to the element of a slot; an empty value has no slot. */
function bindings(slot: number | undefined, rich: boolean): readonly XmlComponent[] {
  if (slot === undefined) return rich ? [] : [element('w:text')];
  return [
    element(rich ? 'w15:dataBinding' : 'w:dataBinding', {
      'w:prefixMappings': `xmlns:p='${VALUES_NAMESPACE}'`,
      'w:xpath': `/p:values[1]/p:value[${slot + 1}]`,
      'w:storeItemID': VALUES_STORE,
    }),
    ...(rich ? [] : [element('w:text', { 'w:multiLine': 1 })]),
  ];
}
