import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf, type Verdict } from '../contract.ts';
import { createRenderer } from '../formats.ts';
import { nodeCompression } from '../io/compression.ts';
import { jsonText } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import { fontLoader } from './fonts.ts';
import { kindArgument } from './kind-argument.ts';
import { casesOf, ownFolders } from './kind-files.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge kind`: the kinds of the firm, and where they lie. */
export async function kindCommand(world: World): Promise<ExitCode> {
  const folders = ownFolders(world);
  const ids = world.kinds
    .ids()
    .filter((id) => folders.some((folder) => existsSync(join(folder, id, 'manifest.yaml'))));
  world.io.out(
    ids.length === 0
      ? say(world, {
          zh: '还没有自有的承诺书类型。建立一个：pledge kind new 名称（写法见 templates/README.md）\n',
          en: 'No letter kinds of your own yet. Make one: pledge kind new ID (see templates/README.md)\n',
        })
      : ids.map((id) => `${id}\n`).join(''),
  );
  return EXIT.done;
}

/** `pledge kind test ID`: whether a kind keeps what every kind must keep, and its first pages to look at. */
export async function kindTestCommand(
  world: World,
  [id]: ArgumentsOf<'kind test'>,
  options: OptionsOf<'kind test'>,
): Promise<ExitCode> {
  const kind = kindArgument(world, id);
  const renderer = createRenderer({ fonts: fontLoader(world), compression: nodeCompression });
  const folder = ownFolders(world).find((one) => existsSync(join(one, kind.id, 'manifest.yaml')));
  const home = folder === undefined ? undefined : join(folder, kind.id);
  const { good, verdicts: ofCases } = await casesOf(world, kind, home);
  const verdicts = [
    ...(await contractOf(kind, {
      kinds: world.kinds,
      cases: good,
      pages: async (prepared) => {
        const made = await renderer.render(prepared, ['pdf']);
        return made.ok ? made.value.pages : undefined;
      },
    })),
    ...ofCases,
  ];
  const preview = home === undefined ? undefined : await previewOf(world, kind, home);
  if (options.json)
    world.io.out(jsonText({ kind: kind.id, verdicts, ...(preview === undefined ? {} : { preview }) }));
  else world.io.out(page(world, kind, verdicts, preview));
  return verdicts.every(({ wrong }) => wrong.length === 0) ? EXIT.done : EXIT.findings;
}

/** The pages of the example beside the files of the kind. */
async function previewOf(world: World, kind: LetterKind, home: string): Promise<string | undefined> {
  const [{ parseValues }, { prepare }] = await Promise.all([
    import('../load/index.ts'),
    import('../letter.ts'),
  ]);
  const source = parseValues(kind.example, 'example.yaml');
  const made = source.ok ? prepare(source.value, { kinds: world.kinds, kind: kind.id }) : source;
  if (!made.ok) return undefined;
  const rendered = await createRenderer({ fonts: fontLoader(world) }).render(made.value, ['pages']);
  const bytes = rendered.ok ? rendered.value.files[0]?.bytes : undefined;
  if (bytes === undefined) return undefined;
  await world.io.write(home, [{ name: 'preview.html', bytes }]);
  return join(home, 'preview.html');
}

function page(
  world: World,
  kind: LetterKind,
  verdicts: readonly Verdict[],
  preview: string | undefined,
): string {
  const lines = verdicts.flatMap(({ about, wrong }) => [
    `${wrong.length === 0 ? '✓' : '✗'} ${say(world, about)}`,
    ...wrong.map((one) => `    ${say(world, one)}`),
  ]);
  const failed = verdicts.filter(({ wrong }) => wrong.length > 0).length;
  const end =
    failed === 0
      ? say(world, { zh: `${kind.id} 可以用了。`, en: `${kind.id} is ready.` })
      : say(world, {
          zh: `${kind.id} 有 ${failed} 项要改，写法见 templates/README.md。`,
          en: `${failed} things to mend in ${kind.id}; see templates/README.md.`,
        });
  const shown =
    preview === undefined ? '' : say(world, { zh: `\n预览：${preview}`, en: `\nPreview: ${preview}` });
  return `${lines.join('\n')}\n${end}${shown}\n`;
}
