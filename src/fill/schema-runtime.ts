import equal from 'ajv/dist/runtime/equal.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';

const RUNTIME: Readonly<Record<string, unknown>> = {
  'ajv/dist/runtime/equal': equal,
  'ajv/dist/runtime/ucs2length': ucs2length,
};

/** What the code of a schema (`schema-code.ts`) asks for by `require`. */
export function schemaRuntime(name: string): unknown {
  return RUNTIME[name];
}
