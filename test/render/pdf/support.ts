import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { containerOf } from '../../../src/model/container.ts';
import type { Letter } from '../../../src/model/letter.ts';
import {
  BUILT_IN_FONTS,
  type BuiltInFont,
  type FontSet,
  type PdfOptions,
  type RenderedPdf,
  renderPdf,
} from '../../../src/render/pdf/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function readFonts(): FontSet {
  // Skips in a moment when the fonts are there already.
  execFileSync(process.execPath, [`${root}scripts/build-fonts.mjs`]);
  const entries = BUILT_IN_FONTS.map((name): [BuiltInFont, Uint8Array] => [
    name,
    new Uint8Array(readFileSync(`${root}dist/fonts/${name}.ttf`)),
  ]);
  return { builtIn: Object.fromEntries(entries) as Record<BuiltInFont, Uint8Array> };
}

export const FONTS = readFonts();

export const OPTIONS: PdfOptions = {
  fonts: FONTS,
  metadata: { title: '承诺书 <A & B>', author: '示例"公司"' },
  creationDate: new Date('2026-06-01T00:00:00Z'),
  container: containerOf('company: 示例公司 # 甲\n', '{"kind":"ServiceCommitment"}'),
};

/** Renders a letter that must render. */
export async function rendered(letter: Letter, options: Partial<PdfOptions> = {}): Promise<RenderedPdf> {
  const outcome = await renderPdf(letter, { ...OPTIONS, ...options });
  if (!outcome.ok) throw new Error(outcome.findings.map((finding) => finding.message.zh).join('\n'));
  return outcome.value;
}

/** A PNG of one pixel colour, RGBA with eight bits. */
export function png(size: number, rgba: readonly [number, number, number, number]): Uint8Array {
  const row = [0, ...Array.from({ length: size }, () => rgba).flat()];
  const data = deflateSync(Uint8Array.from(Array.from({ length: size }, () => row).flat()));
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, size);
  new DataView(head.buffer).setUint32(4, size);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (name: string, body: Uint8Array): number[] => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, body.length);
    return [...length, ...new TextEncoder().encode(name), ...body, 0, 0, 0, 0];
  };
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', head),
    ...chunk('IDAT', data),
    ...chunk('IEND', new Uint8Array()),
  ]);
}
