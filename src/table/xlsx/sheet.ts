import { textOf, type ZipEntry } from '../../zip/index.ts';
import { type Cell, type CellRange, columnNumber, type GridRow, type SheetFacts } from '../grid.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_SHEET_BYTES } from '../limits.ts';
import { withinRuns } from './guard.ts';
import { marked } from './marks.ts';
import { shownNumber } from './shown.ts';
import { type RichText, TextCollector, unescapeText } from './strings.ts';
import { type CellStyle, GENERAL } from './styles.ts';
import { partParser, type XmlHandler } from './xml.ts';

/** What cells refer to in the rest of the workbook. */
export interface Surroundings {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** Reads the rows of a sheet as a stream; at no time is there more of it in memory than one piece. */
export function readSheet(
  entry: ZipEntry,
  around: Surroundings,
): { rows: AsyncGenerator<GridRow>; facts: SheetFacts } {
  const reader = new SheetReader(around);
  return { rows: stream(entry, reader), facts: reader.facts };
}

async function* stream(entry: ZipEntry, reader: SheetReader): AsyncGenerator<GridRow> {
  const parser = partParser(reader);
  for (const piece of withinRuns(textOf(entry, MAX_SHEET_BYTES))) {
    parser.write(piece);
    yield* reader.take();
  }
  parser.close();
  yield* reader.take();
}

class SheetReader implements XmlHandler {
  readonly facts: { merges: CellRange[]; hiddenColumns: { from: number; to: number }[] } = {
    merges: [],
    hiddenColumns: [],
  };
  private readonly around: Surroundings;
  private readonly inline = new TextCollector();
  private finished: GridRow[] = [];
  private row = 0;
  private hidden = false;
  private cells = new Map<number, Cell>();
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private rich: RichText = '';
  private within: 'v' | 'is' | undefined;
  private formula = false;

  constructor(around: Surroundings) {
    this.around = around;
  }

  take(): GridRow[] {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.within = 'v';
    else if (name === 'f') this.formula = true;
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'is') {
      this.within = 'is';
      this.inline.start();
    } else if (this.within === 'is') this.inline.open(name, attributes);
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
    else if (name === 'col' && isTrue(attributes.hidden))
      this.facts.hiddenColumns.push({ from: Number(attributes.min), to: Number(attributes.max) });
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'row') {
      if (this.cells.size > 0) this.finished.push({ row: this.row, hidden: this.hidden, cells: this.cells });
    } else if (name === 'is') {
      this.rich = this.inline.end();
      this.within = undefined;
    } else if (name === 'v') this.within = undefined;
    else if (this.within === 'is') this.inline.close(name);
  }

  text(text: string): void {
    if (this.within === 'v') this.value += text;
    else if (this.within === 'is') this.inline.text(text);
  }

  private startRow(attributes: Readonly<Record<string, string>>): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
    this.hidden = isTrue(attributes.hidden);
    this.cells = new Map();
    this.column = 0;
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0];
    this.column = letters === undefined ? this.column + 1 : columnNumber(letters);
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.value = '';
    this.rich = '';
    this.formula = false;
  }

  private endCell(): void {
    if (this.column > MAX_COLUMNS) return;
    const style = this.around.styles[this.style] ?? GENERAL;
    const cell = marked(this.read(style.format), style.marks, this.type === 's' ? this.shared() : this.rich);
    if (cell.text.trim() === '' && !cell.problem) return;
    this.cells.set(this.column, this.formula ? { ...cell, formula: true } : cell);
  }

  private shared(): RichText {
    return this.around.strings[Number(this.value)] ?? '';
  }

  private read(format: string): Cell {
    const { value, around } = this;
    if (this.formula && value === '' && this.type !== 'str') return { text: '', problem: NOT_CALCULATED };
    if (this.type === 'e') return { text: value, problem: errorValue(value) };
    if (this.type === 'b') return { text: value.trim() === '1' ? 'true' : 'false', truth: true };
    if (this.type === 'inlineStr') return text(this.rich);
    if (value === '') return { text: '' };
    if (this.type === 's') return text(this.shared());
    if (this.type === 'str') return text(unescapeText(value));
    if (this.type === 'd') return { text: value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ') };
    return shownNumber(value, format, around.from1904);
  }

  private merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref);
    if (!match) return;
    const [, left = '', top, right = '', bottom] = match;
    this.facts.merges.push({
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom),
      right: columnNumber(right),
    });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function text(rich: RichText): Cell {
  const value = typeof rich === 'string' ? rich : rich.text;
  if (value.length <= MAX_CELL_CHARACTERS) return { text: value };
  return {
    text: '',
    problem: {
      severity: 'error',
      zh: `单元格超过 ${MAX_CELL_CHARACTERS} 个字符，不予读取。`,
      en: `The cell has more than ${MAX_CELL_CHARACTERS} characters and is not read.`,
      hintZh: '把内容写短。',
      hintEn: 'Shorten it.',
    },
  };
}

function errorValue(value: string) {
  return {
    severity: 'error',
    zh: `单元格是公式错误 ${value.slice(0, 20)}。`,
    en: `The cell holds the formula error ${value.slice(0, 20)}.`,
    hintZh: '改正公式，或直接填写内容。',
    hintEn: 'Mend the formula, or write the content itself.',
  } as const;
}

const NOT_CALCULATED = {
  severity: 'error',
  zh: '单元格的公式还没有计算出结果。',
  en: 'The formula of this cell has no result yet.',
  hintZh: '在 Excel 或 WPS 里打开并保存一次，或直接填写内容。',
  hintEn: 'Open and save the file in a spreadsheet program, or write the content itself.',
} as const;
