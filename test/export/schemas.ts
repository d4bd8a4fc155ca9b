import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

/** Schema of a file of an engine; the source of each is named in its `$comment`. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'zammad requests.json': 'zammad',
  'zendesk requests.json': 'zendesk',
  'glpi requests.json': 'glpi',
  'freshdesk requests.json': 'freshdesk',
  'chatwoot requests.json': 'chatwoot',
  'osticket sla.yaml': 'osticket',
  'openslo openslo.yaml': 'openslo',
  'prometheus pledge.rules.yml': 'prometheus-rules',
  'prometheus alertmanager.yml': 'alertmanager',
};

/** Where a parsed file breaks the schema of its engine. */
export function schemaProblems(engine: string, path: string, value: unknown): string[] {
  const name = SCHEMAS[`${engine} ${path}`];
  if (name === undefined) return [];
  const validate = ajv.getSchema(name) ?? ajv.compile(schema(name));
  if (validate(forEngine(value)) === true) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** How an earlier record is found, and what is cleared, is for the script beside the requests, not for the engine. */
function forEngine(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const sending = value.filter(
    (entry: unknown) => !(typeof entry === 'object' && entry !== null && 'each' in entry),
  );
  return sending.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
    const { same: _, ...sent } = entry as Readonly<Record<string, unknown>>;
    return sent;
  });
}

function schema(name: string): object {
  const file = join(import.meta.dirname, 'schemas', `${name}.schema.json`);
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as object), $id: name };
}
