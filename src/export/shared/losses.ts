import type { Bilingual } from '../../model/bilingual.ts';
import type { Objective, Policy } from '../../model/policy.ts';
import type { ExportFile, ExportResult, Loss, LossSeverity, LossSize } from '../exporter.ts';

/** Gathers what an export keeps and loses. */
export interface LossBook {
  /** The objective is in the files. */
  keep(objective: Objective): void;
  /** The objective is in the files, with a reservation; or, `dropped`, is not in them. */
  lose(objective: Objective, severity: LossSeverity, reason: Bilingual, size?: LossSize): void;
  /** An item of another section than the objectives is in the files, with a reservation. */
  hold(section: 'reporting', item: Policy['spec']['reporting'][number], reason: Bilingual): void;
  loseCalendar(id: string, severity: LossSeverity, reason: Bilingual): void;
  close(files: readonly ExportFile[]): ExportResult;
}

/** The sections that no engine has a place for. */
const ELSEWHERE = [
  'remedies',
  'exclusions',
  'reporting',
  'escalations',
  'terminations',
  'statements',
] as const;

const NO_PLACE: Bilingual = {
  zh: '该引擎没有存放此项的位置，仍以策略文件为准。',
  en: 'The engine cannot hold this item; it remains in the policy file.',
};

const NO_END: Bilingual = {
  zh: '该引擎不会在承诺期满时自行停用，也不识别生效日：须由管理员按期启用和停用。',
  en: 'The engine neither waits for the first day of the letter nor stops after its last: the administrator has to.',
};

const SEVERITIES: readonly LossSeverity[] = ['wrong-deadline', 'dropped', 'approximated'];

/** An empty book; `close` adds the items and the validity, which no engine can hold, and sorts the losses worst first. */
export function lossBook(policy: Policy): LossBook {
  const kept = new Set<string>();
  const losses: Loss[] = [];
  const held = new Set<string>();
  const add = (loss: Loss): void => {
    const known = losses.some(
      (other) =>
        other.section === loss.section &&
        other.item === loss.item &&
        other.severity === loss.severity &&
        other.reason.zh === loss.reason.zh,
    );
    if (!known) losses.push(loss);
  };
  return {
    keep: (objective) => void kept.add(objective.id),
    lose: (objective, severity, reason, size) =>
      add({
        severity,
        item: objective.id,
        section: 'objectives',
        clause: objective.source.clause,
        reason,
        ...size,
      }),
    hold: (section, { id, source }, reason) => {
      held.add(`${section} ${id}`);
      add({ severity: 'approximated', item: id, section, clause: source.clause, reason });
    },
    loseCalendar: (id, severity, reason) =>
      add({ severity, item: id, section: 'calendars', clause: clauseOfCalendar(policy, id), reason }),
    close: (files) => {
      for (const section of ELSEWHERE)
        for (const item of policy.spec[section].filter(({ id }) => !held.has(`${section} ${id}`)))
          add({ severity: 'dropped', item: item.id, section, clause: item.source.clause, reason: NO_PLACE });
      const { clause } = policy.spec.validity;
      add({ severity: 'approximated', item: 'validity', section: 'validity', clause, reason: NO_END });
      const ranked = [...losses].sort(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      );
      const ids = policy.spec.objectives.map((objective) => objective.id).filter((id) => kept.has(id));
      return { files, losses: ranked, kept: ids };
    },
  };
}

/** A calendar has no clause of its own: the first promise that is counted on it stands for it. */
function clauseOfCalendar(policy: Policy, id: string): string {
  const user = policy.spec.objectives.find(
    (objective) =>
      (objective.kind === 'timer' || objective.kind === 'term') && objective.target.calendar === id,
  );
  return user?.source.clause ?? policy.spec.validity.clause;
}
