import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../kinds/index.ts';
import { BUILT_IN_FONTS, type FontSet } from '../render/pdf/index.ts';

/** The fonts that come with the product. */
export async function productFonts(): Promise<FontSet> {
  const entries = BUILT_IN_FONTS.map(
    async (name) => [name, await readFile(join(PACKAGE_ROOT, 'dist', 'fonts', `${name}.ttf`))] as const,
  );
  return { builtIn: Object.fromEntries(await Promise.all(entries)) as unknown as FontSet['builtIn'] };
}
