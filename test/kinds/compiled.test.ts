import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { kindModule } from '../../scripts/compile-kinds.mjs';
import { checkSchema } from '../../src/fill/schema-check.ts';
import { compileSchema } from '../../src/fill/validator.ts';
import { loadSchemas, PACKAGE_ROOT, parseData } from '../../src/index.ts';
import type { CompiledKind } from '../../src/kinds/compiled.ts';
import type { Json } from '../../src/model/json.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { KIND_IDS, kindOf } from './support.ts';

/** Evaluates a module as `require` would. */
function evaluate(code: string): CompiledKind {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, createRequire(import.meta.url));
  return module.exports as CompiledKind;
}

/** The value with each of its parts in turn left out or of a wrong shape. */
function* damaged(value: Json, depth = 0): Generator<Json> {
  yield* [7, true, '', '@', [], {}, [[]], [{}], { nonsense: 'x' }];
  if (depth > 2 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [at, item] of value.entries())
      for (const other of damaged(item, depth + 1)) yield value.with(at, other);
    return;
  }
  const entries = Object.entries(value);
  for (const [key, item] of entries) {
    yield Object.fromEntries(entries.filter(([name]) => name !== key));
    for (const other of damaged(item as Json, depth + 1)) yield { ...value, [key]: other };
  }
}

describe.each(KIND_IDS)('the compiled form of %s', (id) => {
  const kind = kindOf(id);

  test('finds what the schema finds, word for word and in the same order', async () => {
    const compiled = evaluate(await kindModule(compileSchema, kind, 'x'));
    // A copy of its own, because validators are kept by schema.
    const other: LetterKind = { ...kind, schema: { ...kind.schema }, validator: compiled.validator };
    let found = 0;
    for (const data of damaged(parseData(kind.example) as Json)) {
      const errors = checkSchema(kind, data);
      expect(checkSchema(other, data)).toEqual(errors);
      found += errors.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  test('holds the manifest as written', async () => {
    const compiled = evaluate(await kindModule(compileSchema, kind, 'x'));
    expect(compiled.manifest).toStrictEqual(
      parseData(readFileSync(join(PACKAGE_ROOT, 'templates', id, 'manifest.yaml'), 'utf8')),
    );
  });
});

test.each([...KIND_IDS, 'manifest', 'policy', 'house-style'])('the schema of %s is a schema', (name) => {
  const ajv = new Ajv2020({ strict: false });
  const { schema, commonSchema } = loadSchemas(name);
  for (const one of [schema, commonSchema]) {
    ajv.validateSchema(one as object);
    expect(ajv.errors ?? []).toEqual([]);
  }
});
