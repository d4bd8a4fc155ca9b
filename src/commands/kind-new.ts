import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formOf } from '../blanks/form.ts';
import { parseValues, toYaml } from '../load/index.ts';
import type { Json } from '../model/json.ts';
import { jsonText } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { pointerSegments } from '../model/pointer.ts';
import { kindArgument } from './kind-argument.ts';
import { ownFolders } from './kind-files.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { PROJECT_FILE } from './project.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** Where kinds go when no project file says where. */
const FOLDER = 'kinds';
/** A short kind with a promise of each sort, to begin with. */
const PATTERN = 'supply-delivery';

/** `pledge kind new ID`: a folder with all files of a kind, made from another kind, to be changed. */
export async function kindNewCommand(
  world: World,
  [id]: ArgumentsOf<'kind new'>,
  { from, title }: OptionsOf<'kind new'>,
): Promise<ExitCode> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 40) throw badId(id);
  if (world.kinds.ids().includes(id)) throw taken(id);
  const pattern = kindArgument(world, from ?? PATTERN);
  const named = title ?? `${pattern.manifest.title.zh}（本单位）`;
  refuseTitle(world, named);
  const [known] = ownFolders(world);
  const folder = known ?? resolve(FOLDER);
  const home = join(folder, id);
  if (existsSync(home)) throw taken(id);
  await world.io.write(home, bytesOf(filesOf(pattern, id, named)));
  if (known === undefined && world.project === undefined && !existsSync(PROJECT_FILE))
    await world.io.write(
      '.',
      bytesOf({ [PROJECT_FILE]: `# 项目文件：写法见 schemas/project.schema.json\nkinds: ${FOLDER}\n` }),
    );
  else if (known === undefined)
    world.io.err(
      say(world, {
        zh: `请在 ${world.project?.path ?? PROJECT_FILE} 里写上 kinds: ${folder}\n`,
        en: `Add kinds: ${folder} to ${world.project?.path ?? PROJECT_FILE}\n`,
      }),
    );
  world.io.err(
    say(world, {
      zh: `已建立 ${home}，取自 ${pattern.id}。改正文 letter.md.hbs、填写项 schema.json、说明 manifest.yaml、示例 example.yaml，再运行：pledge kind test ${id}\n`,
      en: `${home} made from ${pattern.id}. Change letter.md.hbs (text), schema.json (blanks), manifest.yaml and example.yaml, then run: pledge kind test ${id}\n`,
    }),
  );
  return EXIT.done;
}

/** The files of a new kind by their names below its folder. */
function filesOf(pattern: LetterKind, id: string, title: string): Readonly<Record<string, string>> {
  const { template, short, example, schema, manifest } = pattern;
  const renamed = {
    ...manifest,
    title: { zh: title, en: id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()) },
  };
  const heading = (text: string) => text.replace(/^# .*$/m, `# ${title.replace(/（本单位）$/, '')}`);
  const kindly = example
    .replace(/^kind:.*$/m, `kind: ${id}`)
    .replace(/^# yaml-language-server:.*\n/m, '# yaml-language-server: $schema=schema.json\n');
  const properties = schema.properties as Readonly<Record<string, object>>;
  const blanks = {
    ...schema,
    $id: `https://pledgekit.dev/schemas/${id}.schema.json`,
    title,
    properties: { ...properties, kind: { ...properties.kind, const: id } },
  };
  return {
    'manifest.yaml': `# 承诺书类型 ${id}：写法见 templates/README.md\n${toYaml(renamed as unknown as Json)}`,
    'letter.md.hbs': heading(template),
    ...(short === undefined ? {} : { 'short.md.hbs': heading(short) }),
    'schema.json': jsonText(blanks),
    'example.yaml': kindly,
    'cases/minimal.yaml': minimal(pattern, id),
    'cases/bad-empty.yaml': `# 必须被拒绝：什么都没有填\nkind: ${id}\n`,
  };
}

/** The example with nothing but what every letter must have. */
function minimal(kind: LetterKind, id: string): string {
  const source = parseValues(kind.example, 'example.yaml');
  const data: Readonly<Record<string, Json>> = source.ok ? source.value.data : {};
  const needed = formOf(kind).fields.filter((field) => field.needed || field.when.length > 0);
  const tops = new Set(needed.map(({ pointer }) => pointerSegments(pointer)[0] ?? ''));
  const kept = Object.entries(data).filter(([name]) => tops.has(name));
  return `# 只填必填的\n${toYaml({ kind: id, ...Object.fromEntries(kept) })}`;
}

function bytesOf(files: Readonly<Record<string, string>>): { name: string; bytes: Uint8Array }[] {
  const encoder = new TextEncoder();
  return Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
}

/** Two kinds of one title could not be told apart by it. */
function refuseTitle({ kinds }: World, title: string): void {
  const other = kinds.ids().find((id) => {
    const kind = kinds.read(id);
    return kind.ok && kind.value.manifest.title.zh === title;
  });
  if (other === undefined) return;
  throw new UsageError({
    zh: `已有类型 ${other} 叫“${title}”。用 --title 另取一个名称。`,
    en: `The kind ${other} has the title “${title}”. Give another one with --title.`,
  });
}

function taken(id: string): UsageError {
  return new UsageError({
    zh: `已有类型或文件夹 ${id}，没有覆盖。换一个 id，例如加上本单位的简称。`,
    en: `${id} is there already and is not overwritten. Take another id, such as one with the name of the firm.`,
  });
}

function badId(id: string): UsageError {
  return new UsageError({
    zh: `“${id}”不能作类型的 id：用小写字母、数字和连字符，以字母开头，最多 40 个字符，例如 jia-service；中文名称写在 --title。`,
    en: `“${id}” is no id of a kind: lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters; the Chinese name goes to --title.`,
  });
}
