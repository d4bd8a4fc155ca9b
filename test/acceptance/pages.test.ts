import { describe, expect, test } from 'vitest';
import { createRenderer, kindIds, parseValues, prepare } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { goodCases, kindOf, unwrap } from '../kinds/support.ts';
import { both, linesOfPages, linesOfPdf } from '../render/pages/support.ts';

const renderer = createRenderer({ fonts: async () => ({ builtIn: builtInFonts() }) });

describe.each(kindIds())('the pages of %s', (id) => {
  test.each(goodCases(kindOf(id)).slice(0, 4))('have the lines of the PDF in $name', async ({ text }) => {
    const { html, pdf, pages } = await both(
      renderer,
      unwrap(prepare(unwrap(parseValues(text, 'values.yaml')))),
    );
    const lines = linesOfPages(html);
    expect(lines).toHaveLength(pages ?? 0);
    expect(lines).toEqual(linesOfPdf(pdf));
  });
});
