/** `npm run bench`: installs what we are measured against, which the product never needs, and measures. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'test', 'bench');

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(folder, 'node_modules')))
  run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund']);
run(process.execPath, [join(folder, 'bench.mjs'), ...process.argv.slice(2)]);
