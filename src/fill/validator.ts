import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schemas } from '../model/kind.ts';

/**
 * Compiles the schema of a kind to a validator of the shape of its values: what is there, groups, lists, scalars. What a scalar says
 * is for the blank types to read, whose keywords (and `enum`, which repeats a choice for editors) say nothing here. `source` keeps
 * the code for `ajv/dist/standalone`, which `scripts/compile-kinds.mjs` writes to a file.
 */
export function compileSchema(
  kind: Schemas,
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
  ajv.removeKeyword('enum');
  ajv.addSchema(kind.commonSchema as object);
  return { ajv, validate: ajv.compile(kind.schema as object) };
}
