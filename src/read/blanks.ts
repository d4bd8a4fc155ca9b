import { type Folded, fold, writtenAt } from '../chinese/fold.ts';
import { type BlankForm, type FormMatch, formsIn } from './blank-forms.ts';
import { signatureLines } from './signature-lines.ts';
import { cellsOf, headingsOf, isRow, isRule } from './table-rows.ts';

/** Where something stands in a text: `paragraph` from 1, offsets in it from 0 as it was written, `end` behind the last character. */
export interface Place {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A place that was to be filled in and was not. */
export interface Blank {
  readonly place: Place;
  readonly form: BlankForm;
  /** The blank with the words around it, as written. */
  readonly near: string;
}

/** Characters quoted on either side of a blank. */
const CONTEXT = 8;
/** Forms that lines to sign on are made of. */
const TO_SIGN_ON: ReadonlySet<BlankForm> = new Set(['underscore', 'wide-space', 'colon', 'date', 'paren']);

/**
 * Every blank of a letter, in the order of its paragraphs.
 *
 * @param published the letter is put up, not signed: its last lines are no lines to sign on
 */
export function readBlanks(paragraphs: readonly string[], published = false): readonly Blank[] {
  const folded = paragraphs.map(fold);
  const lines = folded.map(({ text }) => text);
  const signed = published ? new Set<number>() : signatureLines(lines);
  const headings = headingsOf(lines);
  return folded.flatMap((own, i) => {
    const written = paragraphs[i] ?? '';
    const inWords = formsIn(own.text).filter((match) => isBlank(match, own.text));
    const found = [...inWords, ...emptyCells(own.text, headings.get(i)), ...unticked(own.text)];
    return found
      .filter(({ form }) => !(signed.has(i) && TO_SIGN_ON.has(form)))
      .sort((a, b) => a.index - b.index)
      .map((match) => placed(match, i + 1, own, written));
  });
}

function placed({ form, index, text }: FormMatch, paragraph: number, own: Folded, written: string): Blank {
  const start = writtenAt(own, index, written);
  const end = text === '' ? start : writtenAt(own, index + text.length - 1, written) + 1;
  const near = written.slice(Math.max(0, start - CONTEXT), end + CONTEXT).trim();
  return { place: { paragraph, start, end }, form, near };
}

/** What the patterns cannot tell: a date without holes, a heading in 【】, a rule of Markdown, a spaced title. */
function isBlank({ form, index, text }: FormMatch, line: string): boolean {
  switch (form) {
    case 'date':
      return hasHole(text, line.slice(0, index));
    case 'lenticular':
      return !isHeading(line, index, text);
    case 'cross':
      return !/(?:为|是|系)[^，。；]{0,8}(?:名称|型号|代号|品名)/u.test(line.slice(index, index + 40));
    case 'star':
    case 'dash':
    case 'underscore':
    case 'dots':
      return line.trim() !== text && !isRule(line);
    case 'paren':
      return !/[A-Za-z_]$/u.test(line.slice(0, index));
    case 'colon':
    case 'wide-space':
      return !isRow(line) || form === 'wide-space';
    default:
      return true;
  }
}

/** 年月日 alone are words; a date has a hole, or nothing where a part of it belongs. */
function hasHole(text: string, before: string): boolean {
  const [year = '', month = '', day = ''] = text.split(/[年月日]/u);
  const filled = (part: string) => /[0-9０-９一二三四五六七八九十]/u.test(part);
  if ([year, month, day].every(filled)) return false;
  if (text.endsWith('月')) return !filled(year) || !filled(month);
  const bare = /^年月日$/u.test(text);
  return bare ? /[：\s　自至]$/u.test(before) : true;
}

/** 【服务时间】周一至周五 is a heading; 【公司名称】（以下…） is a blank at the same place. */
function isHeading(line: string, index: number, text: string): boolean {
  const before = line.slice(0, index);
  if (!/^[\s0-9一二三四五六七八九十、.．（）()]*$/u.test(before)) return false;
  const asked = /^【(?:\s*|[XxＸN_＿×*]+|.{0,12}(?:名称|姓名|全称|公司|单位))】$/u.test(text);
  return !asked;
}

const REMARKS = /备注|说明|偏离|签收|附注|其他/u;
const ASKS = /联系|电话|手机|邮箱|地址|姓名|名称|日期|金额|热线/u;

/** Cells that are empty although their label stands beside them and their column is no column of remarks. */
function emptyCells(line: string, headings: readonly string[] | undefined): readonly FormMatch[] {
  if (!isRow(line) || isRule(line)) return [];
  const cells = cellsOf(line);
  return cells.flatMap(({ text, start }, i): readonly FormMatch[] => {
    const label = cells[i - 1]?.text.trim() ?? '';
    const heading = headings?.[i] ?? '';
    const slash = /^[/／]$/u.test(text.trim());
    const empty = text.trim() === '' || (slash && ASKS.test(label));
    if (!empty || label === '' || (i > 1 && i === cells.length - 1 && REMARKS.test(heading))) return [];
    if (headings === undefined && i > 0 && !ASKS.test(label) && cells.length > 2) return [];
    return [{ form: 'cell', index: start, text }];
  });
}

const BOX = /[□☐]/gu;
const TICKED = /[☑☒■√✓✔●🗹]/u;

/** Groups of two boxes or more of which none is ticked; a group ends with its sentence. */
function unticked(line: string): readonly FormMatch[] {
  const found: FormMatch[] = [];
  let offset = 0;
  for (const part of line.split(/(?<=[。；\n])/u)) {
    const boxes = [...part.matchAll(BOX)];
    const [first] = boxes;
    const last = boxes.at(-1);
    if (first && last && boxes.length > 1 && !TICKED.test(part))
      found.push({
        form: 'boxes',
        index: offset + first.index,
        text: part.slice(first.index, last.index + 1),
      });
    offset += part.length;
  }
  return found;
}
