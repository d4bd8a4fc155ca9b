import type { Json } from '../../model/json.ts';
import { childPointer, pointerSegments } from '../../model/pointer.ts';
import { valuesText } from '../../model/values-text.ts';

/** What somebody is filling in. Immutable. */
export interface Draft {
  /** Key in the storage of the browser. */
  readonly id: string;
  readonly kind: string;
  readonly data: { readonly [key: string]: Json };
  /** Milliseconds since 1970 of the last change. */
  readonly changed: number;
}

type Tree = { readonly [key: string]: Json };

/** The value at a pointer; undefined where there is none. */
export function dataAt(data: Json, pointer: string): Json | undefined {
  let node: Json | undefined = data;
  for (const segment of pointerSegments(pointer)) {
    if (Array.isArray(node)) node = (node as readonly Json[])[Number(segment)];
    else if (isTree(node) && Object.hasOwn(node, segment)) node = node[segment];
    else return undefined;
  }
  return node;
}

/** The data with a value at a pointer, groups made as they are needed; undefined takes it away, with groups that it leaves empty. */
export function withData(data: Tree, pointer: string, value: Json | undefined): Tree {
  return (put(data, pointerSegments(pointer), value) ?? {}) as Tree;
}

function put(
  node: Json | undefined,
  [name, ...rest]: readonly string[],
  value: Json | undefined,
): Json | undefined {
  if (name === undefined) return value;
  if (Array.isArray(node)) {
    const rows = [...(node as readonly Json[])];
    const inner = put(rows[Number(name)], rest, value);
    if (inner === undefined && rest.length === 0) rows.splice(Number(name), 1);
    else rows[Number(name)] = inner ?? {};
    return rows.length > 0 ? rows : undefined;
  }
  const tree = isTree(node) ? node : {};
  const { [name]: old, ...others } = tree;
  const inner = put(old, rest, value);
  if (inner !== undefined) return old === undefined ? { ...tree, [name]: inner } : { ...tree, [name]: inner };
  return Object.keys(others).length > 0 ? others : undefined;
}

function isTree(node: Json | undefined): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** The draft as a values file. */
export function textOfDraft({ kind, data }: Draft): string {
  const { kind: _, ...own } = data;
  return valuesText({ kind, ...own });
}

/** A pointer as the form knows it: rows as stars. */
export function formPointer(pointer: string): string {
  return pointerSegments(pointer).reduce(
    (at, segment) => childPointer(at, /^\d+$/.test(segment) ? '*' : segment),
    '',
  );
}

const PREFIX = 'pledgekit:draft:';

/** Where drafts are kept: the storage of the browser, where it may be used. */
export interface Drafts {
  readonly works: boolean;
  list(): readonly Draft[];
  keep(draft: Draft): boolean;
  remove(id: string): void;
  clear(): void;
}

export function draftsOf(storage: Storage | undefined): Drafts {
  const keys = () => Object.keys(storage ?? {}).filter((key) => key.startsWith(PREFIX));
  const drafts: Drafts = {
    works: storage !== undefined && tried(() => storage.setItem(`${PREFIX}?`, '')),
    list: () =>
      keys()
        .flatMap((key) => read(storage?.getItem(key)))
        .toSorted((one, other) => other.changed - one.changed),
    keep: (draft) =>
      storage !== undefined && tried(() => storage.setItem(PREFIX + draft.id, JSON.stringify(draft))),
    remove: (id) => storage?.removeItem(PREFIX + id),
    clear: () => {
      for (const key of keys()) storage?.removeItem(key);
    },
  };
  storage?.removeItem(`${PREFIX}?`);
  return drafts;
}

/** Storage that is full, or forbidden, throws. */
function tried(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

/** What stands in the storage may be of an older page, or of nobody's making. */
function read(text: string | null | undefined): readonly Draft[] {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    const { id, kind, data, changed } = found ?? {};
    if (typeof id !== 'string' || typeof kind !== 'string' || typeof changed !== 'number') return [];
    return isTree(data) ? [{ id, kind, data, changed }] : [];
  } catch {
    return [];
  }
}
