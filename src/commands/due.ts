import type { Bilingual } from '../model/bilingual.ts';
import { type Finding, hasErrors } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import type { Policy, TimerObjective } from '../model/policy.ts';
import { dueOf } from '../policy/index.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readPolicy } from './policy-source.ts';
import { inFile, reportJson, reportText } from './report.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

type DueOptions = OptionsOf<'due'>;

/** `pledge due`: when a promise that starts now is due, and why. */
export async function dueCommand(
  world: World,
  [file]: ArgumentsOf<'due'>,
  options: DueOptions,
): Promise<ExitCode> {
  const policy = await readPolicy(world, file, true);
  if (!policy.ok) return fail(world, policy.findings, options);
  const timer = timerOf(policy.value, options.objective);
  const result = dueOf(policy.value, timer, options.start, { explain: true });
  if (!result.ok) {
    // The time stands on the command line, not in the file.
    const inPlace = (finding: Finding) =>
      finding.code === 'TIME-OFFSET' ? [finding] : inFile([finding], file);
    return fail(world, result.findings.flatMap(inPlace), options);
  }
  const { value } = result;
  if (options.json)
    world.io.out(
      jsonText({
        objective: timer.id,
        name: timer.name,
        start: options.start,
        due: value.due,
        lastDay: value.lastDay,
        clause: timer.source.clause,
        steps: value.steps,
        ...(result.findings.length === 0 ? {} : { findings: reportJson(result.findings) }),
      }),
    );
  else {
    world.io.out(`${value.due}\n`);
    if (result.findings.length > 0) world.io.err(reportText(world, result.findings));
    if (hasErrors(policy.findings)) world.io.err(say(world, IN_SPITE(file)));
  }
  if (options.explain && !options.json) {
    const head = say(world, {
      zh: `${timer.name}（条款 ${timer.source.clause}）：${timer.source.sentence}\n`,
      en: `${timer.name} (clause ${timer.source.clause}): ${timer.source.sentence}\n`,
    });
    world.io.out(`${head}${value.steps.map((step) => `  ${say(world, step.text)}\n`).join('')}`);
  }
  return EXIT.done;
}

/** The letter has errors of its own, and its promise is counted all the same. */
const IN_SPITE = (file: string): Bilingual => ({
  zh: `! 这份承诺书另有必须改的问题（pledge check ${file}），到期时间照算。\n`,
  en: `! The letter has errors of its own (pledge check ${file}); the due date is counted all the same.\n`,
});

function timerOf(policy: Policy, id: string): TimerObjective {
  const timers = policy.spec.objectives.filter(
    (objective): objective is TimerObjective => objective.kind === 'timer',
  );
  const found = timers.find((timer) => timer.id === id);
  if (found) return found;
  const ids = timers.map((timer) => timer.id);
  const near = nearest(id, ids);
  throw new UsageError({
    zh: `策略里没有时限目标“${id}”。${near ? `是不是 ${near}？` : ''}现有：${ids.join('、')}。`,
    en: `The policy has no timer objective “${id}”. ${near ? `Did you mean ${near}? ` : ''}It has: ${ids.join(', ')}.`,
  });
}

function fail(world: World, findings: readonly Finding[], options: DueOptions): ExitCode {
  if (options.json) world.io.out(jsonText({ findings: reportJson(findings) }));
  else world.io.err(reportText(world, findings));
  return EXIT.findings;
}
