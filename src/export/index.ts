/** Exports of a policy to the engines that run it. The door to this folder. */
import type { Policy } from '../model/policy.ts';
import { bkItsm } from './bk-itsm/index.ts';
import { chatwoot } from './chatwoot/index.ts';
import type { Exporter, ExportResult } from './exporter.ts';
import { freshdesk } from './freshdesk/index.ts';
import { glpi } from './glpi/index.ts';
import { ical } from './ical/index.ts';
import { itop } from './itop/index.ts';
import { jsm } from './jsm/index.ts';
import { openslo } from './openslo/index.ts';
import { osticket } from './osticket/index.ts';
import { prometheus } from './prometheus/index.ts';
import { requestTracker } from './rt/index.ts';
import { servicenow } from './servicenow/index.ts';
import { table } from './table/index.ts';
import { zabbix } from './zabbix/index.ts';
import { zammad } from './zammad/index.ts';
import { zendesk } from './zendesk/index.ts';
import { znuny } from './znuny/index.ts';

export type { Exporter, ExportResult, Loss, LossSeverity } from './exporter.ts';

/** Every exporter, in the order in which `pledge engines` lists them. */
export const EXPORTERS: readonly Exporter[] = [
  requestTracker,
  servicenow,
  prometheus,
  openslo,
  zammad,
  zendesk,
  znuny,
  glpi,
  freshdesk,
  osticket,
  itop,
  chatwoot,
  jsm,
  bkItsm,
  zabbix,
  ical,
  table,
];

/** What `pledge engines` shows of each engine. */
export const engines: readonly Pick<Exporter, 'id' | 'name' | 'keeps'>[] = EXPORTERS.map(
  ({ id, name, keeps }) => ({ id, name, keeps }),
);

/** The exporter of an engine by its id, `rt`; undefined when there is none. */
export function exporterOf(engineId: string): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.id === engineId);
}

/**
 * A valid policy as files for an engine, with everything that the engine cannot take; undefined for an unknown
 * engine. Writes nothing.
 */
export function exportPolicy(policy: Policy, engineId: string): ExportResult | undefined {
  return exporterOf(engineId)?.export(policy);
}

/** The losses because of which a strict export is refused. */
export function wrongDeadlines(result: ExportResult): ExportResult['losses'] {
  return result.losses.filter((loss) => loss.severity === 'wrong-deadline');
}

/** What an engine keeps of the objectives of a policy, in numbers. */
export interface EngineBalance {
  readonly id: string;
  /** Objectives of the policy. */
  readonly objectives: number;
  readonly kept: number;
  /** Those shown late at times, or of which no deadline can be told. */
  readonly late: number;
  /** Those shown early at times. */
  readonly early: number;
  readonly dropped: number;
  /** Most minutes by which any is early. */
  readonly mostEarly: number;
}

/** What each engine keeps, shows late or early and drops of a policy's objectives. */
export function engineBalances(policy: Policy): readonly EngineBalance[] {
  return EXPORTERS.map((exporter) => {
    const { kept, losses } = exporter.export(policy);
    const own = losses.filter(({ section }) => section === 'objectives');
    const items = (wanted: (loss: ExportResult['losses'][number]) => boolean) =>
      new Set(own.filter(wanted).map(({ item }) => item)).size;
    return {
      id: exporter.id,
      objectives: policy.spec.objectives.length,
      kept: kept.length,
      late: items(({ severity }) => severity === 'wrong-deadline'),
      early: items(({ early = 0 }) => early > 0),
      dropped: items(({ severity }) => severity === 'dropped'),
      mostEarly: Math.max(0, ...own.map(({ early = 0 }) => early)),
    };
  });
}
