import stringWidth from 'string-width';
import { jsonText } from '../model/json.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { readPolicy } from './policy-source.ts';
import { reportText } from './report.ts';
import { EXIT, type ExitCode, say, type World } from './world.ts';

/** `pledge engines`: the engines that a policy can be exported to, and what each keeps, of a policy at hand with numbers. */
export async function enginesCommand(
  world: World,
  _: ArgumentsOf<'engines'>,
  options: OptionsOf<'engines'>,
): Promise<ExitCode> {
  const { engineBalances, engines } = await import('../export/index.ts');
  if (options.for === undefined) {
    const width = Math.max(...engines.map(({ id }) => id.length));
    const line = ({ id, name, keeps }: (typeof engines)[number]) =>
      `${id.padEnd(width)}  ${name}${say(world, { zh: '：', en: ': ' })}${say(world, keeps)}\n`;
    world.io.out(options.json ? jsonText(engines) : engines.map(line).join(''));
    return EXIT.done;
  }
  const policy = await readPolicy(world, options.for);
  world.io.err(reportText(world, policy.findings));
  if (!policy.ok) return EXIT.findings;
  const balances = engineBalances(policy.value);
  const headings = say(world, {
    zh: '系统,保留,会晚,会早,放不下,最多早（分钟）',
    en: 'engine,kept,late,early,dropped,most early (minutes)',
  }).split(',');
  const rows = balances.map(({ id, objectives, kept, late, early, dropped, mostEarly }) => [
    id,
    `${kept}/${objectives}`,
    ...[late, early, dropped, mostEarly].map(String),
  ]);
  world.io.out(options.json ? jsonText(balances) : aligned([headings, ...rows]));
  return EXIT.done;
}

/** Rows with the columns below each other; the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column === 0 ? cell + space : space + cell;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
