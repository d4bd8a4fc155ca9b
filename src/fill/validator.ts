import {
  _,
  Ajv2020,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import type { Schemas } from '../model/kind.ts';
import { BLANK_KEYWORDS } from '../model/schema.ts';

/** What the code of a validator calls for our own keywords; `schema` is the node that the keyword stands in. */
export interface KeywordChecks {
  /** The problem of a blank, or undefined. */
  blank(keyword: string, data: unknown, schema: unknown): object | undefined;
  /** Names of the fields that `requiredWhen` asks for and that are not there. */
  missing(data: unknown, schema: unknown): readonly string[];
}

/**
 * Compiles the schema of a kind. `source` keeps the code for `ajv/dist/standalone`, which `scripts/compile-kinds.mjs`
 * writes to a file: there the checks are the free variable `checks`.
 */
export function compileSchema(
  kind: Schemas,
  checks: KeywordChecks,
  source = false,
): { readonly ajv: Ajv2020; readonly validate: ValidateFunction } {
  // Our schemas are held to the metaschema by a test; at run time that would cost as much as the compiling itself.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    code: { source },
  });
  for (const keyword of BLANK_KEYWORDS) {
    if (keyword === 'statute') ajv.addKeyword(keyword);
    else ajv.addKeyword(blankDefinition(keyword, checks));
  }
  ajv.addKeyword(requiredWhenDefinition(checks));
  ajv.addSchema(kind.commonSchema as object);
  return { ajv, validate: ajv.compile(kind.schema as object) };
}

function blankDefinition(keyword: string, checks: KeywordChecks): CodeKeywordDefinition {
  return {
    keyword,
    error: { message: 'a blank has a problem', params: ({ params }) => _`{problem: ${params.problem}}` },
    code(context) {
      const { gen, data } = context;
      const call = _`${reference(context, checks)}.blank(${keyword}, ${data}, ${parentSchema(context)})`;
      const problem = gen.const('problem', call);
      context.setParams({ problem });
      context.fail(problem);
    },
  };
}

/** Reports conditionally required fields as ajv reports required ones. */
function requiredWhenDefinition(checks: KeywordChecks): CodeKeywordDefinition {
  return {
    keyword: 'requiredWhen',
    error: {
      message: 'a field is missing',
      params: ({ params }) => _`{missingProperty: ${params.missingProperty}}`,
    },
    code(context) {
      const { gen, data } = context;
      const call = _`${reference(context, checks)}.missing(${data}, ${parentSchema(context)})`;
      gen.forOf('missing', call, (missingProperty) => {
        context.setParams({ missingProperty });
        context.error();
      });
    },
  };
}

function reference({ gen }: KeywordCxt, checks: KeywordChecks) {
  return gen.scopeValue('keyword', { key: 'checks', ref: checks, code: _`checks` });
}

function parentSchema({ it }: KeywordCxt) {
  return _`${it.topSchemaRef}${it.schemaPath}`;
}
