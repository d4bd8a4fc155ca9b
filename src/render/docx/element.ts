import { type IRunOptions, TextRun, XmlComponent } from 'docx';
import { withoutMarks } from './marks.ts';

/** What docx has no class for: an element with attributes and children. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly Child[]) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

type Attributes = Readonly<Record<string, string | number>>;
export type Child = XmlComponent | string;

/** An element of WordprocessingML, written as it is given. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): XmlComponent {
  return new Element(name, attributes, children);
}

/**
 * A run of text. The hint sets quotation marks, dashes and the like, which Latin and Chinese share, in the Chinese
 * font: Word applies it reliably only on the run itself. Line feeds and tabs become their elements.
 */
export function textRun(text: string, look: IRunOptions = {}): TextRun {
  const children = text
    .replace(/\r\n?/g, '\n')
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === '\n') return element('w:br');
      if (piece === '\t') return element('w:tab');
      return element('w:t', { 'xml:space': 'preserve' }, piece);
    });
  return new TextRun({ font: { hint: 'eastAsia' }, ...look, children });
}

/** A run of text of the template, which must not be taken for a mark. */
export function templateRun(text: string, look: IRunOptions = {}): TextRun {
  return textRun(withoutMarks(text), look);
}
