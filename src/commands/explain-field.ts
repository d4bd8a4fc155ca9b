import { type Field, formOf } from '../blanks/form.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { LetterKind } from '../model/kind.ts';
import { say, type World } from './world.ts';

/** What a blank of a kind is for, as `pledge explain response` tells it. */
export interface ExplainedField {
  readonly kind: string;
  readonly pointer: string;
  readonly title: Bilingual;
  readonly help: Bilingual;
  readonly allowed: Bilingual;
  readonly example: string;
  /** The usual figure, which is offered and never read. */
  readonly suggestion?: string;
  readonly required: boolean;
}

/** The blanks of some kinds that have a name: `response`, `complaint.final`, 响应时限 or Response time. */
export function fieldsNamed(kinds: readonly LetterKind[], name: string): readonly ExplainedField[] {
  const wanted = plain(name);
  return kinds.flatMap((kind) =>
    formOf(kind)
      .fields.filter((field) => namesOf(field).some((own) => plain(own) === wanted))
      .map((field) => explained(kind, field)),
  );
}

function namesOf({ name, pointer, title, aliases, groups }: Field): readonly string[] {
  const path = pointer.slice(1).replaceAll('/*', '').replaceAll('/', '.');
  const whole = [...groups, title].map(({ zh }) => zh).join('');
  return [name, path, title.zh, title.en, whole, ...aliases];
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_./·]/g, '');
}

function explained(kind: LetterKind, field: Field): ExplainedField {
  const { pointer, groups, title, help, blank, suggestion, needed } = field;
  const titles = [...groups, title];
  return {
    kind: kind.id,
    pointer,
    title: {
      zh: titles.map(({ zh }) => zh).join(' / '),
      en: titles.map(({ en }) => en).join(' / '),
    },
    help,
    allowed: blank.allowed,
    example: blank.sample,
    ...(suggestion === undefined || typeof suggestion === 'object' ? {} : { suggestion: String(suggestion) }),
    required: needed,
  };
}

/** The same as text, a block for each kind. */
export function fieldText(world: World, field: ExplainedField): string {
  const { kind, pointer, title, help, allowed, example, suggestion, required } = field;
  const path = pointer.slice(1).replaceAll('/*', '').replaceAll('/', '.');
  const lines = [
    say(world, { zh: `${title.zh}（${path}，${kind}）`, en: `${title.en} (${path}, ${kind})` }),
    say(world, help),
    `${say(world, { zh: '允许：', en: 'Allowed: ' })}${say(world, allowed)}`,
    `${say(world, { zh: '例如：', en: 'Example: ' })}${example}`,
    ...(suggestion === undefined
      ? []
      : [`${say(world, { zh: '建议值：', en: 'Suggested: ' })}${suggestion}`]),
    say(
      world,
      required
        ? { zh: '必须填写。', en: 'Required.' }
        : { zh: '可以不填；不填就不写入承诺书。', en: 'Optional: left empty, it is not in the letter.' },
    ),
  ];
  return `${lines.filter(Boolean).join('\n  ')}\n`;
}
