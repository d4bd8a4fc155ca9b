import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { pointerSegments } from '../model/pointer.ts';
import type { Field, KindFields, ListField } from './fields.ts';
import { plainHeading } from './form/heading.ts';
import { type HeadingIndex, letterIndex, listIndex, listTitle } from './headings.ts';
import { inWords } from './words.ts';

/** What is known of a letter of a table when somebody asks for the remedy of a finding. */
export interface LetterFacts {
  /** Blanks of its kind; undefined when it has none. */
  readonly fields: KindFields | undefined;
  readonly data: { readonly [key: string]: Json };
  /** Whether a column holds the blank at a pointer. */
  readonly hasColumn: (pointer: string) => boolean;
}

/**
 * The remedy in the words of a table: columns and sheets by the names that a form gives them. Undefined where the
 * finding's own remedy says it as well; those speak of values files, where a blank has a name and a line.
 */
export function remedyFor({ code, pointer = '' }: Finding, letter: LetterFacts): Bilingual | undefined {
  if (code === 'KIND-MISSING') return KIND;
  const found = letter.fields && locate(letter.fields, pointer);
  if (!found) return undefined;
  if (!found.field) {
    if (code === 'BLANK-REQUIRED' || code === 'BLANK-ROWS') return rowsOf(found.list);
    return undefined;
  }
  if (code === 'BLANK-REQUIRED') return column(found, letter.hasColumn(pointer));
  if (found.field.node.type === 'flag' && code === 'BLANK-CHOICE')
    return { zh: '写“是”或“否”。', en: 'Write 是 (yes) or 否 (no).' };
  const clock = found.field.node.type === 'duration' ? clockOf(textAt(letter.data, pointer)) : undefined;
  if (clock !== undefined) return asDuration(clock);
  if (code === 'BLANK-DATE' && SERIAL.test(textAt(letter.data, pointer))) return AS_DATE;
  return undefined;
}

const KIND: Bilingual = {
  zh: '在“承诺书类型”一列填写类型，或加 --kind；全部类型见 pledge kinds。',
  en: 'Fill in the column 承诺书类型, or use --kind; pledge kinds lists them all.',
};

/** Days as spreadsheets count them, 1927 to 2119: what a date looks like in a cell without a date format. */
const SERIAL = /^[1-7]\d{4}(?:\.\d+)?$/;
const AS_DATE: Bilingual = {
  zh: '这个数像是表格里日期的序号：把单元格格式设为“日期”，或写成 2026-06-01。',
  en: 'The number looks like the serial number of a date: give the cell a date format, or write it as 2026-06-01.',
};

/** The time of day that a cell of hours and minutes holds: `04:00`, or the part of a day that it is stored as. */
function clockOf(text: string): string | undefined {
  if (/^\d{1,3}:\d\d(?::\d\d)?$/.test(text)) return text;
  const [, number = ''] = /^(0\.\d{4,})\D*$/.exec(text) ?? [];
  const minutes = Number(number) * 1440;
  if (number === '' || Math.abs(minutes - Math.round(minutes)) > 1e-6) return undefined;
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function asDuration(clock: string): Bilingual {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const length = minutes === 0 ? `${hours}小时` : `${hours * 60 + minutes}分钟`;
  return {
    zh: `单元格里是时刻 ${clock}：如果是指时长，写成 ${length}；按几点几分则不能作时限。`,
    en: `The cell holds the time of day ${clock}: write ${length} if a length of time is meant.`,
  };
}

type Found =
  | { readonly field: Field; readonly index: HeadingIndex; readonly list?: ListField }
  | { readonly field?: undefined; readonly list: ListField };

/** The blank or the list at a pointer. */
function locate(kind: KindFields, pointer: string): Found | undefined {
  const path = pointerSegments(pointer);
  const field = kind.fields.find((candidate) => isSame(candidate.path, path));
  if (field) return { field, index: letterIndex(kind) };
  const list = kind.lists.find((candidate) => isSame(candidate.path, path.slice(0, candidate.path.length)));
  if (!list) return undefined;
  const own = path.slice(list.path.length + 1);
  const inner = list.fields.find((candidate) => isSame(candidate.path, own));
  if (inner) return { field: inner, index: listIndex(list), list };
  return own.length === 0 ? { list } : undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function column({ field, index, list }: Extract<Found, { field: Field }>, exists: boolean): Bilingual {
  const heading = plainHeading(field, index);
  const { zh, en } = example(field);
  const sheet = list && listTitle(list);
  const at =
    sheet === undefined ? { zh: '', en: '' } : { zh: `工作表“${sheet}”`, en: ` of the sheet “${sheet}”` };
  if (exists)
    return {
      zh: `在${at.zh}“${heading}”一列填写${zh}。`,
      en: `Fill in the column “${heading}”${at.en}${en}.`,
    };
  return {
    zh: `${at.zh && `在${at.zh}里`}加一列“${heading}”并填写${zh}。`,
    en: `Add the column “${heading}”${at.en} and fill it in${en}.`,
  };
}

/** One way of writing a blank, and what it is for. */
function example(field: Field): Bilingual {
  const sample = sampleOf(field);
  const help = (/^[^。]*/.exec(field.node.help.zh)?.[0] ?? '').trim();
  return {
    zh: `${sample && `，例如 ${sample}`}${help && `（${help}）`}`,
    en: sample && `, such as ${sample}`,
  };
}

/** As the drop-downs of a form say it. */
function sampleOf({ node: { blank } }: Field): string {
  return inWords(blank, blank.sample);
}

function rowsOf(list: ListField): Bilingual {
  const sheet = listTitle(list);
  return {
    zh: `增删工作表“${sheet}”里的各行，“序号”写本行的序号；没有这张工作表时，pledge sheet 生成的表里有。`,
    en: `Add or remove rows on the sheet “${sheet}”, with the 序号 of this row; pledge sheet makes such a sheet.`,
  };
}

/** The text at a pointer, rows of lists included. */
function textAt(data: Json, pointer: string): string {
  let node: Json | undefined = data;
  for (const step of pointerSegments(pointer)) {
    if (node === null || typeof node !== 'object') return '';
    const group = node as { readonly [key: string]: Json };
    node = Object.hasOwn(group, step) ? group[step] : undefined;
  }
  return typeof node === 'string' ? node.trim() : '';
}
