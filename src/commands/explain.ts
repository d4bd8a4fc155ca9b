import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
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
  if (!known) {
    const near = nearest(code.toUpperCase(), FINDING_CODES);
    throw new UsageError({
      zh: `没有代码 ${code}。${near ? `是不是 ${near}？` : '代码印在每条检查结果的末尾。'}`,
      en: `There is no code ${code}. ${near ? `Did you mean ${near}?` : 'The code stands at the end of each finding.'}`,
    });
  }
  world.io.out(
    options.json
      ? jsonText((await explain(known)) ?? { code: known })
      : ((await explainText(known, world.language)) ?? ''),
  );
  return EXIT.done;
}
