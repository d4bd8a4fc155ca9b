import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { memoised, memoisedBy } from '../model/memo.ts';
import { resolveSchema } from '../model/schema.ts';
import { compileSchema } from './validator.ts';

/** What ajv found at one place. */
export interface SchemaError {
  readonly keyword: string;
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The resolved node. */
  readonly schema: BlankSchema;
  readonly data: unknown;
}

/** Checks the shape of plain data (what is there, groups, lists, scalars) against the schema of a kind; every error at once. */
export function checkSchema(kind: Schemas, data: unknown): SchemaError[] {
  const validate = validatorFor(kind);
  validate(data);
  return (validate.errors ?? []).map((error) => toSchemaError(kind, error));
}

/**
 * Checks plain data against a published schema that has no blanks in it (policy, manifest).
 * Answers with ajv's keyword, pointer and parameters, for the caller to put into words.
 */
export function checkPlainSchema(schema: BlankSchema, data: unknown): SchemaError[] {
  const validate = plainValidator(schema);
  validate(data);
  return (validate.errors ?? []).map((error) => ({
    keyword: error.keyword,
    pointer: error.instancePath,
    params: error.params,
    schema: (error.parentSchema ?? {}) as BlankSchema,
    data: error.data,
  }));
}

function toSchemaError(kind: Schemas, error: ErrorObject): SchemaError {
  return {
    keyword: error.keyword,
    pointer: error.instancePath,
    params: error.params,
    schema: resolveSchema(kind, (error.parentSchema ?? {}) as BlankSchema),
    data: error.data,
  };
}

/** The validator that was compiled when the package was built, else one compiled now: the same code. */
const validatorFor = memoisedBy('validators of kinds', validatorOf, { objects: ({ schema }) => [schema] });
const plainValidator = memoised('validators of plain schemas', (schema: BlankSchema) =>
  new Ajv2020({ allErrors: true, verbose: true, strict: false, discriminator: true }).compile(
    discriminated(schema, schema) as BlankSchema,
  ),
);

/**
 * A schema in which alternatives that a constant `kind` tells apart are told apart by it, so that a problem is told of the one that
 * was meant. `discriminator` is no keyword of JSON Schema: published schemas do without.
 */
function discriminated(node: unknown, root: BlankSchema): unknown {
  if (Array.isArray(node)) return node.map((one) => discriminated(one, root));
  if (typeof node !== 'object' || node === null) return node;
  const { oneOf } = node as { readonly oneOf?: readonly { readonly $ref?: string }[] };
  const kinds = oneOf?.every(({ $ref = '' }) => hasKind(root, $ref.slice('#/$defs/'.length))) === true;
  return {
    ...Object.fromEntries(Object.entries(node).map(([key, value]) => [key, discriminated(value, root)])),
    ...(kinds ? { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' } } : {}),
  };
}

function hasKind({ $defs = {} }: BlankSchema, name: string): boolean {
  const definition = ($defs as Readonly<Record<string, { properties?: { kind?: object } }>>)[name];
  return Object.hasOwn(definition?.properties?.kind ?? {}, 'const');
}

function validatorOf(kind: Schemas): ValidateFunction {
  return kind.validator ? (kind.validator() as ValidateFunction) : compileSchema(kind).validate;
}
