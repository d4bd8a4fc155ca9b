import type { LetterKind } from '../../src/model/kind.ts';
import { clausesBehind, faultsOf, type Item, itemsOf, type Path, type Written } from './optional.ts';
import { FRAME } from './reviewed.ts';

const star = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*');
const isWithin = (pointer: string, outer: string) => pointer === outer || pointer.startsWith(`${outer}/`);

/** What a letter says otherwise than it would if only one place of its values were gone. */
export function wrongWithout(kind: LetterKind, path: Path, before: Written, after: Written): string[] {
  const removed = `/${path.join('/')}`;
  const framed = Object.entries(FRAME[kind.id] ?? {}).flatMap(([of, gone]) =>
    isWithin(of, removed) ? gone : [],
  );
  const belongs = (pointer: string) =>
    isWithin(pointer, removed) || framed.some((frame) => isWithin(pointer, frame));
  return [
    ...wrongInPrint(path, belongs, before, after),
    ...wrongInPolicy(kind, path, belongs, before, after),
    ...faultsOf(after),
  ].map((fault) => `without ${removed}: ${fault}`);
}

/** Other blanks that are gone, or that print something else. */
function wrongInPrint(
  path: Path,
  belongs: (pointer: string) => boolean,
  before: Written,
  after: Written,
): string[] {
  // Rows behind a removed one move up: they are compared without their numbers.
  const isRow = hasRow(path);
  const name = isRow ? star : (pointer: string) => pointer;
  const left = new Set([...after.printed.keys()].map(name));
  const lost = [...before.printed.keys()].filter((pointer) => !belongs(pointer) && !left.has(name(pointer)));
  const changed = [...after.printed].filter(([pointer, text]) => {
    const was = before.printed.get(pointer);
    return !isRow && !belongs(pointer) && was !== undefined && was !== text;
  });
  return [
    ...lost.map((pointer) => `${pointer} is not printed either`),
    ...changed.map(([pointer, text]) => `${pointer} prints ${text}`),
  ];
}

/** Items lost though nothing of them is gone, and items kept that rest on what is gone. */
function wrongInPolicy(
  kind: LetterKind,
  path: Path,
  belongs: (pointer: string) => boolean,
  before: Written,
  after: Written,
): string[] {
  const [was, is] = [itemsOf(before.spec), itemsOf(after.spec)];
  // The items of rows move up with their rows.
  const isOfRow = (id: string) => hasRow(path) && /-\d+$/.test(id);
  const lost = [...was].filter(([key]) => !is.has(key) && !isOfRow(key));
  const gone = new Set(lost.map(([, { id }]) => id));
  const clauses = clausesBehind(kind);
  const clauseOf = ({ id }: Item) => clauses.get(id) ?? clauses.get(id.replace(/-\d+$/, '')) ?? '';
  const unasked = lost.filter(
    ([, item]) =>
      !item.source.values.some(belongs) &&
      !(item.trigger?.objectives ?? []).some((id) => gone.has(id)) &&
      after.clauses.has(clauseOf(item)),
  );
  // A removed row leaves its number to the next one; what has a default is printed by it.
  const removed = `/${path.join('/')}`;
  const kept = hasRow(path)
    ? []
    : [...is].filter(([, { source }]) =>
        source.values.some((value) => isWithin(value, removed) && !after.printed.has(value)),
      );
  return [
    ...unasked.map(([key]) => `the policy lacks ${key}`),
    ...kept.map(([key]) => `the policy still has ${key}`),
  ];
}

function hasRow(path: Path): boolean {
  return path.some((key) => typeof key === 'number');
}
