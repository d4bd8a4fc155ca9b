/** The programs that write PDF in this process, or in one that they keep. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FONTS, filled, html, PAGE, row } from '../letter.mjs';

const { top, side, size, pitch, title, width, height } = PAGE;

export const contestants = {
  pdfmake: async (paragraphs) => {
    const { default: pdfmake } = await import('pdfmake');
    pdfmake.setFonts({ serif: { normal: FONTS.regular, bold: FONTS.bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    const content = (index) =>
      filled(paragraphs, row(index)).map(({ style, text }) => ({
        text,
        lineHeight: pitch / (size * 1.437),
        ...(style === 'title' ? { fontSize: title, alignment: 'center' } : { alignment: 'justify' }),
        ...(style === 'text' ? { leadingIndent: 2 * size } : { bold: true }),
      }));
    const footer = (page, pages) => ({
      text: `第 ${page} 页 共 ${pages} 页`,
      alignment: 'center',
      fontSize: 9,
    });
    const look = {
      pageSize: 'A4',
      pageMargins: [side, top],
      defaultStyle: { font: 'serif', fontSize: size },
    };
    return { make: (index) => pdfmake.createPdf({ ...look, footer, content: content(index) }).getBuffer() };
  },
  typst: async (paragraphs) => {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const compiler = NodeCompiler.create({
      fontArgs: [{ fontPaths: [dirname(FONTS.regular), dirname(FONTS.bold)] }],
    });
    const body = paragraphs.map(({ style, text }) => {
      const parts = text
        .split(/\{(\w+)\}/)
        .map((part, at) => (at % 2 ? `sys.inputs.${part}` : JSON.stringify(part)));
      return `#${style}(${parts.join(' + ')})`;
    });
    const mainFileContent = `
#set page(paper: "a4", margin: (x: ${side}pt, y: ${top}pt), footer: context align(center, text(9pt)[第 #counter(page).display() 页 共 #counter(page).final().first() 页]))
#set text(font: "Noto Serif SC", size: ${size}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: ${pitch - size}pt, spacing: ${pitch - size}pt, first-line-indent: (amount: 2em, all: true))
#let title(it) = align(center, text(${title}pt, weight: "bold", it))
#let heading(it) = par(first-line-indent: 0pt, text(weight: "bold", it))
#let text(..it) = std.text(..it)
${body.join('\n\n').replaceAll('#text(', '#par(')}`;
    return {
      make: (index) => {
        const pdf = compiler.pdf({ mainFileContent, inputs: row(index) });
        // What it keeps between documents is aged, as its documentation has it for servers.
        compiler.evictCache?.(10);
        return pdf;
      },
    };
  },
  '@react-pdf/renderer': async (paragraphs) => {
    const { createElement: h } = await import('react');
    const { Document, Font, Page, renderToBuffer, Text } = await import('@react-pdf/renderer');
    Font.register({
      family: 'serif',
      fonts: [{ src: FONTS.regular }, { src: FONTS.bold, fontWeight: 'bold' }],
    });
    // Without it a Chinese paragraph is one word and is not broken.
    Font.registerHyphenationCallback((word) => [...word].flatMap((character) => [character, '']));
    const base = { fontFamily: 'serif', fontSize: size, lineHeight: pitch / size, textAlign: 'justify' };
    const styles = {
      title: { ...base, fontSize: title, fontWeight: 'bold', textAlign: 'center' },
      heading: { ...base, fontWeight: 'bold' },
      text: { ...base, textIndent: 2 * size },
    };
    const page = { paddingHorizontal: side, paddingVertical: top };
    return {
      make: (index) => {
        const texts = filled(paragraphs, row(index)).map(({ style, text }, key) =>
          h(Text, { key, style: styles[style] }, text),
        );
        return renderToBuffer(h(Document, null, h(Page, { size: 'A4', style: page }, texts)));
      },
    };
  },
  'pdf-lib': async (paragraphs) => {
    const { PDFDocument } = await import('pdf-lib');
    const { default: fontkit } = await import('@pdf-lib/fontkit');
    const bytes = { regular: readFileSync(FONTS.regular), bold: readFileSync(FONTS.bold) };
    return {
      async make(index) {
        const document = await PDFDocument.create();
        document.registerFontkit(fontkit);
        const regular = await document.embedFont(bytes.regular, { subset: true });
        const bold = await document.embedFont(bytes.bold, { subset: true });
        let page;
        let y = 0;
        // It has no layout: lines are broken at the width, as simply as can be.
        for (const { style, text } of filled(paragraphs, row(index))) {
          const font = style === 'text' ? regular : bold;
          const points = style === 'title' ? title : size;
          let line = style === 'text' ? '　　' : '';
          const draw = () => {
            if (!page || y < top + pitch) {
              page = document.addPage([width, height]);
              y = height - top;
            }
            y -= pitch;
            page.drawText(line, { x: side, y, size: points, font });
            line = '';
          };
          let used = style === 'text' ? 2 * points : 0;
          for (const character of text) {
            const advance = /[\x20-\x7e]/.test(character) ? points / 2 : points;
            if (used + advance > width - 2 * side) {
              draw();
              used = 0;
            }
            line += character;
            used += advance;
          }
          draw();
        }
        return document.save();
      },
    };
  },
  chromium: async (paragraphs) => {
    const { chromium } = await import('playwright-core');
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const footerTemplate =
      '<div style="font-size:9pt;width:100%;text-align:center">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>';
    return {
      async make(index) {
        await page.setContent(html(filled(paragraphs, row(index))));
        return page.pdf({
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: '<i></i>',
          footerTemplate,
        });
      },
      close: () => browser.close(),
    };
  },
};
