import { describe, expect, it } from 'vitest';
import { parseValues, prepare, renderHtml, renderText, resolveLayout } from '../../../src/index.ts';
import type { Letter } from '../../../src/model/letter.ts';
import { typeArea } from '../../../src/render/layout/index.ts';
import * as build from '../../builders/letter.ts';
import { kindOf, unwrap } from '../../kinds/support.ts';
import { plain } from '../pages/support.ts';

const htmlOf = (letter: Letter) => renderHtml(letter, unwrap(resolveLayout(letter.print)));
const dense = (text: string) => text.replace(/[\s\u00a0]/g, '');
const shown = (html: string) => dense(plain(html.slice(html.indexOf('<article>'))));
/** The declarations of a class in the style sheet. */
const ruleOf = (html: string, name: string) => new RegExp(`\\n\\.${name}\\{([^}]*)\\}`).exec(html)?.[1] ?? '';

describe('the HTML of a letter', () => {
  it.each(['service-deadline', 'it-service-assurance', 'bid-undertaking'])(
    'says what the text of %s says',
    (id) => {
      const { letter } = unwrap(prepare(unwrap(parseValues(kindOf(id).example, 'values.yaml'))));
      expect(shown(htmlOf(letter))).toBe(dense(renderText(letter)));
    },
  );

  it.each(['official', 'business'] as const)(
    'has paper, faces, sizes and pitches of the %s layout',
    (name) => {
      const letter: Letter = { ...build.fullLetter(), print: { layout: name } };
      const html = htmlOf(letter);
      const layout = unwrap(resolveLayout(letter.print));
      const { top, right, bottom, left } = layout.margins;
      expect(html).toContain(`padding:${top}mm ${right}mm ${bottom}mm ${left}mm`);
      for (const [at, style] of [layout.styles.body, layout.styles.title, ...layout.headings].entries()) {
        const rule = ruleOf(html, at === 0 ? 'body' : at === 1 ? 'title' : `heading-${at - 2}`);
        expect(rule).toContain(`"${style.font}"`);
        expect(rule).toContain(`font-size:${style.size}pt`);
        expect(rule).toContain(`line-height:${Math.round(style.pitch * 1000) / 1000}pt`);
        expect(rule).toContain(`text-indent:${style.firstLine}em`);
      }
    },
  );

  it('indents clauses and annexes and sets cells as the layout does', () => {
    const letter = build.fullLetter();
    const html = htmlOf(letter);
    const layout = unwrap(resolveLayout(letter.print));
    expect(html).toMatch(
      /<p id="[^"]+" class="body" style="margin-left:\d[\d.]*em;text-indent:-\d[\d.]*em"><span class="number" style="min-width:\d/,
    );
    expect(ruleOf(html, 'table-cell')).toContain(`font-size:${layout.styles.tableCell.size}pt`);
    const widths = [...html.matchAll(/<col style="width:([\d.]+)%">/g)].map((match) => Number(match[1]));
    expect(widths.length).toBeGreaterThan(1);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
    expect(html).toContain(`padding:${layout.table.padY}mm ${layout.table.padX}mm`);
    const annex = html.slice(html.indexOf('class="annex"'));
    expect(annex).toContain('class="annex-label"');
    expect(annex).toContain('class="annex-title"');
    expect(typeArea(layout).width).toBeGreaterThan(0);
  });
});
