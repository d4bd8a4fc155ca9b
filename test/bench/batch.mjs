/** A table of rows to files: `pledge batch` against exceljs, easy-template-x and Typst in one process. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PRINT, ROOT } from './letter.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

function run(oneCore, command) {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...oneCore, ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command.slice(1, 4).join(' ')}: ${stderr.slice(-600)}`);
  return {
    seconds: (performance.now() - start) / 1000,
    memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024,
  };
}

/** The lines of the report. */
export function batches({ folder, rows, oneCore }) {
  const table = join(folder, 'rows.xlsx');
  const made = spawnSync(process.execPath, [script('make-table.mjs'), String(rows), table], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const out = join(folder, 'batch');
  const style = join(folder, 'style.yaml');
  writeFileSync(style, PRINT);
  const fresh = () => rmSync(out, { recursive: true, force: true });
  const node = process.execPath;
  const commands = [
    [
      'pledge batch: checks, DOCX, PDF, policy, manifest',
      [
        node,
        join(ROOT, 'bin', 'pledge.js'),
        'batch',
        table,
        '--kind',
        'service-deadline',
        '--style',
        style,
        '-o',
        out,
      ],
    ],
    ['exceljs + easy-template-x + Typst: DOCX, PDF', [node, script('batch-rival.mjs'), table, out]],
  ];
  const lines = [
    `\n### ${rows} rows of a workbook\n`,
    '| | seconds | letters/s | peak memory (MB) |',
    '|---|--:|--:|--:|',
  ];
  for (const [name, command] of commands) {
    fresh();
    const { seconds, memory } = run(oneCore, command);
    lines.push(`| ${name} | ${seconds.toFixed(1)} | ${(rows / seconds).toFixed(1)} | ${memory.toFixed(0)} |`);
  }
  return lines.join('\n');
}
