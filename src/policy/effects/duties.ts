import type { Escalation, Exclusion, Policy, Report, Termination } from '../../model/policy.ts';
import { timeVotes } from './times.ts';
import { byId, same, type Vote } from './votes.ts';

type Calendars = Parameters<typeof timeVotes>[2];

/** Exclusions loosen; reports and escalations bind; who may end the letter, and how, has no side of its own. */
export function dutyVotes(before: Policy['spec'], after: Policy['spec']): readonly Vote[] {
  const calendars: Calendars = [before.calendars, after.calendars];
  return [
    ...byId(before.exclusions, after.exclusions, {
      added: 'looser',
      removed: 'tighter',
      both: exclusionVotes,
    }),
    ...byId(before.reporting, after.reporting, { added: 'tighter', removed: 'looser', both: reportVotes }),
    ...byId(before.escalations, after.escalations, {
      added: 'tighter',
      removed: 'looser',
      both: (a, b) => escalationVotes(a, b, calendars),
    }),
    ...byId(before.terminations, after.terminations, {
      added: 'unknown',
      removed: 'unknown',
      both: terminationVotes,
    }),
    ...(same(before.maintenance, after.maintenance) ? [] : (['unknown'] as const)),
  ];
}

function exclusionVotes(a: Exclusion, b: Exclusion): readonly Vote[] {
  const votes: Vote[] = [];
  if (a.requires !== b.requires || a.event !== b.event) votes.push('unknown');
  const grown = b.effect.some((effect) => !a.effect.includes(effect));
  const shrunk = a.effect.some((effect) => !b.effect.includes(effect));
  if (grown) votes.push('looser');
  if (shrunk) votes.push('tighter');
  if (!same(a.objectives, b.objectives)) votes.push(...scopeVotes(a.objectives, b.objectives));
  return votes;
}

/** No list is all objectives. */
function scopeVotes(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly Vote[] {
  if (!a || !b) return [b ? 'tighter' : 'looser'];
  const grown = b.some((id) => !a.includes(id));
  const shrunk = a.some((id) => !b.includes(id));
  if (grown === shrunk) return ['unknown'];
  return [grown ? 'looser' : 'tighter'];
}

const CADENCES = ['month', 'quarter', 'half-year', 'year'];

function reportVotes(a: Report, b: Report): readonly Vote[] {
  const votes: Vote[] = a.contents === b.contents && a.to === b.to ? [] : ['unknown'];
  if (a.cadence === b.cadence) return votes;
  const [was, is] = [CADENCES.indexOf(a.cadence), CADENCES.indexOf(b.cadence)];
  return [...votes, was < 0 || is < 0 ? 'unknown' : is < was ? 'tighter' : 'looser'];
}

function escalationVotes(a: Escalation, b: Escalation, calendars: Calendars): readonly Vote[] {
  const votes: Vote[] = a.from === b.from && a.to === b.to && a.event === b.event ? [] : ['unknown'];
  if (!a.within || !b.within)
    return same(a.within, b.within) ? votes : [...votes, b.within ? 'tighter' : 'looser'];
  return [...votes, ...timeVotes(a.within, b.within, calendars)];
}

function terminationVotes(a: Termination, b: Termination): readonly Vote[] {
  const rest = (one: Termination) => [
    one.event,
    one.by,
    one.notice?.value,
    one.notice?.unit,
    one.notice?.clock,
  ];
  return same(rest(a), rest(b)) ? [] : ['unknown'];
}
