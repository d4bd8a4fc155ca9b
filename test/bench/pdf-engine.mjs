/*
 * Compares plain pdfmake with the PDF engine on the same three-page Chinese text, warm, in interleaved runs:
 *   npm run build && node test/bench/pdf-engine.mjs [rounds]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createEngine, setText } from '../../dist/render/pdf/engine/index.js';
import { typeset } from '../../dist/render/typeset/index.js';

const ROUNDS = Number(process.argv[2] ?? 30);
const fontFile = (name) => new Uint8Array(readFileSync(new URL(`../../dist/fonts/${name}`, import.meta.url)));
const fonts = { serif: { normal: fontFile('serif.ttf'), bold: fontFile('serif-bold.ttf') } };
const info = { title: '服务承诺书', creationDate: new Date(0) };
const page = {
  pageSize: 'A4',
  pageMargins: [90, 72, 90, 72],
  version: '1.7',
  defaultStyle: { font: 'serif', fontSize: 12 },
};
const footer = (current, count) => ({
  text: `第 ${current} 页 共 ${count} 页`,
  alignment: 'center',
  fontSize: 9,
});

/** The text of a letter kind without its markup, about three pages. */
const SENTENCES = readFileSync(
  new URL('../../templates/equipment-after-sales/letter.md.hbs', import.meta.url),
  'utf8',
)
  .replace(/\{\{[^}]*\}\}|\{#[^}]*\}|\*\*/g, '')
  .split('\n')
  .map((line) =>
    line
      .replace(/^(#+)\s*/, '#')
      .replace(/^[-\d.\s]+/, '')
      .trim(),
  )
  .filter((line) => /[\u4e00-\u9fff]{4}/.test(line) && !/[|:{}]/.test(line))
  .slice(0, 42);
/** Clauses as heading or text, the text with an underlined blank that differs from letter to letter. */
const clauses = (letter) =>
  SENTENCES.map((text, at) =>
    text.startsWith('#')
      ? { heading: true, parts: [{ text: text.slice(1) }] }
      : { parts: [{ text: `${at}. ` }, { text: `${(letter + at) % 72}小时`, blank: true }, { text }] },
  );

function plainDefinition(letter) {
  const content = clauses(letter).map(({ heading, parts }) => ({
    text: parts.map(({ text, blank }) => ({ text, ...(blank ? { decoration: 'underline' } : {}) })),
    ...(heading ? { bold: true, alignment: 'left' } : { leadingIndent: 24, alignment: 'justify' }),
    lineHeight: 20 / 17.244,
  }));
  return { ...page, content, footer, info };
}

function engineDefinition(engine, letter) {
  const shape = { width: 415.28, firstIndent: 24, hangIndent: 0, align: 'justify' };
  const content = clauses(letter).map(({ heading, parts }) => {
    const face = engine.face('serif', heading ? 'bold' : 'normal');
    const runs = parts.map(({ text, blank }) => ({
      text,
      face,
      size: 12,
      underline: blank === true,
      keep: blank === true,
    }));
    return setText(typeset(runs, heading ? { ...shape, firstIndent: 0, align: 'left' } : shape), {
      pitch: 20,
    });
  });
  return { ...page, content, footer, info };
}

const pdfmake = createRequire(import.meta.url)('pdfmake');
for (const [style, bytes] of Object.entries(fonts.serif))
  pdfmake.virtualfs.writeFileSync(style, Buffer.from(bytes));
pdfmake.setFonts({ serif: { normal: 'normal', bold: 'bold' } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
const plain = (letter) => pdfmake.createPdf(plainDefinition(letter)).getBuffer();

const engine = await createEngine(fonts);
const fast = (letter) => engine.print(engineDefinition(engine, letter));

const times = { plain: [], engine: [] };
let sizes = {};
for (let letter = 0; letter < 5; letter++)
  sizes = { plain: (await plain(letter)).length, engine: fast(letter).length };
for (let letter = 0; letter < 40; letter++) fast(letter);
for (let round = 0; round < ROUNDS; round++) {
  let start = performance.now();
  await plain(round);
  times.plain.push(performance.now() - start);
  start = performance.now();
  for (let letter = 0; letter < 4; letter++) fast(round * 4 + letter);
  times.engine.push((performance.now() - start) / 4);
}
const median = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)];
for (const [name, list] of Object.entries(times)) {
  console.log(
    `${name.padEnd(8)} ${median(list).toFixed(1).padStart(7)} ms  ${(sizes[name] / 1024).toFixed(0)} KB`,
  );
}
console.log(`ratio    ${(median(times.plain) / median(times.engine)).toFixed(1)}`);
