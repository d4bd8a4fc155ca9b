/**
 * Writes src/model/policy.ts and schemas/policy.reader.schema.json from schemas/policy.schema.json: `node scripts/policy-types.mjs`.
 * Both are committed, so that editors and `npx tsc` need no step before them; a test keeps them equal to the schema.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SCHEMA = new URL('../schemas/policy.schema.json', import.meta.url);
const TYPES = new URL('../src/model/policy.ts', import.meta.url);
const READER = new URL('../schemas/policy.reader.schema.json', import.meta.url);

/** Types that the calendar and the check already have. */
const IMPORTED = {
  calendar: ['WorkingCalendar', './calendar.ts'],
  openingHours: ['OpeningHours', './calendar.ts'],
  specialOpeningHours: ['SpecialOpeningHours', './calendar.ts'],
  closedDays: ['SpecialOpeningHours', './calendar.ts'],
  openedDay: ['SpecialOpeningHours', './calendar.ts'],
  waiver: ['Waiver', './finding.ts'],
};

/** The types of the policy as TypeScript. */
export function policyTypes(schema) {
  const { $defs, ...root } = schema;
  const used = new Set();
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
  const nameOf = (key) => {
    if (!IMPORTED[key]) return $defs[key].title;
    used.add(key);
    return IMPORTED[key][0];
  };
  const members = (node) =>
    `{\n${Object.entries(node.properties)
      .map(
        ([name, value]) =>
          `${comment(value, $defs)}\nreadonly ${name}${node.required?.includes(name) ? '' : '?'}: ${typeOf(value)};`,
      )
      .join('\n')}\n}`;
  const declaration = (node) =>
    node.type === 'object'
      ? `${comment(node, $defs)}\nexport interface ${node.title} ${members(node)}`
      : `${comment(node, $defs)}\nexport type ${node.title} = ${typeOf(node)};`;
  const declarations = [
    ...Object.entries($defs).flatMap(([key, node]) => (IMPORTED[key] ? [] : [declaration(node)])),
    declaration(root),
  ];
  const imported = [...used].map((key) => IMPORTED[key]);
  const imports = [...new Set(imported.map(([, file]) => file))].sort().map((file) => {
    const names = imported.filter(([, other]) => other === file).map(([name]) => name);
    return `import type { ${names.sort().join(', ')} } from '${file}';`;
  });
  return [
    '// Made by scripts/policy-types.mjs from schemas/policy.schema.json: change the schema, not this file.',
    ...imports,
    '',
    declarations.join('\n\n'),
    '',
  ].join('\n');
}

function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function comment(node, defs) {
  const told = node.$ref ? defs[node.$ref.slice('#/$defs/'.length)] : node;
  return `/** ${told['x-en']?.description ?? told.description ?? told.title} */`;
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
  const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
  return execFileSync(biome, ['format', '--stdin-file-path=src/model/policy.ts'], {
    input: code,
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
}

/** Both files as they should stand. */
export async function generated() {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  return {
    types: await formatted(policyTypes(schema)),
    reader: `${JSON.stringify(readerSchema(schema), null, 2)}\n`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { types, reader } = await generated();
  writeFileSync(TYPES, types);
  writeFileSync(READER, reader);
}
