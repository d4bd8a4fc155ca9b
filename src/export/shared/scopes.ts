import type { Metric, Objective, Policy, TimerObjective } from '../../model/policy.ts';
import { mayBeStricter, startsWithTicket } from './intake.ts';
import { oneLine, slug, uniqueNames } from './text.ts';

/** The three deadlines that a ticket of most engines has room for. */
export type DeadlineStage = 'respond' | 'update' | 'resolve';

const METRICS: Readonly<Record<DeadlineStage, readonly Metric[]>> = {
  respond: ['first_response'],
  update: ['progress_update'],
  resolve: ['resolution', 'final_answer'],
};

/** What one SLA of an engine applies to, and its deadlines. */
export interface Scope {
  /** ASCII, unique within the export. */
  readonly id: string;
  /** Chinese name for the engine, one line, unique. */
  readonly name: string;
  readonly severity?: { readonly id: string; readonly name: string; readonly rank: number };
  readonly requestType?: { readonly id: string; readonly name: string };
  readonly condition?: string;
  /** Present when the scope is a promise that found no room: it stands alone, on a ticket of its own. */
  readonly stage?: TimerObjective;
  readonly timers: Readonly<Partial<Record<DeadlineStage, TimerObjective>>>;
}

export interface ScopePlan {
  readonly scopes: readonly Scope[];
  /** Timers that stand in some, but not all of the scopes that they apply to. */
  readonly partly: readonly TimerObjective[];
}

export interface ScopeRules {
  /** Slots that the engine has. */
  readonly slots: readonly DeadlineStage[];
  /**
   * What the deadlines of one scope must share, such as the calendar; undefined goes with everything.
   * Without this function each deadline may have its own clock.
   */
  readonly clockOf?: (timer: TimerObjective) => string | undefined;
}

export function isTimer(objective: Objective): objective is TimerObjective {
  return objective.kind === 'timer';
}

/**
 * Sorts the deadlines of a policy into scopes: one for each request type, severity and condition that any
 * promise tells apart, and one for each promise that found no room: because its clock does not start with the ticket,
 * because of another clock, or because a more specific but looser promise has its place. Every timer ends up in at
 * least one scope, and no scope holds a promise that was not made for it.
 */
export function planScopes(policy: Policy, rules: ScopeRules): ScopePlan {
  const timers = policy.spec.objectives.filter(isTimer);
  const placed = new Map<TimerObjective, number>();
  const wanted = new Map<TimerObjective, number>();
  const crowdedOut = new Set<TimerObjective>();
  const drafts: Omit<Scope, 'id' | 'name'>[] = [];
  for (const combination of combinations(policy, timers)) {
    const candidates = timers.filter((timer) => applies(timer, combination));
    const own = candidates.filter((timer) => timer.appliesTo?.condition === combination.condition);
    if (combination.condition !== undefined && own.length === 0) continue;
    const best = mostSpecific(candidates, rules, policy);
    const chosen = onOneClock(best, rules);
    for (const timer of own) wanted.set(timer, (wanted.get(timer) ?? 0) + 1);
    for (const timer of Object.values(chosen)) placed.set(timer, (placed.get(timer) ?? 0) + 1);
    for (const timer of Object.values(best))
      if (!Object.values(chosen).includes(timer)) crowdedOut.add(timer);
    for (const timer of displaced(candidates, chosen, policy)) crowdedOut.add(timer);
    if (Object.keys(chosen).length > 0) drafts.push({ ...combination, timers: chosen });
  }
  const alone = timers.filter((timer) => !placed.has(timer) || crowdedOut.has(timer));
  const stages = alone.map((timer) => ({ stage: timer, timers: { [standInSlot(rules)]: timer } }));
  const partly = timers.filter(
    (timer) => !alone.includes(timer) && (placed.get(timer) ?? 0) < (wanted.get(timer) ?? 0),
  );
  return { scopes: named([...drafts, ...stages], policy), partly };
}

function standInSlot(rules: ScopeRules): DeadlineStage {
  return rules.slots.includes('resolve') ? 'resolve' : (rules.slots[0] ?? 'resolve');
}

type Combination = Pick<Scope, 'severity' | 'requestType' | 'condition'>;

function combinations(policy: Policy, timers: readonly TimerObjective[]): readonly Combination[] {
  const severities = namesOn(timers, 'severities', policy.spec.severities);
  const requestTypes = namesOn(timers, 'requestTypes', policy.spec.requestTypes);
  const conditions = [...new Set([undefined, ...timers.map((timer) => timer.appliesTo?.condition)])];
  return conditions.flatMap((condition) =>
    requestTypes.flatMap((requestType) =>
      severities.map((severity, rank) => ({
        ...(condition === undefined ? {} : { condition }),
        ...(requestType === undefined ? {} : { requestType }),
        ...(severity === undefined ? {} : { severity: { ...severity, rank } }),
      })),
    ),
  );
}

