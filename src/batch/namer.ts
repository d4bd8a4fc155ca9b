import { type KindSource, loadKind } from '../kinds/index.ts';
import type { LetterKind } from '../model/kind.ts';
import { fieldsOf } from '../table/fields.ts';
import { letterIndex } from '../table/headings.ts';
import { pointerOf } from '../table/letter-source.ts';
import type { TableRow } from '../table/rows.ts';
import { blankOf, isClosed, nameFor, placeholdersOf, writtenAt } from './names.ts';
import { BatchError } from './options.ts';

/** The kind of a row, by the table or by its values. */
export function kindOf(row: TableRow): string | undefined {
  return row.kind ?? writtenAt(row.source.data, '/kind');
}

/** Names rows by a pattern; knows the blanks of each kind that it meets. */
export class Namer {
  private readonly kinds = new Map<string, LetterKind | undefined>();
  private readonly blanks = new Map<string, string | undefined>();
  private readonly unknown = new Set<string>();
  private readonly known = new Set<string>(['number', 'row', 'sheet', 'kind']);
  private readonly pattern: string | undefined;
  private readonly source: KindSource;

  /** Throws {@link BatchError} for a pattern whose braces do not pair. */
  constructor(pattern: string | undefined, source: KindSource) {
    this.source = source;
    if (pattern !== undefined && !isClosed(pattern)) throw notClosed(pattern);
    this.pattern = pattern;
  }

  /** Whether a name cannot be told before the number. */
  get usesNumber(): boolean {
    return this.pattern === undefined || placeholdersOf(this.pattern).includes('number');
  }

  hasNumber(kind: string | undefined): boolean {
    const schemas = this.schemas(kind);
    const properties = schemas?.schema.properties;
    return typeof properties === 'object' && properties !== null && Object.hasOwn(properties, 'number');
  }

  name(row: TableRow, kind: string | undefined, number: string | undefined): string {
    const blank = (placeholder: string): string | undefined => {
      const pointer = this.pointer(kind, placeholder);
      return pointer === undefined ? undefined : writtenAt(row.source.data, pointer);
    };
    return nameFor(this.pattern, { row, number, blank });
  }

  /** A placeholder that no kind of the table has a blank for is a mistake on the command line. */
  complain(): void {
    if (this.kinds.size === 0) return;
    const names = placeholdersOf(this.pattern ?? '');
    const wrong = names.find((name) => this.unknown.has(name) && !this.known.has(name));
    if (wrong === undefined) return;
    throw new BatchError({
      zh: `文件名规则里的 {${wrong}} 不是填写项。可用 {number}、{row}、{sheet}、{kind}，或填写项的代号或中文名（见 pledge show）。`,
      en: `{${wrong}} in the pattern of file names is not a blank. Use {number}, {row}, {sheet}, {kind}, or a blank by id or Chinese title (pledge show).`,
    });
  }

  private pointer(kind: string | undefined, placeholder: string): string | undefined {
    const key = `${kind}\0${placeholder}`;
    if (!this.blanks.has(key)) {
      const schemas = this.schemas(kind);
      const pointer = schemas && (blankOf(schemas, placeholder) ?? headed(schemas, placeholder));
      if (pointer !== undefined) this.known.add(placeholder);
      else if (schemas) this.unknown.add(placeholder);
      this.blanks.set(key, pointer);
    }
    return this.blanks.get(key);
  }

  private schemas(kind: string | undefined): LetterKind | undefined {
    if (kind === undefined) return undefined;
    if (!this.kinds.has(kind)) {
      const loaded = loadKind(kind, this.source);
      this.kinds.set(kind, loaded.ok ? loaded.value : undefined);
    }
    return this.kinds.get(kind);
  }
}

/** The pointer of the blank that a table would fill from a column with this heading. */
function headed(kind: LetterKind, placeholder: string): string | undefined {
  const heading = letterIndex(fieldsOf(kind)).find(placeholder);
  return heading.means === 'blank' ? pointerOf(heading.field.path) : undefined;
}

function notClosed(pattern: string): BatchError {
  return new BatchError({
    zh: `文件名规则“${pattern}”里的大括号没有成对。要写成 {number}-{承诺人} 这样。`,
    en: `The braces of the pattern of file names “${pattern}” do not pair. Write it like {number}-{purchaser}.`,
  });
}
