import Handlebars from 'handlebars';
import { type FormNode, formOf, type Group } from '../blanks/form.ts';
import { WAYS, type Way } from '../chinese/drafting.ts';
import type { LetterKind } from '../model/kind.ts';
import type { BlankValue, Value } from '../model/value.ts';
import { TemplateError } from './error.ts';
import { type Slot, SlotList } from './slots.ts';

/** The Markdown of a letter with marks where its blanks stand. */
export interface RenderedTemplate {
  readonly markdown: string;
  readonly slots: SlotList;
}

/** A blank as Handlebars sees it: printing it leaves a mark, never its text. */
interface Leaf {
  readonly value: BlankValue;
  toHTML(): string;
}

type Context = { readonly [name: string]: Context | readonly Context[] | Leaf | boolean };

/** The only helpers; nothing else of Handlebars can be called. */
const HELPERS = [
  'if',
  'unless',
  'each',
  'any',
  'is',
  'plain',
  'as',
  'clause',
  'checkbox',
  'ordinal',
] as const;

/** What Handlebars makes of a text beforehand: its types know it as a thing without members. */
type TemplateSpecification = Parameters<typeof Handlebars.template>[0];

const COMPILING = {
  knownHelpers: Object.fromEntries(HELPERS.map((name) => [name, true])),
  knownHelpersOnly: true,
  strict: true,
  preventIndent: true,
};

/** The text of a letter as the source of a JavaScript expression: one of the `programs` of its kind. */
export function templateCode(template: string): string {
  return String(Handlebars.precompile(template, COMPILING));
}

/**
 * Compiles a template once, for many letters. An environment of its own, known helpers only, no access to
 * prototypes, and a string as input always: a ready-made syntax tree is a way in for foreign code.
 */
export function compileTemplate(kind: LetterKind): (values: Value) => RenderedTemplate {
  const environment = Handlebars.create();
  for (const name of ['lookup', 'with', 'log', 'helperMissing', 'blockHelperMissing'])
    environment.unregisterHelper(name);
  const program = kind.programs?.get(kind.template);
  const run = program
    ? environment.template<Context>(program as TemplateSpecification)
    : environment.compile<Context>(kind.template, COMPILING);
  return (values) => {
    const slots = new SlotList();
    const helpers = { ...environment.helpers, ...helpersFor(slots) };
    for (const name of Object.keys(helpers))
      if (!(HELPERS as readonly string[]).includes(name)) Reflect.deleteProperty(helpers, name);
    try {
      const markdown = run(contextOf(formOf(kind).root, values, slots) as Context, {
        helpers,
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
      return { markdown, slots };
    } catch (error) {
      throw new TemplateError(error instanceof Error ? error.message : String(error));
    }
  };
}

/** The tree that the template reads: groups and rows as they are, blanks as leaves, flags as booleans. */
function contextOf(
  node: FormNode | undefined,
  value: Value,
  slots: SlotList,
): Context | readonly Context[] | Leaf | boolean {
  switch (value.type) {
    case 'group':
      return groupContext(asGroup(node), value.fields, slots);
    case 'rows': {
      const row = node?.shape === 'list' ? node.row : undefined;
      return value.rows.map(({ fields }) => groupContext(row, fields, slots));
    }
    case 'flag':
      return value.value;
    default:
      return Object.assign(Object.create(null) as object, {
        value,
        toHTML: () => slots.add({ type: 'blank', value, plain: false }),
      });
  }
}

/** A group; groups inside it that nobody filled are there without fields, so that a text can ask for what is in them. */
function groupContext(
  group: Group | undefined,
  fields: Readonly<Record<string, Value>>,
  slots: SlotList,
): Context {
  const context = Object.create(null) as Record<string, Context[string]>;
  const children = new Map(group?.children.map((child) => [child.name, child]));
  for (const [name, child] of children) {
    const inner = asGroup(child);
    if (inner) context[name] = groupContext(inner, {}, slots);
  }
  for (const [name, field] of Object.entries(fields))
    context[name] = contextOf(children.get(name), field, slots);
  return context;
}

/** A node that is a group to the template: a name and an article print as one blank. */
function asGroup(node: FormNode | undefined): Group | undefined {
  return node?.shape === 'group' && !node.statute ? node : undefined;
}

/** Whether a text may count on it: not an empty list, a flag that is off, or a group in which nothing is filled. */
function isThere(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null) return Boolean(argument);
  if ('toHTML' in argument) return true;
  return Array.isArray(argument) ? argument.length > 0 : Object.values(argument).some(isThere);
}

function leaf(argument: unknown, helper: string): Leaf {
  if (typeof argument === 'object' && argument !== null && 'value' in argument && 'toHTML' in argument)
    return argument as Leaf;
  throw new TemplateError(`{{${helper}}}: no such blank`);
}

/** Whether a choice, or any other blank, has the given value. */
function matches(argument: unknown, expected: unknown): boolean {
  if (typeof argument !== 'object' || argument === null || !('value' in argument)) return false;
  const { value } = argument as Leaf;
  return 'value' in value && value.value === expected;
}

/** A block helper that prints its block when its arguments fulfil the condition, else what stands behind `else`. */
function whether(holds: (given: readonly unknown[]) => boolean): Handlebars.HelperDelegate {
  return function (this: unknown, ...given: unknown[]) {
    const options = given.pop() as Handlebars.HelperOptions;
    return holds(given) ? options.fn(this) : options.inverse(this);
  };
}

function helpersFor(slots: SlotList): Record<string, Handlebars.HelperDelegate> {
  const print = (slot: Slot) => new Handlebars.SafeString(slots.add(slot));
  return {
    if: whether((given) => given.some(isThere)),
    unless: whether((given) => !given.some(isThere)),
    any: whether((given) => given.some(isThere)),
    is(this: unknown, argument: unknown, expected: unknown, options: Handlebars.HelperOptions) {
      return matches(argument, expected) ? options.fn(this) : options.inverse(this);
    },
    plain: (argument: unknown) => print({ type: 'blank', value: leaf(argument, 'plain').value, plain: true }),
    as(way: unknown, argument: unknown) {
      if (!(WAYS as readonly unknown[]).includes(way))
        throw new TemplateError(`{{as}}: no such way: ${String(way)}`);
      return print({ type: 'blank', value: leaf(argument, 'as').value, way: way as Way, plain: false });
    },
    clause: (id: unknown) => print({ type: 'clause', id: String(id) }),
    checkbox(argument: unknown, expected: unknown) {
      if (typeof argument === 'boolean') return print({ type: 'checkbox', checked: argument });
      const { value } = leaf(argument, 'checkbox');
      return print({ type: 'checkbox', checked: matches(argument, expected), pointer: value.pointer });
    },
    ordinal: (index: unknown) => print({ type: 'literal', text: String(Number(index) + 1) }),
  };
}
