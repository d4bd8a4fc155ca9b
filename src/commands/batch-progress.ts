import type { BatchEvent, BatchSummary, RowReport } from '../batch/options.ts';
import { findingText, reportJson } from './report.ts';
import { say, type World } from './world.ts';

/** Rows whose problems are printed; the manifest and the copy of the table name them all. */
const MOST_ROWS = 30;
/** Off a terminal a line comes after this many letters. */
const EVERY = 100;

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
export function textProgress(world: World, now: () => number): Progress {
  const meter = new Meter(world, now);
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
          if (event.state === 'ready') world.io.out(readyLine(world, event));
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
      }
    },
  };
}

/** What stands at the end, on standard output. */
export function summaryText(world: World, summary: BatchSummary, dryRun: boolean): string {
  const { rows, made, kept, failed, skipped, stopped, files } = summary;
  const zh = [
    `共 ${rows} 行`,
    dryRun ? `可以生成 ${made} 份` : `生成 ${made} 份`,
    kept > 0 && `保留先前的 ${kept} 份`,
    `${failed} 行有问题${failed > 0 ? '没有生成' : ''}`,
    skipped > 0 && `${skipped} 行没有处理`,
  ];
  const en = [
    `${rows} rows`,
    dryRun ? `${made} would be made` : `${made} made`,
    kept > 0 && `${kept} kept`,
    `${failed} failed`,
    skipped > 0 && `${skipped} left out`,
  ];
  const lines = [
    `${say(world, { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') })}${say(world, { zh: '。', en: '.' })}`,
    ...files.map((file) => `  ${file}`),
  ];
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
        en: 'Mend the table, then make the failed rows with --only-failed.',
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

class Meter {
  private total = 0;
  private done = 0;
  private bad = 0;
  private since = 0;
  private drawn = 0;
  private label = { zh: '', en: '' };
  private readonly world: World;
  private readonly now: () => number;

  constructor(world: World, now: () => number) {
    this.world = world;
    this.now = now;
  }

  begin(total: number, label: { zh: string; en: string }): void {
    this.clear();
    this.total = total;
    this.label = label;
    this.done = 0;
    this.bad = 0;
    this.since = this.now();
  }

  step(ok: boolean): void {
    this.done++;
    if (!ok) this.bad++;
    const { io } = this.world;
    const last = this.done === this.total;
    if (io.color) {
      const time = this.now();
      if (!last && time - this.drawn < 100) return;
      this.drawn = time;
      io.err(`\r\u001b[K${this.line()}`);
    } else if (last || this.done % EVERY === 0) io.err(`${this.line()}\n`);
  }

  clear(): void {
    if (this.world.io.color && this.drawn > 0) this.world.io.err('\r\u001b[K');
  }

  private line(): string {
    const seconds = (this.now() - this.since) / 1000;
    const rate = seconds > 0 ? this.done / seconds : 0;
    const left = rate > 0 ? Math.ceil((this.total - this.done) / rate) : 0;
    const { zh, en } = this.label;
    const bad = this.bad;
    return say(this.world, {
      zh: `${zh} ${this.done}/${this.total}${bad > 0 ? `，${bad} 行有问题` : ''}，每秒 ${rate.toFixed(1)}${left > 0 ? `，约剩 ${duration(left)}` : ''}`,
      en: `${en} ${this.done}/${this.total}${bad > 0 ? `, ${bad} failed` : ''}, ${rate.toFixed(1)}/s${left > 0 ? `, ${duration(left)} left` : ''}`,
    });
  }
}

function duration(seconds: number): string {
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${part(seconds % 60)}`;
}
