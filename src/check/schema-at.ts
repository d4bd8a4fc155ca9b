import type { BlankSchema, LetterKind } from '../model/kind.ts';

/**
 * The schema node of a blank. Keywords that stand beside a `$ref` (title, x-meaning) win over those of its target.
 * Undefined for a pointer that the schema does not know.
 */
export function schemaAt(
  kind: Pick<LetterKind, 'schema' | 'commonSchema'>,
  pointer: string,
): BlankSchema | undefined {
  let node: BlankSchema | undefined = kind.schema;
  for (const segment of pointer.split('/').slice(1)) {
    const whole: BlankSchema | undefined = node && resolved(kind, node);
    node = memberOf(whole, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return node && resolved(kind, node);
}

function memberOf(schema: BlankSchema | undefined, name: string): BlankSchema | undefined {
  if (schema === undefined) return undefined;
  if (isSchema(schema.items) && /^\d+$/u.test(name)) return schema.items;
  const properties = schema.properties;
  return isSchema(properties) && Object.hasOwn(properties, name) && isSchema(properties[name])
    ? properties[name]
    : undefined;
}

/** A node with its references followed, at most a few steps, so that a circle ends. */
function resolved(kind: Pick<LetterKind, 'schema' | 'commonSchema'>, node: BlankSchema): BlankSchema {
  let whole = node;
  for (let step = 0; step < 8 && typeof whole.$ref === 'string'; step++) {
    const { $ref, ...beside } = whole;
    const target = targetOf(kind, $ref);
    if (target === undefined) return beside;
    whole = { ...target, ...beside };
  }
  return whole;
}

function targetOf(
  kind: Pick<LetterKind, 'schema' | 'commonSchema'>,
  reference: unknown,
): BlankSchema | undefined {
  if (typeof reference !== 'string') return undefined;
  const [file = '', path = ''] = reference.split('#');
  let node: unknown = file === '' ? kind.schema : kind.commonSchema;
  for (const segment of path.split('/').slice(1))
    node = isSchema(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
  return isSchema(node) ? node : undefined;
}

function isSchema(value: unknown): value is BlankSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
