import type { Bilingual } from '../model/bilingual.ts';
import type { Policy } from '../model/policy.ts';

/** How bad it is that an engine cannot take an item as promised, worst first. */
export type LossSeverity = 'wrong-deadline' | 'dropped' | 'approximated';

/** Most minutes on the wall clock by which a due date of the engine lies beside the promised one, over 200 sampled starts. */
export interface LossSize {
  readonly late?: number;
  readonly early?: number;
  /** Starts that could be compared, where they are too few to measure by: the calendar ends before the others are due. */
  readonly compared?: number;
}

/** 导出损失: an item of the policy that an engine takes wrongly, not at all, or only nearly. */
export interface Loss extends LossSize {
  readonly severity: LossSeverity;
  /** Id of the item in the policy. */
  readonly item: string;
  readonly section:
    | 'objectives'
    | 'calendars'
    | 'remedies'
    | 'exclusions'
    | 'reporting'
    | 'escalations'
    | 'terminations'
    | 'statements'
    | 'validity';
  /** The clause of the letter that stands behind the item. */
  readonly clause: string;
  readonly reason: Bilingual;
}

/** One file of an export; `path` is relative, with `/`, of safe ASCII characters. */
export interface ExportFile {
  readonly path: string;
  readonly content: string;
}

export interface ExportResult {
  readonly files: readonly ExportFile[];
  readonly losses: readonly Loss[];
  /** Ids of the objectives that are in the files, also those with a loss of `approximated`. */
  readonly kept: readonly string[];
}

/** An engine that a policy can be exported to. Exporters see the policy, never the letter. */
export interface Exporter {
  readonly id: string;
  readonly name: string;
  /** What the engine keeps of a policy, in one sentence. */
  readonly keeps: Bilingual;
  export(policy: Policy): ExportResult;
}
