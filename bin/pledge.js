#!/usr/bin/env node
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const changed = (name) => statSync(path(name), { throwIfNoEntry: false })?.mtimeMs;

/** In a checkout the library may have been compiled after the bundle: then the library is the program. */
function isCurrent() {
  const bundle = changed('dist/cli/program.cjs');
  if (bundle === undefined) return false;
  return changed('src') === undefined || bundle >= (changed('dist/commands/program.js') ?? 0);
}

const { main } = isCurrent()
  ? createRequire(import.meta.url)('./load.cjs').load()
  : await import('../dist/commands/program.js');

process.exitCode = await main(process.argv.slice(2));
