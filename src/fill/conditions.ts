import type { Json } from '../model/json.ts';
import type { BlankSchema, Schemas } from '../model/kind.ts';
import { blankKeyword, conditionsOf, resolveSchema } from '../model/schema.ts';
import { readBlank } from './blanks/index.ts';

/** Fields of a group that the keyword `requiredWhen` makes required, given its data; defaults count as written. */
export function conditionallyRequired(
  kind: Schemas,
  schema: BlankSchema,
  data: Readonly<Record<string, Json>>,
): string[] {
  return Object.entries(conditionsOf(schema))
    .filter(([, conditions]) =>
      Object.entries(conditions).every(
        ([sibling, expected]) => plainValue(kind, schema, sibling, data) === expected,
      ),
    )
    .map(([field]) => field);
}

/** The id of a choice or the truth of a flag, by however it was written. */
function plainValue(
  kind: Schemas,
  schema: BlankSchema,
  name: string,
  data: Readonly<Record<string, Json>>,
): string | boolean | undefined {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, BlankSchema>>;
  const node = resolveSchema(kind, properties[name] ?? {});
  const written = Object.hasOwn(data, name) ? data[name] : (node.default as Json | undefined);
  const keyword = blankKeyword(node);
  if (
    (keyword !== 'choice' && keyword !== 'flag') ||
    (typeof written !== 'string' && typeof written !== 'boolean')
  )
    return undefined;
  const reading = readBlank(keyword, written, node);
  return reading.ok && 'value' in reading.value ? (reading.value.value as string | boolean) : undefined;
}
