import type { Finding, Outcome } from '../model/finding.ts';
import { failure, hasErrors, success } from '../model/finding.ts';
import type { House } from '../model/house.ts';
import type { Json } from '../model/json.ts';
import type { BlankSchema } from '../model/kind.ts';
import type { Values } from '../model/source.ts';
import { checkPlainSchema } from './schema-check.ts';

/** A project file: what a firm has of its own. Paths as written, relative to its folder. */
export interface Project {
  readonly house: House;
  readonly kinds: readonly string[];
  readonly style?: string;
  /** Written into new files, never applied. */
  readonly defaults: Readonly<Record<string, Json>>;
  readonly holidays: readonly string[];
  readonly register?: string;
  readonly data?: 'full' | 'none';
}

const WORDING = ['detail', 'omit', 'clauses', 'replace', 'terms'] as const;

/** Reads a project file by its published schema (`project.schema.json`); every problem of it at once. */
export function readProject(schema: BlankSchema, { data, file }: Values): Outcome<Project> {
  const findings = checkPlainSchema(schema, strip(data)).map((error) =>
    problem(error.keyword, error.pointer, error.params, error.schema, schema),
  );
  const unique = findings.filter(
    (one, index) =>
      findings.findIndex(
        ({ pointer, message }) => pointer === one.pointer && message.zh === one.message.zh,
      ) === index,
  );
  if (hasErrors(unique)) return failure(unique);
  return success(projectOf(data, file));
}

function projectOf(data: Values['data'], file: string): Project {
  const { kinds, style, defaults, floors, holidays, register, data: carried, clauses } = data;
  const named = group(clauses);
  const wording = Object.fromEntries(
    WORDING.flatMap((key) => {
      const value = data[key];
      const own = key === 'clauses' && !Array.isArray(value) ? undefined : value;
      return own === undefined || own === null ? [] : [[key, own] as const];
    }),
  );
  return {
    house: {
      file,
      wording,
      clauses: Object.fromEntries(
        Object.entries(named).map(([name, clause]) => [
          name,
          typeof clause === 'string' ? { text: clause } : group(clause),
        ]),
      ),
      floors: Object.fromEntries(Object.entries(group(floors)).map(([name, floor]) => [name, String(floor)])),
    },
    kinds: list(kinds),
    ...(typeof style === 'string' ? { style } : {}),
    defaults: group(defaults),
    holidays: list(holidays),
    ...(typeof register === 'string' ? { register } : {}),
    ...(carried === 'full' || carried === 'none' ? { data: carried } : {}),
  };
}

/** One path, or several. */
function list(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
}

function group(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}

/** Without the entries that nothing stands behind. */
function strip(data: Values['data']): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''));
}

function problem(
  keyword: string,
  pointer: string,
  params: Readonly<Record<string, unknown>>,
  node: BlankSchema,
  schema: BlankSchema,
): Finding {
  const at = pointer === '' ? '项目文件' : pointer.slice(1).replaceAll('/', '.');
  const base = { code: 'PROJECT-INVALID', severity: 'error' } as const;
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const known = Object.keys((pointer === '' ? schema : node).properties ?? {});
    return {
      ...base,
      pointer: `${pointer}/${key}`,
      part: 'key',
      message: { zh: `项目文件里没有“${key}”这一项。`, en: `A project file has no entry “${key}”.` },
      hint: { zh: `可以写：${known.join('、')}。`, en: `It may have: ${known.join(', ')}.` },
    };
  }
  const help = String(node.description ?? '');
  return {
    ...base,
    pointer,
    message: { zh: `“${at}”的写法不对。`, en: `“${at}” has a wrong form (${keyword}).` },
    hint: {
      zh: help === '' ? '写法见 schemas/project.schema.json。' : help,
      en: 'See schemas/project.schema.json for its form.',
    },
  };
}
