import { expect, test } from 'vitest';
import { kindIds, parseValues, prepare } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import type { Mark } from '../../src/render/compose/index.ts';
import { mmToPt, resolveLayout } from '../../src/render/layout/index.ts';
import { createPdfRenderer } from '../../src/render/pdf/index.ts';
import { goodCases, kindOf, unwrap } from '../kinds/support.ts';

/** A gap between Han characters from which on a reader of PDF takes it for a space, in em (MuPDF 1.21: 0.15). */
const WIDEST_GAP = 0.14;
/** Share of lines that may stay ragged because they cannot be filled within it. */
const MOST_RAGGED = 0.02;
/** Lines before a signature block on a page of its own. */
const LEAST_BEFORE_BLOCK = 5;

type LineMark = Extract<Mark, { kind: 'line' }>;
const renderer = createPdfRenderer();
const fonts = { builtIn: builtInFonts() };
const HAN = /[\u3400-\u9fff]/u;

/** Lines of running text of all letters, measured once. */
const measured = await measure();

async function measure() {
  let [filled, ragged, lines, widest] = [0, 0, 0, 0];
  const thin: string[] = [];
  for (const id of kindIds())
    for (const { name, text } of goodCases(kindOf(id)).slice(0, 3)) {
      const { letter } = unwrap(prepare(unwrap(parseValues(text, 'values.yaml'))));
      const layout = unwrap(resolveLayout(letter.print));
      const { pages, width, anchors } = unwrap(await renderer.compose(letter, fonts, {}));
      const edge = width - mmToPt(layout.margins.right);
      const tracking = layout.tracking;
      for (const [at, page] of pages.entries()) {
        const marks = page.marks.filter(
          (mark): mark is LineMark => mark.kind === 'line' && mark.part !== undefined,
        );
        for (const mark of marks) {
          lines++;
          for (const { text: shown, extra, size } of mark.line.fragments)
            if ([...shown].length > 1 && [...shown].every((one) => HAN.test(one)))
              widest = Math.max(widest, (extra - tracking) / size);
          // Signatures and cells are set flush left; a paragraph's last line ends where it ends.
          if (mark.line.last || !/^(P|LBody)$/.test(mark.part?.role ?? '')) continue;
          if (mark.x + mark.line.x + mark.line.width < edge - 0.5) ragged++;
          else filled++;
        }
        const block = anchors.find((anchor) => anchor.page === at + 1);
        if (!block || at === 0) continue;
        const before = marks.filter(({ y }) => y < mmToPt(block.mm.y)).length;
        if (before < LEAST_BEFORE_BLOCK) thin.push(`${id} ${name}: ${before} lines on page ${at + 1}`);
      }
    }
  return { filled, ragged, lines, widest, thin };
}

test('no gap between Han characters is as wide as a space', () => {
  expect(measured.lines).toBeGreaterThan(3000);
  expect(measured.widest).toBeGreaterThan(0.01);
  expect(measured.widest).toBeLessThanOrEqual(WIDEST_GAP);
});

test('hardly a line stays ragged', () => {
  expect(measured.filled).toBeGreaterThan(1000);
  expect(measured.ragged / (measured.ragged + measured.filled)).toBeLessThanOrEqual(MOST_RAGGED);
});

test('no page but the first has fewer than five lines before a signature block', () => {
  expect(measured.thin).toEqual([]);
});
