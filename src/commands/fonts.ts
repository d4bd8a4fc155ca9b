import { readFileSync } from 'node:fs';
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

/** Fonts for the PDF: those of the product, and the user's own by the house style. Each is read once. */
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
  const own = await Promise.all(
    (style?.fonts ?? []).map(async ({ use, file }) => ({
      use,
      file,
      bytes: await readNamed(world, resolve(dirname(style?.file ?? ''), file), 'file'),
    })),
  );
  return { builtIn: builtInFonts(), own };
}

/** The product's fonts, some 20 MB in all, each read when it is asked for: few letters need more than two. */
function builtInFonts(): FontSet['builtIn'] {
  const fonts = {} as Record<BuiltInFont, Uint8Array>;
  for (const name of BUILT_IN_FONTS) {
    let bytes: Uint8Array | undefined;
    const get = (): Uint8Array => {
      bytes ??= readFileSync(fontPath(name));
      return bytes;
    };
    Object.defineProperty(fonts, name, { get, enumerable: true });
  }
  return fonts;
}
