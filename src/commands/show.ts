import { formOf, nodeAt, type Printed, printedOf } from '../blanks/form.ts';
import { prepare } from '../letter.ts';
import { parseValues } from '../load/index.ts';
import { defaultDetail, lengthsOf } from '../model/detail.ts';
import { jsonText } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { clausesOf, textOf } from '../model/letter.ts';
import type { ManifestParty } from '../model/manifest.ts';
import { parentPointer } from '../model/pointer.ts';
import { kindArgument } from './kind-argument.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { apart, EXIT, type ExitCode, listed, remark, say, type World } from './world.ts';

/** `pledge show <kind>`: which kind to take, its blanks, and which promises become objectives. */
export async function showCommand(
  world: World,
  [id]: ArgumentsOf<'show'>,
  options: OptionsOf<'show'>,
): Promise<ExitCode> {
  const kind = kindArgument(world, id);
  world.io.out(options.json ? jsonText(described(world, kind)) : page(world, kind));
  return EXIT.done;
}

function described(world: World, kind: LetterKind): object {
  const { manifest } = kind;
  return {
    id: kind.id,
    ...manifest,
    lengths: lengthsOf(kind),
    clauses: clausesIn(world, kind),
    blanks: printedOf(formOf(kind)).map((blank) => ({
      pointer: blank.pointer,
      titles: [...blank.groups, blank.title].map(({ zh }) => zh),
      type: blank.shape === 'field' ? blank.type : 'statute',
      required: blank.needed,
      ...(blank.preset === undefined ? {} : { default: blank.preset }),
      description: blank.schema.description,
      allowed: allowedOf(blank),
    })),
  };
}

function allowedOf(blank: Printed): { zh: string; en: string } {
  return blank.shape === 'field' ? blank.blank.allowed : { zh: '名称和条号', en: 'name and article' };
}

function page(world: World, kind: LetterKind): string {
  const { manifest } = kind;
  const heading = (zh: string, en: string) => `\n${say(world, { zh: `【${zh}】`, en: `${en}:` })}`;
  const lines = [
    apart(world, [kind.id, say(world, manifest.title)]),
    heading('用途', 'Purpose'),
    `  ${say(world, manifest.purpose)}`,
    heading('谁来用', 'Typical users'),
    `  ${say(world, manifest.users)}`,
    heading('什么时候不用', 'When not to use it'),
    `  ${say(world, manifest.whenNotToUse)}`,
    heading('当事人', 'Parties'),
    ...manifest.parties.map((party) => `  ${partyLine(world, kind, party)}`),
    heading('填写项（* 必填）', 'Blanks (* required)'),
    ...printedOf(formOf(kind)).map((blank) => blankLine(world, blank)),
    heading('篇幅（detail）', 'Lengths (detail)'),
    `  ${listed(world, lengthsOf(kind))}${say(world, { zh: `，默认 ${defaultDetail(kind)}`, en: `; default ${defaultDetail(kind)}` })}`,
    heading(
      '章和条款（omit、clauses、replace 用 id 或标题）',
      'Chapters and clauses (for omit, clauses, replace)',
    ),
    ...clausesIn(world, kind).map(({ id, number, title }) => `  ${number || '·'}　${id}　${title}`),
    heading('进入 SLA 策略的承诺', 'Promises that become policy'),
    ...promises(world, kind),
    '',
    say(world, {
      zh: `生成填写文件：pledge init ${kind.id} -o ${kind.id}.yaml`,
      en: `Make a values file: pledge init ${kind.id} -o ${kind.id}.yaml`,
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function blankLine(world: World, blank: Printed): string {
  const { pointer, groups, title, needed, preset: given } = blank;
  const name = pointer.slice(1).replaceAll('/*', '[]').replaceAll('/', '.');
  const preset =
    given === undefined || typeof given === 'object'
      ? ''
      : say(world, { zh: `；默认 ${given}`, en: `; default ${given}` });
  const titles = [...groups, title].map((one) => say(world, one));
  const parts = [name, titles.join(' / '), `${say(world, allowedOf(blank))}${preset}`];
  return `  ${needed ? '*' : ' '} ${apart(world, parts)}`;
}

/** A party as the letter calls it; in English by the title of its group of blanks. */
function partyLine(world: World, kind: LetterKind, { label, name }: ManifestParty): string {
  const group = nodeAt(formOf(kind), parentPointer(name));
  const english =
    group === undefined || group.name === '' ? nodeAt(formOf(kind), name)?.title.en : group.title.en;
  const called = say(world, { zh: label, en: english ?? label });
  return `${called}${remark(world, name.slice(1).replaceAll('/', '.'))}`;
}

interface NamedClause {
  readonly id: string;
  readonly number: string;
  /** Printed title, or the first words. */
  readonly title: string;
}

/** The chapters and clauses of the example that have a name: those that a values file can speak of. */
function clausesIn({ kinds }: World, kind: LetterKind): readonly NamedClause[] {
  const values = parseValues(kind.example, 'example.yaml');
  const made = values.ok ? prepare(values.value, { kinds, kind: kind.id }) : values;
  if (!made.ok) return [];
  return clausesOf(made.value.letter)
    .filter(({ id }) => !BY_POSITION.test(id))
    .map(({ id, number, heading, content }) => {
      const text = textOf(content);
      const lead = /^[^：，。；]{1,16}(?=：)/.exec(text)?.[0];
      return {
        id,
        number: number.label,
        title: heading ? text : (lead ?? `${[...text].slice(0, 16).join('')}…`),
      };
    });
}

/** Ids of clauses that the text gives none. */
const BY_POSITION = /^[a-z0-9-]+-\d+(?:-\d+)*$/;

interface Named {
  readonly id: string;
  readonly name: string;
}

function promises(world: World, { manifest: { policy } }: LetterKind): string[] {
  // Their names are the letter's own words; the ids are English.
  const nameOf = ({ id, name }: Named) => say(world, { zh: name.replace(/\{[^}]*\}/g, '…'), en: id });
  const named = (zh: string, en: string, items: readonly Named[]) => {
    const head = `${say(world, { zh, en })}${remark(world, String(items.length))}`;
    const line = `  ${head}${say(world, { zh: '：', en: ': ' })}${listed(world, items.map(nameOf))}`;
    return items.length === 0 ? [] : [line];
  };
  return [
    ...named('目标', 'objectives', policy.objectives),
    ...named('违约责任', 'remedies', policy.remedies),
    ...named('免责情形', 'exclusions', policy.exclusions),
    ...named('报告', 'reports', policy.reporting),
    ...named('升级', 'escalations', policy.escalations),
    ...named('解除', 'terminations', policy.terminations),
  ];
}
