import type { Bilingual } from './bilingual.ts';
import { childPointer } from './pointer.ts';

/** What a schema validator found at one place, in the words of JSON Schema. */
export interface SchemaProblem {
  readonly keyword: string;
  /** JSON pointer into the data. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that was not met; its description tells what is expected. */
  readonly schema?: { readonly description?: string; readonly [keyword: string]: unknown };
  /** What was found instead. */
  readonly data?: unknown;
}

/** Checks data against a JSON Schema; the composition root gives the one that it has. */
export type SchemaCheck = (
  schema: { readonly [keyword: string]: unknown },
  data: unknown,
) => readonly SchemaProblem[];

/** A problem of the shape in words. */
export interface SchemaSentence {
  readonly pointer: string;
  readonly message: Bilingual;
}

/** Keywords that only repeat what their parts have said. */
const ECHOES = new Set(['if', 'not', 'anyOf', 'allOf', 'oneOf']);

/**
 * Problems of the shape in words, one for each place.
 *
 * @param whole what the data are called as a whole
 */
export function schemaSentences(problems: readonly SchemaProblem[], whole: Bilingual): SchemaSentence[] {
  const told = problems.filter(({ keyword }) => !ECHOES.has(keyword));
  const sentences = (told.length > 0 ? told : problems).map((problem) => sentenceOf(problem, whole));
  const places = new Set<string>();
  return sentences.filter(({ pointer }) => !places.has(pointer) && places.add(pointer));
}

function sentenceOf(
  { keyword, pointer, params, schema, data }: SchemaProblem,
  whole: Bilingual,
): SchemaSentence {
  const at = (key: unknown) => childPointer(pointer, String(key));
  switch (keyword) {
    case 'additionalProperties': {
      const field = at(params.additionalProperty);
      return {
        pointer: field,
        message: { zh: `没有 ${field} 这个字段。`, en: `There is no field ${field}.` },
      };
    }
    case 'required': {
      const field = at(params.missingProperty);
      return { pointer: field, message: { zh: `缺少字段 ${field}。`, en: `The field ${field} is missing.` } };
    }
    case 'enum':
    case 'const': {
      const allowed = [params.allowedValues ?? params.allowedValue].flat();
      return {
        pointer,
        message: {
          zh: `${pointer} 只能是：${allowed.join('、')}。`,
          en: `${pointer} must be one of: ${allowed.join(', ')}.`,
        },
      };
    }
    case 'type':
      return {
        pointer,
        message: {
          zh: `${pointer || whole.zh} 的类型应为 ${String(params.type)}。`,
          en: `${pointer || whole.en} must be of type ${String(params.type)}.`,
        },
      };
    default: {
      const shown =
        typeof data === 'string' || typeof data === 'number' ? `“${String(data).slice(0, 40)}”` : '';
      const expected = describedIn(schema ?? {});
      return {
        pointer,
        message: {
          zh: `${pointer} ${shown === '' ? '的写法不对' : `不能是${shown}`}。${expected.zh}`,
          en: `${pointer} ${shown === '' ? 'is not well formed' : `cannot be ${shown}`}. ${expected.en}`.trim(),
        },
      };
    }
  }
}

/** What is expected, where the schema says it. */
function describedIn({ description, 'x-en': english }: NonNullable<SchemaProblem['schema']>): Bilingual {
  const en = (english as { readonly description?: string } | undefined)?.description;
  return { zh: description ?? '', en: en ?? '' };
}
