import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import { kindArgument } from './kind-argument.ts';
import { allKinds } from './kinds.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { EXIT, type ExitCode, UsageError, type World } from './world.ts';

/** `pledge explain <code>`: what a finding means, why, by which article, and how to mend it. */
export async function explainCommand(
  world: World,
  [code]: ArgumentsOf<'explain'>,
  options: OptionsOf<'explain'>,
): Promise<ExitCode> {
  const [{ FINDING_CODES }, { explain, explainText }] = await Promise.all([
    import('../check/codes.ts'),
    import('../explain/index.ts'),
  ]);
  const known = FINDING_CODES.find((candidate) => candidate === code.toUpperCase());
  if (!known && (await toldField(world, code, options))) return EXIT.done;
  if (!known) {
    const near = nearest(code.toUpperCase(), FINDING_CODES);
    throw new UsageError({
      zh: `没有代码或填写项 ${code}。${near ? `是不是 ${near}？` : '代码印在每条检查结果的末尾，填写项见 pledge show。'}`,
      en: `There is no code or blank ${code}. ${near ? `Did you mean ${near}?` : 'The code stands at the end of each finding; pledge show lists blanks.'}`,
    });
  }
  world.io.out(
    options.json
      ? jsonText((await explain(known)) ?? { code: known })
      : ((await explainText(known, world.language)) ?? ''),
  );
  return EXIT.done;
}

/** Tells of the blanks that have a name, those of one kind or of all; whether there are any. */
async function toldField(world: World, name: string, { kind, json }: OptionsOf<'explain'>): Promise<boolean> {
  const { fieldText, fieldsNamed } = await import('./explain-field.ts');
  const kinds = kind === undefined ? allKinds(world) : [kindArgument(world, kind)];
  const found = fieldsNamed(kinds, name);
  if (found.length > 0)
    world.io.out(json ? jsonText(found) : found.map((field) => fieldText(world, field)).join('\n'));
  return found.length > 0;
}
