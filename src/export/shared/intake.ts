import type { TimerObjective } from '../../model/policy.ts';

/** Words of an event by which a request arrives, and so a ticket is opened. */
const ARRIVAL = /收到|接到|受理|提交|提出|登记|到达|送修|首次联系|申请/;
/** Words of an event that comes later in a ticket's life, or outside it. */
const LATER = /整改|检查|确认|到场|同意|查明|供餐|材料|补救|发现|届满|完成|办结/;
/** A written notice opens a ticket only where the promise names the kind of request that the notice is. */
const NOTICE = /书面通知/;

/**
 * Whether the clock of a promise starts when its ticket is opened. Engines count from there; a promise that starts at
 * another event would be enforced where nobody made it. An event that is not recognised counts as another one: its
 * promise then gets a ticket of its own, which the administrator opens at that event.
 */
export function startsWithTicket({ start, appliesTo }: TimerObjective): boolean {
  const { event } = start;
  if (!ARRIVAL.test(event) || LATER.test(event)) return false;
  return !NOTICE.test(event) || appliesTo?.requestTypes !== undefined;
}

/** Minutes of a target on whatever clock, for telling which of two promises is the stricter; a working day is a day. */
const MINUTES = { minute: 1, hour: 60, workday: 1440, day: 1440, month: 43_200, year: 525_600 } as const;

/** Whether `one` may be due before `other` when both start together. */
export function mayBeStricter(one: TimerObjective, other: TimerObjective): boolean {
  const minutes = ({ target }: TimerObjective) => Number(target.value) * MINUTES[target.unit];
  return minutes(one) < minutes(other);
}