/** The severities or request types that any timer names, in the order of the policy; `[undefined]` when none does. */
function namesOn(
  timers: readonly TimerObjective[],
  axis: 'severities' | 'requestTypes',
  known: readonly { readonly id: string; readonly name: string }[],
): readonly ({ readonly id: string; readonly name: string } | undefined)[] {
  const used = [...new Set(timers.flatMap((timer) => timer.appliesTo?.[axis] ?? []))];
  if (used.length === 0) return [undefined];
  const general = timers.some((timer) => timer.appliesTo?.[axis] === undefined);
  const listed = general ? known : known.filter((item) => used.includes(item.id));
  const strays = used.filter((id) => !known.some((item) => item.id === id)).map((id) => ({ id, name: id }));
  return [...listed, ...strays];
}

function applies(timer: TimerObjective, { severity, requestType, condition }: Combination): boolean {
  const { severities, requestTypes, condition: own } = timer.appliesTo ?? {};
  if (own !== undefined && own !== condition) return false;
  if (severities !== undefined && !(severity && severities.includes(severity.id))) return false;
  return requestTypes === undefined || (requestType !== undefined && requestTypes.includes(requestType.id));
}

/** An update counts from the one before; the other deadlines of a ticket count from its opening. */
function fits(timer: TimerObjective, slot: DeadlineStage, policy: Policy): boolean {
  return METRICS[slot].includes(timer.metric) && (slot === 'update' || startsWithTicket(timer, policy));
}

/** Promises that hold as well, have lost their place to a more specific one, and may be due earlier than it. */
function displaced(
  candidates: readonly TimerObjective[],
  chosen: Scope['timers'],
  policy: Policy,
): readonly TimerObjective[] {
  return Object.entries(chosen).flatMap(([slot, winner]) =>
    candidates.filter(
      (timer) =>
        timer !== winner && fits(timer, slot as DeadlineStage, policy) && mayBeStricter(timer, winner),
    ),
  );
}

/** The most specific promise for each slot. */
function mostSpecific(
  candidates: readonly TimerObjective[],
  rules: ScopeRules,
  policy: Policy,
): Scope['timers'] {
  const best: Partial<Record<DeadlineStage, TimerObjective>> = {};
  for (const slot of rules.slots) {
    const fitting = candidates.filter((timer) => fits(timer, slot, policy));
    const ranked = [...fitting].sort((a, b) => specificity(b) - specificity(a));
    if (ranked[0]) best[slot] = ranked[0];
  }
  return best;
}

/** The deadlines that share a clock, where the engine has one for each SLA. */
function onOneClock(best: Scope['timers'], { clockOf }: ScopeRules): Scope['timers'] {
  if (!clockOf) return best;
  const clock = commonClock(Object.values(best), clockOf);
  if (clock === undefined) return best;
  return Object.fromEntries(Object.entries(best).filter(([, timer]) => (clockOf(timer) ?? clock) === clock));
}

function specificity({ appliesTo, metric }: TimerObjective): number {
  const scoped = [appliesTo?.condition, appliesTo?.severities, appliesTo?.requestTypes];
  return scoped.filter((part) => part !== undefined).length * 2 + (metric === 'resolution' ? 1 : 0);
}

/** The clock that most of the deadlines share; among equals that of the last, the resolution. */
function commonClock(
  timers: readonly TimerObjective[],
  clockOf: NonNullable<ScopeRules['clockOf']>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const timer of timers) {
    const clock = clockOf(timer);
    if (clock !== undefined) counts.set(clock, (counts.get(clock) ?? 0) + 1);
  }
  let winner: string | undefined;
  for (const [clock, count] of counts)
    if (winner === undefined || count >= (counts.get(winner) ?? 0)) winner = clock;
  return winner;
}

function named(drafts: readonly Omit<Scope, 'id' | 'name'>[], policy: Policy): readonly Scope[] {
  const freshId = uniqueNames();
  const freshName = uniqueNames();
  return drafts.map((draft, index) => {
    const ids = [draft.requestType?.id, draft.severity?.id, draft.stage?.id, draft.condition && 'condition'];
    const names = [draft.requestType?.name, draft.severity?.name, draft.condition, draft.stage?.name];
    const label = names.filter((name) => name !== undefined).join('·') || '全部';
    return {
      ...draft,
      id: freshId(slug(ids.filter((id) => id !== undefined).join('-') || 'all', `scope-${index + 1}`)),
      name: freshName(oneLine(`${policy.metadata.title}·${label}`)),
    };
  });
}
