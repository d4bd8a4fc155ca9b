import {
  type Field,
  type Form,
  type FormNode,
  formOf,
  type Group,
  type List,
  nodeAt,
} from '../blanks/form.ts';
import type { LetterKind } from '../model/kind.ts';
import { childPointer, pointerSegments } from '../model/pointer.ts';
import { CONTROL_KEYS } from '../model/schema.ts';
import type { Answers } from './skeleton.ts';

/** Something to ask: the value of a field, or whether a list has another row. */
export type Question =
  | {
      readonly about: 'field';
      readonly pointer: string;
      readonly field: Field;
      readonly required: boolean;
      readonly row?: number;
    }
  | { readonly about: 'row'; readonly pointer: string; readonly list: List; readonly row: number };

/** Where a question stands: `at` of `of` as known so far; answers can bring further ones. */
export interface Progress {
  readonly at: number;
  readonly of: number;
}

/** What somebody says to a question. */
export type Reply =
  | { readonly said: 'value'; readonly text: string }
  /** Nothing is written for this blank, or the list has no further row. */
  | { readonly said: 'nothing' }
  | { readonly said: 'back' }
  | { readonly said: 'stop' };

/** Asks one question; `before` is what was answered earlier, after going back. */
export type Ask = (question: Question, progress: Progress, before: string | undefined) => Promise<Reply>;

export interface Interview {
  readonly answers: Answers;
  /** Whether every question was answered. */
  readonly finished: boolean;
}

/** Answer of a list that has another row. */
export const MORE = '+';

/**
 * Asks for the blanks of a kind, one by one: those that every letter needs, those that other answers make necessary, the rows of
 * lists, and, where everything is wanted, the optional ones too.
 */
export async function interview(kind: LetterKind, everything: boolean, ask: Ask): Promise<Interview> {
  const said = new Map<string, string>();
  const before = new Map<string, string>();
  for (;;) {
    const questions = questionsOf(kind, everything, said);
    const at = questions.findIndex((question) => !said.has(keyOf(question)));
    const question = questions[at];
    if (!question) return { answers: answersOf(questions, said), finished: true };
    const key = keyOf(question);
    const reply = await ask(question, { at: at + 1, of: questions.length }, before.get(key));
    if (reply.said === 'stop') return { answers: answersOf(questions, said), finished: false };
    if (reply.said === 'back') {
      const last = questions.slice(0, at).map(keyOf).at(-1);
      if (last !== undefined) before.set(last, said.get(last) ?? '');
      if (last !== undefined) said.delete(last);
    } else said.set(key, reply.said === 'value' ? reply.text : '');
  }
}

/** A row question and a field never share a key. */
function keyOf({ about, pointer }: Question): string {
  return `${about} ${pointer}`;
}

/** All questions in the order of the form, as far as the answers so far call for them. */
function questionsOf(
  kind: LetterKind,
  everything: boolean,
  said: ReadonlyMap<string, string>,
): readonly Question[] {
  const questions: Question[] = [];
  const valueAt = (pointer: string) => said.get(`field ${pointer}`);
  const form = formOf(kind);
  const hours = isOnBusinessClock(form, said) ? hoursOf(kind) : [];
  const visit = (group: Group, pointer: string, row?: number): void => {
    for (const child of group.children) {
      if (pointer === '' && CONTROL_KEYS.has(child.name)) continue;
      const at = childPointer(pointer, child.name);
      const required = hours.includes(at) || isRequired(group, child, pointer, valueAt);
      // A condition that is not met rules out what it would call for.
      if (!required && (!everything || child.when.length > 0)) continue;
      if (child.shape === 'field')
        questions.push({
          about: 'field',
          pointer: at,
          field: child,
          required,
          ...(row === undefined ? {} : { row }),
        });
      else if (child.shape === 'group') visit(child, at, row);
      else visitRows(child, at, required);
    }
  };
  const visitRows = (list: List, pointer: string, required: boolean): void => {
    const least = required ? (list.min ?? 1) : 0;
    for (let row = 0; row < (list.max ?? Number.POSITIVE_INFINITY); row++) {
      const question: Question = { about: 'row', pointer: childPointer(pointer, row), list, row };
      const more = row < least || said.get(keyOf(question)) === MORE;
      if (row >= least) questions.push(question);
      if (!more) return;
      visit(list.row, childPointer(pointer, row), row);
    }
  };
  visit(form.root, '');
  return questions;
}

/** Opening hours, which letters need as soon as a promise counts working time. */
function hoursOf({ manifest }: LetterKind): readonly string[] {
  return manifest.policy.calendars.flatMap(({ hours }) => hours ?? []);
}

function isOnBusinessClock(form: Form, said: ReadonlyMap<string, string>): boolean {
  return [...said].some(([key, text]) => {
    const node =
      key.startsWith('field ') && text !== '' ? nodeAt(form, key.slice('field '.length)) : undefined;
    const reading = node && node.shape === 'field' ? node.blank.read(text) : undefined;
    return (
      reading?.ok === true && reading.value.type === 'duration' && reading.value.duration.clock === 'business'
    );
  });
}

function isRequired(
  group: Group,
  child: FormNode,
  pointer: string,
  valueAt: (pointer: string) => string | undefined,
): boolean {
  if (child.required) return true;
  const besides = Object.entries(group.besides).some(
    ([name, needed]) => needed.includes(child.name) && Boolean(valueAt(childPointer(pointer, name))),
  );
  return (
    besides ||
    (child.when.length > 0 &&
      child.when.every(({ name, is }) => meant(group, name, valueAt(childPointer(pointer, name))) === is))
  );
}

/** The id of a choice or the truth of a flag; the default where nothing was said. */
function meant(group: Group, name: string, said: string | undefined): string | boolean | undefined {
  const sibling = group.children.find((child) => child.name === name);
  const written = said || sibling?.preset;
  if (sibling?.shape !== 'field' || (typeof written !== 'string' && typeof written !== 'boolean'))
    return undefined;
  const reading = sibling.blank.read(written);
  return reading.ok && 'value' in reading.value ? (reading.value.value as string | boolean) : undefined;
}

/** The answers nested as in the file; blanks that were left open are not there. */
function answersOf(questions: readonly Question[], said: ReadonlyMap<string, string>): Answers {
  const root: Tree = {};
  for (const question of questions) {
    const text = said.get(keyOf(question));
    if (question.about === 'field' && text) put(root, pointerSegments(question.pointer), text);
  }
  return root as Answers;
}

type Tree = { [name: string]: Tree | Tree[] | string };

function put(node: Tree, [name = '', ...rest]: readonly string[], text: string): void {
  const [next] = rest;
  if (next === undefined) node[name] = text;
  else if (/^\d+$/.test(next)) {
    const rows = (node[name] ?? []) as Tree[];
    const row = rows[Number(next)] ?? {};
    rows[Number(next)] = row;
    node[name] = rows;
    put(row, rest.slice(1), text);
  } else {
    const inner = (node[name] ?? {}) as Tree;
    node[name] = inner;
    put(inner, rest, text);
  }
}
