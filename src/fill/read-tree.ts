import type { Field, FormNode, Group, List } from '../blanks/form.ts';
import { statuteOf } from '../blanks/statute.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Json } from '../model/json.ts';
import { childPointer } from '../model/pointer.ts';
import type { GroupValue, RowsValue, Value } from '../model/value.ts';
import { conditionallyRequired } from './conditions.ts';
import { requiredSentences, type Sentence } from './messages.ts';
import { readField } from './read-field.ts';
import type { Seams } from './seams.ts';

/** A tolerated way of writing. */
export interface Note {
  readonly pointer: string;
  readonly message: Bilingual;
}

type Data = Readonly<Record<string, Json>>;

/**
 * Turns plain data into typed values, reading each blank once. What cannot be read is a problem and a missing value;
 * so is a required blank that is not there. What has a wrong shape is told by the schema and counts as not there.
 */
export class TreeReader {
  readonly notes: Note[] = [];
  readonly problems: Sentence[] = [];
  private readonly seams: Seams;
  private insidePreset = 0;

  constructor(seams: Seams) {
    this.seams = seams;
  }

  /** The group at a pointer with all its children but those whose names are left out. */
  read(group: Group, data: Json | undefined, pointer: string, without: ReadonlySet<string>): GroupValue {
    return this.group(group, data, pointer, without);
  }

  private node(
    node: FormNode,
    data: Json | undefined,
    pointer: string,
    required: boolean,
  ): Value | undefined {
    if (data === undefined && node.preset !== undefined) return this.preset(node, pointer, required);
    return this.given(node, data, pointer, required);
  }

  /** A default of the schema, whose bare numbers are in the unit of the blank. */
  private preset(node: FormNode, pointer: string, required: boolean): Value | undefined {
    this.insidePreset += 1;
    const value = this.given(node, node.preset, pointer, required);
    this.insidePreset -= 1;
    return value;
  }

  private given(
    node: FormNode,
    given: Json | undefined,
    pointer: string,
    required: boolean,
  ): Value | undefined {
    if (node.shape === 'field') return this.field(node, given, pointer, required);
    if (given === undefined && !required) return undefined;
    if (node.shape === 'list') return this.rows(node, given, pointer);
    return node.statute ? this.statute(node, given, pointer) : this.group(node, given, pointer, NONE);
  }

  private group(
    group: Group,
    data: Json | undefined,
    pointer: string,
    without: ReadonlySet<string>,
  ): GroupValue {
    const given = isData(data) ? data : {};
    const conditional = conditionallyRequired(group, given);
    const besides = Object.entries(group.besides).flatMap(([field, needed]) =>
      Object.hasOwn(given, field) ? needed : [],
    );
    const fields: Record<string, Value> = {};
    for (const child of group.children) {
      if (without.has(child.name)) continue;
      const at = childPointer(pointer, child.name);
      const written = Object.hasOwn(given, child.name) ? given[child.name] : undefined;
      const missing = conditional.includes(child);
      // Of a group that is not there at all the schema tells what it must have.
      if (missing && isData(data) && written === undefined && child.preset === undefined)
        this.problems.push(...requiredSentences(child, at));
      const required = child.required || missing || besides.includes(child.name);
      const value = this.node(child, written, at, required);
      if (value) fields[child.name] = value;
    }
    return { type: 'group', pointer, title: group.title.zh, fields };
  }

  private rows(list: List, data: Json | undefined, pointer: string): RowsValue {
    // A draft without rows shows one row of gaps, so that the reader sees what belongs there.
    const given = Array.isArray(data) && data.length > 0 ? (data as readonly Json[]) : [undefined];
    const rows = given.map((row, index) => this.group(list.row, row, childPointer(pointer, index), NONE));
    return { type: 'rows', pointer, title: list.title.zh, rows };
  }

  private statute(group: Group, data: Json | undefined, pointer: string): Value {
    const title = group.title.zh;
    const { fields } = this.group(group, data, pointer, NONE);
    const { name, article } = fields;
    if (name?.type !== 'text' || article?.type !== 'text') return { type: 'missing', pointer, title };
    return { ...statuteOf(name.text, article.text), pointer, title } as Value;
  }

  private field(field: Field, data: Json | undefined, pointer: string, required: boolean): Value | undefined {
    const origin = { pointer, title: field.title.zh };
    if (data === undefined || data === null) return required ? { type: 'missing', ...origin } : undefined;
    // A scalar of a wrong shape has been told by the schema.
    if (typeof data === 'object' || (typeof data === 'boolean' && field.type !== 'flag'))
      return { type: 'missing', ...origin };
    const reading = readField(field, this.written(field, data), this.seams);
    if (!reading.ok) {
      this.problems.push({ ...reading.problem, pointer });
      return { type: 'missing', ...origin };
    }
    if (reading.note) this.notes.push({ pointer, message: reading.note });
    return { ...reading.value, ...origin };
  }

  private written({ blank }: Field, data: string | number | boolean): string | boolean {
    if (typeof data === 'boolean') return data;
    const bare = this.insidePreset > 0 && /^\d+(?:\.\d+)?$/.test(String(data));
    return bare ? `${data}${blank.unit}` : String(data);
  }
}

const NONE: ReadonlySet<string> = new Set();

function isData(data: Json | undefined): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
