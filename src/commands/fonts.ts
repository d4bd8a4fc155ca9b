import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { HouseStyle } from '../fill/index.ts';
import { PACKAGE_ROOT } from '../kinds/index.ts';
import { BUILT_IN_FONTS, type BuiltInFont, type FontSet } from '../render/pdf/index.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

const FOLDER = join(PACKAGE_ROOT, 'dist', 'fonts');

/** Path of a font that comes with the product. */
export function fontPath(name: BuiltInFont): string {
  return join(FOLDER, `${name}.ttf`);
}

/** Fonts for the PDF: those of the product, and the user's own by the house style. Read once, on first use. */
export function fontLoader(
  world: World,
  style?: { readonly file: string; readonly fonts: HouseStyle['fonts'] },
): () => Promise<FontSet> {
  let loaded: Promise<FontSet> | undefined;
  return () => {
    loaded ??= load(world, style);
    return loaded;
  };
}

async function load(
  world: World,
  style: { readonly file: string; readonly fonts: HouseStyle['fonts'] } | undefined,
): Promise<FontSet> {
  const builtIn = await Promise.all(
    BUILT_IN_FONTS.map(async (name) => [name, await readFile(fontPath(name))] as const),
  );
  const own = await Promise.all(
    (style?.fonts ?? []).map(async ({ use, file }) => ({
      use,
      file,
      bytes: await readNamed(world, resolve(dirname(style?.file ?? ''), file)),
    })),
  );
  return {
    builtIn: Object.fromEntries<Uint8Array>(builtIn) as unknown as Record<BuiltInFont, Uint8Array>,
    own,
  };
}
