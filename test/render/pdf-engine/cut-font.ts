import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Cuts a font of the Noto packages down to the characters of a text, layout features kept. */
export async function cutFont(
  text: string,
  weight: '400Regular' | '700Bold' = '400Regular',
): Promise<Uint8Array> {
  const file = `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`;
  const font = await subsetFont(await readFile(require.resolve(file)), text, {
    targetFormat: 'sfnt',
    noHinting: true,
  });
  return Uint8Array.from(font);
}
