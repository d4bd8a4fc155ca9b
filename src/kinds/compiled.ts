import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schemas } from '../model/kind.ts';
import type { Manifest } from '../model/manifest.ts';

/** What `scripts/compile-kinds.mjs` makes of a letter kind. */
export interface CompiledKind {
  /** See {@link digestOfKind}. */
  readonly digest: string;
  readonly manifest: Manifest;
  readonly validator: NonNullable<Schemas['validator']>;
}

/** Beside the code that runs: there is none for the sources, so that tests see what is written and not what was built. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'compiled');

/** The compiled form of a kind, or undefined when there is none or its files have changed since. */
export function compiledKind(id: string, root: string): CompiledKind | undefined {
  let kind: CompiledKind;
  try {
    kind = createRequire(import.meta.url)(join(FOLDER, `${id}.cjs`)) as CompiledKind;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
  return kind.digest === digestOfKind(id, root) ? kind : undefined;
}

/** Digest of the files that a compiled kind is made of. */
export function digestOfKind(id: string, root: string): string {
  const hash = createHash('sha256');
  for (const file of [
    join('schemas', `${id}.schema.json`),
    join('schemas', 'common.schema.json'),
    join('templates', id, 'manifest.yaml'),
  ])
    hash.update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}
