import type { SetLine } from '../../../../src/render/typeset/index.ts';
import type { SetTextOptions } from './types.ts';

const SET_TEXT = Symbol('set text');

/** A paragraph of set lines with how to print them. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly options: SetTextOptions;
}

/**
 * A paragraph of lines from the typesetter as a text node for a document definition; `more` are further properties of the
 * node (margin, id, outline, headlineLevel …). The faces of the lines must be those of the engine that prints them.
 */
export function setText(
  lines: readonly SetLine[],
  options: SetTextOptions,
  more: Readonly<Record<string, unknown>> = {},
): object {
  const text = lines.map((line) => line.fragments.map((fragment) => fragment.text).join('')).join('');
  return { ...more, text, [SET_TEXT]: { lines, options } satisfies SetText };
}

/** The set text of a node that {@link setText} made. */
export function setTextOf(node: unknown): SetText | undefined {
  return typeof node === 'object' && node !== null && SET_TEXT in node
    ? (node[SET_TEXT] as SetText)
    : undefined;
}
