import { SaxesParser } from '../../zip/xml.ts';
import { MAX_DEPTH } from './limits.ts';
import { Refusal } from './refusal.ts';

/** An element of a part by its prefixed name, as Word writes it: `w:pgMar`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside. */
  readonly text: string;
}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** A part as a tree; a document type declaration, deep nesting and broken XML are refused. */
export function treeOf(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path: Open[] = [root];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Refusal('FILE-SHAPE', '文件含有文档类型声明', 'The file has a document type declaration');
  });
  parser.on('error', () => {
    throw new Refusal('FILE-SYNTAX', '文件里的 XML 不完整', 'The XML in the file is broken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > MAX_DEPTH)
      throw new Refusal('FILE-SHAPE', '文件嵌套过深', 'The file is nested too deeply');
    const element: Open = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      children: [],
      text: '',
    };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    const open = path.at(-1);
    if (open) open.text += text;
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
  return root;
}

/** The elements of a name anywhere below, in their order. */
export function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...below(child, name),
  ]);
}

/** The first of a name among the children, at the end of a path of names. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (open, name) => open?.children.find((child) => child.name === name),
    element,
  );
}
