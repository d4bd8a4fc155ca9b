import { join } from 'node:path';
import type { Command } from 'commander';
import type { ExportResult, Loss, LossSeverity } from '../export/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import { jsonText } from '../model/json.ts';
import { nearest } from '../model/nearest.ts';
import { readPolicy } from './policy-source.ts';
import { reportJson, reportText } from './report.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

interface ExportOptions {
  readonly to: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const SEVERITIES: Readonly<Record<LossSeverity, Bilingual>> = {
  'wrong-deadline': { zh: '到期时间会算错', en: 'wrong deadline' },
  dropped: { zh: '没有导出', en: 'dropped' },
  approximated: { zh: '近似', en: 'approximated' },
};

/** `pledge export`: the policy in the form of an engine, and what the engine cannot take. */
export function exportCommand(program: Command, world: World, done: (code: ExitCode) => void): void {
  program
    .command('export <file>')
    .description(
      say(world, {
        zh: '把 SLA 策略导出给服务台或监控系统',
        en: 'export the SLA policy to a service desk or to monitoring',
      }),
    )
    .requiredOption(
      '--to <engine>',
      say(world, { zh: '系统，见 pledge engines', en: 'engine, see pledge engines' }),
    )
    .option(
      '-o, --out <dir>',
      say(world, {
        zh: '输出文件夹（默认 output/<engine>）',
        en: 'output folder (output/<engine> by default)',
      }),
    )
    .option(
      '--strict',
      say(world, { zh: '到期时间会算错时拒绝导出', en: 'refuse when a deadline would be wrong' }),
    )
    .option('--json', say(world, { zh: '输出 JSON', en: 'print JSON' }))
    .action(async (file: string, options: ExportOptions) => {
      const { engines, exportPolicy, wrongDeadlines } = await import('../export/index.ts');
      const ids = engines.map(({ id }) => id);
      if (!ids.includes(options.to)) {
        const near = nearest(options.to, ids);
        throw new UsageError({
          zh: `没有系统“${options.to}”。${near ? `是不是 ${near}？` : ''}可用：${ids.join('、')}。`,
          en: `There is no engine “${options.to}”. ${near ? `Did you mean ${near}? ` : ''}Engines: ${ids.join(', ')}.`,
        });
      }
      const policy = await readPolicy(world, file);
      const result = policy.ok ? exportPolicy(policy.value, options.to) : undefined;
      if (!policy.ok || !result) {
        world.io.err(
          reportText(world, policy.findings, { zh: '没有生成任何文件。', en: 'Nothing was written.' }),
        );
        return done(EXIT.findings);
      }
      const refused = [
        ...policy.findings.flatMap(uncoveredFinding),
        ...(options.strict === true ? wrongDeadlines(result).map(strictFinding) : []),
      ];
      if (refused.length > 0) {
        world.io.err(reportText(world, refused, { zh: '没有生成任何文件。', en: 'Nothing was written.' }));
        return done(EXIT.findings);
      }
      const folder = options.out ?? join('output', options.to);
      const encoder = new TextEncoder();
      await world.io.write(
        folder,
        result.files.map(({ path, content }) => ({ name: path, bytes: encoder.encode(content) })),
      );
      print(world, folder, result, policy.findings, options.json === true);
      done(EXIT.done);
    });
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
      en: 'Take an engine that computes it rightly (pledge engines), or drop --strict and track it by hand.',
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
    const items = losses.map((loss) => `${loss.item}（${loss.clause}）`).join('、');
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
