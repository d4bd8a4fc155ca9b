/** Layout tokens and decisions that DOCX and PDF share. */
export {
  clauseIndent,
  clausesOfList,
  type Indent,
  innerIndent,
  type ListLevel,
  levelIndent,
  listLevels,
  NUMBER_GAP,
  numberGap,
} from './clauses.ts';
export { bindsNextRow, closesLetter, introduces, LINES_BEFORE_CLOSING } from './keep.ts';
export { headingStyle, type Layout, type StyleName, type TextStyle, typeArea } from './layout.ts';
export { emWidth } from './measure.ts';
export { annexLabel, BULLET, MISSING_TITLE, missingLine, pageNumberText } from './phrases.ts';
export { BOX, type Piece, piecesOf } from './pieces.ts';
export { resolveLayout } from './resolve.ts';
export {
  belowIndent,
  HAND_DATE,
  handGap,
  linesBelow,
  type SignatureGeometry,
  signatureGeometry,
  signatureLabel,
} from './signatures.ts';
export { columnWidths } from './tables.ts';
export { mmToPt, ptToMm } from './units.ts';
