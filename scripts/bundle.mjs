/**
 * Bundles the command line into dist/cli/program.cjs: one file in place of some seven hundred. `bin/load.cjs` runs it.
 * Needs nothing but the sources.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The program, and what a worker thread of a batch runs. */
const ENTRY = `
  export { main } from './src/commands/program.ts';
  export const work = () => import('./src/batch/worker.ts');
`;

/**
 * Modules that cost time at start, and what stands in for them here: the inflater with which fontkit unpacks its tables of
 * Unicode is Node's own; loaded when called are brotli (for WOFF2 fonts), AES, ajv's compiler (for kinds that
 * are not compiled) and the width of strings (for the marks under a wrong value).
 */
const STAND_INS = {
  'tiny-inflate': `
    const { inflateRawSync } = require('node:zlib');
    module.exports = (source, target) => (target.set(inflateRawSync(source)), target);`,
  'brotli/decompress.js': `module.exports = (...given) => require('brotli/decompress.js')(...given);`,
  'ajv/dist/2020.js': `
    const late = () => require('ajv/dist/2020.js');
    exports.Ajv2020 = function (...given) { return new (late().Ajv2020)(...given); };
    exports._ = (...given) => late()._(...given);`,
  'string-width': `module.exports = (...given) => require('string-width').default(...given);`,
  '@noble/ciphers/aes': `
    exports.cbc = (...given) => require('@noble/ciphers/aes').cbc(...given);
    exports.ecb = (...given) => require('@noble/ciphers/aes').ecb(...given);`,
};

const standIns = {
  name: 'stand-ins',
  setup(bundle) {
    const names = Object.keys(STAND_INS).map((name) => name.replaceAll('.', '\\.'));
    const filter = new RegExp(`(^|/)(${names.join('|')})$`);
    bundle.onResolve({ filter }, ({ path, namespace }) => {
      const name = filter.exec(path)?.[2];
      return namespace === 'stand-in' || name === undefined
        ? undefined
        : { path: name, namespace: 'stand-in' };
    });
    bundle.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[path],
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/** Writes the bundle into a folder two levels below the package, where the program looks for its templates. */
export async function bundleProgram(out = join(root, 'dist', 'cli')) {
  // First of all: the code that V8 made of another program must not meet this one.
  await rm(out, { recursive: true, force: true });
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [standIns],
    // An ES module of package.json "type" finds its own place by import.meta.url.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  });
  const program = ascii(outputFiles[0].text);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'worker.cjs'), "require('../../bin/load.cjs').load().work();\n");
  await writeFile(join(out, 'program.cjs'), program);
  process.stdout.write(`cli/program.cjs ${(program.length / 1e6).toFixed(1)} MB\n`);
}

/** Letters outside ASCII as escapes (esbuild leaves them in regular expressions), so that V8 need not decode the file. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
