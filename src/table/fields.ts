import { blankKeyword } from '../blanks/index.ts';
import type { BlankSchema, LetterKind, Schemas } from '../model/kind.ts';
import { memoised } from '../model/memo.ts';
import { CONTROL_KEYS, itemsOf, propertiesOf, requiredOf } from '../model/schema.ts';

/** A title with its other names (`x-alias` of the schema). */
export type Names = readonly string[];

/** A blank that a column can hold. */
export interface Field {
  /** Names of the properties from the letter, or from the row of a list, down to the blank. */
  readonly path: readonly string[];
  readonly keyword: string;
  readonly schema: BlankSchema;
  /** From the outermost group to the blank. */
  readonly names: readonly Names[];
  readonly required: boolean;
  /** Place in the schema, over all blanks and lists of the letter. */
  readonly order: number;
}

/** Rows of blanks (fault levels, staff): on a sheet each. */
export interface ListField {
  readonly path: readonly string[];
  readonly schema: BlankSchema;
  readonly names: readonly Names[];
  readonly required: boolean;
  readonly order: number;
  /** Blanks of one row. */
  readonly fields: readonly Field[];
}

/** Everything of a kind that a table can hold. */
export interface KindFields {
  readonly kind: LetterKind;
  readonly fields: readonly Field[];
  readonly lists: readonly ListField[];
}

/** The blanks and lists of a letter kind, in the order of its schema. Waivers and print settings are left out. */
export const fieldsOf = memoised('fields of letter kinds', (kind: LetterKind): KindFields => {
  const walker = new Walker(kind);
  walker.group(kind.schema, [], [], true, true);
  return { kind, fields: walker.fields, lists: walker.lists };
});

class Walker {
  readonly fields: Field[] = [];
  readonly lists: ListField[] = [];
  private readonly kind: Schemas;
  private order = 0;

  constructor(kind: Schemas) {
    this.kind = kind;
  }

  group(
    schema: BlankSchema,
    path: readonly string[],
    names: readonly Names[],
    required: boolean,
    top = false,
  ): void {
    const needed = requiredOf(schema);
    for (const [name, node] of propertiesOf(this.kind, schema)) {
      if (top && CONTROL_KEYS.has(name)) continue;
      this.node(node, [...path, name], [...names, namesOf(node, name)], required && needed.includes(name));
    }
  }

  private node(
    schema: BlankSchema,
    path: readonly string[],
    names: readonly Names[],
    required: boolean,
  ): void {
    const keyword = blankKeyword(schema);
    const items = itemsOf(this.kind, schema);
    if (items) this.list(schema, items, path, names, required);
    else if (keyword === undefined || keyword === 'statute') this.group(schema, path, names, required);
    else this.fields.push({ path, keyword, schema, names, required, order: this.order++ });
  }

  private list(
    schema: BlankSchema,
    items: BlankSchema,
    path: readonly string[],
    names: readonly Names[],
    required: boolean,
  ): void {
    const order = this.order++;
    const inner = new Walker(this.kind);
    inner.order = this.order;
    inner.group(items, [], [], true);
    // A table of tables has no place on a sheet; the contract of the kinds knows none.
    if (inner.lists.length > 0) throw new RangeError(`${path.join('.')} holds lists inside a list`);
    this.order = inner.order;
    this.lists.push({ path, schema, names, required, order, fields: inner.fields });
  }
}

function namesOf(schema: BlankSchema, name: string): Names {
  const alias = schema['x-alias'];
  const others = Array.isArray(alias) ? alias.map(String) : typeof alias === 'string' ? [alias] : [];
  return [schema.title ?? name, ...others];
}
