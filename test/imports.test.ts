import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? filesBelow(path)
      : path.endsWith('.ts') && !path.endsWith('.d.ts')
        ? [path]
        : [];
  });
}

interface Import {
  readonly from: string;
  /** Path below src/, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const to = target.startsWith('.') ? relative(SRC, join(path, '..', target)) : target;
    return { from: relative(SRC, path), to, typeOnly: match[1] !== undefined };
  });
}

const imports = filesBelow(SRC).flatMap(importsOf);
const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** What each folder may import of src/, besides itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  law: ['model'],
  chinese: ['model'],
  blanks: ['model', 'chinese'],
  calendar: ['model'],
  zip: ['model'],
  load: ['model', 'zip'],
  kinds: ['model', 'load/data.ts', 'io/package.ts'],
  fill: ['model', 'chinese', 'blanks'],
  assemble: ['model', 'chinese', 'blanks'],
  check: ['model', 'chinese', 'calendar', 'law'],
  policy: ['model', 'chinese', 'calendar'],
  explain: ['model', 'check', 'law'],
  'render/layout': ['model'],
  'render/typeset': ['model'],
  'render/text': ['model', 'render/layout'],
  'render/html': ['model', 'render/layout'],
  'render/docx': ['model', 'chinese', 'zip', 'render/layout'],
  'render/pdf': ['model', 'zip', 'render/layout', 'render/typeset'],
  export: ['model', 'calendar'],
  io: ['model', 'render/pdf/font-set.ts'],
  table: ['model', 'blanks', 'fill', 'kinds', 'load', 'zip'],
  batch: [
    'model',
    'calendar',
    'blanks',
    'zip',
    'io',
    'table',
    'kinds',
    'load',
    'render',
    'letter.ts',
    'formats.ts',
    'overwrite.ts',
    'readings.ts',
  ],
};

/** Folders that may touch Node. */
const NODE = ['io', 'kinds/disk.ts', 'kinds/compiled.ts', 'table', 'batch', 'commands'];

/** Each library has one door: the folder that may import it. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  ajv: ['fill'],
  handlebars: ['assemble'],
  'mdast-util-from-markdown': ['assemble'],
  nzh: ['chinese'],
  yaml: ['load', 'export'],
  docx: ['render/docx'],
  fflate: ['zip'],
  'csv-parse': ['table/csv'],
  saxes: ['load/docx', 'table/xlsx'],
  pdfmake: ['render/pdf'],
  'chinese-days': ['calendar'],
  'temporal-polyfill': ['calendar'],
  commander: ['commands'],
  '@clack/prompts': ['commands'],
};

describe('imports', () => {
  test.each(Object.entries(MAY))('%s imports only what the design allows', (folder, allowed) => {
    const wrong = imports.filter(
      ({ from, to }) =>
        within(from, folder) &&
        to.endsWith('.ts') &&
        !within(to, folder) &&
        !allowed.some((other) => within(to, other)),
    );
    expect(wrong).toEqual([]);
  });

  test('only io, the disk half of kinds, table, batch and commands touch Node', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (to.startsWith('node:') || to === 'fs') && !NODE.some((folder) => within(from, folder)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(DOORS))('%s has one door', (library, doors) => {
    const users = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !doors.some((door) => within(from, door)))).toEqual([]);
  });

  test('an exporter imports no other exporter', () => {
    const engine = (path: string) => /^export\/([a-z]+)\//.exec(path)?.[1];
    const wrong = imports.filter(
      ({ from, to }) => engine(from) && engine(to) && engine(to) !== 'shared' && engine(from) !== engine(to),
    );
    expect(wrong).toEqual([]);
  });
});
