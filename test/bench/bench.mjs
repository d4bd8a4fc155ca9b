/**
 * Measures pledgekit against the programs that one would take otherwise, on the same three-page letter, on one core, in
 * interleaved runs, and prints a Markdown table: `npm run bench` (after `npm run build`; Linux). `-- --seconds 4` sets how
 * long each contestant runs in all, `-- --rows 200` the size of the batch, `-- --only TEXT,TEXT` picks contestants.
 */
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { batches } from './batch.mjs';
import { contestants as docx, withDocx } from './contestants/docx.mjs';
import { contestants as pdf } from './contestants/pdf.mjs';
import { programs } from './contestants/programs.mjs';
import { ROOT, template, VALUES } from './letter.mjs';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rows: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
  },
});
const ROUNDS = 4;
const BUDGET = (Number(options.seconds) * 1000) / ROUNDS;
const folder = mkdtempSync(join(tmpdir(), 'pledge-bench-'));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const median = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)];
/** One core for everybody; nice to be alone on it. */
const ONE_CORE = ['taskset', '-c', '0'];

// Importing docx.mjs and pdf.mjs loads no contestant but `docx`: the text of the letter is ours.
const { parseValues, prepare, render } = await import('../../dist/index.js');
const letter = prepare(parseValues(VALUES, 'values.yaml').value);
if (!letter.ok) throw new Error(JSON.stringify(letter.findings, null, 1));
const text = await render(letter.value, ['text'], { fonts: async () => ({}) });
const paragraphs = template(new TextDecoder().decode(text.value.files[0].bytes));
process.env.BENCH_PARAGRAPHS = join(folder, 'paragraphs.json');
writeFileSync(process.env.BENCH_PARAGRAPHS, JSON.stringify(paragraphs));
const values = join(folder, 'letter.yaml');
writeFileSync(values, VALUES);

const progress = (what) => process.stderr.write(`… ${what}\n`);
const picked = options.only.split(',');
const wanted = (name) => picked.some((part) => name.includes(part));
const notMeasured = [];

