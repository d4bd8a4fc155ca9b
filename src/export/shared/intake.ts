import type { Policy, TimerObjective } from '../../model/policy.ts';

/** Events by which a request of any sort arrives, and so a ticket is opened. */
const ANY: readonly (string | undefined)[] = ['request-received', 'request-registered'];

/** Events by which a request of one sort arrives: they open a ticket only where the promise names the request type. */
const OF_A_SORT: readonly (string | undefined)[] = [
  'complaint-received',
  'fault-reported',
  'order-received',
  'notice-received',
  'objection-received',
];

/**
 * Whether the clock of a promise starts when its ticket is opened. Engines count from there; a promise that starts at another event
 * would be enforced where nobody made it: it gets a ticket of its own, which the administrator opens at that event.
 */
export function startsWithTicket({ start, appliesTo }: TimerObjective, { spec }: Policy): boolean {
  const type = spec.events.find(({ id }) => id === start.event)?.type;
  return ANY.includes(type) || (OF_A_SORT.includes(type) && appliesTo?.requestTypes !== undefined);
}

/** The words of the letter for an event; its id where the policy does not list it. */
export function eventName({ spec }: Policy, event: string): string {
  return spec.events.find(({ id }) => id === event)?.name ?? event;
}

/** Minutes of a target on whatever clock, for telling which of two promises is the stricter; a working day is a day. */
const MINUTES = { minute: 1, hour: 60, workday: 1440, day: 1440, month: 43_200, year: 525_600 } as const;

/** Whether `one` may be due before `other` when both start together. */
export function mayBeStricter(one: TimerObjective, other: TimerObjective): boolean {
  const minutes = ({ target }: TimerObjective) => Number(target.value) * MINUTES[target.unit];
  return minutes(one) < minutes(other);
}
