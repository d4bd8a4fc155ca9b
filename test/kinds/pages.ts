import { createRenderer } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import type { Prepared } from '../../src/model/prepared.ts';

const renderer = createRenderer({ fonts: () => Promise.resolve({ builtIn: builtInFonts() }) });

/** Pages of a letter by our typesetter. */
export async function pagesOf(prepared: Prepared): Promise<number | undefined> {
  const made = await renderer.render(prepared, ['pages']);
  return made.ok ? made.value.pages : undefined;
}