/** A contestant at work in a process of its own. */
async function start(name) {
  const child = fork(here('child.mjs'), [name], {
    execPath: ONE_CORE[0],
    execArgv: [...ONE_CORE.slice(1), process.execPath],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = () =>
    new Promise((resolve, reject) => {
      const failed = () => reject(new Error(`${name} ended`));
      child.once('exit', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        if (message.error) reject(new Error(message.error));
        else resolve(message);
      });
    });
  await answer();
  let from = 1;
  const run = (count) => {
    const done = answer();
    child.send({ from, count });
    from += count;
    return done;
  };
  return { name, run, times: [], end: () => child.send({ from, count: 0 }), ...(await warm(run)) };
}

/** Warmed up when it no longer gets faster, or for twice its share of time; then the letters that fill a round. */
async function warm(run) {
  let each = 0;
  const until = performance.now() + 2 * BUDGET;
  do each = (await run(1)).time;
  while (performance.now() < until);
  return { count: Math.max(1, Math.round(BUDGET / each)) };
}

/** Letters per second of the contestants, in rounds of all of them. */
async function warmRates(names) {
  const running = [];
  for (const name of names.filter(wanted)) {
    try {
      progress(name);
      running.push(await start(name));
    } catch (error) {
      notMeasured.push(`${name}: ${error.message}`);
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    progress(`round ${round + 1} of ${ROUNDS}`);
    for (const contestant of running) {
      const { time, size, memory } = await contestant.run(contestant.count);
      contestant.times.push(time / contestant.count);
      Object.assign(contestant, { size, memory });
    }
  }
  for (const contestant of running) contestant.end();
  return running.map(({ name, times, size, memory }) => ({ name, each: median(times), size, memory }));
}

/** Wall time in ms of one letter by a fresh process. */
function cold(command) {
  const start = performance.now();
  const { status, stderr } = spawnSync(ONE_CORE[0], [...ONE_CORE.slice(1), ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr.split('\n').slice(-3).join(' ')}`);
  return performance.now() - start;
}

function coldTimes(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, command] of commands.entries()) times[at].push(cold(command()));
  return times.map(median);
}

const once = (name) => () => [process.execPath, here('child.mjs'), name, 'once', join(folder, 'once')];
const cli = (formats) => () => {
  rmSync(join(folder, 'cli'), { recursive: true, force: true });
  return [
    process.execPath,
    join(ROOT, 'bin', 'pledge.js'),
    'render',
    values,
    '-f',
    formats,
    '-o',
    join(folder, 'cli'),
  ];
};

const ms = (value) => (value === undefined ? '' : value < 20 ? value.toFixed(1) : value.toFixed(0));
function table(title, rates, colds, first) {
  const base = rates.find(({ name }) => name === first);
  const lines = [
    `\n### ${title}\n`,
    `| | letters/s | against ${first} | start-up, one letter (ms) | peak memory (MB) | file (KB) |`,
  ];
  lines.push('|---|--:|--:|--:|--:|--:|');
  for (const { name, each, size, memory } of rates.toSorted((one, other) => one.each - other.each)) {
    const ratio = base ? `${(base.each / each).toFixed(2)}×` : '';
    const kilobytes = size ? (size / 1024).toFixed(0) : '';
    lines.push(
      `| ${name} | ${(1000 / each).toFixed(1)} | ${ratio} | ${ms(colds.get(name))} | ${memory?.toFixed(0) ?? ''} | ${kilobytes} |`,
    );
  }
  return lines.join('\n');
}

function withColds(names, rounds) {
  const measured = names.filter(
    (name) => wanted(name) && !notMeasured.some((note) => note.startsWith(`${name}:`)),
  );
  progress(`cold starts of ${measured.length}`);
  const times = coldTimes(measured.map(once), rounds);
  return new Map(measured.map((name, at) => [name, times[at]]));
}

const pages = (file) =>
  /Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout ?? '')?.[1];

const DOCX = ['pledgekit docx', 'pledgekit docx rendering', ...Object.keys(docx)];
const PDF = ['pledgekit pdf', 'pledgekit pdf rendering', ...Object.keys(pdf)];
const report = [
  `Date: ${new Date().toISOString().slice(0, 10)}. Machine: ${cpus()[0].model.trim()}, one core of ${cpus().length}, Linux ${release()}, Node ${process.version}.`,
];
try {
  const docxRates = await warmRates(DOCX);
  report.push(
    table(
      'DOCX',
      docxRates,
      withColds(
        docxRates.map(({ name }) => name),
        3,
      ),
      'easy-template-x',
    ),
  );
  const pdfRates = await warmRates(PDF);
  const colds = withColds(
    pdfRates.map(({ name }) => name),
    3,
  );
  const made = await withDocx(paragraphs);
  for (const program of programs) {
    if (!wanted(program.name)) continue;
    progress(program.name);
    const result = program.measure({ folder, paragraphs, docx: made, oneCore: ONE_CORE });
    if (result.reason) notMeasured.push(`${program.name}: ${result.reason}`);
    else {
      pdfRates.push({ name: program.name, ...result });
      colds.set(program.name, result.cold);
    }
  }
  report.push(table('PDF', pdfRates, colds, 'typst'));
  if (wanted('cold')) {
    const [plain, all] = coldTimes([once('pdfmake'), cli('docx,pdf,policy')], 7);
    report.push(
      `\nFrom a cold start: plain pdfmake, PDF alone ${ms(plain)} ms; pledge render (check, DOCX, PDF, policy) ${ms(all)} ms: ${(all / plain).toFixed(2)} of it.`,
    );
  }
  if (wanted('batch')) report.push(batches({ folder, rows: Number(options.rows), oneCore: ONE_CORE }));
  if (notMeasured.length > 0)
    report.push(`\nNot measured:\n${notMeasured.map((note) => `- ${note}`).join('\n')}`);
  const file = join(folder, 'cli', 'letter.pdf');
  if (existsSync(file)) report.push(`\nPages of our letter: ${pages(file) ?? 'unknown'}.`);
  process.stdout.write(`${report.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
