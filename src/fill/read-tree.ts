import type { Bilingual } from '../model/bilingual.ts';
import type { Json } from '../model/json.ts';
import type { BlankSchema, LetterKind } from '../model/kind.ts';
import { childPointer } from '../model/pointer.ts';
import { blankKeyword, CONTROL_KEYS, itemsOf, propertiesOf, requiredOf } from '../model/schema.ts';
import type { GroupValue, RowsValue, StatuteValue, Value } from '../model/value.ts';
import { readBlank } from './blanks/index.ts';
import { conditionallyRequired } from './conditions.ts';

/** A tolerated way of writing. */
export interface Note {
  readonly pointer: string;
  readonly message: Bilingual;
}

/** Fields that other fields need beside them (`dependentRequired`): the end of a break whose beginning is given. */
function requiredBesides(schema: BlankSchema, given: Readonly<Record<string, Json>>): readonly string[] {
  const dependent = (schema.dependentRequired ?? {}) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(dependent).flatMap(([field, needed]) => (Object.hasOwn(given, field) ? needed : []));
}

/**
 * Turns checked plain data into typed values, defaults filled in.
 * A required blank that is not there becomes a missing value: only drafts get that far.
 */
export class TreeReader {
  readonly notes: Note[] = [];
  private readonly kind: LetterKind;

  constructor(kind: LetterKind) {
    this.kind = kind;
  }

  read(data: Json): GroupValue {
    return this.group(this.kind.schema, data, '', this.kind.manifest.title.zh);
  }

  private node(
    schema: BlankSchema,
    data: Json | undefined,
    pointer: string,
    required: boolean,
  ): Value | undefined {
    const title = schema.title ?? pointer;
    const given = data ?? (schema.default as Json | undefined);
    if (blankKeyword(schema) === 'statute') return this.statute(given, pointer, title, required);
    if (blankKeyword(schema)) return this.blank(schema, given, pointer, title, required);
    const items = itemsOf(this.kind, schema);
    if (given === undefined && !required) return undefined;
    if (items) return this.rows(items, given, pointer, title);
    return this.group(schema, given ?? {}, pointer, title);
  }

  private group(schema: BlankSchema, data: Json, pointer: string, title: string): GroupValue {
    const given = (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Readonly<
      Record<string, Json>
    >;
    const fields: Record<string, Value> = {};
    const required = new Set([
      ...requiredOf(schema),
      ...conditionallyRequired(this.kind, schema, given),
      ...requiredBesides(schema, given),
    ]);
    for (const [name, node] of propertiesOf(this.kind, schema)) {
      if (pointer === '' && CONTROL_KEYS.has(name)) continue;
      const value = this.node(
        node,
        Object.hasOwn(given, name) ? given[name] : undefined,
        childPointer(pointer, name),
        required.has(name),
      );
      if (value) fields[name] = value;
    }
    return { type: 'group', pointer, title, fields };
  }

  private rows(items: BlankSchema, data: Json | undefined, pointer: string, title: string): RowsValue {
    // A draft without rows shows one row of gaps, so that the reader sees what belongs there.
    const given = Array.isArray(data) && data.length > 0 ? (data as readonly Json[]) : [{}];
    return {
      type: 'rows',
      pointer,
      title,
      rows: given.map((row, index) =>
        this.group(items, row, childPointer(pointer, index), items.title ?? title),
      ),
    };
  }

  private statute(
    data: Json | undefined,
    pointer: string,
    title: string,
    required: boolean,
  ): Value | undefined {
    if (data === undefined) return required ? { type: 'missing', pointer, title } : undefined;
    const fields = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, Json>>;
    if (typeof fields.name !== 'string' || fields.article === undefined)
      return { type: 'missing', pointer, title };
    const statute: StatuteValue = {
      type: 'statute',
      pointer,
      title,
      name: fields.name.replace(/^《|》$/g, ''),
      article: String(fields.article),
    };
    return statute;
  }

  private blank(
    schema: BlankSchema,
    data: Json | undefined,
    pointer: string,
    title: string,
    required: boolean,
  ): Value | undefined {
    const keyword = blankKeyword(schema);
    if (data === undefined) return required ? { type: 'missing', pointer, title } : undefined;
    if (!keyword || keyword === 'statute') return undefined;
    if (typeof data === 'object') return { type: 'missing', pointer, title };
    const reading = readBlank(keyword, typeof data === 'boolean' ? data : String(data), schema);
    if (!reading.ok) return { type: 'missing', pointer, title };
    if (reading.note) this.notes.push({ pointer, message: reading.note });
    return { ...reading.value, pointer, title };
  }
}
