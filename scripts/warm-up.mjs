/**
 * Runs the bundled program once in each of its ways and keeps the code that V8 made of it: the next start need not parse
 * and compile. A process of its own, because only what has run is kept.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { cache, compile } = createRequire(import.meta.url)('../bin/load.cjs');
const { script, exports: program } = compile();
const example = join(root, 'templates', 'service-deadline', 'example.yaml');

/** A world that reads and keeps silent. */
const said = [];
const io = {
  read: async (path) => {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  },
  write: async () => undefined,
  out: () => undefined,
  err: (text) => said.push(text),
  env: {},
  color: false,
};

for (const args of [['render', example], ['check', example], ['policy', example], ['kinds']]) {
  const code = await program.main(args, io);
  if (code !== 0) throw new Error(`pledge ${args.join(' ')} ends with ${code}\n${said.join('')}`);
}
const code = script.createCachedData();
writeFileSync(`${cache}.tmp`, code);
renameSync(`${cache}.tmp`, cache);
process.stdout.write(`code of the command line: ${(code.length / 1e6).toFixed(1)} MB\n`);
