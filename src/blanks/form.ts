/**
 * The form of a kind: its schema read once into a tree of groups, lists and fields, and the same fields in one flat list. Skeletons,
 * wizards, sheets and pages read the list; filling walks the tree.
 *
 * ```ts
 * const form = formOf(kind);
 * for (const field of form.fields) {
 *   field.pointer;      // '/complaint/final'; a row stands as a star
 *   field.groups;       // titles of the groups around it, outermost first
 *   field.title.en;     // Chinese and English apart; without `x-en` the path of names and the old second half of the help
 *   field.needed;       // must be filled in every letter;   field.required: within its group or row
 *   field.when;         // what makes it required otherwise
 *   field.blank;        // read(written), allowed, sample, unit, input, column
 *   field.examples; field.suggestion; field.preset;   // realistic values; the usual figure; the `default`
 *   field.list;         // pointer of the list in whose rows it stands
 * }
 * form.lists;           // rows: title, min, max, suggestion
 * nodeAt(form, '/faultLevels/0/response');
 * ```
 */
import type { Bilingual } from '../model/bilingual.ts';
import type { Json } from '../model/json.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { memoisedBy } from '../model/memo.ts';
import { pointerSegments } from '../model/pointer.ts';
import { CONTROL_KEYS } from '../model/schema.ts';
import { formRoot } from './form-root.ts';
import type { Blank } from './type.ts';

/** A sibling whose choice or flag makes a field required. */
export interface Condition {
  /** Name of the sibling, and its pointer. */
  readonly name: string;
  readonly pointer: string;
  /** Id of the choice, or the truth of the flag. */
  readonly is: string | boolean;
}

/** What all nodes of a form have. */
export interface Labelled {
  /** Name of the property; empty for the root and for the row of a list. */
  readonly name: string;
  /** JSON pointer, rows as `*`. */
  readonly pointer: string;
  readonly title: Bilingual;
  /** Sentences that say what belongs here; empty when the schema has none. */
  readonly help: Bilingual;
  /** Other names of it (`x-alias`), for headings. */
  readonly aliases: readonly string[];
  /** Titles of the groups around it, outermost first. */
  readonly groups: readonly Bilingual[];
  /** Whether it must be there when its group or row is. */
  readonly required: boolean;
  /** All of these together make it required. */
  readonly when: readonly Condition[];
  /** Whether every letter must have it: it is required, and so is everything around it. */
  readonly needed: boolean;
  /** Place in the form: a later node has a greater one. */
  readonly order: number;
  /** The schema's `default`, which is filled in, as data. */
  readonly preset?: Json;
  /** The usual figure (`x-suggest`), which is offered and never filled in. */
  readonly suggestion?: Json;
  /** Pointer of the list in whose rows it stands. */
  readonly list?: string;
  /** The resolved node. */
  readonly schema: BlankSchema;
}

export interface Field extends Labelled {
  readonly shape: 'field';
  /** Keyword of the type of blank: `duration`, `money` … */
  readonly type: string;
  readonly blank: Blank;
  readonly examples: readonly string[];
}

export interface Group extends Labelled {
  readonly shape: 'group';
  readonly children: readonly FormNode[];
  /** A name and an article that print as one blank. */
  readonly statute: boolean;
  /** Field -> fields that must be there besides it. */
  readonly besides: Readonly<Record<string, readonly string[]>>;
}

export interface List extends Labelled {
  readonly shape: 'list';
  readonly row: Group;
  /** Bounds of the number of rows. */
  readonly min?: number;
  readonly max?: number;
}

export type FormNode = Field | Group | List;

export interface Form {
  readonly root: Group;
  /** Every field, those in rows included, in the order of the schema; `kind`, waivers and print settings are left out. */
  readonly fields: readonly Field[];
  readonly lists: readonly List[];
}

/** The form of a kind, or of any schema of blanks. Read once. */
export const formOf: (kind: Schemas) => Form = memoisedBy(
  'forms of kinds',
  (kind: Schemas): Form => {
    const root = formRoot(kind);
    const nodes = root.children.filter(({ name }) => !CONTROL_KEYS.has(name)).flatMap(within);
    return {
      root,
      fields: nodes.filter((node) => node.shape === 'field'),
      lists: nodes.filter((node) => node.shape === 'list'),
    };
  },
  { objects: (kind) => [kind.schema, kind.commonSchema] },
);

/** A node and all that stand inside it, in the order of the form. */
function within(node: FormNode): readonly FormNode[] {
  const inner = node.shape === 'list' ? node.row.children : node.shape === 'group' ? node.children : [];
  return [node, ...inner.flatMap(within)];
}

/** The node at the pointer of a value or of the form; undefined when there is none. */
export function nodeAt(form: Form, pointer: string): FormNode | undefined {
  let node: FormNode | undefined = form.root;
  for (const segment of pointerSegments(pointer)) {
    if (node?.shape === 'list') node = node.row;
    else if (node?.shape === 'group') node = node.children.find(({ name }) => name === segment);
    else return undefined;
  }
  return node;
}

/** A field, or a statute: what prints as one blank. */
export type Printed = Field | Group;

/** Everything that prints as one blank, in the order of the form. */
export function printedOf(form: Form): readonly Printed[] {
  const inside = (node: FormNode): readonly Printed[] => {
    if (node.shape === 'list') return inside(node.row);
    if (node.shape === 'field' || node.statute) return [node];
    return node.children.flatMap(inside);
  };
  return form.root.children.filter(({ name }) => !CONTROL_KEYS.has(name)).flatMap(inside);
}
