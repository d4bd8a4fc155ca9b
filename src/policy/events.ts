import { EVENT_TYPES, type EventType } from '../model/event-types.ts';
import type { PolicyEvent } from '../model/policy.ts';

/** The events of a policy: the same words are one event. */
export interface EventBook {
  readonly events: PolicyEvent[];
  /** Id of the event of these words: its type, or `fallback` where it has none or another event has it already. */
  idOf(name: string, type: EventType | undefined, fallback: string): string;
}

export function eventBook(): EventBook {
  const events: PolicyEvent[] = [];
  const taken = (id: string) => events.some((event) => event.id === id);
  return {
    events,
    idOf(name, type, fallback) {
      const known = events.find((event) => event.name === name && event.type === type);
      if (known) return known.id;
      const ids = [type, fallback].filter((id) => id !== undefined);
      let id = ids.find((one) => !taken(one));
      for (let number = 2; id === undefined; number++)
        if (!taken(`${fallback}-${number}`)) id = `${fallback}-${number}`;
      const by = type === undefined ? undefined : EVENT_TYPES[type];
      events.push({
        id,
        name,
        ...(type === undefined ? {} : { type }),
        ...(by === undefined ? {} : { by }),
      });
      return id;
    },
  };
}
