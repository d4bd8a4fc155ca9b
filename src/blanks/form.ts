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
import { childPointer, pointerSegments } from '../model/pointer.ts';
import { CONTROL_KEYS, conditionsOf, itemsOf, propertiesOf, requiredOf } from '../model/schema.ts';
import { blankKeyword, blankOf } from './index.ts';
import { STATUTE } from './statute.ts';
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
interface Labelled {
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
  /** Place in the form, counted over fields and lists. */
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
    const builder = new Builder(kind);
    const root = builder.root();
    return { root, fields: builder.fields, lists: builder.lists };
  },
  { objects: (kind) => [kind.schema, kind.commonSchema] },
);

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

/** What a node inherits from those around it. */
interface Around {
  readonly pointer: string;
  readonly groups: readonly Bilingual[];
  readonly needed: boolean;
  readonly list?: string;
  readonly control: boolean;
}

class Builder {
  readonly fields: Field[] = [];
  readonly lists: List[] = [];
  private order = 0;
  private readonly kind: Schemas;

  constructor(kind: Schemas) {
    this.kind = kind;
  }

  root(): Group {
    const around: Around = { pointer: '', groups: [], needed: true, control: false };
    const own = this.labelled(this.kind.schema, '', '', around, { required: true, when: [] });
    return this.group(this.kind.schema, own, around);
  }

  private group(schema: BlankSchema, own: Labelled, around: Around): Group {
    const required = new Set(requiredOf(schema));
    const conditions = conditionsOf(schema);
    const children = propertiesOf(this.kind, schema).flatMap(([name, node]) => {
      const pointer = childPointer(own.pointer, name);
      const when = Object.entries(conditions[name] ?? {}).map(([sibling, is]) => ({
        name: sibling,
        pointer: childPointer(own.pointer, sibling),
        is,
      }));
      const control = around.control || (own.pointer === '' && CONTROL_KEYS.has(name));
      const rule = { required: required.has(name), when };
      return this.node(node, name, pointer, { ...around, pointer: own.pointer, control }, rule);
    });
    const besides = (schema.dependentRequired ?? {}) as Group['besides'];
    return { ...own, shape: 'group', children, statute: blankKeyword(schema) === STATUTE, besides };
  }

  private node(
    schema: BlankSchema,
    name: string,
    pointer: string,
    around: Around,
    rule: Pick<Labelled, 'required' | 'when'>,
  ): FormNode[] {
    const own = this.labelled(schema, name, pointer, around, rule);
    const blank = blankOf(schema);
    if (blank) return [this.field(schema, own, blank, around)];
    const items = itemsOf(this.kind, schema);
    if (items) return [this.listOf(schema, items, own, around)];
    // What is neither (the constant `kind`) is nothing to fill in.
    if (schema.type !== 'object') return [];
    return [
      this.group(schema, own, { ...around, groups: [...around.groups, own.title], needed: own.needed }),
    ];
  }

  private field(schema: BlankSchema, own: Labelled, blank: Blank, around: Around): Field {
    const given = Array.isArray(schema.examples) ? (schema.examples as readonly unknown[]) : [];
    const field: Field = {
      ...own,
      shape: 'field',
      type: blankKeyword(schema) ?? '',
      blank,
      examples: given.map(String),
    };
    if (!around.control) this.fields.push(field);
    return field;
  }

  private listOf(schema: BlankSchema, items: BlankSchema, own: Labelled, around: Around): List {
    const pointer = `${own.pointer}/*`;
    const inside: Around = {
      pointer: own.pointer,
      groups: [...around.groups, own.title],
      needed: own.needed,
      list: own.pointer,
      control: around.control,
    };
    const at = this.lists.length;
    const row = this.group(
      items,
      this.labelled(items, '', pointer, inside, { required: true, when: [] }),
      inside,
    );
    const list: List = {
      ...own,
      shape: 'list',
      row,
      ...(typeof schema.minItems === 'number' ? { min: schema.minItems } : {}),
      ...(typeof schema.maxItems === 'number' ? { max: schema.maxItems } : {}),
    };
    if (!around.control) this.lists.splice(at, 0, list);
    return list;
  }

  private labelled(
    schema: BlankSchema,
    name: string,
    pointer: string,
    around: Around,
    { required, when }: Pick<Labelled, 'required' | 'when'>,
  ): Labelled {
    const alias = schema['x-alias'];
    return {
      name,
      pointer,
      title: titleOf(schema, pointer),
      help: helpOf(schema),
      aliases: Array.isArray(alias) ? alias.map(String) : typeof alias === 'string' ? [alias] : [],
      groups: around.groups,
      required,
      when,
      needed: around.needed && required,
      order: this.order++,
      ...(schema.default === undefined ? {} : { preset: schema.default as Json }),
      ...(schema['x-suggest'] === undefined ? {} : { suggestion: schema['x-suggest'] as Json }),
      ...(around.list === undefined ? {} : { list: around.list }),
      schema,
    };
  }
}

interface English {
  readonly title?: string;
  readonly description?: string;
}

function titleOf(schema: BlankSchema, pointer: string): Bilingual {
  const path = pointerSegments(pointer).filter((segment) => segment !== '*');
  const english = (schema['x-en'] as English | undefined)?.title;
  return { zh: schema.title ?? path.at(-1) ?? '', en: english ?? path.join('.') };
}

/** Help in each language; a description without `x-en` may be Chinese sentences, then an English one. */
function helpOf(schema: BlankSchema): Bilingual {
  const written = String(schema.description ?? '');
  const english = (schema['x-en'] as English | undefined)?.description;
  if (english !== undefined) return { zh: written, en: english };
  const zh = /^[\s\S]*。/.exec(written)?.[0] ?? '';
  return { zh, en: written.slice(zh.length).trim() };
}
