import { type Field as FormField, type FormNode, formOf, type List } from '../blanks/form.ts';
import type { LetterKind } from '../model/kind.ts';
import { memoised } from '../model/memo.ts';
import { CONTROL_KEYS } from '../model/schema.ts';

/** A title with its other names (`x-alias` of the schema). */
export type Names = readonly string[];

/** A node of the form in its place on a sheet. */
interface Placed<Node> {
  readonly node: Node;
  /** Names of the properties from the letter, or from the row of a list, down to it. */
  readonly path: readonly string[];
  /** From the outermost group to it. */
  readonly names: readonly Names[];
  /** Whether every letter, or every row of its list, must have it. */
  readonly required: boolean;
}

/** A blank that a column can hold. */
export type Field = Placed<FormField>;

/** Rows of blanks (fault levels, staff): on a sheet each. */
export interface ListField extends Placed<List> {
  /** Blanks of one row. */
  readonly fields: readonly Field[];
}

/** Everything of a kind that a table can hold. */
export interface KindFields {
  readonly kind: LetterKind;
  readonly fields: readonly Field[];
  readonly lists: readonly ListField[];
}

/** The blanks and lists of a letter kind, in the order of its form. Waivers and print settings are left out. */
export const fieldsOf = memoised('fields of letter kinds', (kind: LetterKind): KindFields => {
  const children = formOf(kind).root.children.filter(({ name }) => !CONTROL_KEYS.has(name));
  const placed = children.flatMap((node) => placedIn(node, { path: [], names: [], required: true }));
  return {
    kind,
    fields: placed.filter(isField),
    lists: placed.filter(isList).map(withFields),
  };
});

/** The fields and lists of a node; those inside the rows of a list are the list's. */
function placedIn(
  node: FormNode,
  around: Omit<Placed<FormNode>, 'node'>,
): readonly Placed<Field['node'] | List>[] {
  const here = {
    path: [...around.path, node.name],
    names: [...around.names, [node.title.zh, ...node.aliases]],
    required: around.required && node.required,
  };
  return node.shape === 'group'
    ? node.children.flatMap((child) => placedIn(child, here))
    : [{ node, ...here }];
}

function isField(placed: Placed<FormNode>): placed is Field {
  return placed.node.shape === 'field';
}

function isList(placed: Placed<FormNode>): placed is Placed<List> {
  return placed.node.shape === 'list';
}

function withFields(list: Placed<List>): ListField {
  const rows = list.node.row.children.flatMap((node) =>
    placedIn(node, { path: [], names: [], required: true }),
  );
  // A table of tables has no place on a sheet; the contract of the kinds knows none.
  if (rows.some(isList)) throw new RangeError(`${list.path.join('.')} holds lists inside a list`);
  return { ...list, fields: rows.filter(isField) };
}
