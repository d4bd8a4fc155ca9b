/** Kinds: the only code that knows how templates/ and schemas/ lie on disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../io/package.ts';
import { parseData } from '../load/data.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import type { BlankSchema, LetterKind, Manifest, Schemas } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import { compiledKind } from './compiled.ts';

const loaded = new Map<string, LetterKind>();

/** Ids of all letter kinds, sorted. */
export function kindIds(root = PACKAGE_ROOT): string[] {
  return readdirSync(join(root, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Loads a letter kind; an unknown id is a finding that names the nearest one. */
export function loadKind(id: string, root = PACKAGE_ROOT): Outcome<LetterKind> {
  const key = `${root}\0${id}`;
  const known = loaded.get(key);
  if (known) return success(known);
  const ids = kindIds(root);
  if (!ids.includes(id)) return failure([unknownKind(id, ids)]);
  const kind = readKind(id, root);
  loaded.set(key, kind);
  return success(kind);
}

/** A published schema of `schemas/` with the common one: `policy`, `house-style`, `manifest`. */
export function loadSchemas(name: string, root = PACKAGE_ROOT): Schemas {
  const schema = (file: string) =>
    JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')) as BlankSchema;
  return { schema: schema(`${name}.schema.json`), commonSchema: schema('common.schema.json') };
}

function readKind(id: string, root: string): LetterKind {
  const template = (name: string) => readFileSync(join(root, 'templates', id, name), 'utf8');
  const compiled = compiledKind(id, root);
  return {
    id,
    ...loadSchemas(id, root),
    ...(compiled ? { validator: compiled.validator } : {}),
    manifest: compiled?.manifest ?? (parseData(template('manifest.yaml')) as Manifest),
    template: template('letter.md.hbs'),
    example: template('example.yaml'),
  };
}

function unknownKind(id: string, ids: readonly string[]) {
  const near = nearest(id, ids);
  const shown = [...id].slice(0, 60).join('');
  return {
    code: 'KIND-UNKNOWN',
    severity: 'error',
    message: { zh: `没有名为“${shown}”的承诺书类型。`, en: `There is no letter kind named “${shown}”.` },
    hint: near
      ? {
          zh: `是不是 ${near}？全部类型见 pledge kinds。`,
          en: `Did you mean ${near}? pledge kinds lists them all.`,
        }
      : { zh: `现有类型：${ids.join('、')}。`, en: `Letter kinds: ${ids.join(', ')}.` },
  } as const;
}
