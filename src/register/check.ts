import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { type Standing, standings } from './state.ts';
import { type Entry, fileIn } from './store.ts';

/** A letter in force with its promises. */
interface InForce extends Standing {
  readonly policy: Policy;
}

/** What is wrong with a register, or contradicts itself across the letters that are in force on a day. */
export async function checkRegister(
  folder: string,
  entries: readonly Entry[],
  day: string,
): Promise<readonly Finding[]> {
  const all = standings(entries, day);
  const inForce: InForce[] = [];
  const findings: Finding[] = entries.flatMap(({ name, record }) => (record ? [] : [broken(name)]));
  for (const standing of all) {
    findings.push(...(await fileFindings(folder, standing)));
    const policy = await policyOf(folder, standing);
    if (standing.state === 'in-force' && policy) inForce.push({ ...standing, policy });
  }
  return [...findings, ...doubled(all), ...gaps(all), ...ended(all), ...conflicts(inForce)];
}

/** The policy that was issued with a letter. */
export async function policyOf(folder: string, { entry, record }: Standing): Promise<Policy | undefined> {
  const file = record.files.find(({ name }) => name.endsWith('.policy.json'));
  const bytes = file && (await fileIn(folder, entry.name, file.name));
  try {
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Policy);
  } catch {
    return undefined; // The digest of the file tells.
  }
}

async function fileFindings(folder: string, { entry, record }: Standing): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sha256 } of record.files) {
    const bytes = await fileIn(folder, entry.name, name);
    const same = bytes && createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!same)
      findings.push(
        finding(
          'REGISTER-BROKEN',
          'error',
          `${record.number}：${name} ${bytes ? '与发出时不同' : '不见了'}。`,
          `${record.number}: ${name} ${bytes ? 'is not what was issued' : 'is gone'}.`,
        ),
      );
  }
  return findings;
}

function broken(name: string): Finding {
  return finding(
    'REGISTER-BROKEN',
    'error',
    `${name} 里没有可以读取的记录（record.json）。`,
    `${name} holds no record that can be read (record.json).`,
  );
}

/** A number that stands in two folders was entered by hand. */
function doubled(all: readonly Standing[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return all.flatMap(({ record, entry }) => {
    const other = seen.get(record.number);
    seen.set(record.number, entry.name);
    if (other === undefined) return [];
    return [
      finding(
        'REGISTER-TWICE',
        'error',
        `编号 ${record.number} 发出了两次（${other}、${entry.name}）。`,
        `The number ${record.number} was issued twice (${other}, ${entry.name}).`,
      ),
    ];
  });
}

/** Numbers between the first and the last of a series that nobody has. */
function gaps(all: readonly Standing[]): readonly Finding[] {
  const series = new Map<string, number[]>();
  const widths = new Map<string, number>();
  for (const { record } of all) {
    const [, before = '', digits = '', after = ''] = /^(.*?)(\d+)(\D*)$/.exec(record.number) ?? [];
    if (digits === '' || digits.length > 9) continue;
    const key = `${before}\0${after}`;
    series.set(key, [...(series.get(key) ?? []), Number(digits)]);
    widths.set(key, digits.length);
  }
  return [...series].flatMap(([key, found]) => {
    const [before = '', after = ''] = key.split('\0');
    const sorted = [...new Set(found)].sort((a, b) => a - b);
    const missing = sorted.flatMap((one, index) => {
      const next = sorted[index + 1] ?? one + 1;
      return Array.from({ length: Math.min(100, next - one - 1) }, (_, step) => one + step + 1);
    });
    if (missing.length === 0) return [];
    const names = missing
      .map((one) => `${before}${String(one).padStart(widths.get(key) ?? 1, '0')}${after}`)
      .join('、');
    return [finding('REGISTER-GAP', 'warning', `缺少编号 ${names}。`, `Numbers are missing: ${names}.`)];
  });
}

function ended(all: readonly Standing[]): readonly Finding[] {
  return all
    .filter(({ state, replacedBy }) => state === 'ended' && replacedBy === undefined)
    .map(({ record }) =>
      finding(
        'REGISTER-ENDED',
        'warning',
        `${record.number} 已于 ${record.to ?? ''} 到期，没有替代它的承诺书。`,
        `${record.number} ended on ${record.to ?? ''}, and no letter took its place.`,
      ),
    );
}

/** The same provider promises the same customer two figures for one event. */
function conflicts(letters: readonly InForce[]): readonly Finding[] {
  const seen = new Map<string, { figure: string; number: string; clause: string }>();
  return letters.flatMap(({ policy, record }) =>
    policy.spec.objectives.flatMap((objective) => {
      if (!('target' in objective)) return [];
      const { target, metric, appliesTo, source, name } = objective;
      const events = 'start' in objective ? eventTypes(policy, objective) : '';
      const key = JSON.stringify([
        names(policy),
        objective.kind,
        metric,
        appliesTo ?? null,
        events,
        events === '' ? name : '',
      ]);
      const figure = `${target.value} ${target.unit}${'clock' in target ? ` ${target.clock ?? ''}` : ''}`;
      const other = seen.get(key);
      if (!other) {
        seen.set(key, { figure, number: record.number, clause: source.clause });
        return [];
      }
      if (other.figure === figure || other.number === record.number) return [];
      return [
        finding(
          'REGISTER-CONFLICT',
          'warning',
          `${name}：${other.number} 第${other.clause}条是 ${other.figure}，${record.number} 第${source.clause}条是 ${figure}。`,
          `${name}: ${other.number} (${other.clause}) says ${other.figure}, ${record.number} (${source.clause}) says ${figure}.`,
        ),
      ];
    }),
  );
}

function names({ spec }: Policy): readonly string[] {
  return spec.parties.map(({ role, name }) => `${role} ${name}`).sort();
}

/** Events by the types that letters of all kinds share, else by their names. */
function eventTypes({ spec }: Policy, objective: Policy['spec']['objectives'][number]): string {
  const type = (id: string): string => {
    const event = spec.events.find((one) => one.id === id);
    return event?.type ?? event?.name ?? id;
  };
  return objective.kind === 'timer'
    ? `${type(objective.start.event)} ${type(objective.stop.event)}`
    : objective.kind === 'term'
      ? type(objective.start.event)
      : '';
}

function finding(code: Finding['code'], severity: Finding['severity'], zh: string, en: string): Finding {
  return { code, severity, message: { zh, en } };
}
