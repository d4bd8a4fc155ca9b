/** The programs that write DOCX. */
import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { filled, PAGE, row } from '../letter.mjs';

const twips = (points) => Math.round(points * 20);

/** The letter by plain `docx`, from paragraphs. */
export function withDocx(paragraphs) {
  const children = paragraphs.map(
    ({ style, text }) =>
      new Paragraph({
        alignment: style === 'title' ? AlignmentType.CENTER : AlignmentType.BOTH,
        spacing: { line: twips(PAGE.pitch), lineRule: LineRuleType.EXACT },
        ...(style === 'text' ? { indent: { firstLine: twips(2 * PAGE.size) } } : {}),
        children: [
          new TextRun({
            text,
            bold: style !== 'text',
            size: 2 * (style === 'title' ? PAGE.title : PAGE.size),
            font: { ascii: 'Times New Roman', eastAsia: 'Noto Serif CJK SC', hAnsi: 'Times New Roman' },
          }),
        ],
      }),
  );
  const margin = {
    top: twips(PAGE.top),
    bottom: twips(PAGE.top),
    left: twips(PAGE.side),
    right: twips(PAGE.side),
  };
  const size = { width: twips(PAGE.width), height: twips(PAGE.height) };
  return Packer.toBuffer(new Document({ sections: [{ properties: { page: { size, margin } }, children }] }));
}

export const contestants = {
  docx: async (paragraphs) => ({ make: (index) => withDocx(filled(paragraphs, row(index))) }),
  'easy-template-x': async (paragraphs) => {
    const { TemplateHandler } = await import('easy-template-x');
    const template = await withDocx(paragraphs);
    const handler = new TemplateHandler();
    return { make: (index) => handler.process(template, row(index)) };
  },
  docxtemplater: async (paragraphs) => {
    const { default: Docxtemplater } = await import('docxtemplater');
    const { default: PizZip } = await import('pizzip');
    const template = await withDocx(paragraphs);
    return {
      make: (index) => {
        const document = new Docxtemplater(new PizZip(template));
        document.render(row(index));
        return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
      },
    };
  },
  'docx-templates': async (paragraphs) => {
    const { createReport } = await import('docx-templates');
    const template = await withDocx(paragraphs);
    return {
      make: (index) =>
        createReport({ template, data: row(index), cmdDelimiter: ['{', '}'], noSandbox: true }),
    };
  },
};
