import { basename, dirname } from 'node:path';
import { writeOwn } from '../io/written.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { jsonText } from '../model/json.ts';
import type { Policy } from '../model/policy.ts';
import { notOverwritten, VALUES_HOME } from '../overwrite.ts';
import {
  checkRegister,
  entriesOf,
  icsOf,
  makeVoid,
  policyOf,
  type Standing,
  type State,
  standings,
} from '../register/index.ts';
import { registerWorkbook } from '../table/register-sheet.ts';
import type { ArgumentsOf, OptionsOf } from './options.ts';
import { underLock } from './register-lock.ts';
import { reportJson, reportText } from './report.ts';
import { EXIT, type ExitCode, say, UsageError, type World } from './world.ts';

const STATES: Readonly<Record<State, Bilingual>> = {
  'in-force': { zh: '在用', en: 'in force' },
  future: { zh: '未生效', en: 'to come' },
  ended: { zh: '已到期', en: 'ended' },
  replaced: { zh: '已替代', en: 'replaced' },
  void: { zh: '已作废', en: 'void' },
};

/** `pledge register`: the letters that were issued, how they stand, and what they promise. */
export async function registerCommand(
  world: World,
  _: ArgumentsOf<'register'>,
  options: OptionsOf<'register'>,
): Promise<ExitCode> {
  const day = dayOf(options.on);
  const entries = await entriesOf(options.register);
  const letters = await Promise.all(
    standings(entries, day).map(async (standing) => {
      const policy = await policyOf(options.register, standing);
      return { standing, ...(policy ? { policy } : {}) };
    }),
  );
  const rows = letters.map(({ standing, policy }) => rowOf(world, standing, policy));
  const files = [
    ...(options.xlsx === undefined
      ? []
      : [{ path: options.xlsx, bytes: registerWorkbook(rows.map(cellsOf)) }]),
    ...(options.ics === undefined
      ? []
      : [{ path: options.ics, bytes: new TextEncoder().encode(icsOf(letters, day)) }]),
  ];
  for (const { path, bytes } of files) {
    const inWay = await writeOwn(world.io, dirname(path), [{ name: basename(path), bytes }], options.force);
    if (inWay.length === 0) continue;
    world.io.err(
      reportText(
        world,
        inWay.map(({ known }) => notOverwritten(path, VALUES_HOME, known)),
      ),
    );
    return EXIT.findings;
  }
  if (options.json) world.io.out(jsonText(rows));
  else
    world.io.out(
      rows.map((row) => lineOf(world, row)).join('') ||
        `${say(world, { zh: '登记簿是空的。', en: 'The register is empty.' })}\n`,
    );
  const broken = entries.length - rows.length;
  if (broken > 0)
    world.io.err(
      `${say(world, { zh: `另有 ${broken} 个条目读不出来，见 pledge register check。`, en: `${broken} entries cannot be read; see pledge register check.` })}\n`,
    );
  return EXIT.done;
}

/** `pledge register check`: what contradicts itself across letters in force, and what is wrong with the register. */
export async function registerCheckCommand(
  world: World,
  _: ArgumentsOf<'register check'>,
  options: OptionsOf<'register check'>,
): Promise<ExitCode> {
  const findings = await checkRegister(
    options.register,
    await entriesOf(options.register),
    dayOf(options.on),
  );
  if (options.json) world.io.out(jsonText({ findings: reportJson(findings) }));
  else
    world.io.out(
      reportText(world, findings) ||
        `${say(world, { zh: '登记簿没有发现问题。', en: 'Nothing is wrong with the register.' })}\n`,
    );
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
}

/** `pledge register void`: a letter that no longer counts, and why. */
export async function registerVoidCommand(
  world: World,
  [number]: ArgumentsOf<'register void'>,
  options: OptionsOf<'register void'>,
): Promise<ExitCode> {
  const entry = (await entriesOf(options.register)).find(({ record }) => record?.number === number);
  if (!entry)
    throw new UsageError({
      zh: `登记簿 ${options.register} 里没有 ${number}。用 pledge register 查看编号。`,
      en: `The register ${options.register} has no ${number}. pledge register lists the numbers.`,
    });
  const done = await underLock(world, options.register, () =>
    makeVoid(options.register, entry.name, options.reason),
  );
  if (done === undefined) return EXIT.findings;
  const text = done
    ? { zh: `${number} 已作废：${options.reason}`, en: `${number} is void: ${options.reason}` }
    : {
        zh: `${number} 早已作废：${entry.voided ?? ''}`,
        en: `${number} was void before: ${entry.voided ?? ''}`,
      };
  world.io.out(`${say(world, text)}\n`);
  return EXIT.done;
}

interface Row {
  readonly number: string;
  readonly state: State;
  readonly stateText: string;
  readonly title: string;
  readonly parties: string;
  readonly from: string;
  readonly to: string;
  readonly replaces: string;
  readonly replacedBy: string;
  readonly voided: string;
  readonly promises: readonly string[];
}

function rowOf(
  world: World,
  { record, state, replacedBy, entry }: Standing,
  policy: Policy | undefined,
): Row {
  return {
    number: record.number,
    state,
    stateText: say(world, STATES[state]),
    title: record.title,
    parties: record.parties.map(({ name }) => name).join('、'),
    from: record.from,
    to: record.to ?? '',
    replaces: record.replaces ?? '',
    replacedBy: replacedBy ?? '',
    voided: entry.voided ?? '',
    promises: (policy?.spec.objectives ?? []).map((objective) =>
      'target' in objective
        ? `${objective.name} ${objective.target.value} ${objective.target.unit}`
        : objective.name,
    ),
  };
}

function cellsOf(row: Row): readonly string[] {
  return [
    row.number,
    row.stateText,
    row.title,
    row.parties,
    row.from,
    row.to,
    row.replaces,
    row.replacedBy,
    row.voided,
    row.promises.join('；'),
  ];
}

function lineOf(world: World, row: Row): string {
  const term = `${row.from} ～ ${row.to}`;
  const after = [
    row.replacedBy && say(world, { zh: `由 ${row.replacedBy} 替代`, en: `replaced by ${row.replacedBy}` }),
    row.voided,
  ].filter(Boolean);
  const head = [row.number, row.stateText, term, row.title, row.parties, ...after].join('　');
  return `${head}\n${row.promises.map((promise) => `    ${promise}\n`).join('')}`;
}

/** The day for which the register is read: today, unless another is named. */
function dayOf(on: string | undefined): string {
  if (on === undefined) return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(on)) return on;
  throw new UsageError({
    zh: `--on 要写成 2026-11-28 这样的日期。`,
    en: '--on takes a date such as 2026-11-28.',
  });
}
