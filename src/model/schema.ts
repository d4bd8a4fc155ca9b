import type { BlankSchema, Schemas } from './kind.ts';
import { memoisedBy } from './memo.ts';
import { pointerSegments } from './pointer.ts';

/** The keywords that make a schema node a blank of a type; the value of the keyword holds its parameters. */
export const BLANK_KEYWORDS = [
  'text',
  'duration',
  'money',
  'share',
  'date',
  'time',
  'number',
  'flag',
  'statute',
  'choice',
] as const;
export type BlankKeyword = (typeof BLANK_KEYWORDS)[number];

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
    return { ...resolveSchema(kind, definitions?.[name] ?? {}), ...own };
  },
  BY_NODE,
);

/** The blank type of a resolved node, or undefined for groups and rows. */
export function blankKeyword(schema: BlankSchema): BlankKeyword | undefined {
  return BLANK_KEYWORDS.find((keyword) => Object.hasOwn(schema, keyword));
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
export const CONTROL_KEYS: ReadonlySet<string> = new Set(['kind', 'waivers', 'print']);

/** A blank of a kind as the schema declares it; rows appear as `*` in the pointer. */
export interface DeclaredBlank {
  readonly pointer: string;
  readonly keyword: BlankKeyword;
  readonly schema: BlankSchema;
  /** Titles from the outermost group to the blank. */
  readonly titles: readonly string[];
  readonly required: boolean;
}

/** Every blank that the schema of a kind declares, in its order. */
export function* declaredBlanks(kind: Schemas): Generator<DeclaredBlank> {
  yield* walk(kind, kind.schema, '', [], true);
}

function* walk(
  kind: Schemas,
  schema: BlankSchema,
  pointer: string,
  titles: readonly string[],
  required: boolean,
): Generator<DeclaredBlank> {
  const keyword = blankKeyword(schema);
  if (keyword) {
    yield { pointer, keyword, schema, titles, required };
    return;
  }
  const items = itemsOf(kind, schema);
  if (items) return yield* walk(kind, items, `${pointer}/*`, titles, required);
  for (const [name, node] of propertiesOf(kind, schema)) {
    if (pointer === '' && CONTROL_KEYS.has(name)) continue;
    const needed = required && requiredOf(schema).includes(name);
    yield* walk(kind, node, `${pointer}/${name}`, [...titles, node.title ?? name], needed);
  }
}
