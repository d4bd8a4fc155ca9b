/**
 * Builds dist/: the library by tsc, the letter kinds as code, the command line as one file with the code that V8 made of
 * it, and the fonts. Runs after `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from './bundle.mjs';
import { compileKinds } from './compile-kinds.mjs';
import { bundlePage } from './page.mjs';
import { drawPreviews } from './previews.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** Runs a script of this project or of a package with this very Node: there is no shell, so that it is the same on Windows. */
function node(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { bin } = require('typescript/package.json');
node(join(dirname(require.resolve('typescript/package.json')), bin.tsc), '-p', 'tsconfig.build.json');
node(join(root, 'scripts', 'build-fonts.mjs'));
await compileKinds();
await drawPreviews();
await bundleProgram();
await bundlePage();
node(join(root, 'scripts', 'warm-up.mjs'));
