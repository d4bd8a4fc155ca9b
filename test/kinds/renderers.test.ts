import { beforeAll, describe, expect, it } from 'vitest';
import { createRenderer, parseValues, prepare, type Renderer } from '../../src/index.ts';
import { nodeCompression } from '../../src/io/compression.ts';
import type { Prepared } from '../../src/model/prepared.ts';
import { extractFromDocx } from '../../src/render/docx/index.ts';
import { skeletonParts } from '../../src/render/docx/skeleton.ts';
import { structureOf } from '../../src/render/docx/structure.ts';
import { resolveLayout } from '../../src/render/layout/index.ts';
import { part, unzipped } from '../render/docx/parts.ts';
import { FONTS } from '../render/pdf/support.ts';
import { goodCases, KIND_IDS, kindOf, unwrap } from './support.ts';

/** The letters of every kind, each twice: as it stands, and with another number and stranger names where it has them. */
const letters: { name: string; prepared: Prepared }[] = KIND_IDS.flatMap((id) =>
  goodCases(kindOf(id)).flatMap(({ name, text }) =>
    [text, text.replaceAll('有限公司', '<甲&乙>有限公司').replaceAll('2026-0001', '2026-0317')].map(
      (source, at) => ({
        name: `${id} ${name}${at === 0 ? '' : ' with other values'}`,
        prepared: unwrap(prepare(unwrap(parseValues(source, 'values.yaml')))),
      }),
    ),
  ),
);

function newRenderer(): Renderer {
  return createRenderer({ fonts: async () => FONTS, compression: nodeCompression });
}

async function filesOf(renderer: Renderer, prepared: Prepared): Promise<Map<string, Buffer>> {
  const { files } = unwrap(await renderer.render(prepared, ['docx', 'pdf', 'policy']));
  return new Map(files.map(({ suffix, bytes }) => [suffix, Buffer.from(bytes)]));
}

describe('a renderer that has rendered every kind', () => {
  const forward = new Map<string, Map<string, Buffer>>();
  const backward = new Map<string, Map<string, Buffer>>();

  beforeAll(async () => {
    const renderer = newRenderer();
    for (const { name, prepared } of letters) forward.set(name, await filesOf(renderer, prepared));
    const other = newRenderer();
    // Each letter meets others of its kind before and after it.
    for (const { name, prepared } of letters.toReversed()) backward.set(name, await filesOf(other, prepared));
  }, 300_000);

  it.each(letters)('writes $name byte for byte as a fresh one does', async ({ name, prepared }) => {
    const fresh = await filesOf(newRenderer(), prepared);
    expect(fresh.size).toBeGreaterThan(2);
    for (const [suffix, bytes] of fresh) {
      expect(forward.get(name)?.get(suffix)?.equals(bytes), suffix).toBe(true);
      expect(backward.get(name)?.get(suffix)?.equals(bytes), suffix).toBe(true);
    }
  });

  it.each(letters)(
    'fills $name into what docx writes when it is given the values themselves',
    ({ name, prepared }) => {
      const { letter } = prepared;
      const layout = unwrap(resolveLayout(letter.print));
      const { slots } = structureOf(letter);
      const plain = skeletonParts(letter, layout, (piece) => {
        const slot = slots.findIndex(({ pointer, text }) => pointer === piece.pointer && text === piece.text);
        return slot < 0 ? undefined : slot;
      });
      const docx = forward.get(name)?.get('.docx') ?? Buffer.alloc(0);
      expect(extractFromDocx(docx).ok).toBe(true);
      const parts = unzipped(docx);
      for (const [path, xml] of plain) expect(part(parts, path), path).toBe(xml);
    },
  );
});
