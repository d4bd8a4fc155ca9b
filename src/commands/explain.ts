import type { Command } from 'commander';
import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

/** `pledge explain <code>`: what a finding means, why, by which article, and how to mend it. */
export function explainCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('explain <code>')
    .description(
      say(world, {
        zh: '解释一条检查结果：含义、理由、依据、改法',
        en: 'explain a finding: meaning, reason, law, remedy',
      }),
    )
    .option('--json', say(world, { zh: '输出 JSON', en: 'print JSON' }))
    .action(async (code: string, options: { json?: boolean }) => {
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
      done(EXIT.done);
    });
}
