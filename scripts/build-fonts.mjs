/**
 * Cuts the fonts of the PDF from the Noto packages (development dependencies, OFL) into dist/fonts/, makes their outlines
 * smaller, and writes the symbol font that holds the check boxes, which no Chinese font has. Skips what is up to date. `--force` cuts anew.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simplifyFont } from './outlines/index.mjs';
import { symbolFont } from './symbol-font.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'fonts');
const require = createRequire(import.meta.url);

/**
 * Names of people and firms live in the serif regular, so it stays whole; the others hold GB 2312 and symbols. Three quarters
 * of the level strokes are 29 or 30 units thick in the regular serif, 28 or 29 in the bold: `thin` is what all of them get.
 */
const FACES = [
  {
    file: 'serif.ttf',
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    whole: true,
    thin: 30,
  },
  {
    file: 'serif-bold.ttf',
    from: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    thin: 28,
  },
  { file: 'sans.ttf', from: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf' },
  { file: 'sans-bold.ttf', from: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
];

/** All characters of GB 2312 (rows A1 to F7), taken from the platform's decoder rather than from a list. */
function gb2312() {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) text += decoder.decode(Uint8Array.of(row, cell));
  }
  return text;
}

/** Blocks that letters use beside GB 2312: Latin, punctuation, letterlike, numerals, enclosed, compatibility, full-width. */
function symbols() {
  const ranges = [
    [0x20, 0x17f],
    [0x2c6, 0x2dd],
    [0x370, 0x3ff],
    [0x2000, 0x206f],
    [0x20a0, 0x20bf],
    [0x2100, 0x218f],
    [0x2190, 0x22ff],
    [0x2460, 0x27bf],
    [0x3000, 0x303f],
    [0x3200, 0x33ff],
    [0xff00, 0xffef],
  ];
  let text = '';
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  return text;
}

async function main() {
  await mkdir(out, { recursive: true });
  const stamp = await stampOfSources();
  const stampFile = join(out, 'stamp.json');
  if (!process.argv.includes('--force') && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp)
    return;
  const { default: subsetFont } = await import('subset-font');
  const characters = gb2312() + symbols();
  for (const face of FACES) {
    const source = await readFile(require.resolve(face.from));
    // All layout features stay: without them —— falls into two short dashes.
    const options = { targetFormat: 'sfnt', noHinting: true, preserveNameIds: [0, 13, 14] };
    const cut = face.whole
      ? await subsetFont(source, null, { ...options, keepAllGlyphs: true })
      : await subsetFont(source, characters, options);
    const font = simplifyFont(cut, { thin: face.thin });
    await replace(join(out, face.file), font);
    process.stdout.write(`${face.file} ${(font.length / 1e6).toFixed(1)} MB\n`);
  }
  await replace(join(out, 'symbols.ttf'), symbolFont());
  await replace(
    join(out, 'OFL.txt'),
    await readFile(require.resolve('@expo-google-fonts/noto-serif-sc/LICENSE_FONT')),
  );
  await replace(stampFile, stamp);
}

/** What the cut fonts depend on: this script, those it imports, and the versions of the packages. */
async function stampOfSources() {
  const hash = createHash('sha256');
  const outlines = (await readdir(join(root, 'scripts', 'outlines'))).filter((file) => file.endsWith('.mjs'));
  const scripts = [
    'build-fonts.mjs',
    'sfnt.mjs',
    'symbol-font.mjs',
    ...outlines.sort().map((file) => join('outlines', file)),
  ];
  for (const file of scripts) hash.update(await readFile(join(root, 'scripts', file)));
  const versions = {};
  for (const name of ['@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-sans-sc', 'subset-font']) {
    versions[name] = JSON.parse(await readFile(packageFile(name), 'utf8')).version;
  }
  return `${JSON.stringify({ scripts: hash.digest('hex'), versions })}\n`;
}

function packageFile(name) {
  return join(root, 'node_modules', name, 'package.json');
}

/** No reader ever meets half a font. */
async function replace(file, content) {
  await writeFile(`${file}.${process.pid}.tmp`, content);
  await rename(`${file}.${process.pid}.tmp`, file);
}

await main();
