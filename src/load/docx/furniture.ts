import type { Finding } from '../../model/finding.ts';
import type { PrintSettings } from '../../model/layout.ts';
import type { DocxParts } from './archive.ts';
import { notTaken } from './refusal.ts';
import { below, treeOf, type XmlElement } from './tree.ts';

/** Longest line of a header or footer that a letter has. */
const LONGEST = 60;

/** The text of the header of most pages. */
export function headerOf(
  parts: DocxParts,
  section: XmlElement | undefined,
  findings: Finding[],
): Pick<PrintSettings, 'headerText'> {
  const part = partOf(parts, section, 'w:headerReference');
  if (!part) return {};
  if (below(part, 'w:drawing').length + below(part, 'w:pict').length > 0)
    findings.push(notTaken('页眉里的图片', 'the picture of the header'));
  const text = textOf(part);
  return kept(text, '页眉文字', 'the text of the header', findings) ? { headerText: text } : {};
}

/** The text of the footer without the page number, and the number's form. */
export function footerOf(
  parts: DocxParts,
  section: XmlElement | undefined,
  findings: Finding[],
): Pick<PrintSettings, 'footerText' | 'pageNumber'> {
  const part = partOf(parts, section, 'w:footerReference');
  if (!part) return {};
  const fields = [
    ...below(part, 'w:instrText').map(({ text }) => text),
    ...below(part, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
  ].join(' ');
  const form = /NUMPAGES/.test(fields) ? 'page-of-pages' : /PAGE/.test(fields) ? 'dashed' : 'none';
  const text = textOf(part)
    .replace(/第\s*页|[共，,/]\s*页|^[\s—–-]+$|[—–-]\s*[—–-]/g, '')
    .trim();
  const footer = kept(text, '页脚文字', 'the text of the footer', findings) ? { footerText: text } : {};
  return { pageNumber: form, ...footer };
}

function kept(text: string, zh: string, en: string, findings: Finding[]): boolean {
  if (text === '') return false;
  if ([...text].length <= LONGEST) return true;
  findings.push(notTaken(`${zh}（超过 ${LONGEST} 个字）`, `${en} (longer than ${LONGEST} characters)`));
  return false;
}

/** The part that a section's pages have, those that are not the first nor even. */
function partOf(parts: DocxParts, section: XmlElement | undefined, kind: string): XmlElement | undefined {
  const reference = section?.children.find(
    ({ name, attributes }) => name === kind && (attributes['w:type'] ?? 'default') === 'default',
  );
  const relations = parts.text('word/_rels/document.xml.rels');
  if (!reference || relations === undefined) return undefined;
  const target = below(treeOf(relations), 'Relationship').find(
    ({ attributes }) => attributes.Id === reference.attributes['r:id'],
  );
  const xml = parts.text(`word/${target?.attributes.Target ?? ''}`);
  return xml === undefined ? undefined : treeOf(xml);
}

/** The printed text, without what fields print. */
function textOf(part: XmlElement): string {
  let inField = 0;
  const paragraphs = below(part, 'w:p').map((paragraph) => {
    let text = '';
    const visit = (element: XmlElement): void => {
      if (element.name === 'w:fldSimple' || element.name === 'mc:Fallback') return;
      const mark = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
      if (mark === 'begin') inField++;
      if (mark === 'end') inField--;
      if (element.name === 'w:t' && inField === 0) text += element.text;
      if (element.name === 'w:tab' && text !== '') text += ' ';
      for (const child of element.children) visit(child);
    };
    for (const child of paragraph.children) if (child.name !== 'w:pPr') visit(child);
    return text.trim();
  });
  return paragraphs.filter((text) => text !== '').join('　');
}
