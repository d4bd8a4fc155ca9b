import type { Place } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import { childPointer, parentPointer } from '../../model/pointer.ts';
import type { ValuesSource } from '../../model/source.ts';
import { yamlText } from './yaml-text.ts';

type Tree = { [key: string]: Json };

/** Builds the values of a letter cell by cell, and remembers where each stood. */
export class LetterBuilder {
  private readonly data: Tree = emptyTree();
  private readonly cells = new Map<string, string>();
  private readonly file: string;
  private readonly start: string;

  /** @param start the cell that stands for the letter as a whole */
  constructor(file: string, start: string) {
    this.file = file;
    this.start = start;
  }

  /** Notes where a value stands, or would stand if it were there. */
  locate(path: readonly (string | number)[], cell: string): void {
    this.cells.set(pointerOf(path), cell);
  }

  set(path: readonly string[], text: string): void {
    put(this.data, path, text);
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
    const { data, file, cells, start } = this;
    let text: string | undefined;
    return {
      file,
      data,
      get text() {
        text ??= yamlText(data);
        return text;
      },
      place: (pointer): Place => {
        for (let at = pointer; at !== ''; at = parentPointer(at)) {
          const cell = cells.get(at);
          if (cell !== undefined) return { file, cell };
        }
        return { file, cell: start };
      },
    };
  }
}

function pointerOf(path: readonly (string | number)[]): string {
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
