import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../io/package.ts';
import { parseData } from '../load/data.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { BlankSchema, LetterKind } from '../model/kind.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SchemaCheck } from '../model/schema-problems.ts';
import { type CompiledKind, compiledKind } from './compiled.ts';
import { broken, brokenManifest, joinedKinds, type KindSource } from './index.ts';

/** What is wrong with a kind of a firm whose files can be read, in a sentence; undefined when nothing is. */
export type KindCheck = (kind: LetterKind) => string | undefined;

/** Where the files of a kind lie. */
interface Layout {
  ids(): string[];
  file(id: string, name: string): string;
  schema(id: string): string;
}

/**
 * The letter kinds of a folder. It is laid out like the package (`templates/ID/` and `schemas/ID.schema.json`), or holds a folder for
 * each kind with all its files (`ID/manifest.yaml`, `ID/schema.json` …). What it has no own of, the common schema above all, is the
 * package's. Each kind is read once.
 *
 * @param check tells whether a manifest has the shape of manifest.schema.json; without it, it is taken as it is
 * @param look what else can be wrong with a kind that somebody wrote
 */
export function diskKinds(folder: string, check?: SchemaCheck, look?: KindCheck): KindSource {
  const read = new Map<string, Outcome<LetterKind>>();
  const layout = existsSync(join(folder, 'templates')) ? likePackage(folder) : folderEach(folder);
  let ids: readonly string[] | undefined;
  return {
    folders: [folder],
    ids() {
      ids ??= layout.ids().sort();
      return ids;
    },
    read(id) {
      const known = read.get(id) ?? checked(readKind(id, folder, layout, check), look);
      read.set(id, known);
      return known;
    },
    schemas: (name) => ({ schema: schemaFile(folder, name), commonSchema: schemaFile(folder, 'common') }),
  };
}

function likePackage(folder: string): Layout {
  return {
    ids: () => foldersIn(join(folder, 'templates')),
    file: (id, name) => join(folder, 'templates', id, name),
    schema: (id) => join(folder, 'schemas', `${id}.schema.json`),
  };
}

function folderEach(folder: string): Layout {
  return {
    ids: () => foldersIn(folder).filter((id) => existsSync(join(folder, id, 'manifest.yaml'))),
    file: (id, name) => join(folder, id, name),
    schema: (id) => join(folder, id, 'schema.json'),
  };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function checked(outcome: Outcome<LetterKind>, check: KindCheck | undefined): Outcome<LetterKind> {
  const why = outcome.ok && check ? check(outcome.value) : undefined;
  return outcome.ok && why !== undefined ? failure([broken(outcome.value.id, why)]) : outcome;
}

/** The kinds of the package. */
export const productKinds: KindSource = diskKinds(PACKAGE_ROOT);

/** The kinds of some folders, each looked at by the check, and those of the package, which come last. */
export function kindsOf(folders: readonly string[], check?: SchemaCheck, look?: KindCheck): KindSource {
  const own = folders
    .filter((folder) => folder !== PACKAGE_ROOT)
    .map((folder) => diskKinds(folder, check, look));
  const [first, ...rest] = [...own, productKinds];
  return first && rest.length > 0 ? joinedKinds([first, ...rest]) : productKinds;
}

function readKind(
  id: string,
  folder: string,
  layout: Layout,
  check: SchemaCheck | undefined,
): Outcome<LetterKind> {
  try {
    const file = (name: string) => readFileSync(layout.file(id, name), 'utf8');
    const compiled: CompiledKind | undefined = folder === PACKAGE_ROOT ? compiledKind(id, folder) : undefined;
    const manifest: unknown = compiled?.manifest ?? parseData(file('manifest.yaml'));
    const wrong = check?.(ownSchema(PACKAGE_ROOT, 'manifest'), manifest) ?? [];
    if (wrong.length > 0) return failure(brokenManifest(id, wrong));
    return success({
      id,
      schema: JSON.parse(readFileSync(layout.schema(id), 'utf8')) as BlankSchema,
      commonSchema: schemaFile(folder, 'common'),
      ...(compiled ? { validator: compiled.validator } : {}),
      // The schema has the shape of the type.
      manifest: manifest as Manifest,
      template: file('letter.md.hbs'),
      ...shortText(layout.file(id, 'short.md.hbs')),
      example: file('example.yaml'),
    });
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    return failure([broken(id, why ?? '')]);
  }
}

/** The short text, where the kind has one beside its full one. */
function shortText(path: string): { readonly short?: string } {
  try {
    return { short: readFileSync(path, 'utf8') };
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
