import { expect, test } from 'vitest';
import { createRenderer, make } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { parseValues } from '../../src/load/index.ts';
import { KIND_IDS, kindOf } from '../kinds/support.ts';

const renderer = createRenderer({ fonts: () => Promise.resolve({ builtIn: builtInFonts() }) });

test.each(KIND_IDS.filter((id) => kindOf(id).manifest.linePitch !== undefined))(
  'the example of %s is signed on its first page',
  async (id) => {
    const made = await make(parseValues(kindOf(id).example, 'example.yaml'), { formats: ['pdf'] }, renderer);
    const anchors = made.files.find(({ suffix }) => suffix === '.anchors.json')?.bytes ?? new Uint8Array();
    const pages = (JSON.parse(new TextDecoder().decode(anchors)) as { page: number }[]).map(
      ({ page }) => page,
    );
    expect(pages).toEqual([1]);
  },
);
