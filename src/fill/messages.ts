import { type FormNode, formOf, nodeAt } from '../blanks/form.ts';
import { quote } from '../blanks/type.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { FindingCode } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import { childPointer, parentPointer, pointerSegments } from '../model/pointer.ts';
import { propertiesOf } from '../model/schema.ts';
import { conditionallyRequired } from './conditions.ts';
import type { SchemaError } from './schema-check.ts';

/** A finding before it is weighed. */
export type Sentence = Omit<Finding, 'severity' | 'place'>;

/** Title of the value at a pointer, with the number of its row. */
export function blankTitle(kind: Schemas, pointer: string): Bilingual {
  const segments = pointerSegments(pointer);
  const row = segments.findLast((segment) => /^\d+$/.test(segment));
  const title = nodeAt(formOf(kind), pointer)?.title;
  const name = segments.at(-1) ?? '';
  if (row === undefined) return { zh: title?.zh || name, en: title?.en || name };
  const number = Number(row) + 1;
  return { zh: `${title?.zh || name}（第 ${number} 行）`, en: `${title?.en || name} (row ${number})` };
}

type Teller = (kind: Schemas, error: SchemaError) => Sentence;

/** One sentence maker per keyword of JSON Schema that the letter kinds use. */
const TELLERS: Readonly<Record<string, Teller>> = {
  additionalProperties(kind, { pointer, params, schema }) {
    const key = String(params.additionalProperty);
    const names = propertiesOf(kind, schema);
    const byTitle = names.find(([, node]) => node.title === key)?.[0];
    const near =
      byTitle ??
      nearest(
        key,
        names.map(([name]) => name),
      );
    const title = near === undefined ? '' : (names.find(([name]) => name === near)?.[1].title ?? '');
    return {
      code: 'BLANK-UNKNOWN',
      pointer: childPointer(pointer, key),
      part: 'key',
      message: { zh: `没有名为“${quote(key)}”的填写项。`, en: `There is no blank named “${quote(key)}”.` },
      hint: near
        ? {
            zh: `是不是 ${near}（${title}）？改正名称，或删去这一项。`,
            en: `Did you mean ${near}? Correct the name or remove it.`,
          }
        : {
            zh: `这里可以填写：${names.map(([name, node]) => `${name}（${node.title ?? name}）`).join('、')}。`,
            en: `Blanks here: ${names.map(([name]) => name).join(', ')}.`,
          },
    };
  },
  type(_kind, { pointer, schema, data }) {
    const expected = shapeName(schema);
    if (data === null) return emptySentence(pointer, schema);
    if (typeof data === 'boolean' && schema.type !== 'object' && schema.type !== 'array')
      return truth(pointer, data);
    const got = Array.isArray(data)
      ? { zh: '一个列表', en: 'a list' }
      : typeof data === 'object'
        ? { zh: '一组下级填写项', en: 'a group' }
        : { zh: `“${quote(String(data))}”`, en: `“${quote(String(data))}”` };
    return {
      code: 'BLANK-TYPE',
      pointer,
      message: {
        zh: `写的是${got.zh}，应当是${expected.zh}。`,
        en: `It is ${got.en} and must be ${expected.en}.`,
      },
      hint: shapeHint(schema),
    };
  },
  const(_kind, { pointer, params, data }) {
    // What is no single value has no words to quote; as an object without prototype it has not even a string.
    const single = typeof data === 'string' || typeof data === 'boolean';
    const written = single ? quote(data) : '……';
    return {
      code: 'BLANK-CHOICE',
      pointer,
      message: {
        zh: `写的是“${written}”，这里固定写 ${String(params.allowedValue)}。`,
        en: `“${written}” must be ${String(params.allowedValue)}.`,
      },
      hint: { zh: `改成 ${String(params.allowedValue)}。`, en: `Write ${String(params.allowedValue)}.` },
    };
  },
  minItems(_kind, { pointer, params, data }) {
    return rowsSentence(pointer, data, {
      zh: `至少要有 ${params.limit} 行`,
      en: `at least ${params.limit} rows are needed`,
    });
  },
  maxItems(_kind, { pointer, params, data }) {
    return rowsSentence(pointer, data, {
      zh: `最多 ${params.limit} 行`,
      en: `at most ${params.limit} rows are allowed`,
    });
  },
  uniqueItems(_kind, { pointer, params }) {
    return {
      code: 'BLANK-ROWS',
      pointer,
      message: {
        zh: `第 ${Number(params.j) + 1} 行与第 ${Number(params.i) + 1} 行相同。`,
        en: `Rows ${Number(params.j) + 1} and ${Number(params.i) + 1} are equal.`,
      },
      hint: { zh: '删去重复的一行。', en: 'Remove one of them.' },
    };
  },
};

