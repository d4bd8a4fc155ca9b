import type { Bilingual } from '../../model/bilingual.ts';
import type { BlankSchema } from '../../model/kind.ts';
import { FORMATS } from '../formats/index.ts';
import { type BlankReader, type Problem, quote, readAs } from '../reading.ts';

interface TextParameters {
  readonly lines: 'one' | 'many';
  /** Characters (code points). */
  readonly min?: number;
  readonly max?: number;
  readonly format?: string;
}

function settings(schema: BlankSchema): Required<Omit<TextParameters, 'format'>> & { format?: string } {
  const given = schema.text as TextParameters;
  return { min: 1, max: given.lines === 'one' ? 200 : 2000, ...given };
}

/** Control, private-use and unassigned characters and lone surrogates: they print as nothing, or as something else on each machine. */
const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;
/** Zero-width and bidirectional characters: invisible, and able to make a letter read differently from what it says. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** What people leave in a blank when they mean to fill it later. */
const PLACEHOLDER =
  /^[\s_＿\-—.…*＊xX×ｘＸ?？/／]+$|^[[【〔(（]?\s*(?:待定|待填|待补充?|未定|暂无|TBD|TODO|请填写|此处填写).{0,12}[\]】〕)）]?$|_{2,}|＿{2,}|\[\s*\]|【\s*】/iu;

/** Whether the text only holds the place of what is still to be written. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim());
}

function characterProblem(text: string): Problem | undefined {
  const found = FORBIDDEN.exec(text.replace(/[\n\t]/g, ''));
  if (!found) return undefined;
  const position = [...text.slice(0, text.indexOf(found[0]))].length + 1;
  const name = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'BLANK-CHARACTER',
    message: {
      zh: `第 ${position} 个字符（${name}）是控制字符或自造字，印不出来。`,
      en: `Character ${position} (${name}) is a control or private-use character and cannot be printed.`,
    },
    hint: {
      zh: '删去该字符，或换成标准汉字、标点。',
      en: 'Remove it or replace it by a standard character.',
    },
  };
}

function lengthProblem(text: string, { min, max }: { min: number; max: number }): Problem | undefined {
  const length = [...text].length;
  if (length >= min && length <= max) return undefined;
  return {
    code: 'BLANK-LENGTH',
    message: {
      zh: `写了 ${length} 个字，允许 ${min}～${max} 个字。`,
      en: `It has ${length} characters; allowed are ${min} to ${max}.`,
    },
    hint:
      length > max
        ? { zh: '写得短一些；长的内容请放进附件。', en: 'Shorten it; put long content into an annex.' }
        : { zh: '写完整。', en: 'Write it in full.' },
  };
}

function problemOf(text: string, schema: BlankSchema): Problem | undefined {
  const rules = settings(schema);
  // A text far too long is refused before anything looks at each of its characters.
  if (text.length > 2 * rules.max) return lengthProblem(text, rules);
  const character = characterProblem(text);
  if (character) return character;
  if (rules.lines === 'one' && /[\n\t\u2028\u2029]/.test(text)) {
    return {
      code: 'BLANK-LINEBREAK',
      message: {
        zh: '本项只能写一行，内容里有换行或制表符。',
        en: 'This blank takes one line; there is a line break or a tab.',
      },
      hint: { zh: '把内容写成一行。', en: 'Write it in one line.' },
    };
  }
  const length = lengthProblem(text, rules);
  if (length) return length;
  if (PLACEHOLDER.test(text)) {
    return {
      code: 'BLANK-PLACEHOLDER',
      message: {
        zh: `写的是“${quote(text)}”，还没有填写真正的内容。`,
        en: `“${quote(text)}” is a placeholder, not the content.`,
      },
      hint: {
        zh: '填写真正的内容；还不知道时留空并用 --draft 生成草稿。',
        en: 'Fill the real content, or leave it empty and print a draft with --draft.',
      },
    };
  }
  return rules.format ? FORMATS[rules.format]?.(text) : undefined;
}

/** 文字: one line or several, without anything that prints as nothing. */
export const textBlank: BlankReader = {
  allowed(schema) {
    const { min, max, lines } = settings(schema);
    return {
      zh: `${min}～${max} 个字${lines === 'one' ? '，一行' : ''}`,
      en: `${min} to ${max} characters${lines === 'one' ? ', one line' : ''}`,
    };
  },
  sample: (schema) =>
    schema.default !== undefined
      ? String(schema.default)
      : String((schema.examples as string[] | undefined)?.[0] ?? ''),
  read(raw, schema) {
    const written = String(raw).normalize('NFC').replace(/\r\n?/g, '\n').trim();
    const text = written.replace(INVISIBLE, '');
    const problem = problemOf(text, schema);
    if (problem) return { ok: false, problem };
    const note: Bilingual | undefined =
      text === written
        ? undefined
        : {
            zh: '内容里看不见的字符（零宽或方向控制）已去掉。',
            en: 'Invisible characters (zero-width or bidirectional) were removed.',
          };
    return readAs({ type: 'text', text }, note);
  },
};
