/**
 * Compiles each letter kind into dist/compiled/KIND.cjs: its manifest as data and its schema as code (ajv standalone),
 * so that a command need not parse the one and compile the other. Each file carries the digest of what it was made of.
 * Needs the output of tsc.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'compiled');
const standalone = createRequire(import.meta.url)('ajv/dist/standalone').default;
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

export async function compileKinds() {
  const { diskKinds } = await built('kinds/disk.js');
  const { digestOfKind } = await built('kinds/compiled.js');
  const { compileSchema } = await built('fill/validator.js');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const kinds = diskKinds(root);
  const ids = kinds.ids();
  for (const id of ids) {
    const outcome = kinds.read(id);
    if (!outcome.ok) throw new Error(`${id}: ${outcome.findings[0]?.message.en}`);
    await writeFile(
      join(out, `${id}.cjs`),
      await kindModule(compileSchema, outcome.value, digestOfKind(id, root)),
    );
  }
  process.stdout.write(`compiled ${ids.length} letter kinds\n`);
}

export function kindModule(compile, kind, digest) {
  const { ajv, validate } = compile(kind, true);
  return bundled(`
    exports.digest = ${JSON.stringify(digest)};
    exports.manifest = ${JSON.stringify(kind.manifest)};
    exports.validator = () => {
      const module = {};
      ${standalone(ajv, validate)}
      return module.exports;
    };`);
}

/** With the few functions that ajv's code asks for put in. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    minifyWhitespace: true,
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
  return outputFiles[0].text;
}
