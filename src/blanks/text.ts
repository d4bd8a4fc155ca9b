import type { Bilingual } from '../model/bilingual.ts';
import { normalisedText, unprintable } from './characters.ts';
import { FORMATS } from './formats/index.ts';
import { type BlankType, exampleOf, type Problem, quote, readAs, TEXT_COLUMN } from './type.ts';
import { isPlaceholder, unfilledProblem } from './unfilled.ts';

interface Parameters {
  readonly lines: 'one' | 'many';
  /** Characters (code points). */
  readonly min: number;
  readonly max: number;
  readonly format?: string;
}

/** 文字: one line or several, without anything that prints as nothing. */
export const textBlank: BlankType = {
  keyword: 'text',
  of(schema) {
    const given = schema.text as Partial<Parameters> & Pick<Parameters, 'lines'>;
    const rules: Parameters = { min: 1, max: given.lines === 'one' ? 200 : 2000, ...given };
    const { min, max, lines } = rules;
    return {
      read(raw) {
        if (typeof raw === 'boolean' || /^(?:true|false)$/i.test(raw.trim()))
          return { ok: false, problem: truthProblem(raw) };
        const { text, note } = normalisedText(raw);
        const problem = problemOf(text, rules);
        if (problem) return { ok: false, problem };
        return readAs({ type: 'text', text: formatted(text, rules) }, note);
      },
      allowed: {
        zh: `${min}～${max} 个字${lines === 'one' ? '，一行' : ''}`,
        en: `${min} to ${max} characters${lines === 'one' ? ', one line' : ''}`,
      },
      sample: exampleOf(schema) ?? '',
      unit: '',
      input: { kind: lines === 'one' ? 'line' : 'lines' },
      column: TEXT_COLUMN,
    };
  },
};

/** Numbers and addresses typed with a Chinese keyboard have signs of the other width. */
const HALF_WIDTH: ReadonlySet<string | undefined> = new Set(['email', 'phone', 'web', 'credit-code']);

function formatted(text: string, { format }: Parameters): string {
  return HALF_WIDTH.has(format) ? text.normalize('NFKC') : text;
}

/** What a spreadsheet or YAML makes of 是/否 and of formulas. */
function truthProblem(raw: string | boolean): Problem {
  return {
    code: 'BLANK-TYPE',
    message: {
      zh: `写的是“${quote(raw)}”（是或否），本项填文字。`,
      en: `“${quote(raw)}” is a yes or no; this blank takes a text.`,
    },
    hint: { zh: '写出内容。', en: 'Write the content.' },
  };
}

function lengthProblem(text: string, { min, max }: Parameters): Problem | undefined {
  const length = [...text].length;
  if (length >= min && length <= max) return undefined;
  const shorter: Bilingual =
    max > 120
      ? { zh: '写得短一些；长的内容请放进附件。', en: 'Shorten it; put long content into an annex.' }
      : { zh: '写得短一些。', en: 'Shorten it.' };
  return {
    code: 'BLANK-LENGTH',
    message: {
      zh: `写了 ${length} 个字，允许 ${min}～${max} 个字。`,
      en: `It has ${length} characters; allowed are ${min} to ${max}.`,
    },
    hint: length > max ? shorter : { zh: '写完整。', en: 'Write it in full.' },
  };
}

function problemOf(text: string, rules: Parameters): Problem | undefined {
  // A text far too long is refused before anything looks at each of its characters.
  if (text.length > 2 * rules.max) return lengthProblem(text, rules);
  const character = unprintable(text);
  if (character) return character;
  if (rules.lines === 'one' && /[\n\t\u2028\u2029]/.test(text))
    return {
      code: 'BLANK-LINEBREAK',
      message: {
        zh: '本项只能写一行，内容里有换行或制表符。',
        en: 'This blank takes one line; there is a line break or a tab.',
      },
      hint: { zh: '把内容写成一行。', en: 'Write it in one line.' },
    };
  if (isPlaceholder(text)) return unfilledProblem(text);
  return lengthProblem(text, rules) ?? (rules.format ? FORMATS[rules.format]?.(text) : undefined);
}
