import { spokenNumber } from '../../chinese/figures.ts';
import { attributeOf, scanXml } from './xml.ts';

/** A level of a list as Word reads it. */
interface Level {
  start: number;
  format: string;
  text: string;
  /** `w:lvlRestart`: the level (from 1) after which this one restarts; 0 never; undefined after any higher one. */
  restart: number | undefined;
}

/** Gives the printed number of each numbered paragraph, asked in the order of the document. */
export type NumberPrinter = (numId: string, level: number) => string;

/**
 * Word's numbering, from numbering.xml (ISO/IEC 29500-1, clause 17.9): all paragraphs of one abstract list count
 * together, a level restarts after a paragraph of a higher level unless `w:lvlRestart` says otherwise, and a higher
 * level that has not been used prints its start.
 */
export function numberPrinter(numberingXml: string): NumberPrinter {
  const { lists, numbers } = readNumbering(numberingXml);
  const counters = new Map<string, (number | undefined)[]>();
  return (numId, level) => {
    const list = numbers.get(numId);
    const levels = list === undefined ? undefined : lists.get(list);
    const own = levels?.get(level);
    if (list === undefined || levels === undefined || own === undefined) return '';
    const counts = counters.get(list) ?? [];
    counters.set(list, counts);
    const before = counts[level];
    counts[level] = before === undefined ? own.start : before + 1;
    for (const [deeper, { restart }] of levels)
      if (deeper > level && (restart === undefined || restart > level)) counts[deeper] = undefined;
    return own.text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      const shown = levels.get(index);
      return shown === undefined ? '' : printed(counts[index] ?? shown.start, shown.format);
    });
  };
}

function readNumbering(xml: string): {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly numbers: ReadonlyMap<string, string>;
} {
  const lists = new Map<string, Map<number, Level>>();
  const numbers = new Map<string, string>();
  let list: Map<number, Level> | undefined;
  let level: Level | undefined;
  let number: string | undefined;
  for (const token of scanXml(xml) ?? []) {
    if (token.type !== 'open') continue;
    const value = attributeOf(token.attributes, 'w:val') ?? '';
    switch (token.name) {
      case 'w:abstractNum':
        list = new Map();
        lists.set(attributeOf(token.attributes, 'w:abstractNumId') ?? '', list);
        break;
      case 'w:lvl':
        level = { start: 1, format: 'decimal', text: '', restart: undefined };
        list?.set(Number(attributeOf(token.attributes, 'w:ilvl')), level);
        break;
      case 'w:start':
        if (level !== undefined) level.start = Number(value);
        break;
      case 'w:numFmt':
        if (level !== undefined) level.format = value;
        break;
      case 'w:lvlRestart':
        if (level !== undefined) level.restart = Number(value);
        break;
      case 'w:lvlText':
        if (level !== undefined) level.text = value;
        break;
      case 'w:num':
        list = undefined;
        number = attributeOf(token.attributes, 'w:numId');
        break;
      case 'w:abstractNumId':
        if (number !== undefined) numbers.set(number, value);
        break;
    }
  }
  return { lists, numbers };
}

function printed(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
    case 'chineseCountingThousand':
    case 'chineseCounting':
      return spokenNumber(count);
    default:
      return String(count);
  }
}
