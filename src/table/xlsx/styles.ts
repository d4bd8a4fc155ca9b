import type { ZipEntry } from '../../zip/index.ts';
import { MAX_PART_BYTES } from '../limits.ts';
import { readPart, type XmlHandler } from './xml.ts';

/**
 * Number formats that files name without spelling them out (ECMA-376 part 1, 18.8.30, with those of the Chinese
 * locale). What is not listed shows a number as it is.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** How a cell looks, as far as it changes what it says. */
export interface CellStyle {
  readonly format: string;
  readonly marks: Marks;
}

/** Lines through characters, and characters above or below the line. */
export interface Marks {
  readonly struck: boolean;
  readonly raised: boolean;
}

export const NO_MARKS: Marks = { struck: false, raised: false };
export const GENERAL: CellStyle = { format: 'General', marks: NO_MARKS };

/** Takes the marks of a font, or of the looks of a run, as its elements open. */
export function withMark(marks: Marks, name: string, attributes: Readonly<Record<string, string>>): Marks {
  if (name === 'strike') return { ...marks, struck: !/^(?:0|false)$/.test(attributes.val ?? '') };
  if (name === 'vertAlign') return { ...marks, raised: attributes.val !== 'baseline' };
  return marks;
}

/** The styles of cells by their index. */
export async function readStyles(entry: ZipEntry | undefined): Promise<readonly CellStyle[]> {
  const reader = new StyleReader();
  if (entry) await readPart(entry, MAX_PART_BYTES, reader);
  return reader.styles;
}

class StyleReader implements XmlHandler {
  readonly styles: CellStyle[] = [];
  private readonly formats = new Map<string, string>();
  private readonly fonts: Marks[] = [];
  private readonly within = new Set<string>();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
    if (this.within.has('fonts')) this.font(name, attributes);
    if (name === 'xf' && this.within.has('cellXfs')) this.style(attributes);
    this.within.add(name);
  }

  close(name: string): void {
    this.within.delete(name);
  }

  private font(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'font') this.fonts.push(NO_MARKS);
    else this.fonts.push(withMark(this.fonts.pop() ?? NO_MARKS, name, attributes));
  }

  private style({ numFmtId = '0', fontId = '0' }: Readonly<Record<string, string>>): void {
    const format = this.formats.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? 'General';
    this.styles.push({ format, marks: this.fonts[Number(fontId)] ?? NO_MARKS });
  }
}
