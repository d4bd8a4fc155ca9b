import type { BlankSchema, LetterKind } from '../model/kind.ts';
import { isControlled } from '../model/schema.ts';
import { compileSchema } from './validator.ts';

/** What is wrong with the schema of a kind that somebody wrote, in a sentence for its author; undefined when nothing is. */
export function kindProblem(kind: LetterKind): string | undefined {
  const id = (kind.schema.properties as Readonly<Record<string, BlankSchema>> | undefined)?.kind?.const;
  if (id !== kind.id) return `schema.json 的 kind 写的是 ${String(id)}，文件夹叫 ${kind.id}，两处要相同`;
  const reserved = isControlled(kind.schema);
  if (reserved !== undefined)
    return `schema.json 的 ${reserved} 要写成 { "$ref": "common.schema.json#/$defs/${reserved}" }`;
  try {
    compileSchema(kind);
    return undefined;
  } catch (error) {
    return `schema.json：${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
  }
}
