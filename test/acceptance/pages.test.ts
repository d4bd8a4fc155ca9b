import { describe, expect, test } from 'vitest';
import {
  createRenderer,
  kindIds,
  type Letter,
  parseValues,
  prepare,
  renderHtml,
  renderText,
  resolveLayout,
} from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { goodCases, kindOf, unwrap } from '../kinds/support.ts';
import { both, linesOfPages, linesOfPdf, plain } from '../render/pages/support.ts';

const renderer = createRenderer({ fonts: async () => ({ builtIn: builtInFonts() }) });

const dense = (text: string): string => text.replace(/[\s\u00a0]/g, '');
/** The body of a letter's HTML. */
const htmlOf = (letter: Letter): string =>
  renderHtml(letter, unwrap(resolveLayout(letter.print))).replace(/^.*<article>/s, '');

describe.each(kindIds())('the pages of %s', (id) => {
  test.each(goodCases(kindOf(id)).slice(0, 4))(
    'have the lines of the PDF, and the HTML its text, in $name',
    async ({ text }) => {
      const prepared = unwrap(prepare(unwrap(parseValues(text, 'values.yaml'))));
      const { html, pdf, pages } = await both(renderer, prepared);
      const lines = linesOfPages(html);
      expect(lines).toHaveLength(pages ?? 0);
      expect(lines).toEqual(linesOfPdf(pdf));
      expect(dense(plain(htmlOf(prepared.letter)))).toBe(dense(renderText(prepared.letter)));
    },
  );
});
