/**
 * Writes the types of the policy and of the manifests from their schemas, and the schema for readers of a policy:
 * `node scripts/schema-types.mjs`. What it writes is committed, so that editors and `npx tsc` need no step before them; a test keeps
 * it equal to the schemas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const place = (path) => new URL(`../${path}`, import.meta.url);
const POLICY = 'schemas/policy.schema.json';
const MANIFEST = 'schemas/manifest.schema.json';
const READER = 'schemas/policy.reader.schema.json';

/**
 * The files of types that are made of each schema. A definition whose type has another home than `file` is named in `homes`:
 * the name of the type there and its file. Types of the files in `made` are made here too; the others are written by hand.
 */
const CONTRACTS = [
  {
    schema: POLICY,
    file: 'policy.ts',
    made: ['calendar.ts', 'waiver.ts'],
    homes: {
      calendar: ['WorkingCalendar', 'calendar.ts'],
      weekday: ['Weekday', 'calendar.ts'],
      openingHours: ['OpeningHours', 'calendar.ts'],
      specialOpeningHours: ['SpecialOpeningHours', 'calendar.ts'],
      closedDays: ['ClosedDays', 'calendar.ts'],
      openedDay: ['OpenedDay', 'calendar.ts'],
      waiver: ['Waiver', 'waiver.ts'],
    },
  },
  {
    schema: MANIFEST,
    file: 'manifest.ts',
    made: [],
    homes: {
      bilingual: ['Bilingual', 'bilingual.ts'],
      layout: ['LayoutName', 'layout.ts'],
      metric: ['Metric', 'policy.ts'],
      appliesTo: ['AppliesTo', 'policy.ts'],
      eventType: ['EventType', 'event-types.ts'],
    },
  },
];

/** The types of a schema whose home is one file, as TypeScript. */
function typesIn(file, schema, contract) {
  const { $defs, ...root } = schema;
  const used = new Map();
  const homeOf = (key) => contract.homes[key] ?? [$defs[key].title, contract.file];
  const nameOf = (key) => {
    const [name, home] = homeOf(key);
    if (home !== file) used.set(name, home);
    return name;
  };
  const typeOf = (node) => {
    if (node.$ref) return nameOf(node.$ref.slice('#/$defs/'.length));
    if (node.const !== undefined) return literal(node.const);
    if (node.enum) return node.enum.map(literal).join(' | ');
    const variants = node.oneOf ?? node.anyOf;
    if (variants) return variants.map(typeOf).join(' | ');
    if (node.type === 'array') return `readonly (${typeOf(node.items)})[]`;
    if (node.type === 'object')
      return node.properties
        ? members(node)
        : `{ readonly [key: string]: ${typeOf(node.additionalProperties)} }`;
    return node.type === 'integer' ? 'number' : node.type;
  };
  const members = (node) =>
    `{\n${Object.entries(node.properties)
      .map(
        ([name, value]) =>
          `${comment(value)}readonly ${name}${node.required?.includes(name) ? '' : '?'}: ${typeOf(value)};`,
      )
      .join('\n')}\n}`;
  const declaration = (node, name) =>
    node.type === 'object'
      ? `${comment(node)}export interface ${name} ${members(node)}`
      : `${comment(node)}export type ${name} = ${typeOf(node)};`;
  const declarations = [
    ...Object.entries($defs).flatMap(([key, node]) => {
      const [name, home] = homeOf(key);
      return home === file ? [declaration(node, name)] : [];
    }),
    ...(file === contract.file ? [declaration(root, root.title)] : []),
  ];
  const imports = [...new Set(used.values())].sort().map((home) => {
    const names = [...used].filter(([, other]) => other === home).map(([name]) => name);
    return `import type { ${names.sort().join(', ')} } from './${home}';`;
  });
  return [
    `// Made by scripts/schema-types.mjs from ${contract.schema}: change the schema, not this file.`,
    ...imports,
    '',
    declarations.join('\n\n'),
    '',
  ].join('\n');
}

function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** What a node says of itself; where it only refers to a definition, the name of that says enough. */
function comment(node) {
  const text = node['x-en']?.description ?? node.description ?? node.title;
  return text ? `/** ${text} */\n` : '';
}

/** Where the words of an enumeration are those of another schema: `"$comment": "from policy.schema.json#/$defs/metric"`. */
const SHARED = /^from (policy\.schema\.json)#(.*)$/;

/** A schema whose shared enumerations are those of the schema that they come from. */
export function withShared(node, policy) {
  if (Array.isArray(node)) return node.map((one) => withShared(one, policy));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withShared(value, policy)]),
  );
  const path = SHARED.exec(node.$comment)?.[2];
  return path === undefined ? copy : { ...copy, enum: wordsAt(path, policy) };
}

function wordsAt(path, schema) {
  const node = path
    .split('/')
    .slice(1)
    .reduce((at, key) => at[key], schema);
  if (node.$ref) return wordsAt(node.$ref.slice(1), schema);
  return node.enum ?? node.items.enum;
}

/**
 * The schema for readers: fields and words that a later writer of the same version may add are let through, so that an older
 * reader accepts a newer document.
 */
export function readerSchema(schema) {
  return { ...tolerant(schema), $id: schema.$id.replace('policy.schema', 'policy.reader.schema') };
}

function tolerant(node) {
  if (Array.isArray(node)) return node.map(tolerant);
  if (typeof node !== 'object' || node === null) return node;
  const { additionalProperties, enum: words, ...rest } = node;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, key === 'required' ? value : tolerant(value)]),
    ),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: tolerant(additionalProperties) }
      : {}),
    ...(words ? { examples: words } : {}),
  };
}

/** Generated code in the form of the formatter. */
async function formatted(code) {
  const { execFileSync } = await import('node:child_process');
  const biome = fileURLToPath(place('node_modules/.bin/biome'));
  return execFileSync(biome, ['format', '--stdin-file-path=src/model/policy.ts'], {
    input: code,
    encoding: 'utf8',
    cwd: fileURLToPath(place('.')),
  });
}

const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

/** All that is made, by its path, as it should stand. */
export async function generated() {
  const read = (path) => JSON.parse(readFileSync(place(path), 'utf8'));
  const policy = read(POLICY);
  const schemas = { [POLICY]: policy, [MANIFEST]: withShared(read(MANIFEST), policy) };
  const types = CONTRACTS.flatMap((contract) =>
    [contract.file, ...contract.made].map(async (file) => [
      `src/model/${file}`,
      await formatted(typesIn(file, schemas[contract.schema], contract)),
    ]),
  );
  return {
    ...Object.fromEntries(await Promise.all(types)),
    [MANIFEST]: json(schemas[MANIFEST]),
    [READER]: json(readerSchema(policy)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await generated())) writeFileSync(place(path), text);
