import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from '../model/json.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { memoised, memoisedBy } from '../model/memo.ts';
import { type BlankKeyword, blankKeyword, resolveSchema } from '../model/schema.ts';
import { readBlank } from './blanks/index.ts';
import { conditionallyRequired } from './conditions.ts';
import type { Problem } from './reading.ts';
import { compileSchema, type KeywordChecks } from './validator.ts';

/** What ajv found at one place: its own keyword, or ours with the problem ready. */
export interface SchemaError {
  readonly keyword: string;
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: BlankSchema;
  readonly data: unknown;
  readonly problem?: Problem;
}

/** Checks plain data against the schema of a kind; every error at once. */
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
    keyword: error.keyword === 'requiredWhen' ? 'required' : error.keyword,
    pointer: error.instancePath,
    params: error.params,
    schema: resolveSchema(kind, (error.parentSchema ?? {}) as BlankSchema),
    data: error.data,
    ...(error.params.problem ? { problem: error.params.problem as Problem } : {}),
  };
}

/** The validator that was compiled when the package was built, else one compiled now: the same code. */
const validatorFor = memoisedBy('validators of kinds', validatorOf, { objects: ({ schema }) => [schema] });
const plainValidator = memoised('validators of plain schemas', (schema: BlankSchema) =>
  new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(schema),
);

function validatorOf(kind: Schemas): ValidateFunction {
  const checks = checksOf(kind);
  return kind.validator ? (kind.validator(checks) as ValidateFunction) : compileSchema(kind, checks).validate;
}

/** Our own keywords. */
function checksOf(kind: Schemas): KeywordChecks {
  return {
    blank(keyword, data, parent) {
      const schema = resolveSchema(kind, parent as BlankSchema);
      // A keyword of the common type and one of the blank itself both fire: the blank's own speaks.
      const overridden = blankKeyword(schema) !== keyword;
      if (overridden || (typeof data !== 'string' && typeof data !== 'boolean')) return undefined;
      const reading = readBlank(keyword as Exclude<BlankKeyword, 'statute'>, data, schema);
      return reading.ok ? undefined : reading.problem;
    },
    missing(data, parent) {
      const given = data as Readonly<Record<string, Json>>;
      return conditionallyRequired(kind, resolveSchema(kind, parent as BlankSchema), given).filter(
        (field) => !Object.hasOwn(given, field),
      );
    },
  };
}
