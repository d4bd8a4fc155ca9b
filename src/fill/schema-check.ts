import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from '../model/json.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { BLANK_KEYWORDS, blankKeyword, resolveSchema } from '../model/schema.ts';
import { BLANK_READERS } from './blanks/index.ts';
import { conditionallyRequired } from './conditions.ts';
import type { Problem } from './reading.ts';

/** What ajv found at one place: its own keyword, or ours with the problem ready. */
export interface SchemaError {
  readonly keyword: string;
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: BlankSchema;
  readonly data: unknown;
  readonly problem?: Problem;
}

const compiled = new WeakMap<BlankSchema, ValidateFunction>();

/** Checks plain data against the schema of a kind; every error at once. */
export function checkSchema(kind: Schemas, data: unknown): SchemaError[] {
  let validate = compiled.get(kind.schema);
  if (!validate) {
    validate = compile(kind);
    compiled.set(kind.schema, validate);
  }
  validate(data);
  return (validate.errors ?? []).map((error) => toSchemaError(kind, error));
}

/**
 * Checks plain data against a published schema that has no blanks in it (policy, manifest).
 * Answers with ajv's keyword, pointer and parameters, for the caller to put into words.
 */
export function checkPlainSchema(schema: BlankSchema, data: unknown): SchemaError[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(schema);
    compiled.set(schema, validate);
  }
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
    ...(error.params.problem ? { problem: error.params.problem as Problem } : {}),
  };
}

function compile(kind: Schemas): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
  for (const keyword of BLANK_KEYWORDS) {
    if (keyword === 'statute') ajv.addKeyword(keyword);
    else ajv.addKeyword({ keyword, errors: true, validate: readerCheck(kind, keyword) });
  }
  ajv.addKeyword({ keyword: 'requiredWhen', errors: true, validate: requiredWhen(kind) });
  ajv.addSchema(kind.commonSchema as object);
  return ajv.compile(kind.schema as object);
}

type Check = ((parameters: unknown, data: unknown, parent?: BlankSchema) => boolean) & {
  errors?: Partial<ErrorObject>[];
};

/** The ajv side of a blank reader: reads what was written and hands on the problem. */
function readerCheck(kind: Schemas, keyword: Exclude<(typeof BLANK_KEYWORDS)[number], 'statute'>): Check {
  const check: Check = (_parameters, data, parent = {}) => {
    check.errors = [];
    const schema = resolveSchema(kind, parent);
    // A keyword of the common type and one of the blank itself both fire: the blank's own speaks.
    const overridden = blankKeyword(schema) !== keyword;
    if (overridden || (typeof data !== 'string' && typeof data !== 'boolean')) return true;
    const reading = BLANK_READERS[keyword].read(data, schema);
    if (reading.ok) return true;
    check.errors = [{ keyword, params: { problem: reading.problem } }];
    return false;
  };
  return check;
}

/** Reports conditionally required fields as ajv reports required ones. */
function requiredWhen(kind: Schemas): Check {
  const check: Check = (_parameters, data, parent = {}) => {
    const given = data as Readonly<Record<string, Json>>;
    const missing = conditionallyRequired(kind, resolveSchema(kind, parent), given).filter(
      (field) => !Object.hasOwn(given, field),
    );
    check.errors = missing.map((missingProperty) => ({ keyword: 'required', params: { missingProperty } }));
    return missing.length === 0;
  };
  return check;
}
