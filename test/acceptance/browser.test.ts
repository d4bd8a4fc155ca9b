import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser.mjs';
import {
  createRenderer,
  embed,
  type Format,
  kindIds,
  kindsOf,
  loadKind,
  make,
  parseValues,
} from '../../src/index.ts';
import { builtInFonts, fontPath } from '../../src/io/fonts.ts';
import { BUILT_IN_FONTS } from '../../src/render/pdf/index.ts';
import { openPage, type Page } from './chromium.mjs';

const FORMATS: readonly Format[] = ['docx', 'pdf', 'policy', 'pages', 'html', 'text'];
const renderer = createRenderer({ fonts: async () => ({ builtIn: builtInFonts() }) });

/** What a page makes of a values file; bytes as base64. */
const IN_PAGE = `async ({ text, formats }) => {
  const made = await pledgekit.make(pledgekit.parseValues(text, 'values.yaml'), { kinds, formats }, renderer);
  const encoded = (bytes) => { let all = ''; for (const byte of bytes) all += String.fromCharCode(byte); return btoa(all); };
  return { ok: made.ok, findings: made.findings, pages: made.pages,
    files: made.files.map(({ suffix, bytes }) => [suffix, encoded(bytes)]) };
}`;

let page: Page;
beforeAll(async () => {
  const fonts = BUILT_IN_FONTS.map((name) => [`/fonts/${name}.ttf`, readFileSync(fontPath(name))] as const);
  page = await openPage({
    '/': '<!doctype html><meta charset="utf-8"><title>pledge</title>',
    ...Object.fromEntries(fonts),
  });
  await page.script(await bundleForBrowser());
  await page.script(`
    const kinds = pledgekit.embeddedKinds(${JSON.stringify(embed(kindsOf([]))).replaceAll('<', '\\u003c')});
    const fonts = async () => ({ builtIn: Object.fromEntries(await Promise.all(${JSON.stringify(BUILT_IN_FONTS)}.map(async (name) =>
      [name, new Uint8Array(await (await fetch('/fonts/' + name + '.ttf')).arrayBuffer())]))) });
    const renderer = pledgekit.createRenderer({ fonts });`);
});
afterAll(() => page.close());

interface InPage {
  readonly ok: boolean;
  readonly findings: readonly object[];
  readonly pages?: number;
  readonly files: readonly (readonly [suffix: string, base64: string])[];
}

describe('the library in a browser', () => {
  test.each(kindIds())('makes of %s what Node makes', async (id) => {
    const kind = loadKind(id);
    if (!kind.ok) throw new Error(id);
    const text = kind.value.example;
    const here = await make(parseValues(text, 'values.yaml'), { formats: FORMATS }, renderer);
    const there = (await page.run(IN_PAGE, { text, formats: FORMATS })) as InPage;
    expect(there).toMatchObject({ ok: true, findings: here.findings, pages: here.pages });
    expect(there.files.map(([suffix]) => suffix)).toEqual(here.files.map(({ suffix }) => suffix));
    for (const { suffix, bytes } of here.files) {
      const other = Buffer.from(there.files.find(([name]) => name === suffix)?.[1] ?? '', 'base64');
      expect(shown(suffix, other), suffix).toEqual(shown(suffix, bytes));
    }
    expect(page.asked).toEqual([]);
  });

  test('says what is wrong with a values file as Node does', async () => {
    const text = 'kind: service-deadline\nresponse: 4光年\n';
    const here = await make(parseValues(text, 'values.yaml'));
    expect(await page.run(IN_PAGE, { text, formats: [] })).toMatchObject({
      ok: false,
      findings: here.findings,
    });
  });
});

/** What counts of a file: the parts of a DOCX, the text of a PDF (both are packed by another deflater), else its bytes. */
function shown(suffix: string, bytes: Uint8Array): unknown {
  if (suffix === '.docx')
    return Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      Buffer.from(part).toString('base64'),
    ]);
  if (suffix !== '.pdf') return Buffer.from(bytes).toString('utf8');
  const file = join(mkdtempSync(join(tmpdir(), 'browser-')), 'a.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}
