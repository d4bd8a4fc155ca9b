/** Bundles the library for a browser: `src/browser.ts` as the global `pledgekit`, and what pdfkit asks of Node stood in for. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What pdfkit and fontkit ask of Node. Their documents are streams, of which nothing is used but the name; they deflate what our
 * engine has not packed, which pako does as well; and they would read fonts of their own from disk, which no letter uses.
 */
const STAND_INS = {
  stream: `
    exports.Readable = class { on() {} once() {} emit() {} push() { return true; } };
    exports.Transform = exports.Readable;
    exports.default = exports;`,
  zlib: `
    const pako = require('pako');
    exports.deflateSync = (bytes) => Buffer.from(pako.deflate(bytes));
    exports.inflateSync = (bytes) => Buffer.from(pako.inflate(bytes));
    exports.default = exports;`,
  'browserify-zlib': `module.exports = require('zlib');`,
  fs: `
    exports.readFileSync = (path) => { throw new Error('no file system here: ' + path); };
    exports.existsSync = () => false;
    exports.default = exports;`,
};

const standIns = {
  name: 'stand-ins',
  setup(bundle) {
    const filter = new RegExp(`^(?:node:)?(${Object.keys(STAND_INS).join('|')})$`);
    bundle.onResolve({ filter }, ({ path }) => ({
      path: filter.exec(path)?.[1] ?? path,
      namespace: 'stand-in',
    }));
    bundle.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[path],
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/** What all bundles for a browser have in common. */
export const forBrowser = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'chrome110',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  plugins: [standIns],
  inject: [join(root, 'scripts', 'browser-globals.mjs')],
  define: { global: 'globalThis', __dirname: '""' },
};

/** The bundle as the text of a classic script. Whatever else of Node is asked for is an error. */
export async function bundleForBrowser() {
  const { outputFiles } = await build({
    ...forBrowser,
    stdin: {
      contents: `export * from './src/browser.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    globalName: 'pledgekit',
  });
  return outputFiles[0].text;
}
