import type { Finding, Place } from '../model/finding.ts';
import { findingText } from './report.ts';
import { say, type World } from './world.ts';

/** Warnings that are printed; a table of thousands of rows must not flood the terminal. */
const MOST_WARNINGS = 30;
/** Cells that are named where many rows have the same warning. */
const MOST_CELLS = 3;

/** Equal warnings of several rows. */
interface Group {
  readonly finding: Finding;
  /** The first cells. */
  readonly cells: string[];
  rows: number;
}

/** Gathers the warnings of rows that have a letter all the same, equal ones together. */
export class Warnings {
  /** Rows with a warning. */
  rows = 0;
  /** Groups that are not printed, and were not kept either. */
  private more = 0;
  private readonly groups = new Map<string, Group>();
  private readonly isPrinted: (finding: Finding) => boolean;

  constructor(isPrinted: (finding: Finding) => boolean) {
    this.isPrinted = isPrinted;
  }

  /** The findings of one row. */
  note(findings: readonly Finding[]): void {
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    if (warnings.length > 0) this.rows++;
    for (const warning of warnings) if (this.isPrinted(warning)) this.add(warning);
  }

  /** All warnings as text; empty where there are none. */
  text(world: World): string {
    const blocks = [...this.groups.values()].map((group) => findingText(world, merged(world, group)));
    const rest = say(world, {
      zh: `另有 ${this.more} 处提醒没有列出。\n`,
      en: `${this.more} more warnings are not listed.\n`,
    });
    return `${blocks.join('')}${this.more > 0 ? rest : ''}`;
  }

  private add(finding: Finding): void {
    const { code, pointer = '', message, place } = finding;
    const key = [code, pointer, message.zh].join('\0');
    const group = this.groups.get(key);
    if (!group && this.groups.size >= MOST_WARNINGS) {
      this.more++;
      return;
    }
    const cells: string[] = group?.cells ?? [];
    if (place?.cell !== undefined && cells.length < MOST_CELLS) cells.push(place.cell);
    if (group) group.rows++;
    else this.groups.set(key, { finding, cells, rows: 1 });
  }
}

/** One finding that stands for all of its group. */
function merged(world: World, { finding, cells, rows }: Group): Finding {
  if (rows === 1 || !finding.place) return finding;
  const listed = cells.join(say(world, { zh: '、', en: ', ' }));
  const cell =
    rows > cells.length
      ? say(world, { zh: `${listed} 等 ${rows} 行`, en: `${listed} … (${rows} rows)` })
      : listed;
  const place: Place = { file: finding.place.file, cell };
  return { ...finding, place };
}
