import type { Policy } from '../model/policy.ts';
import type { Exporter, ExportFile } from './exporter.ts';
import { type LossBook, lossBook } from './shared/losses.ts';
import type { ScopeRules } from './shared/scopes.ts';
import type { Powers } from './shared/seen.ts';
import {
  dropOthers,
  loseCoverage,
  type TicketScope,
  ticketScopes,
  usedWeeks,
  type Weeks,
  weeksOf,
} from './shared/tickets.ts';
import type { EngineWeek } from './shared/week.ts';

/** A policy on its way into an engine. */
export interface Frame {
  readonly policy: Policy;
  readonly book: LossBook;
  readonly weeks: Weeks;
  /** Weeks that business targets are counted on, in the order of the policy. */
  readonly used: readonly EngineWeek[];
  /** Those of them that close at times. */
  readonly hours: readonly EngineWeek[];
}

type About = Pick<Exporter, 'id' | 'name' | 'keeps'>;

/** An engine that writes its files from a policy, booking what it keeps and loses. Weeks are those that it can hold. */
export function engine(
  about: About,
  powers: Powers,
  write: (frame: Frame) => readonly ExportFile[],
): Exporter {
  return {
    ...about,
    export(policy) {
      const weeks = weeksOf(policy, powers);
      const used = usedWeeks(policy, weeks);
      const hours = used.filter((week) => !week.roundTheClock);
      const book = lossBook(policy);
      return book.close(write({ policy, book, weeks, used, hours }));
    },
  };
}

/** An engine of tickets: it holds deadlines alone, and its calendar ends with what the policy covers. */
export function ticketEngine(
  about: About,
  powers: Powers,
  write: (frame: Frame) => readonly ExportFile[],
): Exporter {
  return engine(about, powers, (frame) => {
    dropOthers(frame.policy, frame.book);
    loseCoverage(frame.policy, frame.weeks, frame.book, powers);
    return write(frame);
  });
}

/** An engine of tickets that holds several deadlines in one SLA, in minutes. */
export function scopedEngine(
  about: About,
  rules: ScopeRules & Powers,
  write: (frame: Frame, scopes: readonly TicketScope[]) => readonly ExportFile[],
): Exporter {
  return ticketEngine(about, rules, (frame) =>
    write(frame, ticketScopes(frame.policy, frame.weeks, frame.book, rules)),
  );
}
