import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? filesBelow(path)
      : /\.tsx?$/.test(path) && !path.endsWith('.d.ts')
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
  read: ['model', 'chinese'],
  load: ['model', 'zip'],
  kinds: ['model', 'load/data.ts', 'io/package.ts'],
  fill: ['model', 'chinese', 'blanks'],
  assemble: ['model', 'chinese', 'blanks'],
  check: ['model', 'chinese', 'calendar', 'law', 'read'],
  policy: ['model', 'chinese', 'calendar', 'read'],
  compare: ['model', 'render/layout'],
  returned: [
    'model',
    'calendar',
    'compare',
    'fill',
    'kinds',
    'load',
    'policy',
    'render/docx/index.ts',
    'letter.ts',
    'carried.ts',
  ],
  explain: ['model', 'check', 'law'],
  'render/layout': ['model'],
  'render/typeset': ['model'],
  'render/text': ['model', 'render/layout'],
  'render/html': ['model', 'render/layout'],
  'render/compose': ['model', 'zip', 'render/layout', 'render/typeset'],
  'render/pages': ['model', 'render/compose', 'render/typeset'],
  'render/docx': ['model', 'chinese', 'zip', 'render/layout'],
  'render/pdf': ['model', 'zip', 'render/layout', 'render/typeset', 'render/compose'],
  export: ['model', 'calendar', 'load/data.ts'],
  io: ['model', 'render/pdf/font-set.ts'],
  table: ['model', 'blanks', 'fill', 'kinds', 'load', 'zip'],
  register: ['model', 'chinese', 'io', 'letter.ts', 'formats.ts', 'carried.ts'],
  commands: [
    'model',
    'calendar',
    'blanks',
    'check',
    'explain',
    'export',
    'fill',
    'io',
    'kinds',
    'load',
    'policy',
    'read',
    'compare',
    'returned',
    'register',
    'table',
    'batch',
    'render/docx/index.ts',
    'render/layout',
    'render/pdf',
    'page/file',
    'letter.ts',
    'contract.ts',
    'formats.ts',
    'overwrite.ts',
    'readings.ts',
  ],
  'page/file': ['model', 'assemble/template.ts', 'fill/schema-code.ts', 'kinds/index.ts'],
  'page/app': [
    'model',
    'blanks',
    'zip',
    'fill/schema-runtime.ts',
    'kinds/index.ts',
    'render/pages/faces.ts',
    'render/pdf/font-set.ts',
    'browser.ts',
    'letter.ts',
    'formats.ts',
  ],
  batch: [
    'model',
    'register',
    'carried.ts',
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

/** Where phases meet: these may import any of them, and nobody but those named above imports these. */
const ROOTS = [
  'contract.ts',
  'contract-bench.ts',
  'contract-parts.ts',
  'carried.ts',
  'index.ts',
  'browser.ts',
  'letter.ts',
  'formats.ts',
  'readings.ts',
  'places.ts',
  'overwrite.ts',
];

/** Folders that may touch Node. */
const NODE = [
  'io',
  'kinds/disk.ts',
  'kinds/compiled.ts',
  'table',
  'register',
  'batch',
  'commands',
  'page/file',
];

/** Each library of package.json has one door: the folder that alone may import it. */
const DOORS: Readonly<Record<string, string>> = {
  '@clack/prompts': 'commands',
  ajv: 'fill',
  'chinese-days': 'calendar',
  commander: 'commands',
  'csv-parse': 'table/csv',
  docx: 'render/docx',
  'fastest-levenshtein': 'model',
  fflate: 'zip',
  handlebars: 'assemble',
  'mdast-util-directive': 'assemble',
  'mdast-util-from-markdown': 'assemble',
  'mdast-util-gfm-table': 'assemble',
  'micromark-extension-directive': 'assemble',
  'micromark-extension-gfm-table': 'assemble',
  nzh: 'chinese',
  pdfmake: 'render/pdf/engine',
  saxes: 'zip',
  'string-width': 'commands',
  'temporal-polyfill': 'calendar',
  unpdf: 'load/pdf',
  yaml: 'load',
};

describe('imports', () => {
  test.each(Object.entries(MAY))('%s imports only what the design allows', (folder, allowed) => {
    const wrong = imports.filter(
      ({ from, to }) =>
        within(from, folder) &&
        /\.tsx?$/.test(to) &&
        !within(to, folder) &&
        !allowed.some((other) => within(to, other)),
    );
    expect(wrong).toEqual([]);
  });

  test('only io, the disk half of kinds, table, batch, commands and the writer of the page touch Node', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (to.startsWith('node:') || to === 'fs') && !NODE.some((folder) => within(from, folder)),
    );
    expect(wrong).toEqual([]);
  });

  test('every dependency has a door', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(DOORS)).toEqual(Object.keys(dependencies).sort());
  });

  test.each(Object.entries(DOORS))('%s has one door', (library, door) => {
    const users = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !within(from, door))).toEqual([]);
  });

  test('the README says what each folder may import, and which libraries lie behind it', () => {
    const readme = readFileSync(join(SRC, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([a-z/]+)\/` \| [^|]+ \| ([^|]+) \| ([^|]*)\|$/gm)];
    const list = (text = '') =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'nothing');
    expect(Object.fromEntries(rows.map(([, folder = '', may]) => [folder, list(may)]))).toEqual(MAY);
    const behind = (folder: string) =>
      Object.keys(DOORS).filter((library) => within(DOORS[library] ?? '', folder));
    for (const [, folder = '', , libraries] of rows) expect(list(libraries), folder).toEqual(behind(folder));
  });

  test('every folder and every file at the top has limits', () => {
    const tops = new Set(imports.map(({ from }) => from.split('/')[0] ?? ''));
    const limited = [...Object.keys(MAY).map((folder) => folder.split('/')[0]), ...ROOTS];
    expect([...tops].filter((top) => !limited.includes(top))).toEqual([]);
  });

  test('what a browser runs reaches no Node', () => {
    const reached = new Set(['browser.ts']);
    for (const file of reached)
      for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) reached.add(to);
    expect([...reached].filter((to) => to.startsWith('node:'))).toEqual([]);
    expect(reached.size).toBeGreaterThan(200);
  });

  test('an exporter imports no other exporter', () => {
    const engine = (path: string) => /^export\/([a-z]+)\//.exec(path)?.[1];
    const wrong = imports.filter(
      ({ from, to }) => engine(from) && engine(to) && engine(to) !== 'shared' && engine(from) !== engine(to),
    );
    expect(wrong).toEqual([]);
  });

  describe('a new one is told in one other place', () => {
    /** Who imports a file, its own folder and tests apart. */
    const importersOf = (file: string, folder: string) =>
      imports.filter(({ from, to }) => to === file && !within(from, folder)).map(({ from }) => from);
    const engines = [
      ...new Set(imports.flatMap(({ from }) => /^export\/([a-z]+)\/index\.ts$/.exec(from)?.[1] ?? [])),
    ];

    test.each(engines.filter((name) => name !== 'shared'))('exporter %s', (name) => {
      expect(importersOf(`export/${name}/index.ts`, `export/${name}`)).toEqual(['export/index.ts']);
    });

    test('rules', () => {
      const rules = filesBelow(join(SRC, 'check', 'rules'))
        .filter((path) => /= rule\(\{/.test(readFileSync(path, 'utf8')))
        .map((path) => relative(SRC, path));
      expect(rules.length).toBeGreaterThan(90);
      for (const file of rules) expect(importersOf(file, file), file).toEqual(['check/rules/index.ts']);
    });

    test.each(['html', 'text'])('format %s', (name) => {
      const importers = importersOf(`render/${name}/index.ts`, `render/${name}`);
      // The public API offers its renderer as well.
      expect(importers.filter((from) => !['index.ts', 'browser.ts'].includes(from))).toEqual(['formats.ts']);
    });
  });
});
