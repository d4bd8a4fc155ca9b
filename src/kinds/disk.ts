import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../io/package.ts';
import { parseData } from '../load/data.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { BlankSchema, LetterKind } from '../model/kind.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SchemaCheck } from '../model/schema-problems.ts';
import { type CompiledKind, compiledKind } from './compiled.ts';
import { broken, brokenManifest, joinedKinds, type KindSource } from './index.ts';

/**
 * The letter kinds of a folder that is laid out like the package: `templates/ID/` and `schemas/ID.schema.json`. What such
 * a folder has no own of, the common schema above all, is the package's. Each kind is read once.
 *
 * @param check tells whether a manifest has the shape of manifest.schema.json; without it, it is taken as it is
 */
export function diskKinds(folder: string, check?: SchemaCheck): KindSource {
  const read = new Map<string, Outcome<LetterKind>>();
  let ids: readonly string[] | undefined;
  return {
    folders: [folder],
    ids() {
      ids ??= readdirSync(join(folder, 'templates'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
      return ids;
    },
    read(id) {
      const known = read.get(id) ?? readKind(id, folder, check);
      read.set(id, known);
      return known;
    },
    schemas: (name) => ({ schema: schemaFile(folder, name), commonSchema: schemaFile(folder, 'common') }),
  };
}

/** The kinds of the package. */
export const productKinds: KindSource = diskKinds(PACKAGE_ROOT);

/** The kinds of some folders and those of the package, which come last. */
export function kindsOf(folders: readonly string[], check?: SchemaCheck): KindSource {
  const own = folders.filter((folder) => folder !== PACKAGE_ROOT).map((folder) => diskKinds(folder, check));
  const [first, ...rest] = [...own, productKinds];
  return first && rest.length > 0 ? joinedKinds([first, ...rest]) : productKinds;
}

function readKind(id: string, folder: string, check: SchemaCheck | undefined): Outcome<LetterKind> {
  try {
    const file = (name: string) => readFileSync(join(folder, 'templates', id, name), 'utf8');
    const compiled: CompiledKind | undefined = folder === PACKAGE_ROOT ? compiledKind(id, folder) : undefined;
    const manifest: unknown = compiled?.manifest ?? parseData(file('manifest.yaml'));
    const wrong = check?.(ownSchema(PACKAGE_ROOT, 'manifest'), manifest) ?? [];
    if (wrong.length > 0) return failure(brokenManifest(id, wrong));
    return success({
      id,
      schema: ownSchema(folder, id),
      commonSchema: schemaFile(folder, 'common'),
      ...(compiled ? { validator: compiled.validator } : {}),
      // The schema has the shape of the type.
      manifest: manifest as Manifest,
      template: file('letter.md.hbs'),
      ...shortText(folder, id),
      example: file('example.yaml'),
    });
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    return failure([broken(id, why ?? '')]);
  }
}

/** The short text, where the kind has one beside its full one. */
function shortText(folder: string, id: string): { readonly short?: string } {
  try {
    return { short: readFileSync(join(folder, 'templates', id, 'short.md.hbs'), 'utf8') };
  } catch (error) {
    if (isAbsent(error)) return {};
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function ownSchema(folder: string, name: string): BlankSchema {
  return JSON.parse(readFileSync(join(folder, 'schemas', `${name}.schema.json`), 'utf8')) as BlankSchema;
}

/** A schema of the folder, else the package's. */
function schemaFile(folder: string, name: string): BlankSchema {
  try {
    return ownSchema(folder, name);
  } catch (error) {
    if (folder === PACKAGE_ROOT || !isAbsent(error)) throw error;
    return ownSchema(PACKAGE_ROOT, name);
  }
}
