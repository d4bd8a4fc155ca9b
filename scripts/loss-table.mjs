/**
 * Prints what each engine loses of policies, as a Markdown table: `node scripts/loss-table.mjs a.policy.json …`.
 * A cell reads kept / of all objectives, then wrong deadlines (错), dropped objectives (缺) and approximations (近).
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
// Below node_modules, where the bundle finds the packages that it leaves outside.
const outfile = join(root, 'node_modules/.cache/pledgekit/export.mjs');
await build({
  entryPoints: [join(root, 'src/export/index.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
});
const { EXPORTERS } = await import(pathToFileURL(outfile).href);

const policies = process.argv.slice(2).map((file) => {
  const policy = JSON.parse(readFileSync(file, 'utf8'));
  return { name: basename(file).replace(/(\.policy)?\.json$/, ''), policy };
});
if (policies.length === 0) {
  console.error('usage: node scripts/loss-table.mjs POLICY.json …');
  process.exit(2);
}

function cell(exporter, policy) {
  const { kept, losses } = exporter.export(policy);
  const items = (severity) => {
    const own = losses.filter((loss) => loss.section === 'objectives' && loss.severity === severity);
    return new Set(own.map(({ item }) => item)).size;
  };
  const total = policy.spec.objectives.length;
  return `${kept.length}/${total} 错${items('wrong-deadline')} 缺${items('dropped')} 近${items('approximated')}`;
}

console.log(`| 引擎 | ${policies.map(({ name }) => name).join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(policies.length)}`);
for (const exporter of EXPORTERS)
  console.log(`| ${exporter.id} | ${policies.map(({ policy }) => cell(exporter, policy)).join(' | ')} |`);
