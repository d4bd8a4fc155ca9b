import type { BlankSchema, Schemas } from './kind.ts';
import { memoisedBy } from './memo.ts';
import { pointerSegments } from './pointer.ts';

const REFERENCE = /#\/\$defs\/([A-Za-z]+)$/;

/** Schemas never change, and every letter asks again for their nodes. */
const BY_NODE = { objects: (kind: Schemas, node: BlankSchema) => [kind.commonSchema, node] };

/** A schema node with its `$ref` into the common schema merged in; the node's own keywords win. */
export function resolveSchema(kind: Schemas, node: BlankSchema): BlankSchema {
  return typeof node.$ref === 'string' ? merged(kind, node) : node;
}

const merged = memoisedBy(
  'merged schema nodes',
  (kind: Schemas, node: BlankSchema): BlankSchema => {
    const name = REFERENCE.exec(String(node.$ref))?.[1];
    if (name === undefined) return node;
    const { $ref: _, ...own } = node;
    const definitions = kind.commonSchema.$defs as Readonly<Record<string, BlankSchema>> | undefined;
    const common = resolveSchema(kind, definitions?.[name] ?? {});
    const english = englishOf(common, own);
    return { ...common, ...own, ...(english ? { 'x-en': english } : {}) };
  },
  BY_NODE,
);

/** English words of a merged node: those of the common type do not translate a title or help that the node gives itself. */
function englishOf(common: BlankSchema, own: BlankSchema): object | undefined {
  const { title, description, ...rest } = (common['x-en'] ?? {}) as Readonly<Record<string, unknown>>;
  const inherited = {
    ...rest,
    ...(title === undefined || own.title !== undefined ? {} : { title }),
    ...(description === undefined || own.description !== undefined ? {} : { description }),
  };
  const english = { ...inherited, ...(own['x-en'] as object | undefined) };
  return common['x-en'] === undefined && own['x-en'] === undefined ? undefined : english;
}

/** Properties of a resolved group node, each resolved, in the order of the schema. */
export const propertiesOf = memoisedBy(
  'properties of schema nodes',
  (kind: Schemas, schema: BlankSchema): readonly (readonly [name: string, node: BlankSchema])[] => {
    const properties = (schema.properties ?? {}) as Readonly<Record<string, BlankSchema>>;
    return Object.entries(properties).map(([name, node]) => [name, resolveSchema(kind, node)]);
  },
  BY_NODE,
);

/** Schema of the rows of a resolved array node. */
export function itemsOf(kind: Schemas, schema: BlankSchema): BlankSchema | undefined {
  return schema.type === 'array' && schema.items
    ? resolveSchema(kind, schema.items as BlankSchema)
    : undefined;
}

/** Names of the properties that must be there. */
export function requiredOf(schema: BlankSchema): readonly string[] {
  return (schema.required as readonly string[] | undefined) ?? [];
}

/** Conditions of the keyword `requiredWhen`: field -> sibling -> the value that makes the field required. */
export function conditionsOf(
  schema: BlankSchema,
): Readonly<Record<string, Readonly<Record<string, string | boolean>>>> {
  return (
    (schema.requiredWhen as
      | Readonly<Record<string, Readonly<Record<string, string | boolean>>>>
      | undefined) ?? {}
  );
}

/** The resolved schema of the value at a pointer; row numbers are passed over. */
export function schemaAt(kind: Schemas, pointer: string): BlankSchema | undefined {
  let node: BlankSchema | undefined = kind.schema;
  for (const segment of pointerSegments(pointer)) {
    if (!node) return undefined;
    const items = itemsOf(kind, node);
    if (items) node = items;
    else {
      const properties = (node.properties ?? {}) as Readonly<Record<string, BlankSchema>>;
      const next: BlankSchema | undefined = Object.hasOwn(properties, segment)
        ? properties[segment]
        : undefined;
      node = next && resolveSchema(kind, next);
    }
  }
  return node;
}

/** Top-level keys of a values file that steer the tool and are no blanks of the letter. */
export const CONTROL_KEYS: ReadonlySet<string> = new Set([
  'kind',
  'waivers',
  'print',
  'detail',
  'omit',
  'clauses',
  'replace',
  'terms',
]);

/** A control key that a schema of blanks defines otherwise than the common one, which would be read as something else. */
export function isControlled(schema: BlankSchema): string | undefined {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, BlankSchema>>;
  return [...CONTROL_KEYS].find((key) => {
    const node = key === 'kind' || !Object.hasOwn(properties, key) ? undefined : properties[key];
    return node !== undefined && node.$ref !== `common.schema.json#/$defs/${key}`;
  });
}
