import type { KindSource } from '../kinds/index.ts';
import type { LetterKind } from '../model/kind.ts';
import { fieldsOf, type KindFields } from './fields.ts';
import { normalised } from './headings.ts';

/** Longest name of a sheet (Excel specifications and limits), and what it must not contain. */
const MAX_SHEET_NAME = 31;

/** A text as the name of a sheet. */
export function sheetName(text: string): string {
  return [...text.replace(/[[\]:*?/\\]/g, ' ')].slice(0, MAX_SHEET_NAME).join('').trim();
}

/** The letter kinds that a table may name, by id or Chinese title. */
export class TableKinds {
  private readonly source: KindSource;
  private readonly ids: readonly string[];
  private readonly names = new Map<string, Set<string>>();
  private all: readonly KindFields[] | undefined;

  constructor(source: KindSource) {
    this.source = source;
    this.ids = source.ids();
  }

  /** Blanks of a kind; undefined when there is no such kind. */
  fields(id: string | undefined): KindFields | undefined {
    if (id === undefined || !this.ids.includes(id)) return undefined;
    const kind = this.source.read(id);
    return kind.ok ? fieldsOf(kind.value) : undefined;
  }

  everyKind(): readonly KindFields[] {
    this.all ??= this.ids.flatMap((id) => this.fields(id) ?? []);
    return this.all;
  }

  /** The id that a cell or a sheet's name means; undefined when it names no kind, or two. */
  resolve(text: string): string | undefined {
    if (this.ids.includes(text.trim())) return text.trim();
    if (this.names.size === 0) for (const { kind } of this.everyKind()) this.remember(kind);
    const found = [...(this.names.get(normalised(text)) ?? [])];
    return found.length === 1 ? found[0] : undefined;
  }

  private remember({ id, manifest }: LetterKind): void {
    for (const name of [id, manifest.title.zh, sheetName(manifest.title.zh)]) {
      const key = normalised(name);
      this.names.set(key, (this.names.get(key) ?? new Set()).add(id));
    }
  }
}
