/** Layout tokens and decisions that DOCX and PDF share. */
export { clauseIndent, type Indent, innerIndent, levelIndent, NUMBER_GAP, numberGap } from './clauses.ts';
export { headingStyle, type Layout, type StyleName, type TextStyle, typeArea } from './layout.ts';
export { annexLabel, MISSING_TITLE, missingLine, pageNumberText } from './phrases.ts';
export { BOX, missingLabel, type Piece, piecesOf } from './pieces.ts';
export { resolveLayout } from './resolve.ts';
export { HAND_DATE, handGap, type SignatureGeometry, signatureGeometry } from './signatures.ts';
export { mmToPt, ptToMm } from './units.ts';
