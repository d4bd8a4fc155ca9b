import { formOf, nodeAt } from '../blanks/form.ts';
import type { Json } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { parentPointer, pointerSegments } from '../model/pointer.ts';
import type { Answers } from './skeleton.ts';
import type { World } from './world.ts';

/** What the project file has for a new file of a kind: the firm where the kind names who promises, other blanks by their names. */
export function defaultsOf({ project }: World, kind: LetterKind): Answers {
  const { firm, ...blanks } = project?.defaults ?? {};
  const own = Object.entries(blanks).filter(([name, value]) => fits(kind, `/${name}`, value));
  return { ...Object.fromEntries(own), ...firmOf(kind, firm) };
}

function firmOf(kind: LetterKind, firm: Json | undefined): Answers {
  const provider = kind.manifest.parties.find(({ policyRole }) => policyRole === 'provider');
  if (provider === undefined || !isGroup(firm)) return {};
  const group = parentPointer(provider.name);
  const [name, ...deeper] = pointerSegments(group);
  // A kind that names its promisor in one blank takes the name alone.
  if (name === undefined) return firm.name === undefined ? {} : { [provider.name.slice(1)]: firm.name };
  const own = Object.entries(firm).filter(([field, value]) => fits(kind, `${group}/${field}`, value));
  return deeper.length > 0 || own.length === 0 ? {} : { [name]: Object.fromEntries(own) };
}

function fits(kind: LetterKind, pointer: string, value: Json): boolean {
  const node = nodeAt(formOf(kind), pointer);
  if (node === undefined) return false;
  return isGroup(value)
    ? node.shape === 'group'
    : Array.isArray(value)
      ? node.shape === 'list'
      : node.shape === 'field';
}

function isGroup(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
