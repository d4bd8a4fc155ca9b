import type { FormNode } from '../../blanks/form.ts';
import { blankOf } from '../../blanks/index.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Field } from '../fields.ts';
import type { HeadingIndex } from '../headings.ts';
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

/** Bounds where the schema names none: a sum, a date. */
const WIDEST = '999999999999';
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2100-12-31';

/**
 * @param label what the form of the kind says of the blank: help, suggestion
 * @param language of the notes; headings are those of the letter, in Chinese
 */
export function formColumn(
  field: Field,
  index: HeadingIndex,
  label: FormNode | undefined,
  language: Language,
): FormColumn {
  const heading = `${plainHeading(field, index)}${field.required ? '*' : ''}`;
  const allowed = allowedOf(field, language);
  const help = label?.help[language] ?? '';
  const hints = [requirementOf(field)[language], suggestionOf(field, label)[language]];
  const permitted = allowed && (language === 'zh' ? `允许：${allowed}。` : `Allowed: ${allowed}.`);
  const prompt = [help, permitted, ...hints].filter(Boolean).join('\n');
  const style = styleOf(field);
  return {
    field,
    heading,
    style,
    width: widthOf(field, heading),
    help: [help, ...hints].filter(Boolean).join(language === 'zh' ? '' : ' '),
    note: prompt,
    allowed,
    rule: { ...ruleOf(field), title: index.label(field), prompt },
    cell: (value) => cellOf(field, style, value),
  };
}

/** The usual figure: offered in a note, never a value of the sheet. */
function suggestionOf({ schema }: Field, label: FormNode | undefined): Bilingual {
  const { suggestion } = label ?? {};
  if (suggestion === undefined || suggestion === null || typeof suggestion === 'object') return NOTHING;
  const value = labelOf(schema, String(suggestion));
  return { zh: `建议值：${value}，写上才算。`, en: `Suggested: ${value}; it counts only when written.` };
}

const NOTHING: Bilingual = { zh: '', en: '' };

function labelOf(schema: Field['schema'], value: string): string {
  const labels = schema.choice as Readonly<Record<string, string>> | undefined;
  if (value === 'true' || value === 'false') return value === 'true' ? '是' : '否';
  return labels?.[value] ?? value;
}

/** Wide enough for two lines of heading, and for the names and addresses that are usual. */
function widthOf({ keyword, schema }: Field, heading: string): number {
  const { max = 0 } = (schema.text ?? {}) as { max?: number };
  const usual = keyword === 'text' && max >= 40 ? 24 : 12;
  return Math.min(30, Math.max(usual, [...heading].length * 2));
}

/** What may be written; drop-downs show the Chinese words alone. */
function allowedOf({ keyword, schema }: Field, language: Language): string {
  if (keyword === 'flag') return '是、否';
  if (keyword === 'choice')
    return Object.values(schema.choice as Readonly<Record<string, string>>).join('、');
  return blankOf(schema)?.allowed[language] ?? '';
}

function requirementOf({ schema, required }: Field): Bilingual {
  if (required) return { zh: '必须填写。', en: 'Required.' };
  const { default: given } = schema;
  if (given === undefined || typeof given === 'object') return { zh: '可以不填。', en: 'Optional.' };
  const value = labelOf(schema, String(given));
  return { zh: `不填时为 ${value}。`, en: `${value} when left empty.` };
}

function styleOf({ keyword }: Field): StyleName {
  if (keyword === 'money' || keyword === 'date' || keyword === 'number') return keyword;
  return 'text';
}

function ruleOf({ keyword, schema }: Field): Pick<Rule, 'type' | 'values'> {
  const bounds = (schema[keyword] ?? {}) as {
    min?: string;
    max?: string;
    over?: string;
    integer?: boolean;
  };
  if (keyword === 'flag') return { type: 'list', values: ['是', '否'] };
  if (keyword === 'choice')
    return { type: 'list', values: Object.values(schema.choice as Readonly<Record<string, string>>) };
  if (keyword === 'date') return { type: 'date', values: [serialOf(FIRST_DAY), serialOf(LAST_DAY)] };
  if (keyword === 'money') return { type: 'decimal', values: [bounds.min ?? '0.01', bounds.max ?? WIDEST] };
  if (keyword === 'number')
    return {
      type: bounds.integer === true ? 'whole' : 'decimal',
      values: [bounds.min ?? bounds.over ?? '0', bounds.max ?? WIDEST],
    };
  // Shares are text: a cell with the format 0% holds 0.05 for 5 %, and whoever exports the sheet gets 0.05.
  return { type: 'any', values: [] };
}

/** A value as the sheet holds it: numbers and dates as such, choices and flags as the drop-down says them. */
function cellOf({ keyword, schema }: Field, style: StyleName, value: string): NewCell {
  if (keyword === 'statute') return { text: value, style };
  const reading = blankOf(schema)?.read(value);
  if (!reading?.ok) return { text: value, style };
  const filled = reading.value;
  switch (filled.type) {
    case 'money':
      return { number: filled.amount, style };
    case 'number':
      return { number: filled.value, style };
    case 'date':
      return { number: serialOf(filled.date), style };
    case 'flag':
      return { text: filled.value ? '是' : '否', style };
    case 'choice':
      return { text: filled.label, style };
    default:
      return { text: value, style };
  }
}
