import type { FormNode, Group } from '../blanks/form.ts';
import type { Json } from '../model/json.ts';

/** Children of a group that its other answers make required and that are not there, given the data of the group. */
export function conditionallyRequired(
  group: Group,
  data: Readonly<Record<string, Json>>,
): readonly FormNode[] {
  return group.children.filter(
    ({ when }) => when.length > 0 && when.every(({ name, is }) => plainValue(group, name, data) === is),
  );
}

/** The id of a choice or the truth of a flag, by however it was written; a `default` counts as written. */
function plainValue(
  group: Group,
  name: string,
  data: Readonly<Record<string, Json>>,
): string | boolean | undefined {
  const sibling = group.children.find((child) => child.name === name);
  const written = Object.hasOwn(data, name) ? data[name] : sibling?.preset;
  if (sibling?.shape !== 'field' || (typeof written !== 'string' && typeof written !== 'boolean'))
    return undefined;
  const reading = sibling.blank.read(written);
  if (!reading.ok) return undefined;
  return reading.value.type === 'choice' || reading.value.type === 'flag' ? reading.value.value : undefined;
}
