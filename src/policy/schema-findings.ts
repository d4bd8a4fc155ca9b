import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import { childPointer } from '../model/pointer.ts';
import { policyError } from './findings.ts';

/** What a schema validator found at one place, in the words of JSON Schema. */
export interface SchemaProblem {
  readonly keyword: string;
  /** JSON pointer into the data. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that was not met; its description tells what is expected. */
  readonly schema?: { readonly description?: string };
  /** What was found instead. */
  readonly data?: unknown;
}

/** Checks data against a JSON Schema; the composition root gives the one that it has. */
export type SchemaCheck = (
  schema: { readonly [keyword: string]: unknown },
  data: unknown,
) => readonly SchemaProblem[];

/** Keywords that only repeat what their parts have said. */
const ECHOES = new Set(['if', 'not', 'anyOf', 'allOf', 'oneOf']);

/** Problems of the shape as findings, one for each place. */
export function schemaFindings(problems: readonly SchemaProblem[]): Finding[] {
  const told = problems.filter(({ keyword }) => !ECHOES.has(keyword));
  const findings = (told.length > 0 ? told : problems).map(findingOf);
  const places = new Set<string>();
  return findings.filter(({ pointer = '' }) => !places.has(pointer) && places.add(pointer));
}

function findingOf(problem: SchemaProblem): Finding {
  const { pointer, message } = wording(problem);
  return policyError('POLICY-INVALID', pointer, message);
}

function wording({ keyword, pointer, params, schema, data }: SchemaProblem): {
  readonly pointer: string;
  readonly message: Bilingual;
} {
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
      const allowed = [params.allowedValues ?? params.allowedValue].flat().join('、');
      return {
        pointer,
        message: { zh: `${pointer} 只能是：${allowed}。`, en: `${pointer} must be one of: ${allowed}.` },
      };
    }
    case 'type':
      return {
        pointer,
        message: {
          zh: `${pointer || '策略'} 的类型应为 ${String(params.type)}。`,
          en: `${pointer || 'The policy'} must be of type ${String(params.type)}.`,
        },
      };
    default: {
      const shown =
        typeof data === 'string' || typeof data === 'number' ? `“${String(data).slice(0, 40)}”` : '';
      const expected = describedIn(schema?.description ?? '');
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

/** The two languages of a description, which has the Chinese first and the English after its last Chinese stop. */
function describedIn(description: string): Bilingual {
  const end = description.lastIndexOf('。') + 1;
  return { zh: description.slice(0, end), en: description.slice(end).trim() };
}
