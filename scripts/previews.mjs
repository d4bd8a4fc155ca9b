/**
 * Draws the example of every letter kind, dist/previews/KIND.html, and counts its pages at each length, dist/previews/pages.json:
 * `pledge kinds` shows both. Needs the output of tsc and the fonts.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'previews');
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

export async function drawPreviews() {
  const { createRenderer, kindIds, kindsOf, loadKind, parseValues, prepare } = await built('index.js');
  const { Bench } = await built('contract-bench.js');
  const { builtInFonts } = await built('io/fonts.js');
  const { lengthsOf } = await built('model/detail.js');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const renderer = createRenderer({ fonts: () => Promise.resolve({ builtIn: builtInFonts() }) });
  const pages = {};
  for (const id of kindIds()) {
    const kind = loadKind(id).value;
    const { value } = parseValues(kind.example, 'example.yaml');
    pages[id] = {};
    for (const detail of lengthsOf(kind)) {
      // The short form is one page with what is required and ten options; the other lengths show everything.
      const prepared =
        detail === 'short'
          ? new Bench(kind, { kinds: kindsOf([]) }).withTen()
          : prepare({ ...value, data: { ...value.data, detail } }).value;
      const made = prepared && (await renderer.render(prepared, ['pages']));
      if (!made?.ok) throw new Error(`${id} ${detail}: ${made?.findings[0]?.message.en}`);
      const [file] = made.value.files;
      pages[id][detail] = made.value.pages;
      await writeFile(join(out, `${id}.html`), file.bytes);
    }
  }
  await writeFile(join(out, 'pages.json'), `${JSON.stringify(pages, null, 2)}\n`);
  process.stdout.write(`drew ${Object.keys(pages).length} previews\n`);
}
