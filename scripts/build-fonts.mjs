/**
 * Cuts the fonts of the PDF from the Noto packages (development dependencies, OFL) into dist/fonts/, makes the outlines of the
 * Chinese ones smaller, and writes the symbol font that holds the check boxes, which no Chinese font has. Skips what is up to
 * date. `--force` cuts anew.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GB2312, GBK, LATIN, RADICALS, STANDARD_BEYOND_GBK, SYMBOLS } from './font-characters.mjs';
import { simplifyFont } from './outlines/index.mjs';
import { symbolFont } from './symbol-font.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'dist', 'fonts');
const require = createRequire(import.meta.url);

const COMMON = GB2312 + SYMBOLS;
/** Names of people and firms live in the serif regular; the other faces fall back on it. */
const NAMES = GBK + STANDARD_BEYOND_GBK + RADICALS + SYMBOLS;

/**
 * The Chinese faces, then those for Latin words with letters that they lack: 98 of the 128 of Latin Extended-A. Three quarters
 * of the level strokes are 29 or 30 units thick in the regular serif, 28 or 29 in the bold: `thin` is what all of them get.
 */
const FACES = [
  { file: 'serif', from: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular', characters: NAMES, thin: 30 },
  { file: 'serif-bold', from: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold', characters: COMMON, thin: 28 },
  { file: 'sans', from: 'noto-sans-sc/500Medium/NotoSansSC_500Medium', characters: COMMON },
  { file: 'sans-bold', from: 'noto-sans-sc/700Bold/NotoSansSC_700Bold', characters: COMMON },
  { file: 'latin-serif', from: 'noto-serif/400Regular/NotoSerif_400Regular', characters: LATIN },
  { file: 'latin-serif-bold', from: 'noto-serif/700Bold/NotoSerif_700Bold', characters: LATIN },
  { file: 'latin-sans', from: 'noto-sans/500Medium/NotoSans_500Medium', characters: LATIN },
  { file: 'latin-sans-bold', from: 'noto-sans/700Bold/NotoSans_700Bold', characters: LATIN },
];

/** The licences differ in who holds the rights. */
const LICENCES = [
  { file: 'OFL.txt', from: 'noto-serif-sc' },
  { file: 'OFL-sans.txt', from: 'noto-sans-sc' },
  { file: 'OFL-latin.txt', from: 'noto-serif' },
];

async function main() {
  await mkdir(out, { recursive: true });
  const stamp = await stampOfSources();
  const stampFile = join(out, 'stamp.json');
  if (!process.argv.includes('--force') && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp)
    return;
  const { default: subsetFont } = await import('subset-font');
  // All layout features stay: without them —— falls into two short dashes.
  const options = { targetFormat: 'sfnt', noHinting: true, preserveNameIds: [0, 13, 14] };
  for (const { file, from, characters, thin } of FACES) {
    const source = await readFile(require.resolve(`@expo-google-fonts/${from}.ttf`));
    const cut = await subsetFont(source, characters, options);
    const font = file.startsWith('latin') ? cut : simplifyFont(cut, { thin });
    await replace(join(out, `${file}.ttf`), font);
    process.stdout.write(`${file}.ttf ${(font.length / 1e6).toFixed(2)} MB\n`);
  }
  await replace(join(out, 'symbols.ttf'), symbolFont());
  for (const { file, from } of LICENCES)
    await replace(
      join(out, file),
      await readFile(require.resolve(`@expo-google-fonts/${from}/LICENSE_FONT`)),
    );
  await replace(stampFile, stamp);
}

/** What the cut fonts depend on: this script, those it imports, and the versions of the packages. */
async function stampOfSources() {
  const hash = createHash('sha256');
  const outlines = (await readdir(join(root, 'scripts', 'outlines'))).filter((file) => file.endsWith('.mjs'));
  for (const file of [
    'build-fonts.mjs',
    'font-characters.mjs',
    'sfnt.mjs',
    'symbol-font.mjs',
    ...outlines.sort().map((name) => join('outlines', name)),
  ])
    hash.update(await readFile(join(root, 'scripts', file)));
  const packages = new Set(FACES.map(({ from }) => `@expo-google-fonts/${from.split('/')[0]}`));
  const versions = {};
  for (const name of [...packages, 'subset-font']) versions[name] = await versionOf(name);
  return `${JSON.stringify({ scripts: hash.digest('hex'), versions })}\n`;
}

async function versionOf(name) {
  try {
    return JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    process.stderr.write(`${name} is not installed: run npm install\n`);
    process.exit(1);
  }
}

/** No reader ever meets half a font. */
async function replace(file, content) {
  await writeFile(`${file}.${process.pid}.tmp`, content);
  await rename(`${file}.${process.pid}.tmp`, file);
}

await main();
