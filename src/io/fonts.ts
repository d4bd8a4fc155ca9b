import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_FONTS, type BuiltInFont, type FontSet } from '../render/pdf/font-set.ts';
import { PACKAGE_ROOT } from './package.ts';

/** Path of a font that comes with the product. */
export function fontPath(name: BuiltInFont): string {
  return join(PACKAGE_ROOT, 'dist', 'fonts', `${name}.ttf`);
}

/** The product's fonts, some 20 MB in all, each read when it is asked for: few letters need more than two. */
export function builtInFonts(): FontSet['builtIn'] {
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
