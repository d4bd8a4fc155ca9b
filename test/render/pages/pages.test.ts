import { describe, expect, it } from 'vitest';
import { createRenderer, make, parseValues, prepare } from '../../../src/index.ts';
import { type Blank, clausesOf, type Inline, textOf } from '../../../src/model/letter.ts';
import { kindOf, unwrap } from '../../kinds/support.ts';
import { FONTS } from '../pdf/support.ts';
import { both, linesOfPages, linesOfPdf, plain } from './support.ts';

const renderer = createRenderer({ fonts: async () => FONTS });
const isBlank = (inline: Inline): inline is Blank => inline.type === 'blank';
const preparedOf = (text: string) => unwrap(prepare(unwrap(parseValues(text, 'values.yaml'))));

async function previewOf(text: string, options = {}) {
  const made = await make(parseValues(text, 'values.yaml'), { formats: ['pages'], ...options }, renderer);
  return { ...made, html: new TextDecoder().decode(made.files[0]?.bytes) };
}

describe('the pages of a preview', () => {
  it.each(['service-deadline', 'it-service-assurance', 'tender-supply'])(
    'of %s have the text, the lines and the number of those of the PDF',
    async (id) => {
      const { html, pdf, pages } = await both(renderer, preparedOf(kindOf(id).example));
      const lines = linesOfPages(html);
      expect(lines).toEqual(linesOfPdf(pdf));
      expect(lines).toHaveLength(pages ?? 0);
      expect(lines.flat().length).toBeGreaterThan(20);
    },
  );

  it('say which clause each line belongs to, and which value each word comes from', async () => {
    const { example } = kindOf('service-deadline');
    const prepared = preparedOf(example);
    const { html } = await previewOf(example);
    const clauses = clausesOf(prepared.letter).filter(({ content }) => content.some(isBlank));
    expect(clauses.length).toBeGreaterThan(3);
    for (const { id, content } of clauses) {
      const groups = [...html.matchAll(/<g data-clause="([^"]+)">(.*?)<\/g>/gs)].filter(
        (group) => group[1] === id,
      );
      const markup = groups.map((group) => group[2]).join('');
      expect(plain(markup).replace(/\n/g, '')).toContain(textOf(content));
      for (const blank of content.filter(isBlank)) {
        const own = [...markup.matchAll(/data-pointer="([^"]+)">([^<]*)</g)].filter(
          ([, at]) => at === blank.pointer,
        );
        expect(own.map((match) => plain(match[2] ?? '')).join('')).toContain(blank.text);
      }
    }
  });

  it('print hostile values as they stand', async () => {
    const text = kindOf('service-deadline').example.replace(/有限公司/g, '<b>&"甲"有限公司');
    const { html } = await previewOf(text);
    expect(html).not.toContain('<b>');
    expect(linesOfPages(html).flat().join('')).toContain('<b>&"甲"有限公司');
  });

  it('are shown while a character lacks its glyph, which the findings say', async () => {
    const text = kindOf('service-deadline').example.replace(/有限公司/g, '𓀀有限公司');
    const strict = await previewOf(text);
    expect(strict.ok).toBe(false);
    expect(strict.files).toEqual([]);
    const lenient = await previewOf(text, { lenient: true });
    expect(lenient.ok).toBe(false);
    expect(lenient.findings.map(({ code }) => code)).toContain('PRINT-GLYPH');
    expect(linesOfPages(lenient.html).flat().join('')).toContain('𓀀有限公司');
  });

  it('mark the gaps of a draft and keep its watermark out of the reading order', async () => {
    const { html } = await previewOf('kind: service-deadline\n', { draft: true });
    expect(html).toMatch(/fill="#FFF2A8"/);
    expect(html).toMatch(/<g aria-hidden="true">\n<text [^>]*fill="#[0-9a-f]{6}"><tspan [^>]*>草稿</);
  });
});
