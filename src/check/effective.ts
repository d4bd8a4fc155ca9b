import { valueAt } from '../model/value.ts';
import type { View } from './view.ts';

export interface Dates {
  readonly from?: string;
  readonly to?: string;
  readonly fromPointer?: string;
  readonly toPointer?: string;
}

/** From when and until when the letter binds: by the marks of the schema, else by the manifest. */
export function effectiveDates(view: View): Dates {
  const from = dateOf(view, 'effective-from', view.filled?.kind.manifest.policy.validity.from);
  const to = dateOf(view, 'effective-to', view.filled?.kind.manifest.policy.validity.to);
  return {
    ...(from ? { from: from.date, fromPointer: from.pointer } : {}),
    ...(to ? { to: to.date, toPointer: to.pointer } : {}),
  };
}

export function dateOf(view: View, meaning: 'effective-from' | 'effective-to', fallback: string | undefined) {
  const marked = view.marked.get(meaning)?.map(({ value }) => value);
  const value =
    marked?.[0] ??
    (fallback === undefined || !view.filled ? undefined : valueAt(view.filled.values, fallback));
  return value?.type === 'date' ? value : undefined;
}
