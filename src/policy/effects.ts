import type { Effect } from '../model/change.ts';
import type { Policy } from '../model/policy.ts';
import { calendarVotes } from './effects/calendars.ts';
import { dutyVotes } from './effects/duties.ts';
import { objectiveVotes } from './effects/objectives.ts';
import { remedyVotes } from './effects/remedies.ts';
import type { Vote } from './effects/votes.ts';

/**
 * What became of the provider's promises between two policies of one letter: `tighter` where each difference binds more (a
 * shorter time, a higher share, a bigger sum, a duty more, an exclusion less), `looser` where each binds less, `neutral`
 * where nothing that is measured differs, `unknown` where they point both ways or cannot be compared. Only differences whose
 * direction is proved count: 4小时 and 1个工作日 depend on the hour, and are unknown.
 */
export function effectBetween(before: Policy, after: Policy): Effect {
  const votes = votesBetween(before, after);
  if (votes.length === 0) return 'neutral';
  if (votes.every((vote) => vote === 'tighter')) return 'tighter';
  return votes.every((vote) => vote === 'looser') ? 'looser' : 'unknown';
}

function votesBetween(before: Policy, after: Policy): readonly Vote[] {
  const [a, b] = [before.spec, after.spec];
  return [
    ...partyVotes(before, after),
    ...validityVotes(before, after),
    ...calendarVotes(a, b),
    ...objectiveVotes(a, b),
    ...remedyVotes(a, b),
    ...dutyVotes(a, b),
    ...(sameSentences(a.statements, b.statements) ? [] : (['unknown'] as const)),
  ];
}

/** A letter of somebody else, or to somebody else, is another promise. */
function partyVotes(before: Policy, after: Policy): readonly Vote[] {
  const names = ({ spec }: Policy): string =>
    JSON.stringify(spec.parties.map(({ role, name, id }) => [role, name, id]));
  return names(before) === names(after) ? [] : ['unknown'];
}

/** What holds longer binds more. */
function validityVotes(
  { spec: { validity: a } }: Policy,
  { spec: { validity: b } }: Policy,
): readonly Vote[] {
  const votes: Vote[] = [];
  if (a.from !== b.from) votes.push(b.from < a.from ? 'tighter' : 'looser');
  if (a.to !== b.to) {
    if (a.to === undefined || b.to === undefined) votes.push(b.to === undefined ? 'tighter' : 'looser');
    else votes.push(b.to > a.to ? 'tighter' : 'looser');
  }
  return votes;
}

function sameSentences(a: Policy['spec']['statements'], b: Policy['spec']['statements']): boolean {
  const text = (all: Policy['spec']['statements']): string =>
    JSON.stringify(all.map(({ id, source }) => [id, source.sentence]));
  return text(a) === text(b);
}

/** What a policy promises, as text to be compared: without worked examples and the days off, which the product learns year by year. */
export function promisesOf({ metadata, spec }: Policy): string {
  const objectives = spec.objectives.map((objective) => ({ ...objective, examples: [] }));
  const calendars = spec.calendars.map(({ id, timeZone, openingHours }) => ({ id, timeZone, openingHours }));
  const { title, letterKind, number, signatures } = metadata;
  return canonical({ title, letterKind, number, signatures, spec: { ...spec, objectives, calendars } });
}

/** JSON with keys in one order: a policy read from a file may have them in another. */
function canonical(node: unknown): string {
  return JSON.stringify(node, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
