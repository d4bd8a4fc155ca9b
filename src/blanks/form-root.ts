/** How the form of a kind is read from its schema. */
import type { Bilingual } from '../model/bilingual.ts';
import type { Json } from '../model/json.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { childPointer, pointerSegments } from '../model/pointer.ts';
import { conditionsOf, itemsOf, propertiesOf, requiredOf } from '../model/schema.ts';
import type { Field, FormNode, Group, Labelled, List } from './form.ts';
import { blankKeyword, blankOf } from './index.ts';
import { STATUTE } from './statute.ts';
import type { Blank } from './type.ts';

/** What a node inherits from those around it. */
interface Around {
  readonly pointer: string;
  readonly groups: readonly Bilingual[];
  readonly needed: boolean;
  readonly list?: string;
}

/** The form of a schema as a tree. */
export function formRoot(kind: Schemas): Group {
  return new Builder(kind).root();
}

class Builder {
  private order = 0;
  private readonly kind: Schemas;

  constructor(kind: Schemas) {
    this.kind = kind;
  }

  root(): Group {
    const around: Around = { pointer: '', groups: [], needed: true };
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
      const rule = { required: required.has(name), when };
      return this.node(node, name, pointer, { ...around, pointer: own.pointer }, rule);
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
    if (blank) return [fieldOf(schema, own, blank)];
    const items = itemsOf(this.kind, schema);
    if (items) return [this.listOf(schema, items, own, around)];
    // What is neither (the constant `kind`) is nothing to fill in.
    if (schema.type !== 'object') return [];
    return [
      this.group(schema, own, { ...around, groups: [...around.groups, own.title], needed: own.needed }),
    ];
  }

  private listOf(schema: BlankSchema, items: BlankSchema, own: Labelled, around: Around): List {
    const pointer = `${own.pointer}/*`;
    const inside: Around = {
      pointer: own.pointer,
      groups: [...around.groups, own.title],
      needed: own.needed,
      list: own.pointer,
    };
    const row = this.group(
      items,
      this.labelled(items, '', pointer, inside, { required: true, when: [] }),
      inside,
    );
    return {
      ...own,
      shape: 'list',
      row,
      ...(typeof schema.minItems === 'number' ? { min: schema.minItems } : {}),
      ...(typeof schema.maxItems === 'number' ? { max: schema.maxItems } : {}),
    };
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

function fieldOf(schema: BlankSchema, own: Labelled, blank: Blank): Field {
  const given = Array.isArray(schema.examples) ? (schema.examples as readonly unknown[]) : [];
  return {
    ...own,
    shape: 'field',
    type: blankKeyword(schema) ?? '',
    blank,
    examples: given.map(String),
  };
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
