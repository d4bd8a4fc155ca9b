import type { Bilingual } from '../model/bilingual.ts';
import type { Finding } from '../model/finding.ts';
import { reportJson, reportText } from './report.ts';
import { EXIT, type ExitCode, UsageError, type World } from './world.ts';

/** Says why there is no batch: as text, or for programs as the last JSON line. */
export function refuse(
  world: World,
  json: boolean | undefined,
  findings: readonly Finding[],
  after: Bilingual,
): ExitCode {
  if (json) jsonError(world, reportJson(findings));
  else world.io.err(reportText(world, findings, after));
  return EXIT.findings;
}

/** Runs a command that was perhaps asked wrongly; programs that read JSON are told so on standard output as well. */
export async function tellingUsage(
  world: World,
  json: boolean | undefined,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (json && error instanceof UsageError) jsonError(world, [asFinding(error.text)]);
    throw error;
  }
}

/** What is no problem of a file has no code, and is otherwise told in the form of a finding. */
export function asFinding(message: Bilingual): object {
  return { severity: 'error', message };
}

/** The line that stands in place of the end of a batch. */
export function jsonError(world: World, findings: readonly object[]): void {
  world.io.out(`${JSON.stringify({ type: 'error', findings })}\n`);
}
