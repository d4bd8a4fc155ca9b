import { type Outcome, success } from '../model/finding.ts';
import { parseInstant } from './instants.ts';
import type { OpenSpan } from './schedule.ts';

/** A time during which a clock stands still, both ends in RFC 3339 with offset. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** Pauses as spans in order, overlapping ones merged; one that ends before it begins counts for nothing. */
export function pauseSpans(pauses: readonly Pause[]): Outcome<readonly OpenSpan[]> {
  const spans: OpenSpan[] = [];
  for (const pause of pauses) {
    const from = parseInstant(pause.from);
    if (!from.ok) return from;
    const to = parseInstant(pause.to);
    if (!to.ok) return to;
    if (from.value.at < to.value.at) spans.push({ from: from.value.at, to: to.value.at });
  }
  return success(merged(spans));
}

/** The parts of a span that lie outside the given spans, which are in order and apart. */
export function without(span: OpenSpan, gaps: readonly OpenSpan[]): readonly OpenSpan[] {
  if (gaps.length === 0) return [span];
  const parts: OpenSpan[] = [];
  let from = span.from;
  for (const gap of gaps) {
    if (gap.to <= from) continue;
    if (gap.from >= span.to) break;
    if (gap.from > from) parts.push({ from, to: gap.from });
    from = gap.to;
  }
  if (from < span.to) parts.push({ from, to: span.to });
  return parts;
}

/** Whether a clock stands still at the end of the moment: it stopped before and has not gone on. */
export function pausedAt(instant: number, pauses: readonly OpenSpan[]): boolean {
  return pauses.some((pause) => pause.from < instant && instant <= pause.to);
}

function merged(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else result.push(span);
  }
  return result;
}
