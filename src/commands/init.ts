import { basename, dirname, relative, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../io/package.ts';
import type { LetterKind } from '../model/kind.ts';
import { defaultsOf } from './defaults.ts';
import type { Interview } from './interview.ts';
import { kindArgument } from './kind-argument.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { valuesSkeleton } from './skeleton.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge init <kind>`: a values file with a comment for every blank. */
export async function initCommand(
  world: World,
  [id]: ArgumentsOf<'init'>,
  options: OptionsOf<'init'>,
): Promise<ExitCode> {
  const kind = kindArgument(world, id);
  const { answers, finished } = options.interactive ? await ask(world, kind) : NOTHING_ASKED;
  const text = valuesSkeleton(kind, schemaReference(kind, options.out), world.language, {
    ...defaultsOf(world, kind),
    ...answers,
  });
  if (options.out === undefined) world.io.out(text);
  else await save(world, options.out, text, options.force === true);
  return finished ? EXIT.done : EXIT.findings;
}

const NOTHING_ASKED: Interview = { answers: {}, finished: true };

/** The schema's path from the values file, for editors that complete and explain. */
function schemaReference(kind: LetterKind, out: string | undefined): string {
  const folder = out === undefined ? process.cwd() : dirname(resolve(out));
  const path = relative(folder, resolve(PACKAGE_ROOT, 'schemas', `${kind.id}.schema.json`)).replaceAll(
    '\\',
    '/',
  );
  return path.startsWith('.') ? path : `./${path}`;
}

async function save(world: World, file: string, text: string, force: boolean): Promise<void> {
  if (!force && (await world.io.read(file))) {
    throw new UsageError({
      zh: `${file} 已经存在，没有覆盖。换一个文件名，或加 --force。`,
      en: `${file} already exists and was not overwritten. Choose another name, or add --force.`,
    });
  }
  await world.io.write(dirname(file), [{ name: basename(file), bytes: new TextEncoder().encode(text) }]);
  world.io.err(
    say(world, {
      zh: `已生成 ${file}。填好后运行：pledge render ${file}\n`,
      en: `${file} written. When it is filled, run: pledge render ${file}\n`,
    }),
  );
}

async function ask(world: World, kind: LetterKind): Promise<Interview> {
  if (!process.stdin.isTTY)
    throw new UsageError({
      zh: '--interactive 需要终端；不在终端时请先生成填写文件再填。',
      en: '--interactive needs a terminal.',
    });
  const { askBlanks } = await import('./interactive.ts');
  return askBlanks(world, kind);
}
