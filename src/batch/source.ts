import { toYaml } from '../load/index.ts';
import type { Finding } from '../model/finding.ts';
import { located, type Values, type ValuesSource } from '../model/source.ts';

/** A row's values with the kind that the table names elsewhere, and with the number that was drawn for it. */
export function completed(
  source: ValuesSource,
  kind: string | undefined,
  number: string | undefined,
): Values {
  const { file, data, text } = source;
  const named = kind === undefined || data.kind !== undefined;
  if (named && number === undefined) return { file, data, text };
  const whole = {
    ...(named ? {} : { kind }),
    ...data,
    ...(number === undefined ? {} : { number }),
  };
  return { file, data: whole, text: toYaml(whole) };
}

/** Findings of a row with their cells; what is of no blank concerns the row as such. */
export function inRow(findings: readonly Finding[], source: ValuesSource): readonly Finding[] {
  return located(findings, source).map((finding) =>
    finding.place ? finding : { ...finding, place: source.place('') },
  );
}
