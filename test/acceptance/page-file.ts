import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsOf } from '../../src/index.ts';
import { builtInFonts } from '../../src/io/fonts.ts';
import { pageHtml } from '../../src/page/file/html.ts';
import { kindsCode } from '../../src/page/file/kinds-code.ts';

const built = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'page', name), 'utf8');

/** The page of `pledge page`, with all kinds and fonts. */
export function pageFile(): string {
  const fonts = Object.entries(builtInFonts()).map(([name, bytes]) => [`font-${name}`, bytes] as const);
  return pageHtml({
    app: built('app.js'),
    style: built('style.css'),
    kinds: kindsCode(kindsOf([])),
    files: Object.fromEntries(fonts),
    built: '2026-11-28',
  });
}
