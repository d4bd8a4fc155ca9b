import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the installed package: the folder above `src/` or `dist/`. */
export const PACKAGE_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
