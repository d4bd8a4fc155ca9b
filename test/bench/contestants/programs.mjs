/** The programs that are no Node packages: many files in one call. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, html, row } from '../letter.mjs';

const MANY = 12;
/** WeasyPrint takes seconds for each. */
const FEW = 3;

/** Wall time (ms) and peak memory (MB) of a command. */
function run(oneCore, command) {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...oneCore, ...command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.split('\n').slice(-3).join(' '));
  return { time: performance.now() - start, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** From one file and from many: what each further letter costs, and what the first does. */
function oneAndMany(convert, first, number = MANY) {
  const one = convert(1);
  const many = convert(number);
  return {
    each: (many.time - one.time) / (number - 1),
    cold: one.time,
    memory: many.memory,
    size: statSync(first).size,
  };
}

function missing(program) {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  return found && existsSync('/usr/bin/time') ? undefined : { reason: `${program} is not installed` };
}

export const programs = [
  {
    name: 'LibreOffice (many files in one call)',
    measure({ folder, docx, oneCore }) {
      const absent = missing('soffice');
      if (absent) return absent;
      const out = join(folder, 'soffice');
      mkdirSync(out, { recursive: true });
      const files = Array.from({ length: MANY }, (_, at) => join(out, `${at}.docx`));
      for (const file of files) writeFileSync(file, docx);
      const profile = `-env:UserInstallation=file://${out}/profile`;
      const convert = (count) =>
        run(oneCore, [
          'soffice',
          profile,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          out,
          ...files.slice(0, count),
        ]);
      convert(1); // Makes its profile.
      return oneAndMany(convert, join(out, '0.pdf'));
    },
  },
  {
    name: 'WeasyPrint',
    measure({ folder, paragraphs, oneCore }) {
      const absent = missing('weasyprint');
      if (absent) return absent;
      const out = join(folder, 'weasyprint');
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      for (let at = 0; at < FEW; at++)
        writeFileSync(join(out, `${at}.html`), html(filled(paragraphs, row(at))));
      const script =
        'import sys, weasyprint\nfor f in sys.argv[1:]: weasyprint.HTML(f).write_pdf(f.replace(".html", ".pdf"))';
      const files = Array.from({ length: FEW }, (_, at) => join(out, `${at}.html`));
      return oneAndMany(
        (count) => run(oneCore, ['/usr/bin/python3', '-c', script, ...files.slice(0, count)]),
        join(out, '0.pdf'),
        FEW,
      );
    },
  },
];
