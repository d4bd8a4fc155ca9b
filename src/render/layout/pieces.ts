import type { BlankInput, Inline } from '../../model/letter.ts';

/**
 * A run of inline content in one look. `reference` names the clause that a cross reference points at; `blank` is
 * the pointer of the value. An unfilled blank is a `missing` piece whose text is its label, （待填：响应时限）.
 */
export interface Piece {
  readonly kind: 'text' | 'blank' | 'missing' | 'checkbox' | 'reference';
  readonly text: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly pointer?: string;
  readonly title?: string;
  readonly target?: string;
  /** Number inside a reference's text. */
  readonly number?: string;
  readonly checked?: boolean;
  readonly input?: BlankInput;
}

/** Characters that draw a check box. */
export const BOX = { checked: '☑', unchecked: '☐' } as const;

/** How inlines look beside what they say themselves. */
interface Look {
  readonly bold: boolean;
  /** Whether filled blanks are underlined, but for those that the template prints plain. */
  readonly underlined: boolean;
}

/**
 * Splits inlines into pieces of one look, in printing order; empty runs are dropped and neighbouring plain text of the
 * same weight is joined, because an empty or needless run boundary lets a line break where none may be.
 */
export function piecesOf(content: readonly Inline[], look: Partial<Look> = {}): Piece[] {
  const pieces: Piece[] = [];
  for (const inline of content) {
    const piece = pieceOf(inline, { bold: false, underlined: false, ...look });
    const last = pieces.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === 'text' && piece.kind === 'text' && last.bold === piece.bold) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

function pieceOf(inline: Inline, { bold, underlined }: Look): Piece {
  switch (inline.type) {
    case 'text':
      return { kind: 'text', text: inline.text, bold: bold || inline.strong === true, underline: false };
    case 'blank': {
      const look = { bold: bold || inline.strong === true, pointer: inline.pointer, title: inline.title };
      if (!inline.filled)
        return { kind: 'missing', text: missingLabel(inline.title), underline: true, ...look };
      return {
        kind: 'blank',
        text: inline.text,
        underline: underlined && inline.plain !== true,
        ...look,
        ...(inline.input ? { input: inline.input } : {}),
      };
    }
    case 'reference':
      return {
        kind: 'reference',
        text: inline.text,
        bold,
        underline: false,
        target: inline.target,
        number: inline.number,
      };
    case 'checkbox':
      return {
        kind: 'checkbox',
        text: inline.checked ? BOX.checked : BOX.unchecked,
        bold: false,
        underline: false,
        checked: inline.checked,
        ...(inline.pointer === undefined ? {} : { pointer: inline.pointer }),
      };
  }
}

/** The label of an unfilled blank in a draft. */
export function missingLabel(title: string): string {
  return `（待填：${title}）`;
}
