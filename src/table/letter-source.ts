import type { Place } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { childPointer, parentPointer } from '../model/pointer.ts';
import type { ValuesSource } from '../model/source.ts';
import { valuesText } from '../model/values-text.ts';
import type { KindFields } from './fields.ts';
import { cellName } from './grid.ts';
import { remedyFor } from './remedies.ts';

type Tree = { [key: string]: Json };

/** Where the row of a letter is: which blank stands in which column is the same for all rows of a kind. */
export interface LetterPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Blanks of the kind; undefined when there is no such kind. */
  readonly fields: KindFields | undefined;
}

/** Builds the values of a letter cell by cell, and remembers where each stood. */
export class LetterBuilder {
  private readonly data: Tree = emptyTree();
  private readonly at: LetterPlace;
  /** Cells that are not in the letter's own row, by pointer. */
  private cells: Map<string, string> | undefined;

  constructor(at: LetterPlace) {
    this.at = at;
  }

  get fields(): KindFields | undefined {
    return this.at.fields;
  }

  get values(): { readonly [key: string]: Json } {
    return this.data;
  }

  /** Notes where a value of a list stands, or would stand if it were there. */
  locate(path: readonly (string | number)[], cell: string): void {
    this.cells ??= new Map();
    this.cells.set(pointerOf(path), cell);
  }

  set(path: readonly string[], text: string): void {
    put(this.data, path, text);
  }

  /** A value that is more than a text. */
  put(path: readonly string[], value: Json): void {
    put(this.data, path, value);
  }

  /** Rows of a list; each is a list of blanks of the row. */
  list(path: readonly string[], rows: readonly (readonly (readonly [readonly string[], string])[])[]): void {
    put(
      this.data,
      path,
      rows.map((row) => {
        const tree = emptyTree();
        for (const [own, text] of row) put(tree, own, text);
        return tree;
      }),
    );
  }

  source(): ValuesSource {
    const { data, at: letter, cells } = this;
    const { file, sheet, row, columns, fields } = letter;
    const hasColumn = (pointer: string) => columns.has(pointer) || cells?.has(pointer) === true;
    let text: string | undefined;
    return {
      file,
      data,
      get text() {
        text ??= valuesText(data);
        return text;
      },
      place: (pointer): Place => {
        for (let at = pointer; at !== ''; at = parentPointer(at)) {
          const column = columns.get(at);
          const cell = column === undefined ? cells?.get(at) : cellName(sheet, column, row);
          if (cell !== undefined) return { file, cell };
        }
        return { file, cell: cellName(sheet, 1, row) };
      },
      remedy: (finding) => remedyFor(finding, { fields, data, hasColumn }),
    };
  }
}

/** The JSON pointer of a path. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((pointer, step) => childPointer(pointer, step), '');
}

/** Like the values of a file, without a prototype. */
function emptyTree(): Tree {
  return Object.create(null) as Tree;
}

function put(tree: Tree, path: readonly string[], value: Json): void {
  let node = tree;
  for (const step of path.slice(0, -1)) {
    const next = (node[step] as Tree | undefined) ?? emptyTree();
    node[step] = next;
    node = next;
  }
  const last = path.at(-1);
  if (last !== undefined) node[last] = value;
}
