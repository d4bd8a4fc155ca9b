import type { Renderer } from '../../../src/formats.ts';
import type { Prepared } from '../../../src/model/prepared.ts';
import { unwrap } from '../../kinds/support.ts';
import { PdfFile } from '../pdf/reader.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of HTML or SVG. */
export function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z#0-9]+);/g, (_, name: string) => ENTITIES[name] ?? '?');
}

/** The lines of each page of a preview; fonts have one glyph for a space and a no-break space, so a PDF says the former. */
export function linesOfPages(html: string): string[][] {
  return html
    .split('<svg ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<text [^>]*>(.*?)<\/text>/gs)].map((match) =>
        plain((match[1] ?? '').replaceAll('\u00a0', ' ')),
      ),
    );
}

/** The same of a PDF, in drawing order: one text object for a line. */
export function linesOfPdf(bytes: Uint8Array): string[][] {
  const file = new PdfFile(bytes);
  return file.pages.map((page) =>
    file
      .content(page)
      .split('\nBT\n')
      .slice(1)
      .map((object) => file.textIn(page, object.slice(0, object.indexOf('\nET')))),
  );
}

/** A letter's preview and its PDF by one renderer. */
export async function both(
  renderer: Renderer,
  prepared: Prepared,
): Promise<{ html: string; pdf: Uint8Array; pages: number | undefined }> {
  const preview = unwrap(await renderer.render(prepared, ['pages']));
  const printed = unwrap(await renderer.render(prepared, ['pdf']));
  const html = new TextDecoder().decode(preview.files[0]?.bytes);
  return { html, pdf: printed.files[0]?.bytes ?? new Uint8Array(), pages: preview.pages };
}
