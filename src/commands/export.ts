import { join } from 'node:path';
import type { ExportResult, Loss, LossSeverity } from '../export/index.ts';
import { writeOwn } from '../io/written.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readPolicy } from './policy-source.ts';
import { reportJson, reportText } from './report.ts';
import { EXIT, type ExitCode, listed, remark, say, UsageError, type World } from './world.ts';

const SEVERITIES: Readonly<Record<LossSeverity, Bilingual>> = {
  'wrong-deadline': { zh: '到期时间会算错', en: 'wrong deadline' },
  dropped: { zh: '没有导出', en: 'dropped' },
  approximated: { zh: '近似', en: 'approximated' },
};

/** `pledge export`: the policy in the form of an engine, and what the engine cannot take. */
export async function exportCommand(
  world: World,
  [file]: ArgumentsOf<'export'>,
  options: OptionsOf<'export'>,
): Promise<ExitCode> {
  const { engines, exportPolicy, wrongDeadlines } = await import('../export/index.ts');
  const ids = engines.map(({ id }) => id);
  if (!ids.includes(options.to)) throw unknownEngine(options.to, ids);
  const policy = await readPolicy(world, file);
  const result = policy.ok ? exportPolicy(policy.value, options.to) : undefined;
  if (!policy.ok || !result) return refused(world, policy.findings);
  const wrong = [
    ...policy.findings.flatMap(uncoveredFinding),
    ...(options.strict === true ? wrongDeadlines(result).map(strictFinding) : []),
  ];
  if (wrong.length > 0) return refused(world, wrong);
  const folder = options.out ?? join('output', options.to);
  const encoder = new TextEncoder();
  const files = result.files.map(({ path, content }) => ({ name: path, bytes: encoder.encode(content) }));
  const inWay = await writeOwn(world.io, folder, files, options.force);
  if (inWay.length > 0)
    return refused(
      world,
      inWay.map(({ name, known }) => notOverwritten(join(folder, name), VALUES_HOME, known)),
    );
  print(world, folder, result, policy.findings, options.json === true);
  return EXIT.done;
}

function unknownEngine(name: string, ids: readonly string[]): UsageError {
  const near = nearest(name, ids);
  return new UsageError({
    zh: `没有系统“${name}”。${near ? `是不是 ${near}？` : ''}可用：${ids.join('、')}。`,
    en: `There is no engine “${name}”. ${near ? `Did you mean ${near}? ` : ''}Engines: ${ids.join(', ')}.`,
  });
}

function refused(world: World, findings: readonly Finding[]): ExitCode {
  world.io.err(reportText(world, findings, { zh: '没有生成任何文件。', en: 'Nothing was written.' }));
  return EXIT.findings;
}

/** A calendar that does not reach the beginning of the promise is a warning of the letter, but makes no export. */
function uncoveredFinding(finding: Finding): Finding[] {
  const uncovered = finding.code === 'CALENDAR-COVERAGE' && finding.severity === 'warning';
  return uncovered ? [{ ...finding, severity: 'error' }] : [];
}

function strictFinding(loss: Loss): Finding {
  return {
    code: 'EXPORT-WRONG-DEADLINE',
    severity: 'error',
    clause: loss.clause,
    message: { zh: `${loss.item}：${loss.reason.zh}`, en: `${loss.item}: ${loss.reason.en}` },
    hint: {
      zh: '换一个能算对的系统（pledge engines），或去掉 --strict 并人工跟踪这一项。',
      en: 'Choose an engine that computes it correctly (pledge engines), or drop --strict and track it by hand.',
    },
  };
}

function print(
  world: World,
  folder: string,
  result: ExportResult,
  findings: readonly Finding[],
  json: boolean,
): void {
  const files = result.files.map(({ path }) => join(folder, path));
  if (json) {
    world.io.out(
      jsonText({ files, kept: result.kept, losses: result.losses, findings: reportJson(findings) }),
    );
    return;
  }
  world.io.out(`${files.join('\n')}\n`);
  const lines = grouped(world, result.losses).map((losses) => {
    const [first] = losses;
    const items = listed(
      world,
      losses.map((loss) => `${loss.item}${remark(world, loss.clause)}`),
    );
    return first
      ? `  [${say(world, SEVERITIES[first.severity])}] ${say(world, first.reason)}\n      ${items}\n`
      : '';
  });
  const head = say(world, {
    zh: `保留目标 ${result.kept.length} 个，损失 ${result.losses.length} 处：\n`,
    en: `${result.kept.length} objectives kept, ${result.losses.length} losses:\n`,
  });
  world.io.err(`${head}${lines.join('')}`);
}

/** Losses that share severity and reason, worst first, each group told once. */
function grouped(world: World, losses: readonly Loss[]): readonly (readonly Loss[])[] {
  const groups = new Map<string, Loss[]>();
  for (const severity of ['wrong-deadline', 'dropped', 'approximated']) {
    for (const loss of losses.filter((candidate) => candidate.severity === severity)) {
      const key = `${severity}\n${say(world, loss.reason)}`;
      groups.set(key, [...(groups.get(key) ?? []), loss]);
    }
  }
  return [...groups.values()];
}
