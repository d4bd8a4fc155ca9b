import { describe, expect, it } from 'vitest';
import { createRenderer, parseValues, prepare, renderText } from '../../src/index.ts';
import { nodeCompression } from '../../src/io/compression.ts';
import { resolveLayout } from '../../src/render/layout/index.ts';
import { kindOf, unwrap } from '../kinds/support.ts';
import { part, unzipped } from './docx/parts.ts';
import { linesOfPages } from './pages/support.ts';
import { PdfFile } from './pdf/reader.ts';
import { FONTS } from './pdf/support.ts';

const renderer = createRenderer({ fonts: async () => FONTS, compression: nodeCompression });
const HOUSE = `
print:
  footerText: 示例市示例路1号 <电话> 010-12345678
  endMark: 是
  copyNumber: '000001'
  secrecy: 内部★1年
  copyTo: 示例市市场监督管理局
`;
const prepared = (house: string) =>
  unwrap(prepare(unwrap(parseValues(kindOf('service-deadline').example + house, 'values.yaml'))));

async function fileOf(format: 'pdf' | 'docx' | 'pages' | 'html', house = HOUSE): Promise<Uint8Array> {
  const { files } = unwrap(await renderer.render(prepared(house), [format]));
  return files[0]?.bytes ?? new Uint8Array();
}

describe('the style of a house', () => {
  it('adds its lines to the text: marks, end of text, copies', () => {
    const lines = renderText(prepared(HOUSE).letter)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.slice(0, 2)).toEqual(['000001', '内部★1年']);
    expect(lines.at(-1)).toBe('抄送：示例市市场监督管理局。');
    const end = lines.indexOf('（以下无正文）');
    expect(lines[end + 1]).toMatch(/（盖章）|（签章）/);
    expect(renderText(prepared('').letter)).not.toContain('以下无正文');
  });

  it('is on every page of the PDF, and on those of the preview', async () => {
    const file = new PdfFile(await fileOf('pdf'));
    const pages = file.pages.map((page) => file.lines(page));
    for (const lines of pages) expect(lines.at(-1)).toBe('示例市示例路1号 <电话> 010-12345678');
    const text = pages.flat().join('\n');
    expect(text).toMatch(/^000001\n内部★1年\n/);
    expect(text).toContain('（以下无正文）');
    const preview = linesOfPages(new TextDecoder().decode(await fileOf('pages')));
    expect(preview.map((lines) => lines.at(-1))).toEqual(pages.map((lines) => lines.at(-1)));
  });

  it('is in the Word letter: before the title, in every footer, around the signatures', async () => {
    const parts = unzipped(await fileOf('docx'));
    const document = part(parts, 'word/document.xml');
    const at = (text: string) => document.indexOf(text);
    expect(at('000001')).toBeGreaterThan(0);
    expect(at('000001')).toBeLessThan(at('w:val="Title"'));
    expect(at('（以下无正文）')).toBeLessThan(at('（盖章）'));
    expect(at('抄送：')).toBeGreaterThan(at('（盖章）'));
    for (const path of Object.keys(parts).filter((name) => name.startsWith('word/footer')))
      expect(part(parts, path)).toContain('示例市示例路1号 &lt;电话&gt;');
  });

  it('is in the HTML', async () => {
    const html = new TextDecoder().decode(await fileOf('html'));
    expect(html).toContain('<p class="footer">示例市示例路1号 &lt;电话&gt; 010-12345678</p>');
    expect(html).toMatch(/<p class="annex-label">000001<\/p>\n<p class="annex-label">内部★1年<\/p>\n<h1/);
  });

  it('needs room for what stands in the margins', () => {
    const pointers = (print: object) => resolveLayout(print).findings.map(({ pointer }) => pointer);
    expect(pointers({ footerText: '甲', margins: { bottom: 12 } })).toEqual(['/print/margins/bottom']);
    expect(pointers({ headerText: '甲', margins: { top: 12 } })).toEqual(['/print/margins/top']);
    expect(pointers({ margins: { left: 70, right: 70 } })).toEqual(['/print/margins']);
    expect(pointers({ footerText: '甲\n乙', secrecy: '丙\u0007' })).toEqual([
      '/print/footerText',
      '/print/secrecy',
    ]);
  });
});
