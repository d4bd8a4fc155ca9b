/**
 * Puts the command of this package among those of its dependencies, so that `npx pledge` finds it in a checkout:
 * npm links the commands of dependencies only.
 */
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'node_modules', '.bin');

await mkdir(folder, { recursive: true });
if (process.platform === 'win32') {
  await writeFile(join(folder, 'pledge.cmd'), '@node "%~dp0\\..\\..\\bin\\pledge.js" %*\r\n');
} else {
  const link = join(folder, 'pledge');
  await rm(link, { force: true });
  await symlink('../../bin/pledge.js', link);
  await chmod(join(root, 'bin', 'pledge.js'), 0o755);
}
