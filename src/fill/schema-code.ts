import standalone from 'ajv/dist/standalone/index.js';
import type { Schemas } from '../model/kind.ts';
import { compileSchema } from './validator.ts';

/**
 * The validator of a kind's schema as the source of a JavaScript expression, a function of `require` that gives the validator:
 * for a place where no code may be made at run time. It asks for nothing but `ajv/dist/runtime/…`.
 */
export function schemaCode(kind: Schemas): string {
  const { ajv, validate } = compileSchema(kind, true);
  return `function(require){const module={exports:{}};${standalone.default(ajv, validate)};return module.exports}`;
}
