import stringWidth from 'string-width';
import { jsonText } from '../model/json.ts';
import type { LetterKind } from '../model/kind.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { reportText } from './report.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge kinds`: the letter kinds, one to a line. */
export async function kindsCommand(
  world: World,
  _: ArgumentsOf<'kinds'>,
  options: OptionsOf<'kinds'>,
): Promise<ExitCode> {
  const kinds = allKinds(world);
  if (options.json)
    world.io.out(
      jsonText(
        kinds.map(({ id, manifest: { title, purpose, users, whenNotToUse, scope } }) => ({
          id,
          title,
          purpose,
          users,
          whenNotToUse,
          scope,
        })),
      ),
    );
  else world.io.out(list(world, kinds));
  const broken = world.kinds.ids().flatMap((id) => {
    const kind = world.kinds.read(id);
    return kind.ok ? [] : kind.findings;
  });
  world.io.err(reportText(world, broken));
  return broken.length > 0 ? EXIT.findings : EXIT.done;
}

/** Every kind of the installation that can be read, in the order of their ids. */
export function allKinds({ kinds }: World): LetterKind[] {
  return kinds.ids().flatMap((id) => {
    const kind = kinds.read(id);
    return kind.ok ? [kind.value] : [];
  });
}

function list(world: World, kinds: readonly LetterKind[]): string {
  const width = Math.max(...kinds.map(({ id }) => id.length));
  const title = (kind: LetterKind) => say(world, kind.manifest.title);
  const titleWidth = Math.max(...kinds.map((kind) => stringWidth(title(kind))));
  const lines = kinds.map(
    (kind) =>
      `${kind.id.padEnd(width)}  ${title(kind)}${' '.repeat(titleWidth - stringWidth(title(kind)))}  ${say(world, kind.manifest.users)}`,
  );
  return `${lines.join('\n')}\n\n${say(world, { zh: '每种类型的用途、填写项和目标：pledge show <kind>', en: 'Purpose, blanks and objectives of each: pledge show <kind>' })}\n`;
}
