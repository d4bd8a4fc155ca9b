import { oneLine } from './text.ts';

/**
 * The metrics that a service exports about its promises; Prometheus and OpenSLO share them.
 *
 * - `pledge_oldest_deadline_timestamp_seconds{objective}`: gauge, the earliest deadline among the open cases as
 *   Unix time, computed from the policy; absent while no case is open.
 * - `pledge_cases_total{objective, outcome}`: counter of closed cases, outcome `kept` or `missed`.
 * - `pledge_indicator_part_total{objective}`, `pledge_indicator_whole_total{objective}`: counters of a ratio.
 * - `pledge_done_total{objective}`: counter of what recurs, such as inspections.
 */
export type MetricWindow = 'month' | 'quarter' | 'year';

const RANGES: Readonly<Record<MetricWindow, string>> = { month: '30d', quarter: '91d', year: '365d' };

/** A string literal of PromQL. */
export function promString(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** A decimal of the policy in PromQL; whatever is none becomes NaN, which no comparison holds for. */
export function promNumber(decimal: string): string {
  return /^\d+(\.\d+)?$/.test(decimal) ? decimal : 'NaN';
}

/** Share of the cases closed in the window that kept the promise, 0 to 1. */
export function attainmentQuery(objective: string, window: MetricWindow): string {
  const cases = (outcome: string): string =>
    `sum(increase(pledge_cases_total{objective=${promString(objective)}${outcome}}[${RANGES[window]}]))`;
  return `${cases(', outcome="kept"')} / ${cases('')}`;
}

/** Share of the part in the whole over the window, 0 to 1. */
export function ratioQuery(objective: string, window: MetricWindow): string {
  const sum = (name: string): string =>
    `sum(increase(${name}{objective=${promString(objective)}}[${RANGES[window]}]))`;
  return `${sum('pledge_indicator_part_total')} / ${sum('pledge_indicator_whole_total')}`;
}
