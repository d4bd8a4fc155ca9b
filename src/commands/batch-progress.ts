import type { BatchEvent, BatchSummary, RowReport } from '../batch/options.ts';
import { Meter } from './batch-meter.ts';
import { Warnings } from './batch-warnings.ts';
import { ReadingsTally } from './readings.ts';
import { findingText, reportJson } from './report.ts';
import { say, type World } from './world.ts';

/** Rows whose problems are printed; the manifest and the copy of the table name them all. */
const MOST_ROWS = 30;
/** Tells the user how a batch goes. */
export interface Progress {
  tell(event: BatchEvent): void;
}

/** One JSON line for each event on standard output. */
export function jsonProgress(world: World): Progress {
  return {
    tell(event) {
      const plain = 'findings' in event ? { ...event, findings: reportJson(event.findings) } : event;
      world.io.out(`${JSON.stringify(plain)}\n`);
    },
  };
}

/**
 * Text: what is wrong on standard error, one moving line with count, rate and time left on a terminal, a plain line
 * now and then elsewhere. `now` gives milliseconds.
 */
export function textProgress(world: World, now: () => number, dryRun: boolean): Progress {
  const meter = new Meter(world, now);
  // A run leaves all warnings in the copy of the table; a dry run leaves nothing but what it says.
  const warnings = new Warnings((finding) => dryRun || finding.code.startsWith('TABLE-'));
  const tally = new ReadingsTally();
  let shown = 0;
  let more = 0;
  return {
    tell(event) {
      switch (event.type) {
        case 'start':
          for (const finding of event.findings) world.io.err(findingText(world, finding));
          meter.begin(event.rows, { zh: '检查', en: 'checked' });
          break;
        case 'checked':
          meter.step(event.ok);
          break;
        case 'making':
          meter.begin(event.rows, { zh: '生成', en: 'made' });
          break;
        case 'row':
          if (event.state === 'made') meter.step(true);
          if (event.state !== 'failed') warnings.note(event.findings);
          if (event.state === 'ready') {
            world.io.out(readyLine(world, event));
            tally.add(event.readings ?? []);
          }
          if (event.state !== 'failed') break;
          if (shown++ >= MOST_ROWS) more++;
          else {
            meter.clear();
            for (const finding of event.findings)
              if (finding.severity !== 'info') world.io.err(findingText(world, finding));
          }
          break;
        case 'end':
          meter.clear();
          if (more > 0)
            world.io.err(
              `${say(world, { zh: `另有 ${more} 行有问题，见结果表或 manifest.json。`, en: `${more} more rows have problems: see the copy of the table or manifest.json.` })}\n`,
            );
          world.io.err(warnings.text(world));
          world.io.out(tally.text(world));
          world.io.out(summaryText(world, event, warnings.rows, dryRun));
      }
    },
  };
}

/** What stands at the end, on standard output; `warned` rows have letters and warnings. */
function summaryText(world: World, summary: BatchSummary, warned: number, dryRun: boolean): string {
  const { rows, made, kept, failed, skipped, stopped, files } = summary;
  const zh = [
    `共 ${rows} 行`,
    dryRun ? `可以生成 ${made} 份` : `生成 ${made} 份`,
    kept > 0 && `保留先前的 ${kept} 份`,
    `${failed} 行有问题${failed > 0 ? '没有生成' : ''}`,
    warned > 0 && `${warned} 行有提醒`,
    skipped > 0 && `${skipped} 行没有处理`,
  ];
  const en = [
    `${rows} rows`,
    dryRun ? `${made} would be made` : `${made} made`,
    kept > 0 && `${kept} kept`,
    `${failed} failed`,
    warned > 0 && `${warned} with warnings`,
    skipped > 0 && `${skipped} left out`,
  ];
  const lines = [
    `${say(world, { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') })}${say(world, { zh: '。', en: '.' })}`,
    ...files.map((file) => `  ${file}`),
  ];
  if (warned > 0 && !dryRun)
    lines.push(
      say(world, {
        zh: '各行的提醒见结果表的“问题”一列或 manifest.json。',
        en: 'The warnings of each row stand in the copy of the table (问题) and in manifest.json.',
      }),
    );
  if (dryRun)
    lines.push(say(world, { zh: '这是预演，没有写任何文件。', en: 'A dry run: nothing was written.' }));
  else if (stopped)
    lines.push(
      say(world, { zh: '已按要求停止；加 --resume 接着做。', en: 'Stopped as asked; go on with --resume.' }),
    );
  else if (failed > 0)
    lines.push(
      say(world, {
        zh: '改好表格后加 --only-failed 只补做有问题的行。',
        en: 'Correct the table, then make the failed rows with --only-failed.',
      }),
    );
  return `${lines.join('\n')}\n`;
}

function readyLine(world: World, { sheet, row, name, pages, findings }: RowReport): string {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const facts = [
    pages !== undefined && say(world, { zh: `${pages} 页`, en: `${pages} pages` }),
    warnings > 0 && say(world, { zh: `${warnings} 处提醒`, en: `${warnings} warnings` }),
  ].filter(Boolean);
  return `${sheet}!${row}  ${name ?? ''}${facts.length > 0 ? say(world, { zh: `（${facts.join('，')}）`, en: ` (${facts.join(', ')})` }) : ''}\n`;
}
