import { BookmarkEnd, BookmarkStart, type ParagraphChild, type XmlComponent } from 'docx';
import type { Inline } from '../../model/letter.ts';
import { type Piece, piecesOf } from '../layout/index.ts';
import type { Bookmark, Context } from './context.ts';
import { blankControl, blankRun, boxControl } from './control.ts';
import { element, templateRun } from './element.ts';

/** The runs, fields and content controls of a run of inlines. */
export function inlineChildren(content: readonly Inline[], context: Context): readonly ParagraphChild[] {
  return asChildren(
    piecesOf(content, context.layout.blank).flatMap((piece) => pieceChildren(piece, context)),
  );
}

/** docx writes any component in a paragraph; its type names those that it has classes for. */
function asChildren(components: readonly XmlComponent[]): readonly ParagraphChild[] {
  return components as readonly ParagraphChild[];
}

function pieceChildren(piece: Piece, context: Context): XmlComponent[] {
  switch (piece.kind) {
    case 'text':
      return [templateRun(piece.text, piece.bold ? { bold: true } : {})];
    case 'blank':
      if (context.bare) return [blankRun(piece)];
      return [blankControl(piece, context.nextId(), pathOf(piece, context))];
    case 'missing':
      return [blankControl(piece, context.nextId(), undefined)];
    case 'checkbox':
      return [boxControl(context.bare ? withoutPointer(piece) : piece, context.nextId())];
    case 'reference':
      return referenceChildren(piece, context);
  }
}

/** The element that a blank's control is bound to; an empty value has none. */
function pathOf(piece: Piece, { slotOf, paths }: Context): string | undefined {
  const slot = slotOf(piece);
  return slot === undefined ? undefined : paths.get(slot);
}

function withoutPointer({ pointer: _, ...piece }: Piece): Piece {
  return piece;
}

/** The content of a clause between the marks that fields point at. */
export function bookmarked(
  children: readonly ParagraphChild[],
  bookmark: Bookmark | undefined,
): readonly ParagraphChild[] {
  if (bookmark === undefined) return children;
  const { name, id } = bookmark;
  return asChildren([new BookmarkStart(name, id), ...children, new BookmarkEnd(id)] as XmlComponent[]);
}

/**
 * A cross reference with its number already in it, because WPS does not offer to update fields. Where the reference
 * holds what an update prints (`\n`: the number as in the list, without its final full stop) the field covers just
 * that. No field prints 第二条第3项 for a clause numbered `3、`, and LibreOffice updates even a locked one: such a
 * reference is a link to its clause.
 */
function referenceChildren(piece: Piece, context: Context): XmlComponent[] {
  const bookmark = context.bookmarks.get(piece.target ?? '');
  if (bookmark === undefined) return [templateRun(piece.text)];
  const number = fieldNumber(bookmark.clause.number.label);
  const at = number === '' ? -1 : piece.text.indexOf(number);
  if (at < 0) return [element('w:hyperlink', { 'w:anchor': bookmark.name }, templateRun(piece.text))];
  const before = piece.text.slice(0, at);
  const after = piece.text.slice(at + number.length);
  const field = element('w:fldSimple', { 'w:instr': ` REF ${bookmark.name} \\n \\h ` }, templateRun(number));
  return [
    ...(before === '' ? [] : [templateRun(before)]),
    field,
    ...(after === '' ? [] : [templateRun(after)]),
  ];
}

/** What a `REF \n` field prints for a label: Word takes trailing full stops away. */
function fieldNumber(label: string): string {
  return label.replace(/\.+$/, '');
}