/** The keywords of JSON Schema that a letter kind may use: each has a sentence of ours. */
export const TOLD_KEYWORDS: readonly string[] = ['required', 'dependentRequired', ...Object.keys(TELLERS)];

/** What ajv found, in our words. Throws for a keyword that has none: a kind must not use it. */
export function tell(kind: Schemas, error: SchemaError): readonly Sentence[] {
  if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
    const missing = childPointer(error.pointer, String(error.params.missingProperty));
    const node = nodeAt(formOf(kind), missing);
    return node ? requiredSentences(node, missing) : [];
  }
  const teller = TELLERS[error.keyword];
  if (!teller) throw new Error(`no message for the schema keyword ${error.keyword} at ${error.pointer}`);
  return [teller(kind, error)];
}

/** Sentences for a node that must be there: one for itself, or for each child that a missing group must have. */
export function requiredSentences(node: FormNode, pointer: string): readonly Sentence[] {
  if (node.shape !== 'group' || node.statute) return [requiredSentence(node, pointer)];
  const conditional = conditionallyRequired(node, {});
  const inner = node.children.filter((child) => child.required || conditional.includes(child));
  if (inner.length === 0) return [requiredSentence(node, pointer)];
  return inner.flatMap((child) => requiredSentences(child, childPointer(pointer, child.name)));
}

function requiredSentence(node: FormNode, pointer: string): Sentence {
  const sample = node.shape === 'field' ? node.blank.sample : '';
  const parent = parentPointer(pointer);
  const path = pointerSegments(parent).join('.');
  const under = parent === '' ? { zh: '', en: '' } : { zh: `在 ${path} 下`, en: ` under ${path}` };
  const [help = ''] = node.help.zh.split(/(?<=。)/);
  return {
    code: 'BLANK-REQUIRED',
    pointer,
    part: 'key',
    message: { zh: '必须填写，现在是空的。', en: 'It must be filled in and is empty.' },
    hint: {
      zh: `${under.zh}填写 ${node.name}: ${sample || '……'}${help && `（${help.replace(/。$/, '')}）`}。`,
      en: `Fill in ${node.name}: ${sample || '…'}${under.en}.`,
    },
  };
}

/** YAML and spreadsheets make true and false of words and formulas. */
function truth(pointer: string, data: boolean): Sentence {
  return {
    code: 'BLANK-TYPE',
    pointer,
    message: {
      zh: `写的是 ${data}（是或否），本项要写内容。`,
      en: `It is ${data} (a yes or no); this blank takes a value.`,
    },
    hint: { zh: '写出内容。', en: 'Write the value.' },
  };
}

/** An empty group is not there at all, so null is left only as a row of a list: `-` with nothing after it. */
function emptySentence(pointer: string, schema: BlankSchema): Sentence {
  const expected = shapeName(schema);
  const hint = shapeHint(schema);
  return {
    code: 'BLANK-TYPE',
    pointer,
    message: {
      zh: `这一行是空的，应当是${expected.zh}。`,
      en: `This row is empty and must be ${expected.en}.`,
    },
    hint: { zh: `删去这一行，或填写：${hint.zh}`, en: `Remove the row or fill it. ${hint.en}` },
  };
}

function shapeName(schema: BlankSchema): Bilingual {
  if (schema.type === 'array')
    return { zh: '一个列表（每行以 - 开头）', en: 'a list (each row begins with -)' };
  if (schema.type === 'object') return { zh: '一组下级填写项', en: 'a group of blanks' };
  return { zh: '一个内容', en: 'a single value' };
}

function shapeHint(schema: BlankSchema): Bilingual {
  if (schema.type === 'array')
    return { zh: '换行后每行以“- ”开头，写一行数据。', en: 'Begin each row on a new line with “- ”.' };
  if (schema.type === 'object') {
    const names = Object.keys((schema.properties ?? {}) as object);
    return {
      zh: `换行并缩进两个空格，分别填写 ${names.join('、')}。`,
      en: `On new lines, indented by two spaces, fill ${names.join(', ')}.`,
    };
  }
  return {
    zh: '在冒号后面直接写内容；以 [ 或 { 开头的内容要用引号括起来。',
    en: 'Write the value right after the colon; put content that begins with [ or { in quotes.',
  };
}

function rowsSentence(pointer: string, data: unknown, limit: Bilingual): Sentence {
  const count = Array.isArray(data) ? data.length : 0;
  const code: FindingCode = 'BLANK-ROWS';
  return {
    code,
    pointer,
    message: { zh: `现在有 ${count} 行，${limit.zh}。`, en: `There are ${count} rows; ${limit.en}.` },
    hint: { zh: '增删各行；每行以“- ”开头。', en: 'Add or remove rows; each begins with “- ”.' },
  };
}
