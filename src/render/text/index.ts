/** Render: Letter -> plain text, the form that tests and goldens read. */

import {
  type Block,
  type Clause,
  type Letter,
  type SignatureBlock,
  type Table,
  textOf,
} from '../../model/letter.ts';
import { annexLabel, BULLET, HAND_DATE, handGap, MISSING_TITLE, missingLine } from '../layout/index.ts';

/** The letter as text, a paragraph to a line; the same words and numbers, in the same order, as the DOCX and the PDF. */
export function renderText(letter: Letter): string {
  const lines = [...(letter.marks ?? []), textOf(letter.title), ''];
  for (const block of letter.blocks) lines.push(...blockLines(block, letter));
  if (letter.draft && letter.draft.missing.length > 0) {
    lines.push('', MISSING_TITLE, ...letter.draft.missing.map(missingLine));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function blockLines(block: Block, letter: Letter): string[] {
  switch (block.type) {
    case 'clause':
      return clauseLines(block, letter);
    case 'paragraph':
      return [
        textOf(block.content),
        ...(block.role === 'letter-number' || block.role === 'salutation' ? [''] : []),
      ];
    case 'list':
      return block.items.map((item) => `${BULLET} ${textOf(item)}`);
    case 'table':
      return tableLines(block);
    case 'recitals':
      return block.blocks.flatMap((child) => blockLines(child, letter));
    case 'annex':
      return [
        '',
        annexLabel(letter, block),
        textOf(block.title),
        '',
        ...block.blocks.flatMap((child) => blockLines(child, letter)),
      ];
    case 'signatures':
      return signatureLines(block);
  }
}

function clauseLines(clause: Clause, letter: Letter): string[] {
  const separator = clause.number.label === '' || /[、）]$/.test(clause.number.label) ? '' : ' ';
  const line = `${clause.number.label}${separator}${textOf(clause.content)}`;
  return [
    ...(clause.heading && clause.number.level === 0 ? ['', line] : [line]),
    ...clause.blocks.flatMap((child) => blockLines(child, letter)),
  ];
}

function tableLines(table: Table): string[] {
  const row = (cells: Table['head']) => cells.map((cell) => textOf(cell.content)).join('\t');
  return ['', ...(table.caption ? [textOf(table.caption)] : []), row(table.head), ...table.rows.map(row), ''];
}

function signatureLines(block: SignatureBlock): string[] {
  return block.columns.flatMap((column) => [
    '',
    ...column.lines.map(
      (line) =>
        `${line.label}：${line.value ? textOf([line.value]) : handGap(line) === 'date' ? HAND_DATE : ''}`,
    ),
  ]);
}
