import { strFromU8, unzipSync } from 'fflate';
import type { PrintSettings } from '../../../src/model/layout.ts';
import type { Letter } from '../../../src/model/letter.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { attributeOf, scanXml } from '../../../src/render/docx/xml.ts';
import { type Layout, resolveLayout } from '../../../src/render/layout/index.ts';

/** The layout of some settings, which must be good. */
export function layoutOf(print: PrintSettings = {}): Layout {
  const outcome = resolveLayout(print);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

/** The parts of a rendered letter as text. */
export function partsOf(letter: Letter, print: PrintSettings = {}): Record<string, string> {
  return unzipped(renderDocx(letter, { layout: layoutOf(print) }));
}

export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** A part that must be there. */
export function part(parts: Record<string, string>, path: string): string {
  const xml = parts[path];
  if (xml === undefined) throw new Error(`no ${path} in ${Object.keys(parts).join(', ')}`);
  return xml;
}

/** The text of each content control by its tag, in order, read with nothing of the product but its tokens. */
export function controlsOf(documentXml: string): { tag: string; text: string; xpath: string | undefined }[] {
  const controls: { tag: string; text: string; xpath: string | undefined }[] = [];
  let inText = false;
  let depth = 0;
  for (const token of scanXml(documentXml) ?? []) {
    const control = controls.at(-1);
    if (token.type === 'open') {
      if (token.name === 'w:sdt') {
        controls.push({ tag: '', text: '', xpath: undefined });
        depth += 1;
      }
      if (token.name === 'w:t') inText = !token.empty;
      if (control === undefined || depth === 0) continue;
      if (token.name === 'w:tag') control.tag = attributeOf(token.attributes, 'w:val') ?? '';
      if (/^w(15)?:dataBinding$/.test(token.name)) control.xpath = attributeOf(token.attributes, 'w:xpath');
      if (token.name === 'w:br') control.text += '\n';
      if (token.name === 'w:tab') control.text += '\t';
    } else if (token.type === 'close') {
      if (token.name === 'w:sdt') depth -= 1;
      if (token.name === 'w:t') inText = false;
    } else if (inText && depth > 0 && control !== undefined) control.text += token.text;
  }
  return controls;
}
