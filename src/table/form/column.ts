import type { SheetColumn } from '../../blanks/type.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Field } from '../fields.ts';
import type { HeadingIndex } from '../headings.ts';
import { inWords } from '../words.ts';
import { serialOf } from '../xlsx/dates.ts';
import type { NewCell, Rule } from '../xlsx/write.ts';
import type { StyleName } from '../xlsx/write-styles.ts';
import { plainHeading } from './heading.ts';

export type Language = keyof Bilingual;

/** A column of a form: heading, help, rule, and how a value is written into it. */
export interface FormColumn {
  readonly field: Field;
  readonly heading: string;
  readonly style: StyleName;
  readonly width: number;
  /** What belongs here. */
  readonly help: string;
  /** The same with what is allowed. */
  readonly note: string;
  readonly allowed: string;
  readonly rule: Omit<Rule, 'column'>;
  /** The cell for a value as a values file holds it. */
  cell(value: string): NewCell;
}

/** @param language of the notes; headings are those of the letter, in Chinese */
export function formColumn(field: Field, index: HeadingIndex, language: Language): FormColumn {
  const { column } = field.node.blank;
  const heading = `${plainHeading(field, index)}${field.required ? '*' : ''}`;
  const allowed = allowedOf(field, language);
  const help = field.node.help[language];
  const hints = [requirementOf(field)[language], suggestionOf(field)[language]];
  const permitted = allowed && (language === 'zh' ? `允许：${allowed}。` : `Allowed: ${allowed}.`);
  const prompt = [help, permitted, ...hints].filter(Boolean).join('\n');
  return {
    field,
    heading,
    style: column.style,
    width: widthOf(field, heading),
    help: [help, ...hints].filter(Boolean).join(language === 'zh' ? '' : ' '),
    note: prompt,
    allowed,
    rule: { ...ruleOf(column), title: index.label(field), prompt },
    cell: (value) => cellOf(field, value),
  };
}

/** The usual figure: offered in a note, never a value of the sheet. */
function suggestionOf({ node: { blank, suggestion } }: Field): Bilingual {
  if (suggestion === undefined || suggestion === null || typeof suggestion === 'object') return NOTHING;
  const value = inWords(blank, written(suggestion));
  return { zh: `建议值：${value}，写上才算。`, en: `Suggested: ${value}; it counts only when written.` };
}

const NOTHING: Bilingual = { zh: '', en: '' };

/** Wide enough for two lines of heading, and for the names and addresses that are usual. */
function widthOf({ node: { type, schema } }: Field, heading: string): number {
  const { max = 0 } = (schema.text ?? {}) as { max?: number };
  const usual = type === 'text' && max >= 40 ? 24 : 12;
  return Math.min(30, Math.max(usual, [...heading].length * 2));
}

/** What may be written; drop-downs show the Chinese words alone. */
function allowedOf({ node: { blank } }: Field, language: Language): string {
  const { accepts } = blank.column;
  return accepts.kind === 'list' ? accepts.words.join('、') : blank.allowed[language];
}

function requirementOf({ required, node: { blank, preset } }: Field): Bilingual {
  if (required) return { zh: '必须填写。', en: 'Required.' };
  if (preset === undefined || preset === null || typeof preset === 'object')
    return { zh: '可以不填。', en: 'Optional.' };
  const value = inWords(blank, written(preset));
  return { zh: `不填时为 ${value}。`, en: `${value} when left empty.` };
}

function written(value: string | number | boolean): string | boolean {
  return typeof value === 'number' ? String(value) : value;
}

function ruleOf({ accepts }: SheetColumn): Pick<Rule, 'type' | 'values'> {
  switch (accepts.kind) {
    case 'list':
      return { type: 'list', values: accepts.words };
    case 'date':
      return { type: 'date', values: [serialOf(accepts.min), serialOf(accepts.max)] };
    case 'number':
      return { type: accepts.whole ? 'whole' : 'decimal', values: [accepts.min, accepts.max] };
    case 'any':
      return { type: 'any', values: [] };
  }
}

/** A value as the sheet holds it: numbers and dates as such, choices and flags as the drop-down says them. */
function cellOf({ node: { blank } }: Field, value: string): NewCell {
  const { style } = blank.column;
  const reading = blank.read(value);
  const cell = reading.ok ? blank.column.cell(reading.value) : undefined;
  if (!cell) return { text: value, style };
  if ('date' in cell) return { number: serialOf(cell.date), style };
  return { ...cell, style };
}
