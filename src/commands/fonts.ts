import { dirname, resolve } from 'node:path';
import type { HouseStyle } from '../fill/index.ts';
import { builtInFonts } from '../io/fonts.ts';
import type { FontSet } from '../render/pdf/index.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

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
    (style?.fonts ?? []).map(async ({ use, file, face }) => ({
      use,
      file,
      ...(face === undefined ? {} : { face }),
      bytes: await readNamed(world, resolve(dirname(style?.file ?? ''), file), 'file'),
    })),
  );
  return { builtIn: builtInFonts(), own };
}
